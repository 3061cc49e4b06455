"""The judge of a day: every call held against the journal alone, by the order in which numbers were given.

Within a class whoever came first is first. Between classes it is whose wait, times the rate of the class, is
longer: so a ticket that waited w is overtaken by those alone who came within (1 - r) w of it, r being its
rate by theirs.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from office.tickets.journal import Entry, Flag, Kind
from office.tickets.ticket import State
from tests.conftest import SMALL_OFFICE

ENDS = (Kind.NO_SHOW, Kind.PARKED, Kind.FINISHED, Kind.CANCELLED, Kind.TRANSFERRED)
WITH_REASON = (Flag.OUT_OF_ORDER, Flag.CANCELLED_IN_LINE, Flag.REINSTATED_CANCELLED)
_PASS_ONE_WHO_IS_LATE = 3
Given = dict[int | None, tuple[datetime, int]]
"""Since when each waits, and by which entry."""


@dataclass
class Letting:
    """Who let others pass: when, who stood in its line then, and who of them behind it."""

    at: datetime
    seq: int
    stood: list[int]
    behind: list[int]
    third_at: tuple[datetime, int]
    """The place in time of the last that it lets pass."""
    passed: list[int] = field(default_factory=list)

    def lets(self, caller: int, place: tuple[datetime, int], *, is_booked: bool) -> bool:
        """Whether the caller may pass: of those who stood behind, three at most.

        Who has passed and waits again, transferred, stands ahead of it ever after. So does who was not in
        this line then and comes into it with a place in time before the third's, and who had booked a time
        before that of letting pass.
        """
        if caller in self.passed or (is_booked and place[0] <= self.at and self.seq < place[1]):
            return True
        if caller not in self.stood and place < self.third_at:
            return True
        if caller not in self.behind:
            return False
        self.behind.remove(caller)
        self.passed.append(caller)
        return len(self.passed) <= _PASS_ONE_WHO_IS_LATE


def assert_fair(journal: list[Entry], ranks: dict[int, int]) -> None:
    """Read the journal from its beginning and hold every entry against what was told before it."""
    waiting: dict[int, str] = {}
    issued = [entry for entry in journal if entry.kind is Kind.ISSUED]
    given_at = {entry.ticket_id: (_slot_of(entry) or entry.at, entry.seq) for entry in issued}
    classes = {entry.ticket_id: entry.priority for entry in issued}
    booked = {entry.ticket_id for entry in issued if entry.flag is Flag.BOOKED}
    letting: dict[int, Letting] = {}
    called_at: dict[int, Entry] = {}
    parked: set[int] = set()
    for entry in journal:
        ticket = entry.ticket_id
        assert entry.actor or entry.flag is None, entry
        assert entry.reason or entry.flag not in WITH_REASON, entry
        if ticket is None or entry.field is None:
            continue
        if entry.kind is Kind.CALLED and ticket in parked:
            called_at[ticket] = entry  # Called in its turn before, and back.
        elif entry.kind is Kind.CALLED:
            line = [one for one, field in waiting.items() if field == entry.field and one not in called_at]
            assert_in_turn(entry, ticket, line, ranks, (given_at, classes, booked, letting))
            called_at[ticket] = entry
        elif entry.kind is Kind.CANCELLED and ticket not in called_at:
            assert entry.flag in (Flag.CANCELLED_IN_LINE, Flag.BY_VISITOR), entry
        elif entry.kind in ENDS and waiting.get(ticket) is None and ticket in called_at:
            assert not _is_at_once(called_at[ticket], entry) or entry.flag is not None, entry
        if entry.kind is Kind.LATE:
            assert ticket not in letting, "once a ticket"
            assert entry.state is State.WAITING, "nobody is late who is called"
            alike = [one for one in waiting if waiting[one] == entry.field and ranks[one] == ranks[ticket]]
            letting[ticket] = _letting(entry, ticket, alike, given_at)
        if entry.flag is Flag.REINSTATED_CANCELLED:
            # The flag says who: the place was given up, though a time to come stays what it is.
            given_at[ticket] = max(given_at[ticket], (entry.at, entry.seq))
        if entry.kind is not Kind.CHECKED_IN:
            (parked.add if entry.kind is Kind.PARKED else parked.discard)(ticket)
        if entry.state is State.WAITING:
            waiting[ticket] = entry.field
        else:
            waiting.pop(ticket, None)


def assert_in_turn(
    entry: Entry,
    ticket: int,
    line: list[int],
    ranks: dict[int, int],
    known: tuple[Given, dict[int | None, str | None], set[int | None], dict[int, Letting]],
) -> None:
    """Hold a first call against those who stood in the line of its field."""
    given_at, classes, booked, letting = known
    alike = [one for one in line if ranks[one] == ranks[ticket]]
    before = [one for one in alike if given_at[one] < given_at[ticket]]
    # With a flag it passes whom it will, and is none of the three.
    passed = before if entry.flag is None else []
    ahead = [one for one in passed if not _lets(letting, one, ticket, given_at[ticket], booked)]
    assert not ahead, (entry, ahead)
    others = [one for one in line if ranks[one] != ranks[ticket]] if entry.flag is None else []
    earned = _earned(entry, classes[ticket], given_at[ticket])
    for one in others:
        place = letting[one].third_at if one in letting else given_at[one]
        assert earned >= _earned(entry, classes[one], place), (entry, one)


def _earned(entry: Entry, priority: str | None, place: tuple[datetime, int]) -> timedelta:
    """What who stands there has earned when that entry is written; nothing before a booked time."""
    return SMALL_OFFICE.rate(priority) * max(timedelta(), entry.at - place[0])


def _is_at_once(called: Entry, entry: Entry) -> bool:
    is_soon = (entry.at - called.at).total_seconds() < SMALL_OFFICE.rules.at_once_s
    return called.seq == entry.seq - 1 and is_soon


def _lets(
    letting: dict[int, Letting],
    late: int,
    caller: int,
    place: tuple[datetime, int],
    booked: Collection[int | None],
) -> bool:
    return late in letting and letting[late].lets(caller, place, is_booked=caller in booked)


def _letting(
    entry: Entry, ticket: int, line: list[int], given_at: dict[int | None, tuple[datetime, int]]
) -> Letting:
    here = [one for one in line if given_at[one][0] <= entry.at]
    behind = sorted((one for one in here if given_at[one] > given_at[ticket]), key=lambda one: given_at[one])
    # Nobody: it lets pass who has let it pass before.
    third = (behind[:_PASS_ONE_WHO_IS_LATE] or [ticket])[-1]
    return Letting(entry.at, entry.seq, line, behind, given_at[third])


def _slot_of(entry: Entry) -> datetime | None:
    """Return the time that was booked, as the entry tells it; None for who took a number."""
    if entry.flag is not Flag.BOOKED:
        return None
    local = datetime.fromisoformat(f"{entry.office_day} {entry.reason}")
    return local.replace(tzinfo=SMALL_OFFICE.zone).astimezone(UTC)
