"""The address others reach this server at, for QR codes and enrolment links."""

import socket

_ANYWHERE = {"0.0.0.0", "::", ""}  # noqa: S104 - compared with, not bound to


def address_of(host: str, port: int, scheme: str = "http") -> str:
    """Return ``http://HOST:PORT``; a server that listens everywhere is reached at its LAN address."""
    if host in _ANYWHERE:
        host = _lan_address()
    return f"{scheme}://[{host}]:{port}" if ":" in host else f"{scheme}://{host}:{port}"


def _lan_address() -> str:
    """Return this machine's address on its default route; no packet is sent to find it out."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # TEST-NET-1 (RFC 5737): connecting UDP only picks a route
            name: str = probe.getsockname()[0]
        except OSError:
            return "127.0.0.1"
    return name
