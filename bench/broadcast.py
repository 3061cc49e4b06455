"""How soon the last of N screens has a broadcast: frames encoded once against the library's own way.

`measure` runs two servers, one for each way, and broadcasts through them in turns.
"""

import os
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from bench.broadcasters import ENTRY, JOURNAL, Hall, started
from bench.figures import Book
from bench.measurement import ROUNDS, Chart, Measurement
from office.live.wire import entry_message

SCREENS = (20, 50, 200)
BROADCASTS = 80


def measure(book: Book, _: Path) -> None:
    """Write either way's times, and the ratio of their medians, by number of screens."""
    for count in SCREENS:
        with ExitStack() as stack:
            halls = {way: _hall(stack, way, count) for way in ("shared", "plain")}
            taken_s: dict[str, list[list[float]]] = {way: [] for way in halls}
            for turn in range(ROUNDS + 1):
                samples: dict[str, list[float]] = {way: [] for way in halls}
                for _broadcast in range(BROADCASTS):
                    for way, hall in halls.items():
                        samples[way].append(hall.last_s())
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


def _hall(stack: ExitStack, way: str, count: int) -> Hall:
    hall = Hall(stack.enter_context(started([sys.executable, "-m", "bench.broadcast", way])))
    stack.callback(hall.audience.close)
    hall.audience.grow(count)
    return hall


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
        live.emit("entries", [entry_message(ENTRY, JOURNAL)], namespace="/live")
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
