"""The report of a span of office days, by field, counter and hour; ``figures.py`` says what counts where."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from office.reports.figures import ReportLine, TimesShape, line_of, times_of
from office.reports.groups import Group
from office.reports.kept import REPORTS_KEPT
from office.reports.overtaking import MOST_DAYS as MOST_LOOKED_THROUGH
from office.reports.overtaking import Overtaking, overtaking
from office.reports.spent import Forgotten, Scope, Spent
from office.tickets.office import Office
from office.tickets.refusals import InvalidRequest
from office.tickets.store import Reader
from office.waiting.usual import longest_of

MOST_DAYS = 366
_FIRST_YEAR, _LAST_YEAR = 2000, 2999

MOST_FORGOTTEN = 50
"""Named in one report."""

Key = TypeVar("Key", str, int)


@dataclass(frozen=True, slots=True)
class Work:
    """What one officer did: tickets served, and how long those took that came after a call of theirs."""

    walk: TimesShape
    service: TimesShape


@dataclass(frozen=True, slots=True)
class DayReport:
    """The days ``first`` to ``last``, both included, as of entry ``seq``.

    ``fields`` and ``counters`` have those of config.toml in its order, with tickets or without, then those
    that have left it. ``hours`` go from the first hour in which a ticket was issued to the last. ``officers``
    are those who called, by the journal's ``actor``. ``forgotten`` has the longest of the ``forgotten_count``
    services that are in no figure. ``overtaking`` is None for a span longer than a month.
    """

    first: date
    last: date
    seq: int
    total: ReportLine
    fields: Mapping[str, ReportLine]
    counters: Mapping[int, ReportLine]
    hours: Mapping[int, ReportLine]
    officers: Mapping[str, Work]
    forgotten_count: int
    forgotten: Sequence[Forgotten]
    overtaking: Overtaking | None


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
        overtaking(kept.first_calls(first, last)) if (last - first).days < MOST_LOOKED_THROUGH else None,
    )


def work_of(spent: Spent) -> Work:
    """Return what an officer's times add up to."""
    return Work(times_of([spent.walks_s]), times_of([spent.services_s]))


def _by_key(spent: Iterable[Spent], scope: Scope) -> dict[str | int, Spent]:
    return {one.key: one for one in spent if one.scope is scope}


def _lines(
    groups: Sequence[Group],
    key: Callable[[Group], Key | None],
    known: Sequence[Key],
    spent: Mapping[str | int, Spent],
) -> dict[Key, ReportLine]:
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
