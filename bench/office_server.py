"""``server.py`` with two routes more, which do nothing, and an entry that comes from outside.

The routes are the reference for what a ticket and a call cost: they stand in the same process, behind the
same access rules, and take and give JSON. For every line of standard input the hub is handed one entry as the
pump hands it those of the journal, and the moment is printed.
"""

# Must come first, because it patches what all below wait with.
import server

# isort: split
import sys
import threading
import time
from typing import Any

from flask import Flask, Response, request
from gevent.fileobject import FileObject

import serving
from application import Application
from bench.broadcasters import ENTRY, JOURNAL
from bench.measured_office import NOTHING, NOTHING_AT_A_COUNTER
from office.live import serving as live_serving
from office.people import DeviceRole, Role
from office.web.access import allows

opened: Any = serving
doorway: Any = live_serving
open_server = doorway.open_server


class TellingApplication(Application):
    """The office, whose hub is told of one call whenever a line comes."""

    def __init__(self, *wishes: Any, **named: Any) -> None:
        super().__init__(*wishes, **named)
        # Its journal has the name that the references tell of: all servers send the same bytes.
        self._hub._journal_id = JOURNAL
        threading.Thread(target=self._tell, daemon=True).start()

    def _tell(self) -> None:
        for _ in FileObject(sys.stdin.fileno(), "rb", close=False):
            began_ns = time.monotonic_ns()
            self._hub.entries([ENTRY])
            print(began_ns, flush=True)


@allows(role=Role.MANAGER, devices=(DeviceRole.KIOSK,))
def nothing() -> Response:
    """Read the request's JSON and answer a little."""
    return _answer()


@allows(role=Role.OFFICER, devices=(DeviceRole.COUNTER,))
def nothing_at_a_counter() -> Response:
    """Do the same for those who may call."""
    return _answer()


def _answer() -> Response:
    request.get_json()
    return Response('{"ok":true}', 201, mimetype="application/json")


def open_with_nothing(app: Flask, *address: Any) -> object:
    """Open the server with the routes added."""
    app.add_url_rule(NOTHING, view_func=nothing, methods=["POST"])
    app.add_url_rule(NOTHING_AT_A_COUNTER, view_func=nothing_at_a_counter, methods=["POST"])
    return open_server(app, *address)


if __name__ == "__main__":
    doorway.open_server = open_with_nothing
    opened.Application = TellingApplication
    sys.exit(server.main())
