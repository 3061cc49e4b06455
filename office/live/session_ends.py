"""Ends a client's session for what it sent, without waiting for the client."""

from typing import Any


def end_sessions_at_once(engineio: Any) -> None:
    """Have an Engine.IO server end sessions so, from here on.

    Its own ``disconnect`` waits in the client's request until another request has fetched every message. That
    one need never come, and the connection would stay for ever, also after the client has left.
    """

    def disconnect(session_id: str) -> None:
        session = engineio.sockets.pop(session_id, None)
        if session is not None:
            session.close(wait=False, reason=engineio.reason.SERVER_DISCONNECT)

    engineio.disconnect = disconnect
