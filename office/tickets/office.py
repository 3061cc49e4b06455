"""One office as its config.toml draws it: fields, counters, priorities, hours and rules. Frozen values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

from office.tickets.day import local_time, office_day
from office.tickets.hours import Hours
from office.tickets.refusals import UnknownCounter, UnknownField


class Series(StrEnum):
    """How numbers look: ``LETTER`` prints B001, ``BLOCK`` prints 2001."""

    LETTER = "letter"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Field:
    """What a citizen queues for: one button on the kiosk.

    ``letter`` and ``block`` start its labels, as the office's ``series`` chooses. ``hours`` None means
    the office's own. ``mean_service_s`` is assumed, in seconds a visitor, until today's visits tell.
    ``short_name`` stands where there is little room, '' is the name; ``pictogram`` and ``colour`` are names
    that ``office/looks`` knows, '' is none. ``examples`` are everyday words for what people come for, on its
    button where there is room.
    """

    code: str
    name: str
    name_en: str
    letter: str
    block: int
    mean_service_s: int
    hours: Hours | None = None
    short_name: str = ""
    short_name_en: str = ""
    pictogram: str = ""
    colour: str = ""
    examples: tuple[str, ...] = ()
    examples_en: tuple[str, ...] = ()

    @property
    def short(self) -> str:
        """What it is called where there is little room."""
        return self.short_name or self.name

    @property
    def short_en(self) -> str:
        """The same in English."""
        return self.short_name_en or self.name_en


@dataclass(frozen=True, slots=True)
class Help:
    """A field whose line a counter helps with: its tickets' waits count there from ``after_min`` minutes on.

    A counter whose own lines are empty takes them at once.
    """

    field: str
    after_min: int


@dataclass(frozen=True, slots=True)
class Counter:
    """Where an officer serves. ``fields`` are the codes it serves by default, ``zone`` where it stands.

    ``helps`` hold while it serves those. ``classes`` are the only ones it is for, None among them the
    ordinary tickets; ``classes`` None: all.
    """

    number: int
    fields: tuple[str, ...]
    zone: str = ""
    helps: tuple[Help, ...] = ()
    classes: tuple[str | None, ...] | None = None


def zone_of(counters: Iterable[Counter]) -> str:
    """Return the part of the hall those counters stand in; '' where they have none, or are in several."""
    zones = {one.zone for one in counters}
    return zones.pop() if len(zones) == 1 else ""


@dataclass(frozen=True, slots=True)
class Priority:
    """A class of visitors who go before others. ``who`` says whom it is for, as shown on the kiosk.

    By how much is up to the office's order: a minute of theirs counts as ``rate`` minutes of an ordinary
    ticket, or they count as having come ``head_start_min`` minutes earlier.
    """

    code: str
    name: str
    name_en: str
    who: str
    who_en: str
    rate: int = 3
    head_start_min: int = 15


class OrderRule(StrEnum):
    """How classes share a counter: see ``line.py``.

    ``ACCUMULATING``: whose wait, times the rate of the class, is longest. ``HEAD_START``: whoever came first,
    with each class's head start. ``STRICT``: a class is served before the next. ``ONE_IN_N``: likewise, but
    an ordinary ticket after so many of a class.
    """

    ACCUMULATING = "accumulating"
    HEAD_START = "head_start"
    STRICT = "strict"
    ONE_IN_N = "one_in_n"


@dataclass(frozen=True, slots=True)
class Order:
    """In which order classes are called; ``ordinary_after`` is the n of ONE_IN_N."""

    rule: OrderRule = OrderRule.ACCUMULATING
    ordinary_after: int = 4


@dataclass(frozen=True, slots=True)
class Procedure:
    """What a visitor comes for inside a field. ``documents`` are what to bring, a short line each.

    ``name_en`` is '' where nobody gave one.
    """

    code: str
    name: str
    field: str
    documents: tuple[str, ...]
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """The limits an office may choose.

    ``recall_limit`` recalls a call, at least ``recall_lockout_s`` seconds apart. A reinstated ticket
    goes behind the first ``reinstate_after`` waiting for its field. A ticket has ``reprint_limit`` papers
    beyond its first. Who is sent away within ``at_once_s`` seconds of the call is told in the journal.
    A parked visitor who is back waits ``return_wait_min`` minutes for the own counter alone.
    """

    recall_limit: int = 3
    recall_lockout_s: int = 5
    reinstate_after: int = 3
    reprint_limit: int = 3
    at_once_s: int = 15
    return_wait_min: int = 5


@dataclass(frozen=True)
class Office:
    """One hall. ``priorities`` stand in calling order, the first class first of all.

    ``trial_hour`` is '' but while the office tries itself: then it names that hour (``trial_hour.py``).
    """

    name: str
    agency: tuple[str, ...]
    zone: ZoneInfo
    hours: Hours
    fields: tuple[Field, ...]
    counters: tuple[Counter, ...]
    priorities: tuple[Priority, ...] = ()
    series: Series = Series.LETTER
    rules: Rules = Rules()
    procedures: tuple[Procedure, ...] = ()
    trial_hour: str = ""
    order: Order = Order()

    def field(self, code: str) -> Field:
        """Return the field of that code. Raises UnknownField."""
        try:
            return self._fields[code]
        except KeyError:
            raise UnknownField(f"no field has the code {code!r}") from None

    def counter(self, number: int) -> Counter:
        """Return the counter of that number. Raises UnknownCounter."""
        try:
            return self._counters[number]
        except KeyError:
            raise UnknownCounter(f"the office has no counter {number}") from None

    def serving(self, code: str) -> tuple[Counter, ...]:
        """Return the counters that serve the field of that code by default."""
        return tuple(each for each in self.counters if code in each.fields)

    def procedures_of(self, codes: Sequence[str]) -> tuple[Procedure, ...]:
        """Return the procedures of those codes, leaving out what config.toml has no longer."""
        return tuple(self._procedures[code] for code in codes if code in self._procedures)

    def hours_of(self, field: Field) -> Hours:
        """Return the hours in which that field gives numbers."""
        return field.hours or self.hours

    def day(self, now: datetime) -> date:
        """Return the office's day at the aware time ``now``."""
        return office_day(now, self.zone)

    def local(self, now: datetime) -> datetime:
        """Return ``now`` as the office's clock shows it."""
        return local_time(now, self.zone)

    def rank(self, priority: str | None) -> int:
        """Return the class's place in calling order: 0 is called first, ordinary tickets last.

        A class that config.toml no longer has ranks with the ordinary tickets.
        """
        return self._ranks.get(priority, len(self.priorities))

    def rate(self, priority: str | None) -> int:
        """Return as how many minutes one minute of that class counts; 1 for ordinary tickets."""
        return self._rates.get(priority, 1)

    def head_start(self, priority: str | None) -> timedelta:
        """Return how much earlier than they did that class's visitors count as having come."""
        return self._head_starts.get(priority, timedelta())

    def takes(self, counter: int, priority: str | None) -> bool:
        """Whether that counter is for tickets of that class."""
        classes = self.counter(counter).classes
        return classes is None or (priority if priority in self._ranks else None) in classes

    @cached_property
    def classes(self) -> tuple[str | None, ...]:
        """The codes of all classes in calling order; the last, None, are ordinary tickets."""
        return (*(priority.code for priority in self.priorities), None)

    @cached_property
    def _fields(self) -> Mapping[str, Field]:
        return {field.code: field for field in self.fields}

    @cached_property
    def _counters(self) -> Mapping[int, Counter]:
        return {counter.number: counter for counter in self.counters}

    @cached_property
    def _procedures(self) -> Mapping[str, Procedure]:
        return {procedure.code: procedure for procedure in self.procedures}

    @cached_property
    def _ranks(self) -> Mapping[str | None, int]:
        return {priority.code: rank for rank, priority in enumerate(self.priorities)}

    @cached_property
    def _rates(self) -> Mapping[str | None, int]:
        return {priority.code: priority.rate for priority in self.priorities}

    @cached_property
    def _head_starts(self) -> Mapping[str | None, timedelta]:
        return {priority.code: timedelta(minutes=priority.head_start_min) for priority in self.priorities}
