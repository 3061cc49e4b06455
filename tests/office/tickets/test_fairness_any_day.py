"""Any day by chance: nobody is called before somebody who stands ahead, unless a flag says who did it.

Held against the journal alone, by the order in which numbers were given: what the queue thinks of the line
is not asked.
"""

import os
from collections.abc import Callable
from contextlib import nullcontext, suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from office.reports.kept import REPORTS_KEPT
from office.reports.overtaking import overtaking
from office.store.memory import MemoryStore
from office.tickets import being_late
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.journal import Entry, Kind
from office.tickets.refusals import Refusal
from office.tickets.rights import Canceller, anyones
from office.tickets.ticket import AWAY, IN_HAND, State, Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.tickets.fairness_judge import assert_fair

FIELDS = [field.code for field in SMALL_OFFICE.fields]
COUNTERS = [counter.number for counter in SMALL_OFFICE.counters]
OFFICER, CHOOSER, KIOSK = Request("officer:an"), Request("officer:chi"), Request("kiosk:kiosk1")
_BOOKED_BEFORE = 10
"""Minutes after the time that was booked in which one may still check in, in these days."""
_MORE = 20 if os.environ.get("MOT_CUA_FULL") else 1

Act = tuple[str, int, int, int]
ACTS = st.tuples(
    st.sampled_from(
        ["issue"] * 6
        + ["call"] * 8
        + ["no_show", "park", "finish", "start", "resume", "to_field", "to_counter", "cancel", "reinstate"]
        + ["serve_only", "serve_all", "paused", "closed", "open", "choose", "cancel_chosen", "give_up"]
        + ["late"] * 2
        + ["booked"] * 3
        + ["check_in"] * 2
    ),
    st.integers(0, 30),
    st.integers(0, 3),
    st.sampled_from([1, 1, 5, 20, 90]),
)


class Day:
    """One office in memory, and what its people do there."""

    def __init__(self) -> None:
        self.store, self.clock = MemoryStore(), FakeClock()
        self.queue = TicketQueue(Changes(SMALL_OFFICE, self.store, self.clock), next_in_turn)
        for counter in COUNTERS:
            self.queue.set_duty(counter, CounterState.OPEN, OFFICER)

    def pick(self, which: int, *states: State) -> Ticket | None:
        """Return some ticket in those states."""
        with self.store.reading() as reader:
            found = reader.in_state(SMALL_OFFICE.day(self.clock()), *states)
        return found[which % len(found)] if found else None

    def do(self, act: Act) -> None:
        """Do one thing, unless it is refused or there is nobody to do it with."""
        what, which, where, seconds = act
        self.clock.forward(seconds=seconds)
        with suppress(Refusal):
            self._do(what, which, COUNTERS[where % len(COUNTERS)], FIELDS[where % len(FIELDS)])

    def _do(self, what: str, which: int, counter: int, field: str) -> None:
        if what == "issue":
            classes = [*[None] * 4, *SMALL_OFFICE.classes]
            self.queue.issue(NewTicket(field, classes[which % len(classes)]), KIOSK)
        elif what == "booked":
            minute = self.clock().replace(second=0)
            at = minute + timedelta(minutes=which - _BOOKED_BEFORE)
            self.queue.issue(NewTicket(field, booked_for=at), KIOSK)
        elif what == "call":
            self.queue.call_next(counter, OFFICER)
        elif what in ("paused", "closed", "open", "serve_only", "serve_all"):
            self._set(what, counter, field)
        else:
            self._move(what, which, counter, field)

    def _set(self, what: str, counter: int, field: str) -> None:
        state = CounterState.OPEN if what.startswith("serve") else CounterState(what)
        fields = {"serve_only": (field,), "serve_all": tuple(FIELDS)}.get(what)
        self.queue.set_duty(counter, state, OFFICER, fields=fields)

    def _move(self, what: str, which: int, counter: int, field: str) -> None:
        queue = self.queue
        own = Canceller(lambda ticket: ticket.state is not State.WAITING, may_choose=False)
        any_one = Canceller(lambda ticket: ticket.state in IN_HAND, may_choose=True)
        moves: dict[str, tuple[tuple[State, ...], Callable[[int], object]]] = {
            "no_show": (IN_HAND, lambda one: queue.no_show(one, OFFICER, right=anyones)),
            "park": (IN_HAND, lambda one: queue.park(one, OFFICER, right=anyones)),
            "finish": (IN_HAND, lambda one: queue.finish(one, OFFICER, right=anyones)),
            "start": (IN_HAND, lambda one: queue.start(one, OFFICER, right=anyones)),
            "resume": ((State.PARKED,), lambda one: queue.resume(one, OFFICER, right=anyones)),
            "to_field": (
                (*IN_HAND, State.PARKED),
                lambda one: queue.transfer(one, OFFICER, field=field, right=anyones),
            ),
            "to_counter": (
                (*IN_HAND, State.PARKED),
                lambda one: queue.transfer(one, OFFICER, field=field, counter=counter, right=anyones),
            ),
            "cancel": (tuple(State), lambda one: queue.cancel(one, OFFICER, "x", who=own)),
            "cancel_chosen": ((State.WAITING,), lambda one: queue.cancel(one, CHOOSER, "x", who=any_one)),
            "reinstate": (
                (State.NO_SHOW, State.CANCELLED),
                lambda one: queue.reinstate(one, OFFICER, "came back", right=anyones),
            ),
            "choose": ((State.WAITING,), lambda one: queue.call_chosen(counter, one, "asked to", CHOOSER)),
            "give_up": (tuple(State), lambda one: queue.give_up(one, Request("visitor"))),
            "check_in": (AWAY, lambda one: queue.check_in(one, KIOSK)),
            "late": ((State.WAITING,), lambda one: queue.late(one, Request("visitor"))),
        }
        states, move = moves[what]
        ticket = self.pick(which, *states)
        if ticket is not None:
            move(ticket.id)


