"""Opens the server where the configuration wants it: address, port and, if there is one, its certificate."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

import structlog

from office.live.tls import tls_of
from office.settings import ServerSettings

if TYPE_CHECKING:
    from flask import Flask

log = structlog.get_logger("server")


class ListenError(Exception):
    """The address or port cannot be listened on."""


def open_gate(app: "Flask", settings: ServerSettings, now: datetime) -> Any:
    """Return a server of ``app`` that listens, for ``serve_until_told``. Raises ListenError, TlsError."""
    # Only here: whoever merely asks for this module's refusal waits for no web.
    from office.live.serving import open_server

    tls, hints = tls_of(settings, now)
    for hint in hints:
        log.warning("certificate", hint=hint)
    try:
        return open_server(app, settings.host, settings.port, tls)
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        raise ListenError(
            f"cannot listen on {where} ({error.strerror}); is the port taken? Use --port"
        ) from error
