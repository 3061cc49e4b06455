"""The table [outbox] of config.toml."""

from typing import Annotated

from office.settings.allowed import Pattern, Text, Whole
from office.settings.table import Table

_HOST = Pattern(r"[A-Za-z0-9.:\-]{1,253}", 'an IP address or a host name such as "192.168.1.50"')
_MAIL = Pattern(r"[^@\s<>]{1,64}@[^@\s<>]{1,180}", "a mail address")
_FILE = Pattern(r"/[^\0]{1,200}", "a file's whole path")


class OutboxTable(Table):
    """How messages leave the office. Left out: they lie in the folder outbox of the data, for a program"""

    server: Annotated[str | None, _HOST] = None
    """The mail server that messages are sent by, always by TLS (STARTTLS)"""
    port: Annotated[int, Whole(1, 65_535)] = 587
    """Its port"""
    sender: Annotated[str, _MAIL] = "mot-cua@localhost"
    """The address that messages are from"""
    user: Annotated[str | None, Text(200)] = None
    """The user that the mail server knows; left out, nobody signs in there"""
    password_file: Annotated[str | None, _FILE] = None
    """The file with that user's password, one line; only the server's user may read it"""
    authority_file: Annotated[str | None, _FILE] = None
    """The file with the certificate that the mail server's is signed by, where the system does not know it"""
