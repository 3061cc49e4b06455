"""How a print job ended, as one line between the printing program and the server."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from hardware.printing.faults import PaperError, PrintingError


class Outcome(StrEnum):
    """``FAILED``: surely no paper. ``UNKNOWN``: paper may be out, in part or whole, or come later."""

    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """How one job ended.

    ``reason`` is for staff, in English. A printed ticket has one only when something wants attention,
    such as paper that is nearly used up. ``length_mm`` is the paper a printed ticket took, 0 where unknown.
    ``is_for_good``: it failed for what should stand on the paper, and will fail so again.
    """

    outcome: Outcome
    reason: str | None = None
    length_mm: int = 0
    is_for_good: bool = False


def unprintable(error: PaperError) -> PrintOutcome:
    """Return how a job ended whose paper cannot be printed, now or later."""
    return PrintOutcome(Outcome.FAILED, f"this cannot stand on paper: {error}", is_for_good=True)


def answer_line(job: int | None, ended: PrintOutcome) -> str:
    """Return the program's answer to one job, without line end. ``job`` None: its number was unreadable."""
    answer = {
        "job": job,
        "outcome": ended.outcome.value,
        "reason": ended.reason,
        "length_mm": ended.length_mm,
        **({"for_good": True} if ended.is_for_good else {}),
    }
    return json.dumps(answer, ensure_ascii=False)


def outcome_in(line: str, job: int) -> PrintOutcome | None:
    """Return how ``job`` ended as ``line`` tells it; None when the line is not about that job.

    Raises PrintingError when the line is no answer at all.
    """
    try:
        answer: Any = json.loads(line)
    except ValueError as error:
        raise PrintingError(f"the printing program said {line[:200]!r}") from error
    if not isinstance(answer, Mapping) or answer.get("job") != job:
        return None
    try:
        return PrintOutcome(
            Outcome(answer["outcome"]),
            answer.get("reason"),
            int(answer.get("length_mm", 0)),
            answer.get("for_good") is True,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise PrintingError(f"the printing program said {line[:200]!r}") from error
