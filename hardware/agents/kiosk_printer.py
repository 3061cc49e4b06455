"""The printer beside an agent: jobs and questions in order, one thread, the same press as the server's."""

import json
import queue
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import structlog

from hardware.agents.messages import Command
from hardware.agents.outbox import Say
from hardware.printing.faults import PaperError
from hardware.printing.outcome import PrintOutcome, answer_line, unprintable
from hardware.printing.printed_jobs import PrintedJobs
from hardware.printing.printer_process import PrinterProcess
from hardware.printing.printer_state import state_line
from hardware.printing.settings import PrinterSettings, VirtualSettings, settings_in
from hardware.printing.trial_paper import Paper, paper_in

log = structlog.get_logger(__name__)

_LAST_S = 60.0


class AgentPrinter:
    """Prints for the server until closed.

    ``folder`` keeps what was printed, and a virtual printer's pictures. Raises PrinterSettingsError where
    ``text`` describes no printer.
    """

    def __init__(self, text: str, say: Say, folder: Path) -> None:
        self._say = say
        self._press = PrinterProcess(_own(settings_in(text), folder))
        self._printed = PrintedJobs(folder)
        self._wanted: queue.SimpleQueue[Command | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()

    def do(self, command: Command) -> None:
        """Take a job or a question; the answer comes when its turn has come."""
        self._wanted.put(command)

    def greet(self) -> None:
        """Say nothing: the server asks for the printer's state when it wants to know."""

    def close(self) -> None:
        """Let the ticket that is printing end."""
        self._wanted.put(None)
        self._thread.join(_LAST_S)
        self._press.close()

    def _work(self) -> None:
        while (command := self._wanted.get()) is not None:
            try:
                self._say(self._answer(json.loads(command.text)), question=command.question)
            except Exception:
                log.exception("printer_command_failed")

    def _answer(self, wanted: dict[str, Any]) -> str:
        if "state" in wanted:
            return state_line(self._press.state(wanted["state"]))
        job = wanted["job"]
        try:
            paper = paper_in(wanted["paper"])
            return answer_line(job, self._print(job, paper, wanted["timeout_s"]))
        except PaperError as error:
            return answer_line(job, unprintable(error))

    def _print(self, job: int, paper: Paper, timeout_s: float) -> PrintOutcome:
        before = self._printed.outcome(job, paper)
        if before is not None:
            return before
        self._printed.begin(job, paper)
        ended = self._press.print(paper, job, timeout_s)
        self._printed.end(job, paper, ended.outcome)
        return ended


def _own(settings: PrinterSettings, folder: Path) -> PrinterSettings:
    """Return the settings with a virtual printer's pictures on this machine."""
    if isinstance(settings, VirtualSettings):
        return replace(settings, folder=folder / "tickets")
    return settings
