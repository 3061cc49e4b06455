"""The parts of gevent that are not public and that `office/live` replaces: are they still where they were?

A replaced part that gevent no longer calls does nothing, in silence: a request that is refused here would be
served, say. So a gevent without one of them serves nobody, and one that was never tried is named in the log.
"""

import logging
from collections.abc import Callable, Mapping
from importlib.metadata import version
from types import MappingProxyType
from typing import Any

from gevent import pywsgi
from gevent.hub import Hub
from gevent.pywsgi import Input, WSGIHandler, WSGIServer

log = logging.getLogger(__name__)

TESTED_MINORS = frozenset({"26.9"})
"""The gevent versions that the whole suite has run with."""

REPLACED: Mapping[type, frozenset[str]] = MappingProxyType(
    {
        WSGIHandler: frozenset(
            {
                "_connection_upgrade_requested",
                "_handle_client_error",
                "_headers",
                "_sendall",
                "_write_with_headers",
                "finalize_headers",
                "get_environ",
                "handle",
                "handle_one_response",
                "log_request",
                "read_request",
                "read_requestline",
            }
        ),
        WSGIServer: frozenset(
            {"close", "do_close", "do_handle", "do_read", "handle", "start", "wrap_socket_and_handle"}
        ),
        Input: frozenset({"_chunked_read", "_discard", "_do_read", "_send_100_continue"}),
        Hub: frozenset({"print_exception"}),
    }
)
"""By class of gevent, what is replaced or called there though no promise keeps it."""


def check_gevent(
    installed: Callable[[str], str] = version, replaced: Mapping[type, frozenset[str]] = REPLACED
) -> None:
    """Warn of a gevent that was not tested. Raises RuntimeError for one that lacks a part."""
    number = installed("gevent")
    lacking = [
        f"{owner.__name__}.{name}" for owner, names in replaced.items() for name in _lacking(owner, names)
    ]
    if not issubclass(getattr(pywsgi, "_InvalidClientInput", object), OSError):
        lacking.append("_InvalidClientInput")
    if lacking:
        raise RuntimeError(f"gevent {number} cannot serve the office: it lacks {', '.join(lacking)}")
    if ".".join(number.split(".")[:2]) not in TESTED_MINORS:
        log.warning("requests are served by a gevent that was not tested: %s", number)


def _lacking(owner: Any, names: frozenset[str]) -> list[str]:
    return sorted(name for name in names if not callable(getattr(owner, name, None)))
