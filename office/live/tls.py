"""TLS with the office's own certificate: every fault of its two files told before the server starts."""

import ssl
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from office.settings import ServerSettings

_CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20"
"""For TLS 1.2; those of TLS 1.3 are all good. Each has forward secrecy and authenticates what it encrypts."""
_NO_CHECK_TIME = 0x20_0000
"""X509_V_FLAG_NO_CHECK_TIME of OpenSSL: the dates are compared with the office's clock, not the machine's."""
_SOON = timedelta(days=30)


class TlsError(Exception):
    """The certificate or its key cannot be used; the message has a line for each fault."""

    def __init__(self, faults: Iterable[str]) -> None:
        super().__init__("\n".join(["The server cannot speak https:", *faults]))


def tls_of(settings: ServerSettings, now: datetime) -> tuple[ssl.SSLContext | None, list[str]]:
    """Return what the server speaks TLS with, None for plain http, and what to see to. Raises TlsError."""
    if settings.certificate is None or settings.private_key is None:
        return None, []
    context = open_tls(settings.certificate, settings.private_key, now)
    host = urlsplit(settings.address).hostname or ""
    return context, warnings(context, settings.certificate, host, now)


def open_tls(certificate: Path, key: Path, now: datetime) -> ssl.SSLContext:
    """Return what a server speaks TLS 1.2 and 1.3 with.

    ``certificate`` and ``key`` are PEM files; those of the authorities between may follow the certificate.
    Raises TlsError, which says all that is wrong with the files, or that the certificate is not good now.
    """
    faults = [*_unreadable("certificate", certificate), *_unreadable("private_key", key), *_open_to_all(key)]
    if faults:
        raise TlsError(faults)
    context = _loaded(certificate, key)
    begins, ends = _days(_seen(context, certificate))
    if not begins <= now <= ends:
        raise TlsError([_fault("certificate", f"{certificate} is good from {begins:%F} to {ends:%F} only")])
    return context


def names(context: ssl.SSLContext, certificate: Path, host: str) -> bool:
    """Whether the certificate is one for that host, a name or an IP address."""
    try:
        _seen(context, certificate, host)
    except ssl.SSLCertVerificationError:
        return False
    return True


def warnings(context: ssl.SSLContext, certificate: Path, host: str, now: datetime) -> list[str]:
    """Return what works, but will stop a browser now or soon, a line each."""
    found = []
    if not names(context, certificate, host):
        found.append(f"{certificate} is not for {host}: browsers will refuse it; see server.address")
    _, ends = _days(_seen(context, certificate))
    if ends - now < _SOON:
        found.append(f"{certificate} expires on {ends:%F}: have a new one made")
    return found


def _fault(key: str, what: str) -> str:
    return f"  server.{key}: {what}"


def _unreadable(name: str, file: Path) -> Iterator[str]:
    try:
        file.read_bytes()
    except OSError as error:
        yield _fault(name, f"{file} cannot be read ({error.strerror})")


def _open_to_all(key: Path) -> Iterator[str]:
    with suppress(OSError):
        if key.stat().st_mode & (stat.S_IROTH | stat.S_IWOTH):
            yield _fault("private_key", f"everyone on this machine can read {key}: chmod o= {key}")


def _loaded(certificate: Path, key: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(_CIPHERS)
    context.set_alpn_protocols(["http/1.1"])
    asked: list[bool] = []

    def no_passphrase() -> bytes:
        # Without this OpenSSL would ask at the terminal, and a server that starts by itself would hang.
        asked.append(True)
        return b""

    try:
        ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT).load_verify_locations(certificate)
    except ssl.SSLError as error:
        raise TlsError([_fault("certificate", f"{certificate} holds no certificate in PEM form")]) from error
    try:
        context.load_cert_chain(certificate, key, no_passphrase)
    except ssl.SSLError as error:
        raise TlsError([_fault("private_key", _key_fault(certificate, key, error, bool(asked)))]) from error
    return context


def _key_fault(certificate: Path, key: Path, error: ssl.SSLError, has_passphrase: bool) -> str:
    if has_passphrase:
        return f"{key} wants a passphrase: a server that starts by itself needs one without"
    if error.reason == "KEY_VALUES_MISMATCH":
        return f"{key} is not the key of {certificate}"
    return f"{key} holds no key in PEM form"


def _seen(context: ssl.SSLContext, certificate: Path, host: str | None = None) -> dict[str, Any]:
    """Return the certificate as a browser that trusts it sees it, from a handshake within memory.

    Raises SSLCertVerificationError if it is not for ``host``; None is any.
    """
    browser = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    browser.check_hostname = host is not None
    browser.verify_flags = ssl.VerifyFlags(_NO_CHECK_TIME | ssl.VERIFY_X509_PARTIAL_CHAIN)
    browser.load_verify_locations(certificate)
    up, down = ssl.MemoryBIO(), ssl.MemoryBIO()
    client = browser.wrap_bio(down, up, server_hostname=host)
    server = context.wrap_bio(up, down, server_side=True)
    for side in (client, server, client):
        with suppress(ssl.SSLWantReadError):
            side.do_handshake()
    return client.getpeercert() or {}


def _days(seen: dict[str, Any]) -> tuple[datetime, datetime]:
    begins, ends = (ssl.cert_time_to_seconds(seen[name]) for name in ("notBefore", "notAfter"))
    return datetime.fromtimestamp(begins, UTC), datetime.fromtimestamp(ends, UTC)
