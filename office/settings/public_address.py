"""The address others reach this server at, for QR codes and enrolment links."""

import socket
from urllib.parse import urlsplit

from office.settings.values import ServerSettings

_ANYWHERE = {"0.0.0.0", "::", ""}  # noqa: S104 - compared with, not bound to


def address_of(host: str, port: int, scheme: str = "http") -> str:
    """Return ``http://HOST:PORT``; a server that listens everywhere is reached at its LAN address."""
    if host in _ANYWHERE:
        host = _lan_address()
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


def address_when_started(server: ServerSettings, host: str, port: int) -> str:
    """Return where ``server`` answers that was started on that host and port, whatever config.toml says.

    The office's address is for where config.toml has it listen. Started on another port, it answers there
    under the same name; started on one other address alone, only there.
    """
    scheme = "https" if server.certificate else "http"
    is_elsewhere = host != server.host and host not in _ANYWHERE
    if not server.address or is_elsewhere:
        return address_of(host, port, scheme)
    if port == server.port:
        return server.address
    return address_of(urlsplit(server.address).hostname or host, port, scheme)


def _lan_address() -> str:
    """Return this machine's address on its default route; no packet is sent to find it out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # TEST-NET-1 (RFC 5737): connecting UDP only picks a route
            name: str = probe.getsockname()[0]
        except OSError:
            return "127.0.0.1"
    return name
