"""A second, tiny statement of the queue's rules, written apart from the product's and sharing no code.

Times are whole microseconds. Every act answers a label, or the name of the refusal.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

REINSTATED_BEHIND = 3
MOST_CALLS = 4
LATE_BEHIND = 3
RATE = 3
ORDINARY = 2
"""The rank of tickets without a class, in an office of two classes."""

LEADS_TO = {
    "recall": {"called": "called"},
    "start": {"called": "serving"},
    "finish": {"called": "finished", "serving": "finished"},
    "no_show": {"called": "no_show"},
    "park": {"called": "parked", "serving": "parked"},
    "resume": {"parked": "serving"},
    "transfer": {"called": "waiting", "serving": "waiting", "parked": "waiting"},
    "reinstate": {"no_show": "waiting", "cancelled": "waiting"},
    "late": {"waiting": "waiting"},
    "cancel": {"waiting": "cancelled", "called": "cancelled", "parked": "cancelled", "no_show": "cancelled"},
}


@dataclass
class Place:
    """One visitor's place. ``counter`` has it, had it last, or alone may call it; ``slot`` was booked."""

    id: int
    label: str
    day: int
    field: str
    rank: int
    since: int
    state: str = "waiting"
    counter: int | None = None
    calls: int = 0
    was_late: bool = False
    slot: int | None = None

    def is_early(self, now: int) -> bool:
        """Whether the time that was booked is still to come."""
        return self.slot == self.since and self.since > now


@dataclass
class TinyOffice:
    """``letters`` gives each field's letter, ``serves`` each counter's fields."""

    letters: dict[str, str]
    serves: dict[int, set[str]]
    day: int = 0
    now: int = 0
    places: list[Place] = field(default_factory=list)
    duties: dict[int, str] = field(default_factory=dict)

    def next_day(self) -> None:
        """Midnight: numbers begin anew, nobody sits at a counter, and whose visit is under way goes home."""
        self.day += 1
        self.duties = {}
        for one in self.places:
            if one.state in ("waiting", "called", "serving", "parked"):
                one.state = "unfinished"

    def issue(self, code: str, rank: int, slot: int | None = None) -> str:
        """The next number of that field today; one that was booked waits from its time."""
        number = 1 + sum(one.day == self.day and one.label[0] == self.letters[code] for one in self.places)
        label = f"{self.letters[code]}{number:03d}"
        since = self.now if slot is None else slot
        self.places.append(Place(len(self.places) + 1, label, self.day, code, rank, since, slot=slot))
        return label

    def set_duty(self, counter: int, state: str) -> str:
        """Open, pause or close a counter."""
        if state == self.duties.get(counter, "closed"):
            return state
        if state == "closed" and self.in_hand(counter):
            return "CounterBusy"
        self.duties[counter] = state
        return state

    def call(self, counter: int) -> str:
        """The longest wait first, three minutes counted for each of a class; whose time is to come, last."""
        if self.duties.get(counter, "closed") != "open":
            return "CounterClosed"
        if self.in_hand(counter):
            return "CounterBusy"
        mine = [one for one in self.waiting() if self.may_call(one, counter)]
        if not mine:
            return "NobodyWaiting"
        first = min(mine, key=self.turn)
        first.state, first.counter, first.calls = "called", counter, 1
        return first.label

    def turn(self, one: Place) -> tuple[bool, int, int, int, int]:
        """Who has the least of it is next."""
        weight = 1 if one.rank == ORDINARY else RATE
        return one.is_early(self.now), -weight * max(0, self.now - one.since), one.since, one.rank, one.id

    def act(self, what: str, place: Place, code: str | None = None, counter: int | None = None) -> str:
        """Any other move."""
        if place.state not in LEADS_TO[what] or place.day != self.day:
            return "IllegalMove"
        if what == "recall" and place.calls == MOST_CALLS:
            return "IllegalMove"
        if what == "resume" and self.duties.get(place.counter or 0, "closed") == "closed":
            return "CounterClosed"
        if what == "resume" and place.counter is not None and self.in_hand(place.counter):
            return "CounterBusy"
        if what == "late" and not self.let_pass(place):
            return "IllegalMove"
        if what == "recall":
            place.calls += 1
        if what == "reinstate":
            place.since = self.since_when_back(place)
        if what in ("transfer", "reinstate"):
            place.field, place.counter, place.calls = code or place.field, counter, 0
        place.state = LEADS_TO[what][place.state]
        return place.label

    def waiting(self) -> Iterable[Place]:
        """Who waits today."""
        return [one for one in self.places if one.state == "waiting" and one.day == self.day]

    def in_hand(self, counter: int) -> bool:
        """Whether that counter has a visitor."""
        return any(one.state in ("called", "serving") and one.counter == counter for one in self.places)

    def may_call(self, one: Place, counter: int) -> bool:
        """A place kept for one counter is free again once that counter is closed."""
        if one.counter == counter:
            return True
        is_kept = one.counter is not None and self.duties.get(one.counter, "closed") != "closed"
        return one.field in self.serves[counter] and not is_kept

    def let_pass(self, place: Place) -> bool:
        """Three of its own line go before it, once; False where nobody stands behind."""
        here = [one for one in self.waiting() if not one.is_early(self.now)]
        line = [one for one in here if self.line_of(one) == self.line_of(place)]
        behind = sorted((one.since, one.id) for one in line if (one.since, one.id) > (place.since, place.id))
        fewer, more = range(LATE_BEHIND, 0, -1), range(LATE_BEHIND + 1, len(behind) + 1)
        for places in (one for one in (*fewer, *more) if one <= len(behind) and not place.was_late):
            since, passed = behind[places - 1]
            back = since + (passed > place.id), place.id
            if sum(one < back for one in behind) == places:
                place.since, place.was_late = back[0], True
                return True
        return False

    def line_of(self, one: Place) -> tuple[str, int, int | None]:
        """Field and class, and the counter that works and keeps it."""
        is_kept = self.duties.get(one.counter or 0, "closed") != "closed"
        return one.field, one.rank, one.counter if is_kept else None

    def since_when_back(self, place: Place) -> int:
        """Just behind the third in its line, never before where it stood; one given up comes last of all."""
        if place.state == "cancelled":
            others = (one for one in self.places if one.day == self.day and one.since != one.slot)
            last = max((one.since for one in others), default=0)
            return max(self.now, last + 1, place.since)
        kind = place.field, place.rank
        alike = [one for one in self.waiting() if (one.field, one.rank) == kind]
        neighbours = [one for one in alike if self.duties.get(one.counter or 0, "closed") == "closed"]
        neighbours = [one for one in neighbours if not one.is_early(self.now)]
        line = sorted(neighbours, key=lambda one: (one.since, one.id))
        if not line:
            return max(self.now, place.since)
        return max(line[:REINSTATED_BEHIND][-1].since + 1, place.since)
