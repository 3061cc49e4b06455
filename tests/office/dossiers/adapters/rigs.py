"""Sources of each kind with the system behind them: it tells rows, breaks, and comes back."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Semaphore, Thread
from typing import Protocol

import pytest

from office.dossiers.adapters.drop_folder import DropFolder
from office.dossiers.adapters.http_json import HttpJson
from office.dossiers.adapters.source import Source
from office.dossiers.judging import COLUMNS, Judge
from tests.conftest import SMALL_OFFICE, FakeClock

Row = Mapping[str, str]
STATUSES = {"Đang thụ lý": 4, "Chờ bổ sung hồ sơ": 5, "Chờ trả kết quả": 9}


def judge(statuses: Mapping[str, int] = STATUSES) -> Judge:
    """Return the judge of a system with statuses of its own."""
    return Judge("Một cửa", statuses, SMALL_OFFICE.zone)


class Rig(Protocol):
    """One source, and the system it asks."""

    @property
    def source(self) -> Source: ...

    def publish(self, rows: Sequence[Row]) -> None:
        """Have the system tell these rows from now on."""
        ...

    def go_away(self) -> None: ...

    def come_back(self) -> None: ...


def csv_of(rows: Sequence[Row], columns: Sequence[str] = COLUMNS) -> str:
    """Return rows as a CSV file's text."""
    lines = [",".join(columns), *(",".join(row.get(name, "") for name in columns) for row in rows)]
    return "".join(f"{line}\r\n" for line in lines)


@dataclass
class FolderRig:
    """A folder, and whoever puts files into it."""

    folder: Path
    clock: FakeClock
    kind: str = ".csv"
    source: DropFolder = field(init=False)
    count: int = 0

    def __post_init__(self) -> None:
        self.folder.mkdir()
        self.source = DropFolder(self.folder, judge(), self.clock)

    def publish(self, rows: Sequence[Row]) -> None:
        self.count += 1
        text = csv_of(rows) if self.kind == ".csv" else json.dumps(rows)
        self.put(f"{self.count}{self.kind}", text.encode())

    def put(self, name: str, content: bytes) -> Path:
        """Put a file there and let the time pass after which it counts as whole."""
        (self.folder / name).write_bytes(content)
        with suppress(Exception):
            self.source.fetch()
        self.clock.forward(seconds=10)
        return self.folder / name

    def go_away(self) -> None:
        self.folder.rename(self.folder.with_name("away"))

    def come_back(self) -> None:
        self.folder.with_name("away").rename(self.folder)


class System(ThreadingHTTPServer):
    """A dossier system on a port of this machine. What it answers is set by tests.

    ``calls`` is released once for each time that it is asked.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answers)
        self.body, self.etag = b"[]", '"0"'
        self.status, self.headers = 200, dict[str, str]()
        self.asked: list[Mapping[str, str]] = []
        self.pieces_s: float | None = None
        self.calls = Semaphore(0)
        Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/ho-so"

    def end(self) -> None:
        self.shutdown()
        self.server_close()


class _Answers(BaseHTTPRequestHandler):
    server: System

    def do_GET(self) -> None:
        system = self.server
        system.asked.append(dict(self.headers))
        system.calls.release()
        is_known = self.headers.get("If-None-Match") == system.etag and system.status == 200
        self.send_response(304 if is_known else system.status)
        body = b"" if is_known else system.body
        for name, value in ({"ETag": system.etag, "Content-Length": str(len(body))} | system.headers).items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(OSError):
            self._send(body)

    def _send(self, body: bytes) -> None:
        if self.server.pieces_s is None:
            self.wfile.write(body)
            return
        for place in range(len(body)):
            self.wfile.write(body[place : place + 1])
            Event().wait(self.server.pieces_s)

    def log_message(self, *_: object) -> None:
        pass


@dataclass
class HttpRig:
    """A real server, and the source that asks it."""

    system: System
    clock: FakeClock
    source: HttpJson = field(init=False)
    count: int = 0

    def __post_init__(self) -> None:
        self.source = HttpJson(self.system.address, "the token", judge(), self.clock)

    def publish(self, rows: Sequence[Row]) -> None:
        self.count += 1
        self.system.body = json.dumps({"dossiers": rows}).encode()
        self.system.etag = f'"{self.count}"'

    def go_away(self) -> None:
        self.system.status = 503

    def come_back(self) -> None:
        self.system.status = 200


@pytest.fixture
def system() -> Iterator[System]:
    system = System()
    yield system
    system.end()
