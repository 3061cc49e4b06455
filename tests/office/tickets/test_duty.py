"""Opening, pausing and closing a counter."""

import pytest

from office.tickets.checks import duties_of
from office.tickets.duty import CounterState, Duty
from office.tickets.journal import Kind
from office.tickets.office import Office
from office.tickets.refusals import CounterBusy, InvalidRequest, NobodyWaiting, UnknownCounter, UnknownField
from office.tickets.rights import anyones
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, called, issue, journal, open_counters

pytestmark = ON_BOTH_STORES


def duty_of(office: Office, store: AnyStore, clock: FakeClock, counter: int = 1) -> Duty:
    """The counter's duty today, as screens see it."""
    with store.reading() as reader:
        return next(duty for duty in duties_of(office, reader, clock()) if duty.number == counter)


def test_every_counter_begins_closed(office: Office, store: AnyStore, clock: FakeClock) -> None:
    assert duty_of(office, store, clock).state is CounterState.CLOSED


def test_an_opened_counter_says_who_opened_it_and_when(
    queue: TicketQueue, office: Office, store: AnyStore, clock: FakeClock
) -> None:
    opened = queue.set_duty(1, CounterState.OPEN, OFFICER)

    assert duty_of(office, store, clock) == opened
    assert (opened.state, opened.actor, opened.since) == (CounterState.OPEN, "an", clock())


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        (CounterState.OPEN, Kind.COUNTER_OPENED),
        (CounterState.PAUSED, Kind.COUNTER_PAUSED),
    ],
)
def test_a_duty_is_journalled_with_its_reason(
    queue: TicketQueue, store: AnyStore, state: CounterState, kind: Kind
) -> None:
    queue.set_duty(2, state, OFFICER, reason="Họp đột xuất")

    (entry,) = journal(store)
    assert (entry.kind, entry.counter, entry.reason) == (kind, 2, "Họp đột xuất")
    assert (entry.ticket_id, entry.state) == (None, None)


def test_the_same_duty_again_changes_nothing(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    first = queue.set_duty(1, CounterState.PAUSED, OFFICER, reason="Nghỉ giải lao")
    clock.forward(minutes=1)

    again = queue.set_duty(1, CounterState.PAUSED, OFFICER, reason="Nghỉ giải lao")

    assert again == first
    assert len(journal(store)) == 1


def test_a_counter_may_serve_other_fields_for_the_day(queue: TicketQueue) -> None:
    land = issue(queue, "DD")
    issue(queue, "HT")

    queue.set_duty(1, CounterState.OPEN, OFFICER, fields=("DD",))

    assert call(queue, 1).id == land.id
    queue.finish(land.id, OFFICER, right=anyones)
    with pytest.raises(NobodyWaiting):
        call(queue, 1)


def test_the_journal_names_the_fields_a_counter_begins_its_day_with_where_they_are_others(
    queue: TicketQueue, store: AnyStore
) -> None:
    queue.set_duty(4, CounterState.OPEN, OFFICER, fields=("CT",))
    queue.set_duty(1, CounterState.OPEN, OFFICER, fields=("HT",))

    told = [(entry.counter, entry.reason, entry.flag) for entry in journal(store)]
    assert told == [(4, "HT, DD, CT → CT", None), (1, None, None)]


def test_a_pause_keeps_the_fields_of_the_day(queue: TicketQueue) -> None:
    queue.set_duty(1, CounterState.OPEN, OFFICER, fields=("DD",))

    paused = queue.set_duty(1, CounterState.PAUSED, OFFICER)

    assert paused.fields == ("DD",)


def test_the_next_day_begins_closed_with_the_office_s_own_fields(
    queue: TicketQueue, office: Office, store: AnyStore, clock: FakeClock
) -> None:
    queue.set_duty(1, CounterState.OPEN, OFFICER, fields=("DD",))
    clock.forward(days=1)

    duty = duty_of(office, store, clock)

    assert duty.state is CounterState.CLOSED
    assert duty.serves(office.counter(1)) == ("HT",)


def test_a_counter_with_a_ticket_in_hand_is_not_closed_but_may_pause(queue: TicketQueue) -> None:
    called(queue)

    with pytest.raises(CounterBusy):
        queue.set_duty(1, CounterState.CLOSED, OFFICER)

    assert queue.set_duty(1, CounterState.PAUSED, OFFICER).state is CounterState.PAUSED


def test_a_closed_counter_is_journalled(queue: TicketQueue, store: AnyStore) -> None:
    open_counters(queue, 1)

    queue.set_duty(1, CounterState.CLOSED, OFFICER)

    assert [entry.kind for entry in journal(store)] == [Kind.COUNTER_OPENED, Kind.COUNTER_CLOSED]


def test_what_the_office_does_not_have_is_refused(queue: TicketQueue, store: AnyStore) -> None:
    with pytest.raises(UnknownCounter):
        queue.set_duty(99, CounterState.OPEN, OFFICER)
    with pytest.raises(UnknownField):
        queue.set_duty(1, CounterState.OPEN, OFFICER, fields=("XX",))
    with pytest.raises(InvalidRequest) as refused:
        queue.set_duty(1, CounterState.OPEN, OFFICER, fields=())

    assert refused.value.details == {"reason": "no_fields"}
    assert journal(store) == []
