"""Who was overtaken in a span of days: by priority, as the office's order has it, and without a reason.

Only first calls count, of tickets of one field: whoever was called has been served in turn, and a transfer
or a return is told apart. Nobody is overtaken by who came before, and nobody by whom staff chose with a
reason, which is a sign of its own (``order_signs.py``).
"""

from bisect import bisect, insort
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from office.tickets.ticket import State

MOST_DAYS = 31
"""A longer span is not looked through: every ticket is read."""
GAVE_UP = State.CANCELLED
"""The state of who was never called and did not wait until now, or until the day ended."""
_MOST_NAMED = 50


@dataclass(frozen=True, slots=True)
class FirstCall:
    """A ticket as far as it touches who overtook whom. ``booked_for`` is None for who took a number.

    ``seq`` is its first call's entry; None where it waits, or waited until the day ended. ``is_chosen``:
    staff called it out of order. ``is_moved``: it let others pass, was cancelled and waits again, was sent
    on before its first call, as its field had left config.toml, or was called before the booked time, when
    nobody else was there.
    """

    id: int
    label: str
    office_day: date
    field: str
    priority: str | None
    issued_at: datetime
    booked_for: datetime | None
    seq: int | None
    is_chosen: bool = False
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A ticket that so many of its own field and class, who came later, were called before."""

    label: str
    office_day: date
    field: str
    times: int


@dataclass(frozen=True, slots=True)
class Overtaking:
    """Of ``ordinary`` tickets that were called so many were ``overtaken`` by a class, one by ``most`` of it.

    ``unexplained_count`` were overtaken by their own class without a reason: there should be none.
    ``unexplained`` are the first of them.
    """

    ordinary: int
    overtaken: int
    most: int
    unexplained_count: int
    unexplained: Sequence[Overtaken]


def overtaking(calls: Iterable[FirstCall]) -> Overtaking:
    """Return who was overtaken among tickets of some days."""
    lines: dict[tuple[date, str], list[FirstCall]] = defaultdict(list)
    for one in calls:
        lines[one.office_day, one.field].append(one)
    by_class: list[int] = []
    unexplained: list[Overtaken] = []
    for line in lines.values():
        # The latest first: of each class, as the tickets name it, the calls of those who came later are
        # known, in order. One that has left config.toml since was a class when they were called.
        later: dict[str | None, list[int]] = defaultdict(list)
        for one in reversed(_as_they_came(line)):
            if one.priority is None and one.seq is not None and not one.is_chosen:
                by_class.append(
                    sum(bisect(calls, one.seq) for code, calls in later.items() if code is not None)
                )
            # Who had booked a time may have come when others had been called in their turn.
            is_asked = one.booked_for is None and not (one.is_moved or one.is_chosen)
            times = _before(one, later[one.priority]) if is_asked else 0
            if times:
                unexplained.append(Overtaken(one.label, one.office_day, one.field, times))
            if one.seq is not None and not one.is_chosen and not one.is_moved:
                insort(later[one.priority], one.seq)
    return Overtaking(
        len(by_class),
        sum(1 for times in by_class if times),
        max(by_class, default=0),
        len(unexplained),
        sorted(unexplained, key=lambda each: (each.office_day, each.field, each.label))[:_MOST_NAMED],
    )


def _before(one: FirstCall, later: Sequence[int]) -> int:
    """Return how many of those calls were before its own; all, where it was never called."""
    return len(later) if one.seq is None else bisect(later, one.seq)


def _as_they_came(line: Iterable[FirstCall]) -> list[FirstCall]:
    """Return a field's tickets of a day in the order they came, though the clock was set back meanwhile."""
    came: list[tuple[datetime, int, FirstCall]] = []
    latest: datetime | None = None
    for one in sorted(line, key=lambda each: each.id):
        if one.booked_for is None:
            latest = one.issued_at if latest is None else max(latest, one.issued_at)
        came.append((one.booked_for or latest or one.issued_at, one.id, one))
    return [one for *_, one in sorted(came, key=lambda each: each[:2])]
