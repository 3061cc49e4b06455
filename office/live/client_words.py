"""A log for Engine.IO in which what a client says wrong is no error: anyone may say anything."""

import logging

import structlog

log = structlog.get_logger(__name__)
_OURS = "office."


def client_words_logger() -> logging.Logger:
    """Return the logger for Engine.IO: broken packets become one short line, our own faults stay whole."""
    logger = logging.getLogger("office.live.engineio")
    logger.setLevel(logging.WARNING)
    logger.addFilter(_is_no_clients_nonsense)
    return logger


def _is_no_clients_nonsense(record: logging.LogRecord) -> bool:
    if not record.exc_info or record.exc_info[0] is None:
        return True
    kind, _, trace = record.exc_info
    while trace is not None:
        if str(trace.tb_frame.f_globals.get("__name__")).startswith(_OURS):
            return True
        trace = trace.tb_next
    log.info("message_refused", why=kind.__name__)
    return False
