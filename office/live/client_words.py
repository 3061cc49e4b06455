"""What a client says wrong on a live line is a short line in the log: anyone may say anything."""

import logging
from typing import Any

import structlog
from engineio.packet import Packet

log = structlog.get_logger(__name__)
_OURS = "office."


def client_words_logger() -> logging.Logger:
    """Return the logger for Engine.IO: what is said of clients is one short line, our faults stay whole."""
    logger = logging.getLogger("office.live.engineio")
    logger.setLevel(logging.WARNING)
    logger.addFilter(_is_no_clients_nonsense)
    return logger


class Understood:
    """Stands before a websocket and hands on what Engine.IO can read; who says anything else has left.

    Engine.IO takes a packet apart where nothing catches the error, and then waits for its own writer.
    """

    def __init__(self, websocket: Any) -> None:
        self._websocket = websocket
        inner = getattr(websocket, "_sock", None)
        if inner is not None:
            # Engine.IO looks for this name to set its time-out.
            self._sock = inner

    def wait(self) -> str | bytes | None:
        """Return the client's next message; None means that it left."""
        message: str | bytes | None = self._websocket.wait()
        if message is None or _is_packet(message):
            return message
        log.info("message_refused", why="no packet")
        return None

    def send(self, message: str | bytes) -> None:
        """Send one of Engine.IO's own packets."""
        self._websocket.send(message)

    def close(self) -> None:
        """Say goodbye to the client."""
        self._websocket.close()


def _is_packet(message: str | bytes) -> bool:
    try:
        Packet(encoded_packet=message)
    except (ValueError, RecursionError):
        return False
    return True


def _is_no_clients_nonsense(record: logging.LogRecord) -> bool:
    if not record.exc_info or record.exc_info[0] is None:
        log.info("message_refused", why=f"{record.module}:{record.lineno}")
        return False
    kind, _, trace = record.exc_info
    while trace is not None:
        if str(trace.tb_frame.f_globals.get("__name__")).startswith(_OURS):
            return True
        trace = trace.tb_next
    log.info("message_refused", why=kind.__name__)
    return False
