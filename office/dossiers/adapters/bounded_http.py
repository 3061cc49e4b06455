"""HTTP connections that give up on an answer whose headers come a byte at a time: none of these times out."""

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Timer

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.response import HTTPResponse

HEADERS_S = 60.0
"""For all headers of an answer."""


class _Plain(HTTPConnection):
    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 has it
        with _in_time(self.sock):
            return super().getresponse()


class _Encrypted(HTTPSConnection):
    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 has it
        with _in_time(self.sock):
            return super().getresponse()


class _PlainPool(HTTPConnectionPool):
    ConnectionCls = _Plain


class _EncryptedPool(HTTPSConnectionPool):
    ConnectionCls = _Encrypted


def bounded_pool(connect_s: float, read_s: float) -> urllib3.PoolManager:
    """Return a pool with one connection a server; ``read_s`` bounds the wait for the next bytes."""
    timeout = urllib3.Timeout(connect=connect_s, read=read_s)
    pool = urllib3.PoolManager(maxsize=1, retries=False, timeout=timeout)
    pool.pool_classes_by_scheme = {"http": _PlainPool, "https": _EncryptedPool}
    return pool


@contextmanager
def _in_time(sock: socket.socket | None) -> Iterator[None]:
    """End the connection ``HEADERS_S`` from now unless the work is done; then it raises TimeoutError."""
    is_late = Event()
    timer = Timer(HEADERS_S, _end, (sock, is_late))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
    # An end among the headers is taken for the end of the headers.
    if is_late.is_set():
        raise TimeoutError("no whole headers")


def _end(sock: socket.socket | None, is_late: Event) -> None:
    is_late.set()
    # By another handle: an encrypted socket would forget its keys while somebody reads from it.
    with suppress(OSError):
        if sock is not None:
            with socket.socket(fileno=os.dup(sock.fileno())) as same:
                same.shutdown(socket.SHUT_RDWR)
