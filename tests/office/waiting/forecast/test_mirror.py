"""The mirror of a day: fed by the journal, it knows what the store knows, and what visits have taught."""

import pytest

from office.store.memory import MemoryStore
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.forecast.forecasts import Forecasts
from office.waiting.forecast.learning import Learning
from office.waiting.forecast.mirror import Mirror
from office.waiting.forecast.order import strict
from office.waiting.forecast.service_times import Assumed
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.tickets.acts import KIOSK, OFFICER, call, called, issue, missed, open_counters, visit

ALL = tuple(one.code for one in SMALL_OFFICE.fields)


class Watched:
    """An office with its mirror."""

    def __init__(self) -> None:
        self.clock, self.store = FakeClock(), MemoryStore()
        self.queue = TicketQueue(Changes(SMALL_OFFICE, self.store, self.clock), next_in_turn)
        self.mirror = Mirror(SMALL_OFFICE)

    def follow(self, mirror: Mirror | None = None) -> frozenset[str]:
        """Let the mirror read on."""
        with self.store.reading() as reader:
            return (mirror or self.mirror).follow(reader, self.clock.now)

    def waiting(self, mirror: Mirror | None = None) -> list[tuple[int, str, int | None]]:
        """Who waits, by the mirror."""
        self.follow(mirror)
        state = (mirror or self.mirror).group(ALL, self.clock.now)
        return sorted((one.id, one.field, one.counter) for one in state.waiting)


@pytest.fixture
def watched() -> Watched:
    return Watched()


def test_it_knows_who_waits_and_who_is_in_hand(watched: Watched) -> None:
    watched.follow()
    first, second = issue(watched.queue), issue(watched.queue, "DD", "elder")
    open_counters(watched.queue, 1)
    call(watched.queue, 1)

    assert watched.waiting() == [(second.id, "DD", None)]
    (counter,) = (one for one in watched.mirror.group(ALL, watched.clock.now).counters if one.number == 1)
    assert counter.in_hand is not None
    assert (counter.in_hand.id, counter.in_hand.is_started) == (first.id, False)


def test_a_mirror_that_begins_in_the_middle_of_the_day_knows_the_same(watched: Watched) -> None:
    watched.follow()
    open_counters(watched.queue, 1, 2, 4)
    for field in ("HT", "DD", "CT", "HT"):
        issue(watched.queue, field)
        watched.clock.forward(minutes=2)
    call(watched.queue, 2)
    visit(watched.queue, 1)
    missed(watched.queue, 4)
    late = Mirror(SMALL_OFFICE)

    assert watched.waiting(late) == watched.waiting()
    assert late.group(ALL, watched.clock.now) == watched.mirror.group(ALL, watched.clock.now)
    assert late.seen == watched.mirror.seen


def test_only_fields_of_which_something_changed_are_named(watched: Watched) -> None:
    watched.follow()
    issue(watched.queue, "CT")

    assert watched.follow() == {"CT"}
    assert watched.follow() == frozenset()


def test_a_transfer_changes_both_fields(watched: Watched) -> None:
    ticket = called(watched.queue)
    watched.follow()
    watched.queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)

    assert "DD" in watched.follow()
    assert watched.waiting() == [(ticket.id, "DD", None)]


def test_fields_that_share_counters_are_one_group(watched: Watched) -> None:
    watched.follow()

    assert watched.mirror.groups() == [("HT", "DD", "CT")]
    watched.queue.set_duty(3, CounterState.OPEN, OFFICER, fields=("CT",))
    watched.queue.set_duty(4, CounterState.OPEN, OFFICER, fields=("DD",))
    watched.follow()
    assert watched.mirror.groups() == [("HT",), ("DD",), ("CT",)]


def test_parked_time_is_no_service_time(watched: Watched) -> None:
    """Ten minutes at the photocopier are not the officer's."""
    ticket = called(watched.queue)
    watched.clock.forward(seconds=20)
    watched.queue.start(ticket.id, OFFICER, right=anyones)
    watched.clock.forward(minutes=4)
    watched.queue.park(ticket.id, OFFICER, right=anyones)
    watched.clock.forward(minutes=10)
    watched.queue.resume(ticket.id, OFFICER, right=anyones)
    watched.clock.forward(minutes=3)
    watched.queue.finish(ticket.id, OFFICER, right=anyones)
    watched.follow()

    assert [one.seconds for one in watched.mirror.seen.visits.values()] == [7 * 60]


