"""What is kept of a dossier: where it stands and when. No name, no number of a person, no text of anybody."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from office.dossiers.status import UNDER_WAY, Status

MOST_AHEAD = timedelta(minutes=5)
"""How far a source's clock may be ahead. A row of a later time would keep every true one out."""


LASTING = ("due", "received", "finished", "digitised_url", "digits", "receipt_key")
"""Columns that stay as they were told before where a row does not have them; an empty cell empties them."""


class WorkingDays(Protocol):
    """The office's calendar, as far as deadlines need it."""

    def works(self, day: date) -> bool:
        """Whether that day is a working day."""
        ...


@dataclass(frozen=True, slots=True)
class Step:
    """Where a dossier is on its way: step ``at`` of ``of``, both from 1."""

    at: int
    of: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """One dossier as its source told it.

    ``due``, ``received`` and ``finished`` (its result was ready) are local dates, None where the source told
    none. ``digitised_url`` is the address of the digitised result. ``source`` is the name that citizens read;
    ``source_at`` is the time that what it told is of, ``fetched_at`` the time this office took it.
    """

    code: str
    status: Status
    source: str
    source_at: datetime
    fetched_at: datetime
    step: Step | None = None
    due: date | None = None
    received: date | None = None
    digitised_url: str | None = None
    finished: date | None = None


@dataclass(frozen=True, slots=True)
class Proofs:
    """What opens a dossier, kept as what cannot be read back without the key: see ``proof.py``.

    All None: the source told no digits, and the dossier is known to a scanner only.
    """

    check_hmac: str | None = None
    short_hmac: str | None = None
    receipt_hash: str | None = None


@dataclass(frozen=True, slots=True)
class Timeliness:
    """How many dossiers had their result before, on and after the day they were due."""

    early: int = 0
    on_its_day: int = 0
    late: int = 0


def overdue_days(dossier: Dossier, today: date, calendar: WorkingDays) -> int:
    """Return how many working days the authority is late, today included; 0 where it is not.

    Computed when read and never kept: a holiday announced later moves it. Who waits for papers, fees or
    their owner is not late.
    """
    if dossier.due is None or dossier.status not in UNDER_WAY:
        return 0
    days = (dossier.due + timedelta(days=after) for after in range(1, (today - dossier.due).days + 1))
    return sum(calendar.works(day) for day in days)
