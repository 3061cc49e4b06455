"""What a report adds legs up to: how long each ticket was where, by hour, field, counter and officer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from office.tickets.legs import Leg, Part
from office.tickets.ticket import Ticket
from office.waiting.usual import Usual, usual_of


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


Keys = Sequence[str | int | None]
"""A leg's hour of issue, field, counter and officer, as Scope has them; None belongs to none."""


class Sums:
    """Adds legs up by every scope."""

    def __init__(self) -> None:
        self._alone: dict[tuple[Scope, str | int], tuple[list[int], list[int]]] = {}
        self._tickets: dict[tuple[Scope, str | int], dict[int, tuple[int | None, ...]]] = defaultdict(dict)

    def add_alone(self, keys: Keys, walks_s: Sequence[int], services_s: Sequence[int]) -> None:
        """Add tickets of one leg each, which was at a counter."""
        for scope, key in zip(Scope, keys, strict=True):
            if key is not None:
                walks, services = self._alone.setdefault((scope, key), ([], []))
                walks.extend(walks_s)
                services.extend(services_s)

    def add_leg(self, ticket_id: int, keys: Keys, times_s: tuple[int | None, ...]) -> None:
        """Add one leg: walk, service, time away and wait again, None where it has none."""
        for scope, key in zip(Scope, keys, strict=True):
            if key is not None:
                sums = self._tickets[scope, key]
                so_far = sums.get(ticket_id, _NO_TIMES)
                sums[ticket_id] = tuple(map(_plus, so_far, times_s))

    def spent(self) -> list[Spent]:
        """Return the sums that have any time, by scope and key."""
        found = self._alone.keys() | self._tickets.keys()
        sums = [self._of(*one) for one in sorted(found, key=lambda one: (one[0], str(one[1])))]
        return [one for one in sums if one.walks_s or one.services_s or one.aways_s or one.again_s]

    def _of(self, scope: Scope, key: str | int) -> Spent:
        walks, services = self._alone.get((scope, key), ((), ()))
        sums = self._tickets.get((scope, key), {}).values()
        walk, service, away, again = (
            tuple(one for one in column if one is not None) for column in zip(_NO_TIMES, *sums, strict=True)
        )
        return Spent(scope, key, (*walks, *walk), (*services, *service), away, again)


_NO_TIMES: tuple[int | None, ...] = (None,) * 4


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
    sums = Sums()
    for leg in legs:
        hour = tickets[leg.ticket_id].issued_at.astimezone(zone).hour
        officer = leg.actor if leg.part is Part.COUNTER else None
        sums.add_leg(leg.ticket_id, (hour, leg.field, leg.counter, officer), _columns(leg, most_s))
    return sums.spent()


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