def test_a_visit_that_goes_on_in_another_field_counts_in_each_by_its_stretch(watched: Watched) -> None:
    ticket = called(watched.queue)
    watched.clock.forward(seconds=15 + 120)
    watched.queue.transfer(ticket.id, OFFICER, field="DD", right=anyones)
    open_counters(watched.queue, 2)
    watched.clock.forward(minutes=30)
    call(watched.queue, 2)
    watched.clock.forward(seconds=15 + 300)
    watched.queue.finish(ticket.id, OFFICER, right=anyones)
    watched.follow()

    assert [(one.field, one.seconds) for one in watched.mirror.seen.visits.values()] == [
        ("HT", 120),
        ("DD", 300),
    ]


def test_an_absence_is_no_visit(watched: Watched) -> None:
    ticket = called(watched.queue)
    watched.clock.forward(seconds=75)
    watched.queue.no_show(ticket.id, OFFICER, right=anyones)
    watched.follow()

    assert not watched.mirror.seen.visits
    assert watched.mirror.seen.missed == [1, 0, 0]
    assert watched.mirror.seen.missed_s == [75]


def test_an_undone_end_teaches_nothing_until_it_ends(watched: Watched) -> None:
    ticket = called(watched.queue)
    watched.clock.forward(minutes=2)
    watched.queue.finish(ticket.id, OFFICER, right=anyones)
    watched.follow()
    watched.queue.undo(ticket.id, OFFICER, right=anyones)
    watched.follow()

    assert not watched.mirror.seen.visits
    watched.clock.forward(minutes=3)
    watched.queue.finish(ticket.id, OFFICER, right=anyones)
    watched.follow()
    assert [one.seconds for one in watched.mirror.seen.visits.values()] == [5 * 60 - 15]


def test_times_of_a_clock_that_was_set_back_are_dropped(watched: Watched) -> None:
    ticket = called(watched.queue)
    watched.clock.forward(minutes=-30)
    watched.queue.finish(ticket.id, OFFICER, right=anyones)
    watched.follow()

    assert not watched.mirror.seen.visits


def test_while_the_clock_is_behind_the_journal_nothing_is_forecast(watched: Watched) -> None:
    """All waits would be below nothing, and the classes lost."""
    made = Forecasts(SMALL_OFFICE, Learning(Assumed(dict.fromkeys(ALL, 600.0))), strict(SMALL_OFFICE.classes))
    issue(watched.queue)
    watched.clock.forward(minutes=-30)
    with watched.store.reading() as reader:
        made.refresh(reader, watched.clock.now)
        assert made.count == 0
        watched.clock.forward(minutes=31)
        made.refresh(reader, watched.clock.now)

    assert made.count == 1


def test_the_next_day_begins_anew(watched: Watched) -> None:
    issue(watched.queue)
    watched.follow()
    watched.clock.forward(days=1)
    watched.queue.issue(NewTicket("DD"), KIOSK)

    assert watched.follow() == set(ALL)
    assert len(watched.waiting()) == 1
    assert watched.mirror.seen.given == {("DD", None): 1}


def test_a_ticket_of_a_closed_counter_is_everybodys(watched: Watched) -> None:
    ticket = called(watched.queue)
    watched.queue.transfer(ticket.id, OFFICER, counter=3, right=anyones)
    open_counters(watched.queue, 3)

    assert watched.waiting() == [(ticket.id, "HT", 3)]
    watched.queue.set_duty(3, CounterState.CLOSED, OFFICER)
    assert watched.waiting() == [(ticket.id, "HT", None)]


def test_a_group_is_forecast_when_it_moved_and_at_most_once_a_second(watched: Watched) -> None:
    made = Forecasts(SMALL_OFFICE, Learning(Assumed(dict.fromkeys(ALL, 600.0))), strict(SMALL_OFFICE.classes))

    def count_after(seconds: float) -> int:
        watched.clock.forward(seconds=seconds)
        with watched.store.reading() as reader:
            made.refresh(reader, watched.clock.now)
        return made.count

    assert count_after(0) == 1
    assert count_after(5) == 1, "nothing moved"
    issue(watched.queue)
    assert count_after(1) == 2
    issue(watched.queue)
    assert count_after(0.5) == 2, "within the second"
    assert count_after(0.5) == 3
    assert count_after(31) == 4, "each half minute, as visits go on"


def test_who_comes_within_the_second_is_promised_the_place_behind(watched: Watched) -> None:
    made = Forecasts(SMALL_OFFICE, Learning(Assumed(dict.fromkeys(ALL, 600.0))), strict(SMALL_OFFICE.classes))
    watched.queue.set_duty(1, CounterState.OPEN, OFFICER)
    called(watched.queue)
    with watched.store.reading() as reader:
        made.refresh(reader, watched.clock.now)
    first = made.promise("HT", None)
    issue(watched.queue)
    with watched.store.reading() as reader:
        made.refresh(reader, watched.clock.now)

    assert made.count == 1
    assert made.promise("HT", None).likely_at > first.likely_at + 60  # type: ignore[union-attr]
