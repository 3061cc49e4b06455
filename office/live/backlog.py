"""Lets clients go that ask for messages and do not fetch them: Engine.IO would keep those for ever."""

from collections.abc import Mapping
from typing import Any

import gevent
import structlog
from gevent.event import Event

from office.live.websocket import SharedWebsocket

MOST_WAITING = 1_000
"""Messages one client may leave unfetched: those of 20 seconds when most is going on."""
_LOOK_AGAIN_S = 1.0

log = structlog.get_logger(__name__)


def watch_backlogs(engineio: Any, websockets: Mapping[str, SharedWebsocket], came: Event) -> None:
    """Look after the clients of an Engine.IO server, until killed. ``websockets`` are those by session.

    While there are none it waits until somebody ``came``: who follows nothing is sent nothing.
    """
    while True:
        if not engineio.sockets:
            came.clear()
            came.wait()
        gevent.sleep(_LOOK_AGAIN_S)
        let_go_of_backlogged(engineio, websockets)


def let_go_of_backlogged(engineio: Any, websockets: Mapping[str, SharedWebsocket]) -> None:
    """End the session of every client that left more than ``MOST_WAITING`` messages unfetched.

    A client that answers pings is alive for Engine.IO, whether it fetches anything or not. A screen that was
    only slow comes back and fetches a snapshot.
    """
    for session in list(engineio.sockets.values()):
        if session.queue.qsize() > MOST_WAITING and not session.closed:
            log.info("screen_let_go", waiting=session.queue.qsize())
            session.close(wait=False, abort=True, reason=engineio.reason.TRANSPORT_ERROR)
            engineio.sockets.pop(session.sid, None)
            if session.sid in websockets:
                websockets[session.sid].break_off()
