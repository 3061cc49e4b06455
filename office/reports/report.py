"""The report of a span of office days: tickets, waits and services, by field, counter and hour.

What counts where, so that two people who ask get one figure:

- A ticket counts on the office day it was issued on, under the field whose number was taken (a transfer
  changes neither), at the counter that called it last (or that alone may call it), in the hour of its issue.
- The **wait** is from issue to first call: what follows an absence, a reinstatement or a transfer is
  no part of it. Every ticket that was called has one, also when nobody came.
- The **service** is the time at counters: from Start (from the call where Start was not pressed) until the
  visitor is finished, parked or sent on; again from the return of one who was parked. A ticket's service is
  the sum of these legs (``legs.py``): all of them in the total and in its hour of issue, those for a field in
  that field's line, those at a counter in that counter's, those an officer called in that officer's. So after
  a transfer each has the minutes it gave, whatever becomes of the ticket.
- The **walk** is from call to Start; who did not come, or was not started, walked no known time.
- **Away** is who is parked, until he is back, sent on or gone. The **wait again** is what follows a
  transfer, or a reinstatement of one called before, until the next call.
- A service that is **forgotten** (``office/waiting/usual.py``: more than six times what is usual in its
  field) or was cut off by the day's turn is in no figure, and is named.
- The **90th percentile** is by nearest rank: the smallest time that at least 90 of 100 tickets did not
  exceed. It is a time that some visitor really had, not one between two.
- What there is nothing of is None, not 0.
"""

from collections import Counter as Tally
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from office.reports.groups import Group
from office.reports.kept import REPORTS_KEPT
from office.reports.spent import Forgotten, Scope, Spent
from office.tickets.office import Office
from office.tickets.refusals import InvalidRequest
from office.tickets.store import Reader
from office.tickets.ticket import State
from office.waiting.usual import longest_of

MOST_DAYS = 366
_FIRST_YEAR, _LAST_YEAR = 2000, 2999

LONG_WAIT_S = 15 * 60
TOO_LONG_WAIT_S = 30 * 60
"""The targets of QĐ 468/QĐ-TTg: 15 minutes from 2025 on, 30 minutes before."""

MOST_FORGOTTEN = 50
"""Named in one report."""

_OF_TEN = 9
"""The percentile, in tenths: whole numbers, so that no rounding decides a rank."""

Key = TypeVar("Key", str, int)


@dataclass(frozen=True, slots=True)
class Times:
    """How long something took, over so many ``tickets``; None where there were none."""

    tickets: int
    mean_s: float | None
    p90_s: int | None


