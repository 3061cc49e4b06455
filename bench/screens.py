"""Screens that cost next to nothing: bare sockets that speak just enough Socket.IO, many in one process.

``python -m bench.screens PORT COUNT`` holds so many in the hall until its standard input ends.
"""

import base64
import os
import selectors
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bench.results import ROOT

_PATIENCE_S = 30
_JOIN = b"40/live,"
_PING, _PONG = b"2", b"3"


class Screen:
    """One screen in the hall, on a socket that does not block."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE_S)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._unread = b""
        self._upgrade()
        self._send(_JOIN)
        while not any(message.startswith(_JOIN) for message in self.heard(self.socket.recv(65536))):
            pass
        self.socket.setblocking(False)

    def messages(self) -> list[bytes]:
        """Read what has come, answer pings, and return the other messages. Raises ConnectionError."""
        return self.heard(self.socket.recv(65536))

    def heard(self, received: bytes) -> list[bytes]:
        """Do the same with what was read from the socket elsewhere; empty means the end."""
        if not received:
            raise ConnectionError("the server hung up on a screen")
        self._unread += received
        found = []
        while (span := _first_frame(self._unread)) is not None:
            begin, end = span
            message, self._unread = self._unread[begin:end], self._unread[end:]
            if message == _PING:
                self._send(_PONG)
            else:
                found.append(message)
        return found

    def close(self) -> None:
        self.socket.close()

    def _upgrade(self) -> None:
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(
            "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n".encode()
        )
        while b"\r\n\r\n" not in self._unread:
            self._unread += self.socket.recv(65536)
        head, _, self._unread = self._unread.partition(b"\r\n\r\n")
        if b" 101 " not in head.partition(b"\r\n")[0]:
            raise ConnectionError(f"no websocket: {head[:100]!r}")

    def _send(self, text: bytes) -> None:
        # A client's frame is masked (RFC 6455, 5.3); a mask of zeros changes nothing.
        self.socket.sendall(bytes([0x81, 0x80 | len(text), 0, 0, 0, 0]) + text)


def _first_frame(unread: bytes) -> tuple[int, int] | None:
    """Return where the first frame's text begins and ends, None while it is not whole."""
    if len(unread) < 2:
        return None
    length, begin = unread[1], 2
    if length >= 126:
        begin = 4 if length == 126 else 10
        length = int.from_bytes(unread[2:begin], "big")
    return (begin, begin + length) if len(unread) >= begin + length else None


@contextmanager
def listening_screens(port: int, count: int) -> Iterator[None]:
    """Hold ``count`` screens in the hall, in a process of their own; 0 starts none."""
    if not count:
        yield
        return
    command = [sys.executable, "-m", "bench.screens", str(port), str(count)]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        if not process.stdout.readline():
            raise ConnectionError("the screens did not join")
        yield
        if process.poll() is not None:
            raise ConnectionError("the screens left during the measurement")
        process.communicate()


def _hold(port: int, count: int) -> None:
    with selectors.DefaultSelector() as selector:
        for _ in range(count):
            screen = Screen(port)
            selector.register(screen.socket, selectors.EVENT_READ, screen)
        selector.register(sys.stdin, selectors.EVENT_READ)
        print("joined", flush=True)
        while True:
            for key, _ in selector.select():
                if key.data is None:
                    return
                key.data.messages()


if __name__ == "__main__":
    _hold(int(sys.argv[1]), int(sys.argv[2]))
