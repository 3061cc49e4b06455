"""What a report adds legs up to: how long each ticket was where, by hour, field, counter and officer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from office.tickets.legs import Leg, Part
from office.tickets.ticket import Ticket
from office.tickets.usual import Usual, usual_of


class Scope(StrEnum):
    """What legs are put together by: ``OFFICER`` is who called, as the journal's ``actor`` has it."""

    HOUR = "hour"
    FIELD = "field"
    COUNTER = "counter"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class Spent:
    """The times of one hour of issue, field, counter or officer, in whole seconds and in no order.

    Each time is one ticket's: the sum of its legs there. ``walks_s``: call to Start. ``services_s``: at
    counters, forgotten legs left out. ``aways_s``: parked. ``again_s``: in line after the first call.
    """

    scope: Scope
    key: str | int
    walks_s: tuple[int, ...]
    services_s: tuple[int, ...]
    aways_s: tuple[int, ...]
    again_s: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Forgotten:
    """A leg too long to be a visit, or ended by the day's turn; ``label`` is its ticket's."""

    label: str
    leg: Leg


def usuals_of(legs: Iterable[Leg]) -> dict[str, Usual]:
    """Return what services usually took, by field."""
    times: dict[str, list[int]] = defaultdict(list)
    for leg in legs:
        if leg.is_served and leg.seconds is not None:
            times[leg.field].append(leg.seconds)
    return {field: usual_of(taken) for field, taken in sorted(times.items())}


def spent_of(
    legs: Iterable[Leg], tickets: Mapping[int, Ticket], zone: ZoneInfo, most_s: Mapping[str, int]
) -> list[Spent]:
    """Return what each ticket spent, by every scope; ``most_s`` is the longest service of each field."""
    sums: dict[tuple[Scope, str | int], dict[int, list[int | None]]] = defaultdict(dict)
    for leg in legs:
        hour = tickets[leg.ticket_id].issued_at.astimezone(zone).hour
        keys: dict[Scope, str | int | None] = {
            Scope.HOUR: hour,
            Scope.FIELD: leg.field,
            Scope.COUNTER: leg.counter,
            Scope.OFFICER: leg.actor if leg.part is Part.COUNTER else None,
        }
        for scope, key in keys.items():
            if key is not None:
                so_far = sums[scope, key].setdefault(leg.ticket_id, [None] * 4)
                sums[scope, key][leg.ticket_id] = [
                    _plus(*pair) for pair in zip(so_far, _columns(leg, most_s), strict=True)
                ]
    return [
        Spent(scope, key, *(_known(column) for column in zip(*sums[scope, key].values(), strict=True)))
        for scope, key in sorted(sums, key=lambda one: (one[0], str(one[1])))
    ]


def forgotten_of(
    legs: Iterable[Leg], tickets: Mapping[int, Ticket], most_s: Mapping[str, int]
) -> list[Forgotten]:
    """Return the legs left out, the longest first."""
    found = [leg for leg in legs if _is_too_long(leg, most_s) or _is_cut_off(leg)]
    found.sort(key=lambda leg: (leg.seconds or 0, leg.seq), reverse=True)
    return [Forgotten(tickets[leg.ticket_id].label, leg) for leg in found]


def _is_cut_off(leg: Leg) -> bool:
    return leg.part is Part.COUNTER and leg.is_unfinished


def _columns(leg: Leg, most_s: Mapping[str, int]) -> tuple[int | None, ...]:
    is_service = leg.is_served and not _is_too_long(leg, most_s)
    return (
        leg.walk_s if leg.part is Part.COUNTER else None,
        leg.seconds if is_service else None,
        leg.seconds if leg.part is Part.AWAY and not leg.is_unfinished else None,
        leg.seconds if leg.part is Part.LINE and not leg.is_unfinished else None,
    )


def _is_too_long(leg: Leg, most_s: Mapping[str, int]) -> bool:
    most = most_s.get(leg.field)
    return leg.is_served and most is not None and leg.seconds is not None and leg.seconds > most


def _plus(one: int | None, other: int | None) -> int | None:
    return other if one is None else one + (other or 0)


def _known(column: tuple[int | None, ...]) -> tuple[int, ...]:
    return tuple(one for one in column if one is not None)
