"""Strangers who send without end, in a process of their own: ``python -m tests.faults.flooders PLAN``.

PLAN is JSON, see ``Plan``. Everything they send is made beforehand, so that they cost the machine little, and
goes to this machine alone. On standard output they say when all have begun, the kind of each that the server
ends for the first time, and when their time is over how often each kind was ended, as JSON.
"""

import json
import selectors
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BEGUN = "begun"
_TICK_S = 0.02
_OPENING_S = 60.0
_AGAIN_S = 0.2
"""One that was ended comes back after so long."""
_BLOB_BYTES = 128 * 1024
_MASK = b"\0\0\0\0"
UPGRADE = (
    b"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\n"
    b"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


def client_frame(first: int, payload: bytes = b"") -> bytes:
    """Return a client's frame, masked with zeros: ``first`` is its first byte."""
    return bytes((first, 0x80 | len(payload))) + _MASK + payload


def _get(path: bytes) -> bytes:
    return b"GET " + path + b" HTTP/1.1\r\nHost: x\r\n\r\n"


_CHUNKED = b"POST /api/v1/session HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"

LINES: dict[str, tuple[bytes, bytes]] = {
    "pings": (client_frame(0x81, b"40/live,"), client_frame(0x89)),
    "continuations": (client_frame(0x81, b"40/live,") + client_frame(0x01, b"4"), client_frame(0x00)),
    "pongs": (client_frame(0x81, b"40/live,"), client_frame(0x81, b"3")),
    "events": (client_frame(0x81, b"40/live,"), client_frame(0x81, b'42/live,["nothing"]')),
    "joins": (client_frame(0x81, b"40/live,"), client_frame(0x81, b"40/nowhere,")),
}
"""By kind what is said first on a websocket, and what without end."""
REQUESTS: dict[str, tuple[bytes, bytes]] = {
    "halls": (b"", _get(b"/api/v1/hall")),
    "pages": (b"", _get(b"/")),
    "files": (b"", _get(b"/static/tokens.css")),
    "healths": (b"", _get(b"/healthz")),
    "chunks": (_CHUNKED, b"1\r\nx\r\n"),
    "trailers": (_CHUNKED + b"0\r\n", b"a:b\r\n"),
}
"""The same for what is said without a websocket: pipelined requests, a body in the smallest pieces."""
SLOW: dict[str, tuple[bytes, bytes]] = {"half_heads": (b"GET / HTTP/1.1\r\nA: ", b"")}
OPENING = {"opens": (_get(b"/healthz"), b"")}
"""One who asks once and comes again on a new connection, without end."""
KINDS = {**LINES, **REQUESTS, **SLOW, **OPENING}


@dataclass(frozen=True)
class Plan:
    """Who floods: a kind each, from ``addresses`` in turn, for ``seconds``, each at ``bits_a_second``."""

    port: int
    kinds: Sequence[str]
    addresses: Sequence[str]
    seconds: float
    bits_a_second: int


class Flooder:
    """One stranger, who comes again whenever it is ended."""

    def __init__(self, plan: Plan, kind: str, address: str) -> None:
        self.kind = kind
        self.ended = 0
        self.has_begun = False
        self._where = (plan.port, address)
        self._first, unit = KINDS[kind]
        self._unit = unit
        self._blob = unit * (_BLOB_BYTES // max(1, len(unit)))
        self._rate = plan.bits_a_second / 8
        self._line: socket.socket | None = None
        self._again_at = 0.0

    def act(self, now: float) -> None:
        """Send what is due, and pass over what comes."""
        if self._line is None:
            if now >= self._again_at:
                self._begin()
            return
        try:
            self._hear()
            if self._is_open:
                self._send_due(now)
        except BlockingIOError:
            pass
        except OSError:
            self._lost(now)

    def close(self) -> None:
        """Leave."""
        if self._line is not None:
            self._line.close()
            self._line = None

    def _begin(self) -> None:
        port, address = self._where
        try:
            self._line = socket.create_connection(("127.0.0.1", port), _OPENING_S, (address, 0))
            self._is_open = self.kind not in LINES
            self._line.sendall(self._first if self._is_open else UPGRADE)
        except OSError:
            self._lost(time.monotonic())
            return
        self._line.setblocking(False)
        self._sent, self._began = 0, time.monotonic()
        self.has_begun = self.has_begun or self._is_open

    def _hear(self) -> None:
        assert self._line is not None
        with suppress(BlockingIOError):
            while heard := self._line.recv(1 << 16):
                if not self._is_open:
                    self._line.sendall(self._first)
                    self._is_open = self.has_begun = True
                    self._began = time.monotonic()
                if self.kind in OPENING and heard:
                    break
            if self.kind in OPENING or not heard:
                raise ConnectionResetError

    def _send_due(self, now: float) -> None:
        assert self._line is not None
        due = int((now - self._began) * self._rate) - self._sent
        while due > 0 and self._blob:
            offset = self._sent % len(self._unit)
            self._sent += self._line.send(memoryview(self._blob)[offset : offset + due])
            due = int((now - self._began) * self._rate) - self._sent

    def _lost(self, now: float) -> None:
        if not self.ended:
            print(self.kind, flush=True)
        self.ended += 1
        self.close()
        self._again_at = now if self.kind in OPENING else now + _AGAIN_S


class Flood:
    """The process of the flooders, while a block runs; afterwards ``ended`` says how often each kind was."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._said: set[str] = set()
        self.ended: Counter[str] = Counter()

    def __enter__(self) -> "Flood":
        command = [sys.executable, "-m", "tests.faults.flooders", json.dumps(asdict(self._plan))]
        self._process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        while (line := self._process.stdout.readline().strip()) != BEGUN:
            assert line in KINDS, f"the flooders said {line!r}"
            self._said.add(line)
        return self

    def wait_ended(self, kinds: Iterable[str]) -> None:
        """Wait until one of each kind was ended by the server, which the flood's time is the patience for."""
        assert self._process.stdout is not None
        while missing := set(kinds) - self._said:
            line = self._process.stdout.readline().strip()
            assert line in KINDS, f"never ended: {missing}"
            self._said.add(line)

    def leave(self) -> None:
        """Have them leave before their time is over."""
        assert self._process.stdin is not None
        self._process.stdin.close()

    def __exit__(self, *_: object) -> None:
        self.leave()
        assert self._process.stdout is not None
        with self._process.stdout:
            said = self._process.stdout.read().splitlines()
        self._process.wait()
        self.ended = Counter(json.loads(said[-1]))


def flood(plan: Plan) -> None:
    """Flood, until the time is over or standard input is closed."""
    flooders = [
        Flooder(plan, kind, plan.addresses[number % len(plan.addresses)])
        for number, kind in enumerate(plan.kinds)
    ]
    leave = selectors.DefaultSelector()
    leave.register(sys.stdin, selectors.EVENT_READ)
    has_said, began = False, time.monotonic()
    while (now := time.monotonic()) - began < plan.seconds:
        for flooder in flooders:
            flooder.act(now)
        if not has_said and (all(one.has_begun for one in flooders) or now - began > plan.seconds / 2):
            print(BEGUN, flush=True)
            has_said = True
        if leave.select(_TICK_S):
            break
    ended: Counter[str] = Counter()
    for flooder in flooders:
        ended[flooder.kind] += flooder.ended
        flooder.close()
    print(json.dumps(ended), flush=True)


if __name__ == "__main__":
    flood(Plan(**json.loads(sys.argv[1])))
