"""Whether a scanned receipt gets a number at "collect results", or a date in place of one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from office.dossiers.lookup import Scanned
from office.dossiers.status import Status


class Why(StrEnum):
    """Why no number is given; names the sentence, ``dossier-no-number-...``."""

    NOT_READY = "not_ready"
    OVERDUE = "overdue"
    """The date has passed, and nothing is there: no date to come back on, but somebody to ask."""
    PAPERS_MISSING = "papers_missing"
    FEES_DUE = "fees_due"
    NO_RESULT = "no_result"
    """Not accepted, stopped or withdrawn: there is nothing to collect; another counter explains."""
    RETURNED = "returned"


@dataclass(frozen=True, slots=True)
class Number:
    """A number is given."""


@dataclass(frozen=True, slots=True)
class NoNumber:
    """No number is given. ``due`` is the date to come back on, with NOT_READY only, where one is known."""

    why: Why
    due: date | None = None


def collecting(
    scanned: Scanned | None, today: date, *, is_interrupted: bool, is_old: bool
) -> Number | NoNumber:
    """Return whether whoever holds that receipt gets a number. Nobody is turned away for a fault of ours.

    So a number is given when the result is there, and also when the receipt is unknown, when the source is
    interrupted, and when what is known may be old and the date on the receipt has come or is not known.
    """
    if scanned is None or is_interrupted:
        return Number()
    if is_old and (scanned.due is None or scanned.due <= today):
        return Number()
    match scanned.status:
        case Status.FINISHED | Status.UNKNOWN:
            return Number()
        case Status.PAPERS_MISSING:
            return NoNumber(Why.PAPERS_MISSING)
        case Status.FEES_DUE:
            return NoNumber(Why.FEES_DUE)
        case Status.NOT_ACCEPTED | Status.WITHDRAWN | Status.STOPPED:
            return NoNumber(Why.NO_RESULT)
        case Status.RETURNED:
            return NoNumber(Why.RETURNED)
        case Status.REGISTERED | Status.ACCEPTED | Status.IN_PROGRESS:
            is_late = scanned.due is not None and scanned.due < today
            return NoNumber(Why.OVERDUE) if is_late else NoNumber(Why.NOT_READY, scanned.due)
