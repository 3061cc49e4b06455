"""How soon the last of N screens has a broadcast: frames encoded once against the library's own way.

`measure` runs two servers, one for each way, and broadcasts through them in turns. The screens are bare
sockets in this process, which counts bytes and parses nothing, so that the servers' work is what is seen.
"""

import base64
import os
import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.figures import Book
from bench.measurement import ROUNDS, Chart, Measurement
from bench.results import ROOT

SCREENS = (20, 50, 200)
BROADCASTS = 80
PATIENCE_S = 30
# A called ticket, as the hall's screens are told.
ENTRY = {
    "seq": 4711,
    "kind": "called",
    "at": "2026-11-22T02:14:07.512345Z",
    "ticket": {"id": 1284, "label": "B012", "field": "B", "state": "called"},
    "counter": 3,
}


def measure(book: Book, _: Path) -> None:
    """Write either way's times, and the ratio of their medians, by number of screens."""
    for count in SCREENS:
        with ExitStack() as stack:
            halls = {way: stack.enter_context(watched_hall(way, count)) for way in ("shared", "plain")}
            taken_s: dict[str, list[list[float]]] = {way: [] for way in halls}
            for turn in range(ROUNDS + 1):
                samples: dict[str, list[float]] = {way: [] for way in halls}
                for _broadcast in range(BROADCASTS):
                    for way, hall in halls.items():
                        samples[way].append(hall.last_screen_ms() / 1e3)
                for way, taken in samples.items() if turn else ():
                    taken_s[way].append(taken)
        for way, rounds in taken_s.items():
            book.times(f"broadcast_{way}_last_of_{count}", rounds)
        book.ratio(
            f"broadcast_shared_vs_plain_{count}",
            f"broadcast_shared_last_of_{count}_p50",
            f"broadcast_plain_last_of_{count}_p50",
        )
    for way in ("shared", "plain"):
        points: dict[float, str] = {count: f"broadcast_{way}_last_of_{count}_p50" for count in SCREENS}
        book.growth(f"broadcast_{way}_by_screens_exponent", points)


class WatchedHall:
    """A running server with `count` screens that listen on bare sockets."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, count: int) -> None:
        self._process = process
        self._selector = selectors.DefaultSelector()
        self._screens = [_screen(port) for _ in range(count)]
        for screen in self._screens:
            screen.setblocking(False)
            self._selector.register(screen, selectors.EVENT_READ)

    def last_screen_ms(self) -> float:
        """Broadcast once, and return the time from the emit until the last screen has all of its frame."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(b"broadcast\n")
        stdin.flush()
        ended_ns = self._read_a_frame_each()
        began_ns = int(stdout.readline())
        return (ended_ns - began_ns) / 1e6

    def close(self) -> None:
        self._selector.close()
        for screen in self._screens:
            screen.close()

    def _read_a_frame_each(self) -> int:
        """Return the time at which every screen has a whole frame, by the clock that all processes share."""
        missing = dict.fromkeys(self._screens, 0)
        while missing:
            ready = self._selector.select(PATIENCE_S)
            if not ready:
                raise TimeoutError(f"{len(missing)} of {len(self._screens)} screens got no broadcast")
            for key, _ in ready:
                screen = key.fileobj
                assert isinstance(screen, socket.socket)
                frame = screen.recv(65536)
                # The frames are small, and sent alone: one read gives the whole of one.
                if not frame.endswith(b"]"):
                    raise ValueError(f"not one whole frame: {frame!r}")
                missing.pop(screen)
        return time.monotonic_ns()


@contextmanager
def watched_hall(way: str, count: int) -> Iterator[WatchedHall]:
    """Start a server that broadcasts in this way, and connect the screens."""
    command = [sys.executable, "-m", "bench.broadcast", way]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        hall = WatchedHall(process, int(process.stdout.readline()), count)
        try:
            yield hall
        finally:
            hall.close()
            process.communicate()


def _screen(port: int) -> socket.socket:
    """Return a connected socket that has joined the hall and has nothing to read."""
    screen = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE_S)
    key = base64.b64encode(os.urandom(16)).decode()
    screen.sendall(
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\n"
        f"Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {key}\r\n\r\n".encode()
    )
    received = b""
    # What came before the answer would be taken for HTTP.
    while b"\r\n\r\n" not in received:
        received += screen.recv(65536)
    joining = b"40/live,"
    # A client's frame is masked (RFC 6455, 5.3); a mask of zeros changes nothing.
    screen.sendall(bytes([0x81, 0x80 | len(joining), 0, 0, 0, 0]) + joining)
    while not (b"40/live," in received and received.endswith(b"}")):
        received += screen.recv(65536)
    return screen


def serve(way: str) -> None:
    """Print a port, then broadcast for every line of standard input, and print when."""
    from gevent import monkey

    monkey.patch_all()
    from flask import Flask
    from flask_socketio import SocketIO
    from gevent.fileobject import FileObject
    from gevent.pywsgi import WSGIServer
    from socketio import Manager

    from office.live.broadcast import SharedFrames
    from office.live.listening import listener, without_compression

    app = Flask(__name__)
    manager = SharedFrames() if way == "shared" else Manager()
    live = SocketIO(app, async_mode="gevent", client_manager=manager, ping_interval=3_600)
    live.on_event("connect", lambda *_: None, namespace="/live")
    server = WSGIServer(listener("127.0.0.1", 0), without_compression(app), log=None)
    server.start()
    print(server.server_port, flush=True)
    for _ in FileObject(sys.stdin.fileno(), "rb", close=False):
        began_ns = time.monotonic_ns()
        live.emit("entries", [ENTRY], namespace="/live")
        print(began_ns, flush=True)
    # Connections that are still open would hold the process.
    os._exit(0)


MEASUREMENT = Measurement(
    "broadcast",
    "frames encoded once against the library's own way",
    measure,
    charts=(
        Chart(
            "broadcast.svg",
            "A frame encoded once reaches the last screen sooner",
            "screens in the hall",
            "ms from the emit to the last screen",
            {
                "each frame encoded once": {
                    count: f"broadcast_shared_last_of_{count}_p50" for count in SCREENS
                },
                "python-socketio's own way": {
                    count: f"broadcast_plain_last_of_{count}_p50" for count in SCREENS
                },
            },
        ),
    ),
)

if __name__ == "__main__":
    serve(sys.argv[1])
