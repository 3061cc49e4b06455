"""When a counter's ratings are worth a manager's look at once.

Two unhappy answers in ten tickets would alarm a counter of 60 tickets on 15 days of a hundred where 2 % are
unhappy and all answer; three do so on one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from office.ratings.scale import Mood

_TICKETS, _UNHAPPY_TICKETS = 10, 3
_ANSWERS, _UNHAPPY_ANSWERS = 20, 4


class Alarm(StrEnum):
    """Why the manager is told."""

    IN_TICKETS = "in_tickets"
    """Three of the last ten visits were rated unhappy."""
    IN_ANSWERS = "in_answers"
    """Four of the last twenty answers were."""
    CONDUCT = "conduct"
    """One of those answers says how somebody was treated."""


@dataclass(frozen=True, slots=True)
class Said:
    """What became of one finished visit: ``mood`` is None where nobody answered."""

    ticket_id: int
    mood: Mood | None
    is_conduct: bool = False


def alarms(visits: Sequence[Said]) -> tuple[Alarm, ...]:
    """Return what alarms in one counter's visits of a day, in the order they ended, the newest last."""
    answers = [visit for visit in visits if visit.mood is not None][-_ANSWERS:]
    found = {
        Alarm.IN_TICKETS: _unhappy(visits[-_TICKETS:]) >= _UNHAPPY_TICKETS,
        Alarm.IN_ANSWERS: _unhappy(answers) >= _UNHAPPY_ANSWERS,
        Alarm.CONDUCT: any(answer.is_conduct for answer in answers),
    }
    return tuple(alarm for alarm, is_on in found.items() if is_on)


def _unhappy(visits: Sequence[Said]) -> int:
    return sum(visit.mood is Mood.UNHAPPY for visit in visits)
