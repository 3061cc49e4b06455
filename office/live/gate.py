"""Opens the server where the configuration wants it: address, port and, if there is one, its certificate."""

import ssl
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import structlog
from flask import Flask

from office.live.serving import open_server
from office.live.tls import open_tls, warnings
from office.settings import ServerSettings

log = structlog.get_logger("server")


class ListenError(Exception):
    """The address or port cannot be listened on."""


def open_gate(app: Flask, settings: ServerSettings, now: datetime) -> Any:
    """Return a server of ``app`` that listens, for ``serve_until_told``. Raises ListenError, TlsError."""
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


def tls_of(settings: ServerSettings, now: datetime) -> tuple[ssl.SSLContext | None, list[str]]:
    """Return what the server speaks TLS with, None for plain http, and what to see to. Raises TlsError."""
    if settings.certificate is None or settings.private_key is None:
        return None, []
    context = open_tls(settings.certificate, settings.private_key, now)
    host = urlsplit(settings.address).hostname or ""
    return context, warnings(context, settings.certificate, host, now)
