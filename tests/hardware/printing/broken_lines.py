"""Every kind of line to a printer that stays on, to be broken off in the middle of a ticket."""

import json
import os
import queue
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hardware.agents.kiosk_printer import AgentPrinter
from hardware.agents.messages import PRINTER, Command, Verb
from hardware.printing.faults import PrinterError, PrintUnconfirmed
from hardware.printing.layout import render
from hardware.printing.outcome import Outcome, outcome_in
from hardware.printing.paper import TicketPaper
from hardware.printing.printers import printer_of
from hardware.printing.settings import (
    FileSettings,
    NetworkSettings,
    PrinterSettings,
    QueueSettings,
    SerialSettings,
    settings_line,
)
from tests.hardware.printing.lasting_printer import LastingPrinter

Print = Callable[[TicketPaper], Outcome]
"""Prints a ticket and says how that ended."""

_ENOUGH_S = 60.0

# Stands for the programs of a print queue whose backend sends at once. A ticket that broke off stays in the
# queue, as the real one keeps it to try again, until it is cancelled.
_QUEUE_PROGRAM = """\
#!{python} -SE
import socket, sys
from pathlib import Path
stays = Path({folder!r}) / "stays"
name, given = Path(sys.argv[0]).name, sys.argv[1:]
if name == "lp":
    with socket.create_connection(("127.0.0.1", {port})) as printer:
        try:
            printer.sendall(sys.stdin.buffer.read())
            printer.shutdown(socket.SHUT_WR)
            printer.recv(1)
        except OSError:
            stays.touch()
    print("request id is queue-1 (1 file(s))")
elif name == "lpstat" and stays.exists():
    print("queue-1  office  1024  Mon 23 Nov 2026 07:30:00")
elif name == "cancel":
    stays.unlink()
"""


class Direct:
    """A printer on a line of this machine."""

    def __init__(self, settings: PrinterSettings) -> None:
        self._printer = printer_of(settings)

    def __call__(self, paper: TicketPaper) -> Outcome:
        try:
            self._printer.print_image(render(paper, 576), "job")
        except PrintUnconfirmed:
            return Outcome.UNKNOWN
        except PrinterError:
            return Outcome.FAILED
        return Outcome.PRINTED


class QueueTime:
    """The time by which a print queue is waited for: it is over at once while a ticket is stuck."""

    def __init__(self, stays: Path) -> None:
        self._stays = stays
        self._skipped_s = 0.0

    def monotonic(self) -> float:
        return time.monotonic() + self._skipped_s

    def sleep(self, seconds: float) -> None:
        if self._stays.exists():
            self._skipped_s += _ENOUGH_S
        else:
            time.sleep(seconds)


class ByAgent:
    """The printer beside an agent, which is told what to print as the server tells it."""

    def __init__(self, settings: PrinterSettings, folder: Path) -> None:
        self._said: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._agent = AgentPrinter(settings_line(settings), self._hear, folder)
        self._jobs = 0

    def __call__(self, paper: TicketPaper) -> Outcome:
        self._jobs += 1
        wanted = {"job": self._jobs, "paper": paper.to_wire(), "timeout_s": 3 * _ENOUGH_S}
        self._agent.do(Command(self._jobs, PRINTER, Verb.ASK, json.dumps(wanted), self._jobs))
        ended = outcome_in(self._said.get(timeout=5 * _ENOUGH_S), self._jobs)
        assert ended is not None
        return ended.outcome

    def close(self) -> None:
        self._agent.close()

    def _hear(self, text: str, *, question: int = 0, fresh_s: float | None = None) -> None:
        self._said.put(text)


@contextmanager
def line_of(
    kind: str, printer: LastingPrinter, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Print]:
    """Give what prints on ``printer`` over that kind of line."""
    match kind:
        case "network":
            yield Direct(NetworkSettings("127.0.0.1", printer.port, timeout_s=_ENOUGH_S))
        case "serial":
            yield Direct(SerialSettings(printer.path, timeout_s=_ENOUGH_S))
        case "file":
            yield Direct(FileSettings(printer.path, timeout_s=_ENOUGH_S))
        case "lp":
            _put_queue(folder, printer.port, monkeypatch)
            yield Direct(QueueSettings("queue", timeout_s=_ENOUGH_S))
        case "agent":
            agent = ByAgent(NetworkSettings("127.0.0.1", printer.port, timeout_s=_ENOUGH_S), folder)
            yield agent
            agent.close()


def _put_queue(folder: Path, port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "bin").mkdir()
    for name in ("lp", "lpstat", "cancel"):
        program = folder / "bin" / name
        program.write_text(_QUEUE_PROGRAM.format(python=sys.executable, folder=str(folder), port=port))
        program.chmod(0o755)
    passing = QueueTime(folder / "stays")
    monkeypatch.setattr("hardware.printing.lp_printer.monotonic", passing.monotonic)
    monkeypatch.setattr("hardware.printing.lp_printer.sleep", passing.sleep)
    monkeypatch.setenv("PATH", str(folder / "bin"), prepend=os.pathsep)
