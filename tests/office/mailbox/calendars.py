"""A calendar of working days as an office has one, and messages made of a few steps."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from office.mailbox.message import WRITER, Action, Course, Kind, Message, State, Step, WhyRefused
from office.mailbox.moves import MOVES


@dataclass(frozen=True)
class Week:
    """Monday to Friday, but ``closed`` days, and ``worked`` Saturdays or Sundays."""

    closed: Collection[date] = ()
    worked: Collection[date] = ()

    def works(self, day: date) -> bool:
        """Whether the office works on that day."""
        return day in self.worked or (day.weekday() < 5 and day not in self.closed)

    def due(self, day: date, n: int) -> date:
        """Return the ``n``-th working day after ``day``."""
        while n:
            day += timedelta(days=1)
            n -= self.works(day)
        return day


YEARS = Week(
    closed=[
        *(date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2), date(2026, 11, 24), date(2027, 1, 1)),
        *(date(2027, 2, day) for day in range(4, 11)),
        *(date(2027, 4, 16), date(2027, 4, 30), date(2027, 5, 3), date(2027, 9, 2), date(2027, 9, 3)),
    ],
    worked=[date(2026, 8, 22)],
)
"""2026 and 2027 with a swapped Saturday, the national days and a Tết as computed, not as announced."""


def course(received: date, *acts: tuple[Action, date], why: WhyRefused = WhyRefused.NOT_OURS) -> Course:
    """A message about rules received on that day, with what was done on which days since."""
    steps, state = [Step(1, 1, Action.RECEIVE, State.RECEIVED, received, WRITER)], State.RECEIVED
    for action, on in acts:
        state = MOVES[action][state]
        by = WRITER if action in (Action.REPLY, Action.CONTEST) else "an"
        reason = why if action is Action.REFUSE else None
        steps.append(Step(len(steps) + 1, 1, action, state, on, by, "words", why=reason))
    contested = any(step.action is Action.CONTEST for step in steps)
    message = Message(1, Kind.RULE, state, received, "text", None, None, contested=contested)
    return Course(message, tuple(steps))
