"""How soon after an officer's press the last of fifty screens has the call, on an otherwise idle office."""

import json
import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from bench.figures import Book
from bench.load import Line, requests_in_turn
from bench.measured_office import measured_office
from bench.measurement import ROUNDS, Measurement
from bench.people import Officer
from bench.results import ROOT
from bench.screens import Screen
from tests.faults.crowded_office import Staffed

SCREENS = 50
CALLS = 40
EVERY_S = 0.15
COUNTER = 1
_PATIENCE_S = 30
_CALLED = b'"kind":"called"'
_FINISHED = b'"kind":"finished"'
_ECHOED = bytes(200)
_ECHO = f"echo_to_{SCREENS}_sockets"
_PRESSED = f"call_press_to_last_screen_of_{SCREENS}"
_ANSWERED = f"call_answer_to_last_screen_of_{SCREENS}"


def measure(book: Book, folder: Path) -> None:
    """Write the times from press and from answer to the last screen, beside a bare echo."""
    with measured_office(folder / "hall") as office, _echo(SCREENS) as echo:
        hall = Hall(office.staffed)
        rounds: dict[str, list[list[float]]] = {name: [] for name in (_ECHO, _PRESSED, _ANSWERED)}
        for turn in range(ROUNDS + 1):
            taken = zip(*(_one_call_s(echo, hall) for _ in range(CALLS)), strict=True)
            for name, times_s in zip(rounds, taken, strict=True) if turn else ():
                rounds[name].append(list(times_s))
        hall.close()
    for name, by_round in rounds.items():
        book.times(name, by_round)
    book.ratio("call_press_vs_echo_50", f"{_PRESSED}_p50", f"{_ECHO}_p50")


def _one_call_s(echo: "Echo", hall: "Hall") -> tuple[float, float, float]:
    due = perf_counter() + EVERY_S
    echo_s, (pressed_s, answered_s) = echo.round_trip_s(), hall.call_s()
    hall.finish()
    time.sleep(max(0.0, due - perf_counter()))
    return echo_s, pressed_s, answered_s


class Hall:
    """Fifty screens and one officer with visitors waiting, all on sockets of this process."""

    def __init__(self, office: Staffed, *, visitors: int = CALLS * (ROUNDS + 1)) -> None:
        self._line, self._officer = Line(office.server.port), Officer(office, COUNTER)
        self._open(office, visitors)
        self._selector = selectors.DefaultSelector()
        self._screens = [Screen(office.server.port) for _ in range(SCREENS)]
        for screen in self._screens:
            self._selector.register(screen.socket, selectors.EVENT_READ, screen)
        self._selector.register(self._line.socket, selectors.EVENT_READ)

    def call_s(self) -> tuple[float, float]:
        """Press Next, and return the seconds from the press, and from its answer, to the last screen.

        The second is below 0 when every screen was told before the officer.
        """
        began = perf_counter()
        answered, last = self._press(_CALLED)
        return last - began, last - answered

    def finish(self) -> None:
        """Let the visitor go, and wait until every screen knows."""
        self._press(_FINISHED)

    def close(self) -> None:
        self._selector.close()
        for screen in self._screens:
            screen.close()
        self._line.close()

    def _press(self, told: bytes) -> tuple[float, float]:
        """Return when the answer came and when the last screen was told."""
        self._line.send(self._officer.request())
        missing, answered, last = set(self._screens), 0.0, 0.0
        while missing or not answered:
            ready = self._selector.select(_PATIENCE_S)
            if not ready:
                raise TimeoutError(f"{len(missing)} of {SCREENS} screens were not told")
            for key, _ in ready:
                if key.data is not None:
                    if any(told in message for message in key.data.messages()):
                        missing.discard(key.data)
                        last = perf_counter()
                elif (body := self._line.body()) is not None:
                    answered = perf_counter()
                    self._officer.take(body)
        return answered, last

    def _open(self, office: Staffed, visitors: int) -> None:
        self._officer.open_counter(office)
        tokens, body = list(office.kiosk_tokens.values()), json.dumps({"field": office.fields[0]}).encode()
        request = requests_in_turn("/api/v1/tickets", tokens, [body])
        for _ in range(visitors):
            self._line.ask(request())


class Echo:
    """A process that answers one byte with a small packet on each of many sockets."""

    def __init__(self, port: int, count: int) -> None:
        self._sockets = [socket.create_connection(("127.0.0.1", port)) for _ in range(count)]
        self._selector = selectors.DefaultSelector()
        for one in self._sockets:
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._selector.register(one, selectors.EVENT_READ)

    def round_trip_s(self) -> float:
        """Return the seconds from the byte sent to the last packet received."""
        missing = dict.fromkeys(self._sockets, len(_ECHOED))
        began = perf_counter()
        self._sockets[0].sendall(b"!")
        while missing:
            for key, _ in self._selector.select(_PATIENCE_S):
                assert isinstance(key.fileobj, socket.socket)
                missing[key.fileobj] -= len(key.fileobj.recv(65536))
                if not missing[key.fileobj]:
                    del missing[key.fileobj]
        return perf_counter() - began

    def close(self) -> None:
        self._selector.close()
        for one in self._sockets:
            one.close()


@contextmanager
def _echo(count: int) -> Iterator[Echo]:
    command = [sys.executable, "-m", "bench.hall", str(count)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        echo = Echo(int(process.stdout.readline()), count)
        try:
            yield echo
        finally:
            echo.close()


def _serve_echo(count: int) -> None:
    """Print a port, take ``count`` connections, and answer each byte of the first on all of them."""
    with socket.create_server(("127.0.0.1", 0), backlog=count) as listening:
        print(listening.getsockname()[1], flush=True)
        sockets = [listening.accept()[0] for _ in range(count)]
    for one in sockets:
        one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    while sockets[0].recv(1):
        for one in sockets:
            one.sendall(_ECHOED)


MEASUREMENT = Measurement("hall", "how soon the hall knows", measure)

if __name__ == "__main__":
    _serve_echo(int(sys.argv[1]))
