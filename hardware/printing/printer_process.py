"""The server's side of printing: hands tickets to the printing program and never waits for ever.

Works in plain Python and under gevent's monkey patching, where waiting lets other greenlets run.
"""

import contextlib
import json
import logging
import os
import selectors
import subprocess
import sys
import threading
from pathlib import Path
from time import monotonic

from hardware.printing.faults import PrintingError
from hardware.printing.outcome import Outcome, PrintOutcome, outcome_in
from hardware.printing.printer_state import STATE_QUESTION, PrinterState, state_told
from hardware.printing.settings import PrinterSettings, settings_line
from hardware.printing.trial_paper import Paper

__all__ = ["Outcome", "PrintOutcome", "PrinterProcess"]

log = logging.getLogger(__name__)

_START_S = 30.0
_END_S = 2.0
_READ_BYTES = 65536
_STARTS = 3
"""How often a program is started for one ticket that dies before it has got it."""


class PrinterProcess:
    """One printer's printing program, started with the first ticket and again whenever it died.

    Under gevent it belongs to the main thread's hub. Several greenlets or threads may call ``print``:
    they take turns.
    """

    def __init__(self, settings: PrinterSettings) -> None:
        self._settings = settings
        self._program: _Program | None = None
        self._turn = threading.Lock()
        self._is_closed = False
        self._was_told = ""

    @property
    def pid(self) -> int | None:
        """The process id of the printing program; None while it does not run."""
        program = self._program
        return program.pid if program is not None and program.is_alive() else None

    def print(self, paper: Paper, job_id: int, timeout_s: float) -> PrintOutcome:
        """Have ``paper`` printed and return how that ended, at most about ``timeout_s`` after its turn came.

        Never raises for the printer's sake. When time is up the program is killed, and the outcome is
        unknown: the printer may have the ticket already. Raises PrintingError after ``close``.
        """
        line = json.dumps({"job": job_id, "paper": paper.to_wire()})
        with self._turn:
            if self._is_closed:
                raise PrintingError(f"cannot print {paper.title}: the press is closed")
            try:
                program = self._handed(line)
            except (OSError, PrintingError) as error:
                self._end()
                return PrintOutcome(Outcome.FAILED, f"the printing program does not run: {error}")
            return self._ended(program, job_id, monotonic() + timeout_s)

    def state(self, timeout_s: float) -> PrinterState:
        """Ask the printer how it is; a ticket that prints meanwhile ends first. Never raises for its sake.

        When the printing program does not run or answer within ``timeout_s`` it is ended, and the printer
        counts as unreachable. Raises PrintingError after ``close``.
        """
        with self._turn:
            if self._is_closed:
                raise PrintingError("cannot ask the printer: the press is closed")
            try:
                program = self._running()
                program.write_line(STATE_QUESTION)
                state = state_told(program.read_line(monotonic() + timeout_s))
                self._was_told = ""
                return state
            except (OSError, PrintingError) as error:
                self._tell_once(str(error))
                self._end()
                return PrinterState.UNREACHABLE

    def close(self) -> None:
        """Let the current ticket end, then end the program. A second close does nothing."""
        with self._turn:
            self._is_closed = True
            if self._program is not None:
                self._program.close()
                self._program = None

    def _tell_once(self, reason: str) -> None:
        """Log it unless it was the last one logged: a watch asks for the state each second."""
        if reason != self._was_told:
            log.warning("the printing program tells no state: %s", reason)
        self._was_told = reason

    def _ended(self, program: "_Program", job_id: int, deadline: float) -> PrintOutcome:
        try:
            while (ended := outcome_in(program.read_line(deadline), job_id)) is None:
                pass
        except TimeoutError:
            self._end()
            return PrintOutcome(Outcome.UNKNOWN, "no answer from the printer in time, look at the printer")
        except (OSError, PrintingError) as error:
            self._end()
            return PrintOutcome(Outcome.UNKNOWN, f"the printing program broke off: {error}")
        return ended

    def _handed(self, line: str) -> "_Program":
        """Return the program that has got the line: one that died before that leaves nothing in doubt.

        Raises TimeoutError, and PrintingError or another OSError once enough of them died.
        """
        for _ in range(_STARTS - 1):
            try:
                return self._hand(line)
            except TimeoutError:
                raise
            except (OSError, PrintingError) as error:
                log.warning("the printing program died before it got the ticket: %s", error)
                self._end()
        return self._hand(line)

    def _hand(self, line: str) -> "_Program":
        program = self._running()
        program.write_line(line)
        return program

    def _running(self) -> "_Program":
        if self._program is not None and not self._program.is_alive():
            log.warning("the printing program died and is started again")
            self._end()
        if self._program is None:
            self._program = _Program()
            self._program.write_line(settings_line(self._settings))
            self._program.read_line(monotonic() + _START_S)
        return self._program

    def _end(self) -> None:
        if self._program is not None:
            self._program.kill()
            self._program = None


class _Program:
    """The process, its two pipes and what it said so far."""

    def __init__(self) -> None:
        # The program must find this very package, wherever the server was started from.
        root = Path(__file__).resolve().parents[2]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "hardware.printing.printer_program"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=root,
            bufsize=0,
            start_new_session=True,
        )
        assert self._process.stdin is not None  # noqa: S101
        assert self._process.stdout is not None  # noqa: S101
        self._input = self._process.stdin
        self._output = self._process.stdout
        os.set_blocking(self._output.fileno(), False)
        self._unread = b""

    @property
    def pid(self) -> int:
        return self._process.pid

    def is_alive(self) -> bool:
        return self._process.poll() is None

    def write_line(self, line: str) -> None:
        """Send one line. Raises BrokenPipeError when the program is gone.

        It reads before it answers and gets one job at a time, so the line always fits into the pipe.
        """
        os.write(self._input.fileno(), line.encode() + b"\n")

    def read_line(self, deadline: float) -> str:
        """Return the next line it says. Raises TimeoutError, or PrintingError when it has ended."""
        while b"\n" not in self._unread:
            self._wait(deadline)
            more = os.read(self._output.fileno(), _READ_BYTES)
            if not more:
                raise PrintingError("it ended by itself")
            self._unread += more
        line, _, self._unread = self._unread.partition(b"\n")
        return line.decode("utf-8", "replace")

    def close(self) -> None:
        """Close its input and give it a moment to end."""
        with contextlib.suppress(OSError):
            self._input.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_END_S)
        self.kill()

    def kill(self) -> None:
        """End it at once and forget its pipes."""
        if self.is_alive():
            self._process.kill()
        self._process.wait()
        for pipe in (self._input, self._output):
            with contextlib.suppress(OSError):
                pipe.close()

    def _wait(self, deadline: float) -> None:
        # Looked up at call time: gevent puts its own selector there, and the plain one, unlike select(),
        # does not mind a server with more than 1,024 open connections.
        with selectors.DefaultSelector() as selector:
            selector.register(self._output, selectors.EVENT_READ)
            left_s = deadline - monotonic()
            if left_s <= 0 or not selector.select(left_s):
                raise TimeoutError("it says nothing")
