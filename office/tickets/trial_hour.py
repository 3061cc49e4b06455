"""A trial hour: a closed office tries its kiosks, screens and counters, on a journal that is thrown away.

Here stands when it may be and what marks its numbers; ``office/trial`` keeps it, ``serving.py`` serves it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from office.tickets.clock_watch import trouble_of
from office.tickets.day import as_text
from office.tickets.hours import ALWAYS_OPEN, Hours
from office.tickets.office import Field, Office
from office.tickets.refusals import Refusal
from office.tickets.store import Reader
from office.tickets.ticket import IN_HAND, IN_LINE

LASTS = timedelta(minutes=60)
"""How long a trial hour is at most."""
BEFORE_OPENING = timedelta(minutes=30)
"""So long before the office gives numbers again it is over."""
LEAST = timedelta(minutes=5)
"""A shorter one is not begun."""

KEY_MARK = "thu-"
"""The keys of its tickets begin with it; no other's does, for those are shorter."""
FIRST_ID = 1 << 52
"""Its tickets and print jobs have ids above this one, which no office reaches and JavaScript knows whole."""

_LETTER_BEFORE = "T"
_BLOCKS_ABOVE = 90_000
_KEY_LENGTH = 26 + len(KEY_MARK)


class TrialRefused(Refusal):
    """No trial hour begins or ends now; ``details['reason']`` says why.

    It is ``open`` (by its hours), ``opens_soon``, ``people`` (in line or at a counter; ``label`` names one),
    ``clock_wrong``, ``runs`` or ``none_runs``.
    """

    code = "trial_refused"


@dataclass(frozen=True, slots=True)
class TrialHour:
    """One trial hour; ``name`` no other one has, ``by`` is the role of who began it. Times are aware."""

    name: str
    begun_at: datetime
    ends_at: datetime
    by: str


def trial_hour(office: Office, reader: Reader, now: datetime, *, name: str, by: str) -> TrialHour:
    """Return the trial hour that begins now. Raises TrialRefused where the office is needed."""
    if trouble_of(office, reader, now) is not None:
        raise TrialRefused("the server's clock cannot be right", reason="clock_wrong")
    local = office.local(now)
    every = list(_every_hours(office))
    if any(hours.is_open(local) or hours.gives_numbers(local) for hours in every):
        raise TrialRefused("the office is open by its hours", reason="open")
    refuse_with_people(office, reader, now)
    opens = [at for hours in every if (at := hours.next_numbers_at(local)) is not None]
    ends_at = min([now + LASTS, *(at - BEFORE_OPENING for at in opens)])
    if ends_at - now < LEAST:
        raise TrialRefused("the office opens soon", reason="opens_soon", opens_at=as_text(min(opens)))
    return TrialHour(name, now, ends_at, by)


def refuse_with_people(office: Office, reader: Reader, now: datetime) -> None:
    """Raise TrialRefused where somebody is in line or at a counter today."""
    there = reader.in_state(office.day(now), *IN_LINE, *IN_HAND)
    if there:
        label = there[0].label
        raise TrialRefused(f"{label} is in line or at a counter", reason="people", label=label)


def office_on_trial(office: Office, name: str) -> Office:
    """Return the office as it is in the trial hour of that name: open at every hour, its numbers marked.

    ``B012`` becomes ``TB012``, ``2012`` becomes ``92012``: an office's own have one letter, or four digits.
    """
    fields = tuple(_on_trial(field) for field in office.fields)
    return replace(office, hours=ALWAYS_OPEN, fields=fields, trial_hour=name)


def is_trial_key(key: str) -> bool:
    """Whether a ticket's key is of a trial hour, of whichever."""
    return key.startswith(KEY_MARK) and len(key) == _KEY_LENGTH


def _on_trial(field: Field) -> Field:
    letter = f"{_LETTER_BEFORE}{field.letter}" if field.letter else ""
    return replace(field, letter=letter, block=field.block + _BLOCKS_ABOVE, hours=None)


def _every_hours(office: Office) -> Iterator[Hours]:
    yield office.hours
    yield from (field.hours for field in office.fields if field.hours is not None)
