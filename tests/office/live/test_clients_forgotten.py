"""What a client cost is given back when it leaves, and not at some later garbage collection."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
_PATIENCE_S = 60

# Twenty screens come and go while the garbage collector rests; prints what is left of their connections.
_COME_AND_GO = """
from gevent import monkey
monkey.patch_all()
import gc, os, time
import simple_websocket
from flask import Flask
from bench.screens import Screen
from office.live.hub import Hub
from office.live.serving import open_server, open_socketio
from office.live.strict_http import StrictHandler
from office.live.websocket import FrameWriter
from office.store.memory import MemoryStore

def left():
    kept = (StrictHandler, simple_websocket.Server, FrameWriter)
    return sum(type(one) in kept for one in gc.get_objects())

app = Flask("forgetful")
Hub(open_socketio(app), MemoryStore(), lambda token: True)
server = open_server(app, "127.0.0.1", 0)
server.start()
gc.disable()
screens = [Screen(server.server_port) for _ in range(20)]
came = left()
for screen in screens:
    screen.close()
deadline = time.monotonic() + 30
while left() and time.monotonic() < deadline:
    time.sleep(0.05)
print(came, left(), flush=True)
os._exit(0)
"""


def test_nothing_is_kept_of_the_connection_of_a_client_that_has_left() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _COME_AND_GO],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=True,
    )

    assert done.stdout == "60 0\n", done.stderr
