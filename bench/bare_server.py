"""As little as a server can do for screens: uvloop, and one frame made beforehand for every connection.

It checks nothing, keeps nothing and speaks just enough to let ``bench.screens.Screen`` in. ``python -m
bench.bare_server MESSAGE`` prints its port, then sends for every line of standard input and prints when.
"""

import asyncio
import os
import re
import sys
import time
from base64 import b64encode
from hashlib import sha1
from typing import Any

import uvloop

from office.live.websocket import text_frame

_KEY = re.compile(rb"sec-websocket-key: *(\S+)", re.IGNORECASE)
_UPGRADED = (
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Accept: %s\r\n\r\n"
)
_SALT = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
"""By RFC 6455, 1.3."""
_BACKLOG = 1024


class Line(asyncio.Protocol):
    """One connection: an upgrade, a join, then silence from its side but for pongs."""

    lines: list[Any]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport: Any = transport

    def data_received(self, received: bytes) -> None:
        if received.startswith(b"GET "):
            found = _KEY.search(received)
            assert found is not None
            self._transport.write(_UPGRADED % b64encode(sha1(found[1] + _SALT).digest()))
        else:
            self._transport.write(text_frame("40/live,{}"))
            Line.lines.append(self._transport)


async def _serve(message: str) -> None:
    Line.lines = []
    loop, frame, ended = asyncio.get_running_loop(), text_frame(message), asyncio.Event()

    def tell() -> None:
        if not os.read(sys.stdin.fileno(), 1024):
            ended.set()
            return
        began_ns = time.monotonic_ns()
        for line in Line.lines:
            line.write(frame)
        # uvloop writes once this function has returned.
        loop.call_soon(lambda: print(began_ns, flush=True))

    server = await loop.create_server(Line, "127.0.0.1", 0, backlog=_BACKLOG)
    loop.add_reader(sys.stdin.fileno(), tell)
    print(server.sockets[0].getsockname()[1], flush=True)
    await ended.wait()


if __name__ == "__main__":
    uvloop.run(_serve(sys.argv[1]))
