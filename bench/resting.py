"""What the office takes while little happens, and what its start and its stop take."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.figures import Book
from bench.load import Line, requests_in_turn
from bench.measured_office import cpu_s_of
from bench.measurement import ROUNDS, Measurement
from bench.processes import taken_by
from bench.results import ROOT
from bench.screens import Screen, listening_screens
from tests.faults.crowded_office import Staffed, staffed_office

FOLLOWERS = 220
WINDOW_S = 20.0
"""A screen is asked whether it is still there each 20 seconds: once in each window."""
_SETTLED_S = 6.0
"""After a start: the check of the file and the first garbage collection are over."""
_AGAIN_S = 0.02
_PATIENCE_S = 120


def measure(book: Book, folder: Path) -> None:
    """Write start, stop and restart, the memory at rest, and the share of a core that waiting takes."""
    folder = folder / "resting"
    folder.mkdir()
    starts_s, stops_s, restarts_s = [], [], []
    with staffed_office(folder, with_printers=False) as office:
        serving = _start(office, folder)
        screen = _joined(office.server.port)
        for turn in range(ROUNDS + 1):
            told_s = time.perf_counter()
            serving.terminate()
            serving.communicate()
            stopped_s = time.perf_counter()
            screen.close()
            serving = _start(office, folder)
            screen = _joined(office.server.port)
            seen_s = time.perf_counter()
            _one_ticket(office)
            if turn:
                starts_s.append(cpu_s_of(serving.pid))
                stops_s.append(stopped_s - told_s)
                restarts_s.append(seen_s - told_s)
        screen.close()
        with _ended(serving):
            _wait(book, office.server.port, serving.pid)
    book.rounds("start_cpu_s", "s", starts_s)
    book.rounds("stop_s", "s", stops_s)
    book.rounds("restart_seen_s", "s", restarts_s)


def _wait(book: Book, port: int, pid: int) -> None:
    """Write what the server takes while nothing happens, with nobody there and with followers."""
    time.sleep(_SETTLED_S)
    book.rounds("rest_own_mb", "MB", [taken_by(pid).own_mb for _ in range(ROUNDS)])
    book.rounds("idle_share", "%", [_share_percent(pid) for _ in range(ROUNDS)])
    with listening_screens(port, FOLLOWERS):
        time.sleep(_SETTLED_S)
        book.rounds(f"idle_share_{FOLLOWERS}", "%", [_share_percent(pid) for _ in range(ROUNDS)])


def _share_percent(pid: int) -> float:
    began_s, used_s = time.perf_counter(), cpu_s_of(pid)
    time.sleep(WINDOW_S)
    return (cpu_s_of(pid) - used_s) / (time.perf_counter() - began_s) * 100


def _start(office: Staffed, folder: Path) -> subprocess.Popen[bytes]:
    server = office.server
    command = [sys.executable, "server.py", "run", "--host", "127.0.0.1", "--port", str(server.port)]
    command += ["--config", str(server.config), "--data", str(server.data)]
    with (folder / "bench.log").open("ab") as said:
        return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=said)


@contextmanager
def _ended(serving: subprocess.Popen[bytes]) -> Iterator[None]:
    try:
        yield
    finally:
        serving.terminate()
        serving.communicate()


def _joined(port: int) -> Screen:
    """Return a screen that follows, as soon as the server lets it: it asks again and again."""
    deadline = time.monotonic() + _PATIENCE_S
    while True:
        try:
            return Screen(port)
        except ConnectionError:
            if time.monotonic() > deadline:
                raise
            time.sleep(_AGAIN_S)


def _one_ticket(office: Staffed) -> None:
    tokens, body = list(office.kiosk_tokens.values()), json.dumps({"field": office.fields[0]}).encode()
    line = Line(office.server.port)
    line.ask(requests_in_turn("/api/v1/tickets", tokens, [body])())
    line.close()


MEASUREMENT = Measurement(
    "resting", "what the office takes while little happens, and to start and stop", measure
)
