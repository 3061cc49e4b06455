"""A port for what a test starts, stops and starts again: no connection of another is given it meanwhile."""

import secrets
import socket
from contextlib import suppress

_PORTS = range(20_000, 32_000)
"""Below those that a system gives to connections: /proc/sys/net/ipv4/ip_local_port_range begins at 32768."""


def free_port() -> int:
    """Return a port of this machine on which nobody listens, in 20,000 to 31,999."""
    while True:
        port = secrets.choice(_PORTS)
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
