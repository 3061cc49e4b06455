"""The printing program, one process per printer: jobs come in as lines of JSON, outcomes go out.

``python -m hardware.printing.printer_program`` reads the printer's settings from the first line of
standard input, says ``{"ready": true}``, then answers each job line, and each question for the
printer's state, with one line. End of input ends it.
"""

import json
import logging
import os
import signal
import sys
from collections.abc import Iterable
from dataclasses import fields
from typing import TextIO

from PIL import Image

from hardware.printing.faults import PaperError, PrinterError, PrinterSettingsError, PrintUnconfirmed
from hardware.printing.layout import render
from hardware.printing.outcome import Outcome, PrintOutcome, answer_line, unprintable
from hardware.printing.paper import TicketPaper
from hardware.printing.printer_state import STATE_QUESTION, PrinterState, state_line
from hardware.printing.printers import printer_of
from hardware.printing.settings import settings_in
from hardware.printing.sizes import DOTS_PER_MM
from hardware.printing.slip_layout import render_slip
from hardware.printing.slip_paper import SlipPaper
from hardware.printing.ticket_printer import Roll, TicketPrinter
from hardware.printing.trial_layout import render_trial
from hardware.printing.trial_paper import Paper, TrialPaper, paper_in
from hardware.printing.wording import TicketWords
from hardware.programs.log_lines import all_as_log_lines, log_to_stderr

log = logging.getLogger(__name__)

_NICENESS = 10
_CUT_MM = 15
"""Fed to bring the end of a ticket past the knife: assumed, it differs between makes by some millimetres."""
_PAPER_LOW = "paper is nearly used up"


def main() -> None:
    """Serve standard input until it ends."""
    # Ctrl+C in a terminal reaches every process; the server ends this one by closing its input.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(_NICENESS)
    log_to_stderr()
    with all_as_log_lines():
        answers = _own_output()
        try:
            serve(iter(sys.stdin.buffer.readline, b""), answers)
        except BrokenPipeError:
            # The server was killed: nobody is left to answer, and Python would try once more at its exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), answers.fileno())


def serve(lines: Iterable[bytes], answers: TextIO) -> None:
    """Answer every job line after the settings line. Returns when ``lines`` end."""
    source = iter(lines)
    first = next(source, None)
    if first is None:
        return
    try:
        printer = printer_of(settings_in(first.decode("utf-8", "replace")))
    except PrinterSettingsError as error:
        _say(answers, json.dumps({"ready": False, "reason": str(error)}))
        for line in source:
            _say(answers, _refusal(line, error))
        return
    _warm_up(printer.width_dots)
    _say(answers, json.dumps({"ready": True}))
    for line in source:
        _say(answers, _answer(line, printer))


def _refusal(line: bytes, error: PrinterSettingsError) -> str:
    if line.strip() == STATE_QUESTION.encode():
        return state_line(PrinterState.UNREACHABLE)
    reason = f"the printer is described wrongly: {error}"
    return answer_line(_job_number(line), PrintOutcome(Outcome.FAILED, reason))


def _answer(line: bytes, printer: TicketPrinter) -> str:
    if line.strip() == STATE_QUESTION.encode():
        return state_line(_state(printer))
    job = _job_number(line)
    try:
        if job is None:
            raise PaperError(f"a job line must be an object with a job number, not {line[:200]!r}")
        return answer_line(job, _print(job, paper_in(json.loads(line).get("paper")), printer))
    except PrintUnconfirmed as error:
        return answer_line(job, PrintOutcome(Outcome.UNKNOWN, str(error)))
    except PaperError as error:
        return answer_line(job, unprintable(error))
    except PrinterError as error:
        return answer_line(job, PrintOutcome(Outcome.FAILED, str(error)))
    except Exception as error:
        # The job may have died half way through the printer: say so, and live for the next one.
        log.exception("job %s broke the printing program", job)
        return answer_line(job, PrintOutcome(Outcome.UNKNOWN, f"fault in the printing program: {error!r}"))


def _state(printer: TicketPrinter) -> PrinterState:
    try:
        return printer.state()
    except Exception:
        log.exception("asking the printer's state broke the printing program")
        return PrinterState.SILENT


def _print(job: int, paper: Paper, printer: TicketPrinter) -> PrintOutcome:
    name = f"{paper.title}-{job}"
    image = _image(paper, printer.width_dots)
    if image is None:
        if not isinstance(paper, TicketPaper):
            return PrintOutcome(Outcome.FAILED, "the slip could not be drawn", is_for_good=True)
        printer.print_slip(paper.label, name)
        return PrintOutcome(Outcome.PRINTED, "printed as digits only: the ticket could not be drawn")
    roll = printer.print_image(image, name)
    length_mm = round(image.height / DOTS_PER_MM) + _CUT_MM
    return PrintOutcome(Outcome.PRINTED, _PAPER_LOW if roll is Roll.LOW else None, length_mm)


def _image(paper: Paper, width_dots: int) -> Image.Image | None:
    """Return the drawn paper; None when drawing fails, for a number in digits beats no number."""
    try:
        if isinstance(paper, TrialPaper):
            return render_trial(paper, width_dots)
        if isinstance(paper, SlipPaper):
            return render_slip(paper, width_dots)
        return render(paper, width_dots)
    except Exception:
        log.exception("cannot draw %s", paper.title)
        return None


def _job_number(line: bytes) -> int | None:
    """Return the job's number, None when the line has none."""
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError):
        return None
    number = raw.get("job") if isinstance(raw, dict) else None
    return number if type(number) is int else None


def _warm_up(width_dots: int) -> None:
    """Draw one ticket for nobody: the fonts are ready for the first visitor."""
    sample = {
        "agency": ["UBND"],
        "label": "A001",
        "field_name": "A",
        "field_name_second": None,
        "counters": [1],
        "ahead": 0,
        "wait": None,
        "priority": True,
        "issued_local": "2019-10-24T07:30:00+07:00",
        "address": "http://localhost/t/0",
        "words": {one.name: [one.name, one.name] for one in fields(TicketWords)},
        "is_reprint": False,
        "is_large": False,
        "pictogram": "M3 12H21",
        "place": "",
        "procedures": [],
    }
    _image(TicketPaper.from_wire(sample), width_dots)


def _own_output() -> TextIO:
    """Return the real standard output, and turn what libraries print to standard error."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return answers


def _say(answers: TextIO, line: str) -> None:
    answers.write(line + "\n")
    answers.flush()


if __name__ == "__main__":
    main()
