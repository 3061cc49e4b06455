"""The printing program on another machine: the kiosk's agent has it, and is asked over the wire."""

import json
import threading
from time import monotonic
from typing import Any

from hardware.agents.messages import PRINTER, DeviceMessage
from hardware.printing.faults import PrintingError
from hardware.printing.outcome import Outcome, PrintOutcome, outcome_in
from hardware.printing.printer_state import PrinterState, state_told
from hardware.printing.settings import PrinterSettings, settings_line
from hardware.printing.trial_paper import Paper
from office.devices.agents.mailbox import Mailbox

_WIRE_S = 10.0
"""What the way there and back may take, with a short cut of the network, beyond the printing itself."""
_LOOK_S = 0.5
_NOT_THERE = "the agent on the kiosk's own machine does not answer: is the machine on, and in the network?"


class RemotePrinter:
    """One printer beyond an agent. ``print`` and ``state`` take turns, as those of ``PrinterProcess``.

    The agent prints a job once however often it is asked for: a job that was cut off is asked for again.
    """

    def __init__(self, settings: PrinterSettings, mailbox: Mailbox) -> None:
        self._mailbox = mailbox
        self._turn = threading.Lock()
        self._answered = threading.Condition()
        self._answers: dict[int, str | None] = {}
        self._is_closed = False
        mailbox.open(PRINTER, settings_line(settings), self._take)

    def print(self, paper: Paper, job_id: int, timeout_s: float) -> PrintOutcome:
        """Have ``paper`` printed there, as ``PrinterProcess.print`` does here; PrintingError once closed."""
        wanted = {"job": job_id, "paper": paper.to_wire(), "timeout_s": timeout_s}
        with self._turn:
            if not self._mailbox.is_there:
                return PrintOutcome(Outcome.FAILED, _NOT_THERE)
            told, was_delivered = self._ask(wanted, timeout_s + _WIRE_S)
        ended = None if told is None else outcome_in(told, job_id)
        if ended is not None:
            return ended
        if was_delivered:
            return PrintOutcome(Outcome.UNKNOWN, "the kiosk's agent has the job and says nothing: look there")
        return PrintOutcome(Outcome.FAILED, _NOT_THERE)

    def state(self, timeout_s: float) -> PrinterState:
        """Ask how the printer is. Raises PrintingError once closed."""
        with self._turn:
            if not self._mailbox.is_there:
                return PrinterState.UNREACHABLE
            told, _ = self._ask({"state": timeout_s}, timeout_s)
        try:
            return PrinterState.UNREACHABLE if told is None else state_told(told)
        except PrintingError:
            return PrinterState.UNREACHABLE

    def close(self) -> None:
        """Have whoever waits give up: what the agent prints now it tells the next server."""
        with self._answered:
            self._is_closed = True
            self._answered.notify_all()

    def _ask(self, wanted: dict[str, Any], within_s: float) -> tuple[str | None, bool]:
        """Return the answer, None if none came, and whether the agent may have got the question."""
        with self._answered:
            self._need_open()
            question = self._mailbox.ask(PRINTER, json.dumps(wanted))
            self._answers[question] = None
            until_s = monotonic() + within_s
            try:
                while self._answers[question] is None and (left_s := until_s - monotonic()) > 0:
                    self._answered.wait(min(left_s, _LOOK_S))
                    self._need_open()
                # In this order: what is reported between the two still counts as delivered.
                was_delivered = self._mailbox.withdraw(question)
                return self._answers[question], was_delivered
            finally:
                del self._answers[question]
                self._mailbox.withdraw(question)

    def _take(self, report: DeviceMessage) -> None:
        with self._answered:
            if report.question in self._answers:
                self._answers[report.question] = report.text
                self._answered.notify_all()

    def _need_open(self) -> None:
        if self._is_closed:
            raise PrintingError("the press is closed")
