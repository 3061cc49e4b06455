"""What no single key shows about opening hours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from itertools import combinations
from typing import Any

from office.settings.allowed import WEEKDAYS, Clock
from office.settings.checks.raw_tables import at, tables
from office.settings.faults import Fault

_HOUR_MIN = 60


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A session whose times can be read. ``days`` are as written."""

    path: str
    days: tuple[str, ...]
    opens: time
    closes: time

    def __str__(self) -> str:
        return f"{self.opens:%H:%M} to {self.closes:%H:%M}"


def session_faults(raw: Mapping[str, Any]) -> list[Fault]:
    """Return the faults of the office's sessions and of each field's own."""
    weeks = [_stretches(raw, "hours.session")]
    for path, field in tables(raw, "field"):
        own = _stretches(field, "session")
        weeks.append([_Stretch(f"{path}.{each.path}", each.days, each.opens, each.closes) for each in own])
    faults = [fault for week in weeks for fault in (*_backwards(week), *_overlaps(week))]
    stretches = [each for week in weeks for each in week if each.opens < each.closes]
    return [*faults, *_margins(at(raw, "hours"), stretches)]


def _stretches(raw: Mapping[str, Any], section: str) -> list[_Stretch]:
    found = []
    for path, table in tables(raw, section):
        try:
            opens, closes = Clock().read(table.get("opens")), Clock().read(table.get("closes"))
        except ValueError:
            continue
        days = table.get("days")
        known = tuple(day for day in WEEKDAYS if isinstance(days, list) and day in days)
        found.append(_Stretch(path, known, opens, closes))
    return found


def _backwards(week: list[_Stretch]) -> Iterator[Fault]:
    for each in week:
        if each.closes <= each.opens:
            yield Fault(
                f"{each.path}.closes",
                f"must be later than opens, {each.opens:%H:%M}, not {each.closes:%H:%M}",
            )


def _overlaps(week: list[_Stretch]) -> Iterator[Fault]:
    for first, second in combinations(week, 2):
        shared = [day for day in first.days if day in second.days]
        if shared and max(first.opens, second.opens) < min(first.closes, second.closes):
            yield Fault(second.path, f"{second} overlaps {first.path}, {first}, on {', '.join(shared)}")


def _margins(hours: Mapping[str, Any], stretches: list[_Stretch]) -> Iterator[Fault]:
    early, last = hours.get("early_min"), hours.get("last_ticket_min")
    for each in stretches:
        if type(early) is int and early > _minutes(each.opens):
            yield Fault("hours.early_min", f"{early} minutes before {each.path} opens is the day before")
        if type(last) is int and last >= _minutes(each.closes) - _minutes(each.opens):
            yield Fault("hours.last_ticket_min", f"{last} minutes leave nothing of {each.path}, {each}")


def _minutes(clock: time) -> int:
    return clock.hour * _HOUR_MIN + clock.minute