@given(st.integers(0, 8), st.lists(ACTS, min_size=20, max_size=70))
@example(2, [("late", 0, 0, 1), ("call", 0, 0, 1), ("to_field", 0, 0, 1), ("call", 0, 0, 1)])
@example(
    1,
    [
        ("issue", 0, 1, 1),
        ("issue", 0, 0, 1),
        ("call", 0, 1, 1),
        ("late", 0, 0, 1),
        ("to_field", 0, 0, 1),
        ("call", 0, 2, 1),
    ],
)
@settings(max_examples=120 * _MORE)
def test_nobody_is_called_before_who_stands_ahead_unless_a_flag_says_so(early: int, acts: list[Act]) -> None:
    day = Day()

    for act in [*[("issue", 0, 0, 1)] * early, *acts]:
        day.do(act)

    with day.store.reading() as reader:
        journal = list(reader.entries(0, 10_000))
        today = SMALL_OFFICE.day(day.clock())
        tickets = reader.in_state(today, *State)
        overtaken = overtaking(REPORTS_KEPT.on(reader).first_calls(today, today))
    assert_fair(journal, {one.id: SMALL_OFFICE.rank(one.priority) for one in tickets})
    assert overtaken.unexplained == []


def test_the_judge_sees_a_line_that_was_cleared() -> None:
    """It must fail where the old rules let a line be cleared: a cancelled ticket without a flag."""
    day = Day()
    for _ in range(2):
        day.do(("issue", 0, 0, 1))
    day.do(("cancel_chosen", 0, 0, 1))
    day.do(("call", 0, 0, 1))
    with day.store.reading() as reader:
        journal = list(reader.entries(0, 100))

    assert_fair(journal, {1: 2, 2: 2})
    forged = [entry if entry.kind is not Kind.CANCELLED else _without_flag(entry) for entry in journal]
    with pytest.raises(AssertionError):
        assert_fair(forged, {1: 2, 2: 2})


def test_the_judge_sees_a_line_that_somebody_was_put_back_in_without_a_word() -> None:
    day = Day()
    for act in ("issue", "issue", "late", "call"):
        day.do((act, 0, 0, 1))
    with day.store.reading() as reader:
        journal = list(reader.entries(0, 100))

    assert [entry.ticket_id for entry in journal if entry.kind is Kind.CALLED] == [2]
    assert_fair(journal, {1: 2, 2: 2})
    with pytest.raises(AssertionError):
        assert_fair([entry for entry in journal if entry.kind is not Kind.LATE], {1: 2, 2: 2})


def test_the_judge_sees_a_booked_visitor_who_goes_before_the_time() -> None:
    """Booked for 08:10; whoever comes until then stands before."""
    day = Day()
    for act in (("booked", 20, 0, 1), ("issue", 0, 0, 5), ("call", 0, 0, 5)):
        day.do(act)
    with day.store.reading() as reader:
        journal = list(reader.entries(0, 100))

    assert [entry.ticket_id for entry in journal if entry.kind is Kind.CALLED] == [2]
    assert_fair(journal, {1: 2, 2: 2})
    forged = [replace(entry, ticket_id=1) if entry.kind is Kind.CALLED else entry for entry in journal]
    with pytest.raises(AssertionError):
        assert_fair(forged, {1: 2, 2: 2})


@pytest.mark.parametrize(("most", "is_fair"), [(3, True), (4, False)])
def test_the_judge_sees_a_fourth_who_passes(
    monkeypatch: pytest.MonkeyPatch, most: int, is_fair: bool
) -> None:
    monkeypatch.setattr(being_late, "PLACES", most)
    day = Day()
    for act in ("issue",) * 6 + ("late",) + ("call", "finish") * 6:
        day.do((act, 0, 0, 20))
    with day.store.reading() as reader:
        journal = list(reader.entries(0, 100))

    assert [entry.kind for entry in journal].count(Kind.CALLED) == 6
    with nullcontext() if is_fair else pytest.raises(AssertionError):
        assert_fair(journal, dict.fromkeys(range(1, 7), 2))


def _without_flag(entry: Entry) -> Entry:
    return replace(entry, flag=None)
