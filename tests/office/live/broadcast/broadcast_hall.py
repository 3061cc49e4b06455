"""The test's side of the hall: starts it in its own process and has it emit."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).parents[4]
ANSWER_TIMEOUT_S = 30


@dataclass(frozen=True, slots=True)
class Emit:
    """One emit; `to` and `skip` are Socket.IO session ids."""

    value: object
    to: str | None = None
    skip: str | None = None
    namespace: str = "/live"
    is_binary: bool = False


class Hall:
    """A running server: `way` is shared or plain."""

    def __init__(self, way: str, port: int) -> None:
        self.way = way
        self.port = port
        self._http = requests.Session()

    def emit(self, *emits: Emit) -> int:
        """Emit in this order, without a pause, and return how many packets went the library's way so far."""
        return int(self._post("emits", [asdict(emit) for emit in emits]).get("queued", 0))

    def broadcast(self, values: Sequence[object]) -> int:
        """Emit each value to every screen, and return what `emit` does."""
        return self.emit(*(Emit(value) for value in values))

    def departures(self, at_least: int = 0) -> int:
        """Return how many screens have left so far, once there are `at_least` so many."""
        return int(self._post(f"departures/{at_least}", None).get("left", 0))

    def wait_until_followed_by(self, number: int) -> None:
        """Wait until the server keeps so many websockets for shared frames, and fail if it never does."""
        self._post(f"followed/{number}", None)

    def close(self) -> None:
        self._http.close()

    def _post(self, path: str, body: list[dict[str, Any]] | None) -> dict[str, Any]:
        answer = self._http.post(f"http://127.0.0.1:{self.port}/{path}", json=body, timeout=ANSWER_TIMEOUT_S)
        answer.raise_for_status()
        counts: dict[str, Any] = answer.json()
        return counts


@contextmanager
def running_hall(way: str, *options: str) -> Iterator[Hall]:
    """Start a hall with the options of broadcast_server.py, and end it afterwards."""
    command = [sys.executable, "-m", "tests.office.live.broadcast.broadcast_server", way, *options]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        hall = Hall(way, int(process.stdout.readline()))
        try:
            yield hall
        finally:
            hall.close()
            process.communicate()
