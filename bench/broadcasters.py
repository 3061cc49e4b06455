"""Servers that broadcast one entry when told to, and say when they began: the office and its references."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from bench.audience import Audience
from bench.results import ROOT
from office.live.websocket import text_frame
from office.live.wire import entry_message
from office.tickets.journal import Entry, Kind
from office.tickets.ticket import State
from scripts.front_end import npm, npm_environment

ENTRY = Entry(
    seq=4711,
    kind=Kind.CALLED,
    at=datetime(2026, 11, 22, 2, 14, 7, 512345, UTC),
    office_day=date(2026, 11, 22),
    actor="bench",
    ticket_id=1284,
    label="B012",
    field="B",
    state=State.CALLED,
    counter=3,
)
"""The call that every server tells of."""
JOURNAL = "6f1c7a52-9f0e-4c39-9d25-5d2b1c7a64ce"
ENTRIES_JSON = json.dumps([entry_message(ENTRY, JOURNAL)], separators=(",", ":"))
MESSAGE = f'42/live,["entries",{ENTRIES_JSON}]'
"""The text it travels in: Engine.IO, Socket.IO and JSON."""


class Broadcaster:
    """A process that broadcasts for every line of its input, and then prints when it began."""

    def __init__(self, process: subprocess.Popen[bytes], port: int) -> None:
        self._process = process
        self.port = port

    def tell(self) -> None:
        """Have it broadcast. ``began_ns`` must follow."""
        assert self._process.stdin is not None
        self._process.stdin.write(b"\n")
        self._process.stdin.flush()

    def began_ns(self) -> int:
        """Return when it had been told and had done nothing yet, by the clock all processes share."""
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())

    def memory_kb(self) -> float:
        """Return how much of the machine's memory the process holds: its resident set."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii")
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        assert found is not None
        return float(found[1])


class Hall:
    """A server and everyone who follows it."""

    def __init__(self, server: Broadcaster) -> None:
        self.server = server
        self.audience = Audience(server.port)

    def last_s(self) -> float:
        """Broadcast once, and return the seconds from the server's beginning until the last screen has it."""
        self.audience.rest()
        self.server.tell()
        ended_ns = self.audience.last_ns(MESSAGE.encode(), text_frame(MESSAGE))
        return (ended_ns - self.server.began_ns()) / 1e9


@contextmanager
def bare_server() -> Iterator[Broadcaster]:
    """Start ``bench.bare_server``."""
    with started([sys.executable, "-m", "bench.bare_server", MESSAGE]) as broadcaster:
        yield broadcaster


@contextmanager
def socketio_server() -> Iterator[Broadcaster]:
    """Start npm's socket.io. Raises SetUpError where there is neither node nor a way to get it."""
    program = npm()
    node = shutil.which("node", path=npm_environment(program)["PATH"]) or "node"
    with started([node, str(ROOT / "bench" / "socketio_server.mjs"), ENTRIES_JSON]) as broadcaster:
        yield broadcaster


@contextmanager
def started(command: Sequence[str]) -> Iterator[Broadcaster]:
    """Run a program whose first line is its port, until its input ends."""
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            yield Broadcaster(process, int(process.stdout.readline()))
        finally:
            process.communicate()
