"""A hall to test against: the real server in its own process, which emits what the test asks for.

It prints its port, then serves until its standard input closes.
"""

from gevent import monkey

monkey.patch_all()

import argparse  # noqa: E402
import os  # noqa: E402
import socket  # noqa: E402
import sys  # noqa: E402
from collections import Counter  # noqa: E402
from typing import Any  # noqa: E402

import gevent  # noqa: E402
from flask import Flask, request  # noqa: E402
from flask_socketio import SocketIO  # noqa: E402
from gevent.event import Event  # noqa: E402
from gevent.fileobject import FileObject  # noqa: E402
from gevent.pywsgi import WSGIServer  # noqa: E402
from socketio import Manager  # noqa: E402

from office.live.broadcast import SharedFrames  # noqa: E402
from office.live.listening import listener, without_compression  # noqa: E402

DEPARTURE_TIMEOUT_S = 20


def hall(arguments: argparse.Namespace) -> Flask:
    """Return the application; its emits go the way `arguments.way` names."""
    app = Flask(__name__)
    manager = SharedFrames() if arguments.way == "shared" else Manager()
    live = SocketIO(
        app,
        async_mode="gevent",
        client_manager=manager,
        ping_interval=arguments.ping_interval_s,
        ping_timeout=arguments.ping_timeout_s,
    )
    counts: Counter[str] = Counter()
    someone_left = Event()
    count_queued_packets(live, counts)

    for namespace in ("/live", "/other"):
        live.on_event("connect", lambda *_: None, namespace=namespace)
        live.on_event("echo", lambda value: value, namespace=namespace)

    def left(*_: object) -> None:
        counts["left"] += 1
        someone_left.set()

    live.on_event("disconnect", left, namespace="/live")

    add_routes(app, live, manager, counts, someone_left)
    return app


def add_routes(
    app: Flask, live: SocketIO, manager: Manager, counts: Counter[str], someone_left: Event
) -> None:
    """Let the test emit, and wait until screens have come or left."""

    @app.post("/emits")
    def emit_all() -> dict[str, int]:
        for step in request.get_json():
            value = step["value"].encode() if step["is_binary"] else step["value"]
            live.emit("entries", value, namespace=step["namespace"], to=step["to"], skip_sid=step["skip"])
        return counts

    @app.post("/departures/<int:number>")
    def wait_for_departures(number: int) -> dict[str, int]:
        with gevent.Timeout(DEPARTURE_TIMEOUT_S):
            while counts["left"] < number:
                someone_left.clear()
                someone_left.wait()
        return counts

    @app.post("/followed/<int:number>")
    def wait_until_followed_by(number: int) -> dict[str, int]:
        with gevent.Timeout(DEPARTURE_TIMEOUT_S):
            while len(manager._ready) != number:
                gevent.sleep(0.01)
        return {"followed": number}


def count_queued_packets(live: SocketIO, counts: Counter[str]) -> None:
    """Count the packets of broadcasts that go the library's way, one by one."""
    queue_packet = live.server._send_eio_packet

    def counted(*packet: Any) -> None:
        counts["queued"] += 1
        queue_packet(*packet)

    live.server._send_eio_packet = counted


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("way", choices=["shared", "plain"])
    parser.add_argument("--ping-interval-s", type=float, default=25)
    parser.add_argument("--ping-timeout-s", type=float, default=20)
    parser.add_argument("--send-buffer", type=int, default=0)
    arguments = parser.parse_args()
    listening = listener("127.0.0.1", 0)
    if arguments.send_buffer:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, arguments.send_buffer)
    server = WSGIServer(listening, without_compression(hall(arguments)), log=None)
    server.start()
    sys.stdout.write(f"{server.server_port}\n")
    sys.stdout.flush()
    FileObject(sys.stdin.fileno(), "rb", close=False).read()
    os._exit(0)


if __name__ == "__main__":
    main()