NOTHING = Times(0, None, None)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One line of a report. ``issued`` = finished + no_show + cancelled + unfinished + still_open.

    ``unfinished`` visits are those whose day ended first; ``still_open`` are under way today.
    ``long_waits`` of ``wait.tickets`` waited more than 15 minutes, ``too_long_waits`` of them more than 30.
    """

    issued: int
    finished: int
    no_show: int
    cancelled: int
    unfinished: int
    wait: Times
    service: Times
    long_waits: int
    too_long_waits: int
    still_open: int = 0
    walk: Times = NOTHING
    away: Times = NOTHING
    wait_again: Times = NOTHING


@dataclass(frozen=True, slots=True)
class Work:
    """What one officer did: tickets served, and how long those took that came after a call of theirs."""

    walk: Times
    service: Times


@dataclass(frozen=True, slots=True)
class DayReport:
    """The days ``first`` to ``last``, both included, as of entry ``seq``.

    ``fields`` and ``counters`` have those of config.toml in its order, with tickets or without, then those
    that have left it. ``hours`` go from the first hour in which a ticket was issued to the last. ``officers``
    are those who called, by the journal's ``actor``. ``forgotten`` has the longest of the ``forgotten_count``
    services that are in no figure.
    """

    first: date
    last: date
    seq: int
    total: ReportRow
    fields: Mapping[str, ReportRow]
    counters: Mapping[int, ReportRow]
    hours: Mapping[int, ReportRow]
    officers: Mapping[str, Work]
    forgotten_count: int
    forgotten: Sequence[Forgotten]


def check_span(first: date, last: date) -> None:
    """Raise InvalidRequest unless these days can be reported on together."""
    if last < first:
        raise InvalidRequest(f"the last day, {last}, is before the first, {first}", reason="days_turned")
    if (last - first).days >= MOST_DAYS:
        raise InvalidRequest(f"a report is of {MOST_DAYS} days at most", reason="too_many_days")
    if first.year < _FIRST_YEAR or last.year > _LAST_YEAR:
        raise InvalidRequest(
            f"a report is of days in the years {_FIRST_YEAR} to {_LAST_YEAR}", reason="no_such_days"
        )


def report(office: Office, reader: Reader, first: date, last: date) -> DayReport:
    """Return the report of those office days. Raises InvalidRequest; see ``check_span``."""
    check_span(first, last)
    kept = REPORTS_KEPT.on(reader)
    groups = kept.groups(first, last, office.zone)
    assumed_s = {field.code: float(field.mean_service_s) for field in office.fields}
    most_s = longest_of(kept.usuals(first, last), assumed_s)
    spent = kept.spent(first, last, office.zone, most_s)
    forgotten_count, forgotten = kept.forgotten(first, last, most_s, MOST_FORGOTTEN)
    hours = {group.hour for group in groups}
    by_field, by_counter, by_hour = (
        _by_key(spent, scope) for scope in (Scope.FIELD, Scope.COUNTER, Scope.HOUR)
    )
    return DayReport(
        first,
        last,
        reader.last_seq(),
        line_of(groups, list(by_hour.values())),
        _lines(groups, lambda group: group.field, [field.code for field in office.fields], by_field),
        _lines(groups, lambda group: group.counter, [one.number for one in office.counters], by_counter),
        _lines(groups, lambda group: group.hour, range(min(hours), max(hours) + 1) if hours else (), by_hour),
        {str(key): work_of(one) for key, one in _by_key(spent, Scope.OFFICER).items()},
        forgotten_count,
        forgotten,
    )


def line_of(groups: Iterable[Group], spent: Sequence[Spent] = ()) -> ReportRow:
    """Return what these groups, and what their tickets spent, add up to."""
    states: Tally[State] = Tally()
    waits: Tally[int] = Tally()
    for group in groups:
        states[group.state] += group.tickets
        waits.update(group.waits_s)
    finished, no_show = states[State.FINISHED], states[State.NO_SHOW]
    cancelled, unfinished = states[State.CANCELLED], states[State.UNFINISHED]
    return ReportRow(
        states.total(),
        finished,
        no_show,
        cancelled,
        unfinished,
        _times(waits),
        _all_times(one.services_s for one in spent),
        _above(waits, LONG_WAIT_S),
        _above(waits, TOO_LONG_WAIT_S),
        states.total() - finished - no_show - cancelled - unfinished,
        _all_times(one.walks_s for one in spent),
        _all_times(one.aways_s for one in spent),
        _all_times(one.again_s for one in spent),
    )


def work_of(spent: Spent) -> Work:
    """Return what an officer's times add up to."""
    return Work(_all_times([spent.walks_s]), _all_times([spent.services_s]))


def _by_key(spent: Iterable[Spent], scope: Scope) -> dict[str | int, Spent]:
    return {one.key: one for one in spent if one.scope is scope}


def _lines(
    groups: Sequence[Group],
    key: Callable[[Group], Key | None],
    known: Sequence[Key],
    spent: Mapping[str | int, Spent],
) -> dict[Key, ReportRow]:
    """Return a line for each known key, in that order, then for those only groups or times have."""
    apart: dict[Key, list[Group]] = {one: [] for one in known}
    gone: dict[Key, list[Group]] = {}
    for group in groups:
        mark = key(group)
        if mark is not None:
            (apart if mark in apart else gone).setdefault(mark, []).append(group)
    for only_spent in spent.keys() - apart.keys():
        gone.setdefault(only_spent, [])  # type: ignore[arg-type]  # the scope's keys are of the groups' kind
    apart |= dict(sorted(gone.items()))
    return {one: line_of(alike, [spent[one]] if one in spent else ()) for one, alike in apart.items()}


def _all_times(parts: Iterable[tuple[int, ...]]) -> Times:
    seconds: Tally[int] = Tally()
    for part in parts:
        seconds.update(part)
    return _times(seconds)


def _times(seconds: Tally[int]) -> Times:
    tickets = seconds.total()
    if not tickets:
        return Times(0, None, None)
    return Times(tickets, sum(one * times for one, times in seconds.items()) / tickets, _p90(seconds))


def _p90(seconds: Tally[int]) -> int:
    """Return the smallest of the seconds that nine tenths of all do not exceed (nearest rank)."""
    tickets, counted = seconds.total(), 0
    for one in sorted(seconds):
        counted += seconds[one]
        if counted * 10 >= tickets * _OF_TEN:
            return one
    raise ValueError("nothing has no percentile")


def _above(seconds: Tally[int], limit_s: int) -> int:
    return sum(times for one, times in seconds.items() if one > limit_s)
