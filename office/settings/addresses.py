"""What a key that names a machine or an address may hold."""

import re
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from office.settings.allowed import Allowed

_HOST_NAME = r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*"


def is_host(text: str) -> bool:
    """Whether this is an IP address or could be a machine's name."""
    try:
        ip_address(text)
    except ValueError:
        # 10.0.0.300 is a mistyped address, not a name.
        return not re.fullmatch(r"[\d.]+", text) and bool(re.fullmatch(_HOST_NAME, text, re.I | re.A))
    return True


class Host(Allowed):
    """A machine in the network."""

    text = 'an IP address or a host name such as "192.168.1.50"'

    def read(self, value: Any) -> str:
        if not isinstance(value, str) or not is_host(value):
            raise self.wrong(value, _port_hint(value))
        return value


def _port_hint(value: object) -> str:
    """Return what ends the fault of an address with a port behind it, which is a key of its own, else ''."""
    host, _, port = value.rpartition(":") if isinstance(value, str) else ("", "", "")
    is_both = is_host(host) and re.fullmatch(r"[0-9]{1,5}", port)
    return f": the port is a key of its own, port = {int(port)}" if is_both else ""


class PublicAddress(Allowed):
    """Where citizens' phones reach the server. It comes out without a final slash."""

    text = '"" or an address such as "http://192.168.1.10:8080", nothing after it'

    def read(self, value: Any) -> str:
        if value == "":
            return ""
        if not isinstance(value, str) or not _is_address(value):
            raise self.wrong(value)
        return value.removesuffix("/")


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return False
    host = parts.hostname or ""
    written_host = f"[{host}]" if ":" in host else host
    written = f"{parts.scheme}://{written_host}" + ("" if port is None else f":{port}")
    # Rebuilt and compared: no user name, path, query, stray character or port 0 gets through.
    return (
        parts.scheme in ("http", "https")
        and is_host(host)
        and port != 0
        and text.lower().removesuffix("/") == written
    )
