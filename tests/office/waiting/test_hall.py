"""What the hall sees, and one visitor's place in it."""

from dataclasses import replace

import pytest

from office.tickets.duty import CounterState
from office.tickets.hours import Hours
from office.tickets.office import Counter, Office
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import TicketQueue
from office.waiting.estimate import Estimate, expected_wait
from office.waiting.hall import Hall, Place, hall, place
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, issue, kept, missed, open_counters, visit

pytestmark = ON_BOTH_STORES


@pytest.fixture
def see(office: Office, store: AnyStore, clock: FakeClock) -> "Eyes":
    return Eyes(office, store, clock)


class Eyes:
    """Looks at the hall, and at one ticket's place, as they are now."""

    def __init__(self, office: Office, store: AnyStore, clock: FakeClock) -> None:
        self.office, self._store, self._clock = office, store, clock

    def hall(self) -> Hall:
        with self._store.reading() as reader:
            return hall(self.office, reader, self._clock())

    def place(self, ticket: Ticket) -> Place:
        with self._store.reading() as reader:
            return place(self.office, reader, kept(self._store, ticket), self._clock())


def test_an_empty_hall_has_every_field_and_counter(see: Eyes) -> None:
    seen = see.hall()

    assert (seen.seq, seen.now_serving, seen.missed) == (0, (), ())
    assert [line.code for line in seen.fields] == ["HT", "DD", "CT"]
    assert [duty.number for duty in seen.duties] == [1, 2, 3, 4]
    assert all(line.waiting == 0 and line.estimate is None for line in seen.fields)


def test_the_newest_call_stands_first_and_a_recall_brings_one_back_up(
    queue: TicketQueue, clock: FakeClock, see: Eyes
) -> None:
    open_counters(queue, 1, 2)
    first, second = issue(queue, "HT"), issue(queue, "DD")
    call(queue, 1)
    clock.forward(seconds=10)
    call(queue, 2)

    assert [ticket.label for ticket in see.hall().now_serving] == [second.label, first.label]

    clock.forward(seconds=10)
    queue.recall(first.id, OFFICER, right=anyones)

    assert [ticket.label for ticket in see.hall().now_serving] == [first.label, second.label]


def test_the_latest_missed_stands_first_and_only_sixty_are_shown(
    queue: TicketQueue, clock: FakeClock, see: Eyes
) -> None:
    open_counters(queue, 1)
    for _ in range(62):
        issue(queue)
        clock.forward(minutes=1)
        missed(queue)

    labels = [ticket.label for ticket in see.hall().missed]

    assert labels == [f"A{number:03d}" for number in range(62, 2, -1)]


def test_the_hall_counts_who_waits_for_each_field(queue: TicketQueue, see: Eyes) -> None:
    for field in ("HT", "HT", "CT"):
        issue(queue, field)

    assert {line.code: line.waiting for line in see.hall().fields} == {"HT": 2, "DD": 0, "CT": 1}


def test_the_hall_is_of_its_seq_and_day(queue: TicketQueue, clock: FakeClock, see: Eyes) -> None:
    issue(queue)
    open_counters(queue, 1)
    call(queue)
    seen = see.hall()
    clock.forward(days=1)

    tomorrow = see.hall()

    assert (seen.seq, len(seen.now_serving)) == (3, 1)
    assert (tomorrow.seq, tomorrow.now_serving) == (3, ())
    assert (tomorrow.office_day - seen.office_day).days == 1


def test_a_counter_counts_for_each_field_as_far_as_the_others_leave_it_time(
    queue: TicketQueue, see: Eyes
) -> None:
    open_counters(queue, 4)
    for field in ("HT", "DD", "CT"):
        issue(queue, field)

    (civil, land, papers) = see.hall().fields

    assert civil.estimate == expected_wait(1, 1 / 3, 600)
    assert land.estimate == expected_wait(1, 1 / 3, 900)
    assert papers.estimate == expected_wait(1, 1 / 3, 300)


def test_a_paused_counter_does_not_count(queue: TicketQueue, see: Eyes) -> None:
    open_counters(queue, 1, 3)
    queue.set_duty(3, CounterState.PAUSED, OFFICER)

    (civil, _, papers) = see.hall().fields

    assert civil.estimate == expected_wait(0, 1.0, 600, is_free=True)
    assert papers.estimate is None


def test_five_visits_of_today_replace_the_assumed_mean(
    queue: TicketQueue, clock: FakeClock, see: Eyes
) -> None:
    open_counters(queue, 1)
    for done in range(5):
        issue(queue)
        ticket = call(queue)
        clock.forward(minutes=2 + done)
        assert see.hall().fields[0].estimate == expected_wait(0, 1.0, 600)
        queue.finish(ticket.id, OFFICER, right=anyones)

    issue(queue)
    call(queue)
    assert see.hall().fields[0].estimate == expected_wait(0, 1.0, 240)


