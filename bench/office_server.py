"""``server.py`` with one route more, which does nothing: the reference for what a ticket costs.

It stands in the same process, behind the same access rule, and takes and gives JSON.
"""

# Must come first, because it patches what all below wait with.
import server

# isort: split
import sys
from typing import Any

from flask import Flask, Response, request

from bench.measured_office import NOTHING
from office.people import DeviceRole
from office.web.access import allows

house: Any = server
open_server = house.open_server


@allows(devices=(DeviceRole.KIOSK,))
def nothing() -> Response:
    """Read the request's JSON and answer a little."""
    request.get_json()
    return Response('{"ok":true}', 201, mimetype="application/json")


def open_with_nothing(app: Flask, *where: object) -> object:
    """Open the server with the route added."""
    app.add_url_rule(NOTHING, view_func=nothing, methods=["POST"])
    return open_server(app, *where)


if __name__ == "__main__":
    house.open_server = open_with_nothing
    sys.exit(server.main())
