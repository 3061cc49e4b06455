"""How a client's session ends: without waiting for the client, and for its later requests, too."""

from typing import Any
from urllib.parse import parse_qs


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


def forget_ended_sessions(engineio: Any) -> None:
    """Have a request to a session that has just ended answered as one to a session nobody knows, with 400.

    A session whose line broke stays in the list for a while, and Engine.IO answers a POST to it with a fault.
    """
    handle_request = engineio.handle_request

    def handle(environ: dict[str, Any], start_response: Any) -> Any:
        for session_id in parse_qs(environ.get("QUERY_STRING", "")).get("sid", []):
            session = engineio.sockets.get(session_id)
            if session is not None and session.closed:
                del engineio.sockets[session_id]
        return handle_request(environ, start_response)

    engineio.handle_request = handle