def test_who_is_first_at_a_free_counter_waits_for_the_officer_only(queue: TicketQueue, see: Eyes) -> None:
    open_counters(queue, 1, 3)
    issue(queue)
    call(queue)

    (civil, _, _) = see.hall().fields

    assert civil.estimate == Estimate(0, 60)  # counter 3 has nobody


def test_a_closed_field_says_when_and_why(see: Eyes, office: Office) -> None:
    see.office = replace(office, hours=Hours(()))

    line = see.hall().fields[0]

    assert (line.is_open, line.opens_at, line.reason) == (False, None, "hours")


def test_an_open_field_says_neither(see: Eyes) -> None:
    line = see.hall().fields[0]

    assert (line.is_open, line.opens_at, line.reason) == (True, None, "")


def test_a_place_counts_those_called_before_it(queue: TicketQueue, clock: FakeClock, see: Eyes) -> None:
    ordinary = issue(queue)
    clock.forward(minutes=1)
    elder = issue(queue, priority="elder")
    merit = issue(queue, priority="merit")
    issue(queue, "DD", "merit")
    last = issue(queue)

    assert [see.place(ticket).ahead for ticket in (ordinary, merit, elder, last)] == [0, 1, 2, 3]
    clock.forward(seconds=31)
    assert [see.place(ticket).ahead for ticket in (merit, elder, ordinary, last)] == [0, 1, 2, 3]


def test_a_place_has_the_wait_of_its_own_field(queue: TicketQueue, see: Eyes) -> None:
    open_counters(queue, 1)
    issue(queue)
    ticket = issue(queue)

    found = see.place(ticket)

    assert (found.ahead, found.estimate, found.seq) == (1, expected_wait(1, 1.0, 600), 3)


def test_nobody_knows_how_long_who_is_kept_for_a_paused_counter_waits(queue: TicketQueue, see: Eyes) -> None:
    open_counters(queue, 1, 3)
    issue(queue)
    ticket = queue.transfer(call(queue, 1).id, OFFICER, counter=3, right=anyones).value
    assert see.place(ticket).estimate is not None

    queue.set_duty(3, CounterState.PAUSED, OFFICER)
    assert see.place(ticket).estimate is None

    queue.set_duty(3, CounterState.CLOSED, OFFICER)
    assert see.place(ticket).estimate is not None


def test_a_ticket_that_does_not_wait_has_nobody_ahead(queue: TicketQueue, see: Eyes) -> None:
    open_counters(queue, 1)
    issue(queue)
    issue(queue)
    ticket = visit(queue)

    found = see.place(ticket)

    assert (found.ahead, found.estimate) == (0, None)


def test_yesterday_s_ticket_waits_for_nobody(queue: TicketQueue, clock: FakeClock, see: Eyes) -> None:
    open_counters(queue, 1)
    issue(queue)
    ticket = issue(queue)
    clock.forward(days=1)

    assert see.place(ticket).ahead == 0


def test_a_field_gone_from_the_settings_since_morning_does_not_darken_the_hall(
    queue: TicketQueue, see: Eyes, office: Office
) -> None:
    queue.set_duty(3, CounterState.OPEN, OFFICER, fields=("HT", "CT"))
    ticket = issue(queue, "CT")
    gone = replace(office, fields=office.fields[:2], counters=(Counter(3, ("HT",)),))
    see.office = gone

    assert [line.code for line in see.hall().fields] == ["HT", "DD"]
    assert see.place(ticket).estimate is None


def test_who_is_kept_for_another_counter_is_not_ahead_and_takes_its_time(
    queue: TicketQueue, see: Eyes
) -> None:
    open_counters(queue, 1, 3)
    issue(queue)
    kept_elsewhere = queue.transfer(call(queue, 1).id, OFFICER, counter=3, right=anyones).value
    behind_one = see.hall().fields[0].estimate
    ticket = issue(queue)

    assert see.place(ticket).ahead == 0
    assert see.place(ticket).estimate == behind_one
    assert see.place(kept_elsewhere).ahead == 0

    queue.set_duty(3, CounterState.CLOSED, OFFICER)
    assert see.place(ticket).ahead == 1


def test_who_is_kept_for_the_same_counter_is_ahead(queue: TicketQueue, see: Eyes) -> None:
    open_counters(queue, 1, 3)
    issue(queue)
    issue(queue)
    first, second = (
        queue.transfer(call(queue, 1).id, OFFICER, counter=3, right=anyones).value for _ in range(2)
    )

    assert [see.place(one).ahead for one in (first, second)] == [0, 1]
