"""What a client cost is given back when it leaves, and what only its first request cost while it stays."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
_PATIENCE_S = 60

_OFFICE = """
from gevent import monkey
monkey.patch_all()
import gc, io, os, time
import h11
import simple_websocket
from flask import Flask
from bench.screens import Screen
from office.live.hub import Hub
from office.live.serving import open_server, open_socketio
from office.live.strict_http import StrictHandler
from office.live.websocket import FrameWriter
from office.store.memory import MemoryStore

def left(*kinds):
    return sum(type(one) in kinds for one in gc.get_objects())

app = Flask("forgetful")
Hub(open_socketio(app), MemoryStore(), lambda token: True)
server = open_server(app, "127.0.0.1", 0)
server.start()
gc.collect()
gc.disable()
readers = left(io.BufferedReader)
screens = [Screen(server.server_port) for _ in range(20)]
"""

# Twenty screens come and go while the garbage collector rests; prints what is left of their connections.
_COME_AND_GO = """
kept = (StrictHandler, simple_websocket.Server, FrameWriter)
came = left(*kept)
for screen in screens:
    screen.close()
deadline = time.monotonic() + 30
while left(*kept) and time.monotonic() < deadline:
    time.sleep(0.05)
print(came, left(*kept), flush=True)
os._exit(0)
"""

# Twenty screens stay; prints what of their requests stays with them.
_STAY = """
print(left(io.BufferedReader) - readers, left(h11.Connection), flush=True)
os._exit(0)
"""


def said_of(screens: str) -> str:
    """What the program prints of an office that twenty screens follow."""
    done = subprocess.run(
        [sys.executable, "-c", _OFFICE + screens],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=_PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_nothing_is_kept_of_the_connection_of_a_client_that_has_left() -> None:
    assert said_of(_COME_AND_GO) == "60 0\n"


def test_neither_reader_nor_handshake_is_kept_of_a_client_that_stays() -> None:
    readers, handshakes = said_of(_STAY).split()

    assert (readers, handshakes) == ("0", "0")
