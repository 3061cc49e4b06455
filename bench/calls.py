"""How soon after an officer's press the last of fifty screens has the call, on an otherwise idle office."""

import json
import selectors
import socket
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

import requests

from bench.figures import Report, report_times
from bench.load import Line, post
from bench.measured_office import measured_office
from bench.screens import ROOT, Screen
from tests.faults.crowded_office import Staffed, officer_name

SCREENS = 50
CALLS = 200
WARM_UP_CALLS = 10
EVERY_S = 0.15
COUNTER = 1
_PATIENCE_S = 30
_CALLED = b'"kind":"called"'
_FINISHED = b'"kind":"finished"'
_ECHOED = bytes(200)


def measure(report: Report, folder: Path) -> None:
    """Report the times from press and from answer to the last screen, beside a bare echo."""
    with measured_office(folder / "calls", with_printers=False) as office, _echo(SCREENS) as echo:
        hall = Hall(office.staffed)
        samples: dict[str, list[float]] = {"call_press_to_last_screen": [], "call_answer_to_last_screen": []}
        echoed: list[float] = []
        for turn in range(WARM_UP_CALLS + CALLS):
            due = perf_counter() + EVERY_S
            echo_s, times_s = echo.round_trip_s(), hall.call_s()
            if turn >= WARM_UP_CALLS:
                echoed.append(echo_s)
                for name, seconds in zip(samples, times_s, strict=True):
                    samples[name].append(seconds)
            hall.finish()
            time.sleep(max(0.0, due - perf_counter()))
        hall.close()
    report_times(report, f"echo_to_{SCREENS}_sockets", echoed, most=True)
    for name, times in samples.items():
        report_times(report, f"{name}_of_{SCREENS}", times, most=True)
    ratios = sorted(
        call / bare for call, bare in zip(samples["call_press_to_last_screen"], echoed, strict=True)
    )
    report("call_press_to_last_screen_slower_than_echo", ratios[len(ratios) // 2], "x")


class Hall:
    """Fifty screens and one officer with visitors waiting, all on sockets of this process."""

    def __init__(self, office: Staffed) -> None:
        self._officer, self._headers = Line(office.server.port), _signed_in(office)
        self._ticket = 0
        self._open(office)
        self._selector = selectors.DefaultSelector()
        self._screens = [Screen(office.server.port) for _ in range(SCREENS)]
        for screen in self._screens:
            self._selector.register(screen.socket, selectors.EVENT_READ, screen)
        self._selector.register(self._officer.socket, selectors.EVENT_READ)

    def call_s(self) -> tuple[float, float]:
        """Press Next, and return the seconds from the press, and from its answer, to the last screen.

        The second is below 0 when every screen was told before the officer.
        """
        began = perf_counter()
        answered, last = self._press(f"/counters/{COUNTER}/calls", _CALLED)
        return last - began, last - answered

    def finish(self) -> None:
        """Let the visitor go, and wait until every screen knows."""
        self._press(f"/tickets/{self._ticket}/finishes", _FINISHED)

    def close(self) -> None:
        self._selector.close()
        for screen in self._screens:
            screen.close()
        self._officer.close()

    def _press(self, path: str, told: bytes) -> tuple[float, float]:
        """Return when the answer came and when the last screen was told."""
        self._officer.send(self._request(path))
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
                elif (body := self._officer.body()) is not None:
                    answered = perf_counter()
                    self._ticket = json.loads(body)["ticket"]["id"]
        return answered, last

    def _open(self, office: Staffed) -> None:
        url, token = f"{office.server.url}/api/v1", next(iter(office.kiosk_tokens.values()))
        opened = requests.put(
            f"{url}/counters/{COUNTER}/state", json={"state": "open"}, headers=self._headers
        )
        opened.raise_for_status()
        with requests.Session() as kiosk:
            kiosk.headers["Authorization"] = f"Bearer {token}"
            field = office.fields[0]
            for _ in range(WARM_UP_CALLS + CALLS):
                kiosk.post(f"{url}/tickets", json={"field": field}).raise_for_status()

    def _request(self, path: str) -> bytes:
        return post(f"/api/v1{path}", b"{}", {**self._headers, "Idempotency-Key": str(uuid.uuid4())})


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
    command = [sys.executable, "-m", "bench.calls", str(count)]
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


def _signed_in(office: Staffed) -> dict[str, str]:
    """Return the headers of the counter's officer, signed in."""
    login = officer_name(COUNTER)
    body = {"login": login, "password": office.passwords[login]}
    answer = requests.post(f"{office.server.url}/api/v1/session", json=body, timeout=_PATIENCE_S)
    answer.raise_for_status()
    cookies = "; ".join(f"{name}={value}" for name, value in answer.cookies.items())
    return {"Cookie": cookies, "X-CSRF-Token": answer.json()["csrf_token"]}


if __name__ == "__main__":
    _serve_echo(int(sys.argv[1]))
