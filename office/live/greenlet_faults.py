"""Errors that nobody caught in a greenlet go to the log: gevent would print them, and the request beside."""

from typing import Any

import structlog
from gevent.hub import Hub

log = structlog.get_logger(__name__)


def log_faults_of_greenlets() -> None:
    """Have every loop of this process do so from now on."""
    Hub.print_exception = _log_fault


def _log_fault(_: Any, context: Any, kind: Any, error: Any, trace: Any) -> None:
    """Write one line. ``context`` is what failed; of a request's environment nothing is told."""
    if isinstance(error, BaseException):
        log.error("fault", where="a greenlet", exc_info=error.with_traceback(trace))
    else:
        log.error("fault", where="a greenlet", why=getattr(kind, "__name__", "unknown"))
