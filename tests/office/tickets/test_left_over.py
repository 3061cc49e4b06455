"""Who is left over when config.toml was changed during a day, and who can go on by themselves."""

from dataclasses import replace

import pytest

from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.journal import Kind
from office.tickets.left_over import Gone, LeftOver, close_counters_gone, left_over
from office.tickets.office import Office
from office.tickets.reasons import OwnReason
from office.tickets.refusals import IllegalMove
from office.tickets.rights import anyones
from office.tickets.ticket import State
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, SMALL_OFFICE, AnyStore, FakeClock
from tests.office.tickets.acts import KIOSK, OFFICER, call, called, issue, journal, kept, open_counters

pytestmark = ON_BOTH_STORES

WITHOUT_COUNTER_4 = replace(SMALL_OFFICE, counters=SMALL_OFFICE.counters[:3])
WITHOUT_CT = replace(
    SMALL_OFFICE,
    fields=SMALL_OFFICE.fields[:2],
    counters=tuple(
        replace(each, fields=tuple(code for code in each.fields if code != "CT"))
        for each in SMALL_OFFICE.counters
    ),
)


def restarted(office: Office, store: AnyStore, clock: FakeClock) -> TicketQueue:
    """The queue of a server that was started again with that config.toml."""
    store.transact(lambda tx: close_counters_gone(office, tx, clock()))
    return TicketQueue(Changes(office, store, clock), next_in_turn)


def found(office: Office, store: AnyStore, clock: FakeClock) -> LeftOver:
    """Who is left over."""
    with store.reading() as reader:
        return left_over(office, reader, clock())


def test_nobody_is_left_over_by_the_same_file(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    called(queue, 4)
    queue.issue(NewTicket("CT", "elder", procedures=(), printer="kiosk-1"), KIOSK)

    assert found(SMALL_OFFICE, store, clock) == LeftOver(tomorrow={})


def test_who_was_sent_to_a_counter_that_has_left_is_called_by_the_field_s_others(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    open_counters(queue, 4)
    sent = queue.transfer(called(queue, 1).id, OFFICER, counter=4, right=anyones).value

    again = restarted(WITHOUT_COUNTER_4, store, clock)

    assert [one.label for one in found(WITHOUT_COUNTER_4, store, clock).freed] == [sent.label]
    assert call(again, 1).id == sent.id
    assert (journal(store)[-2].kind, journal(store)[-2].counter) == (Kind.COUNTER_CLOSED, 4)


def test_a_counter_that_has_left_is_closed_once(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    open_counters(queue, 3, 4)

    first = store.transact(lambda tx: close_counters_gone(WITHOUT_COUNTER_4, tx, clock()))
    again = store.transact(lambda tx: close_counters_gone(WITHOUT_COUNTER_4, tx, clock()))

    assert (first, again) == ([4], [])
    with store.reading() as reader:
        assert {one.number: one.state for one in reader.duties()} == {
            3: CounterState.OPEN,
            4: CounterState.CLOSED,
        }
    assert journal(store)[-1].reason == OwnReason.NOT_IN_CONFIG


def test_yesterday_s_counters_are_left_alone(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    open_counters(queue, 4)
    clock.forward(days=1)

    assert store.transact(lambda tx: close_counters_gone(WITHOUT_COUNTER_4, tx, clock())) == []


def test_who_is_in_hand_or_parked_at_a_counter_that_has_left_can_be_sent_on(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    parked = queue.park(called(queue, 4).id, OFFICER, right=anyones).value
    in_hand = called(queue, 4)

    left = found(WITHOUT_COUNTER_4, store, clock).tickets
    again = restarted(WITHOUT_COUNTER_4, store, clock)
    for ticket in (in_hand, parked):
        again.transfer(ticket.id, OFFICER, field="DD", right=anyones)
    open_counters(again, 2)

    assert {(one.id, gone) for one, gone in left} == {(parked.id, Gone.COUNTER), (in_hand.id, Gone.COUNTER)}
    assert found(WITHOUT_COUNTER_4, store, clock).tickets == ()
    assert call(again, 2).id == parked.id


def test_who_waits_for_a_field_that_has_left_can_be_sent_to_another_and_keeps_the_place(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    first = issue(queue, "CT")
    clock.forward(minutes=1)
    second = issue(queue, "HT")

    left = found(WITHOUT_CT, store, clock).tickets
    again = restarted(WITHOUT_CT, store, clock)
    moved = again.transfer(first.id, OFFICER, field="HT", right=anyones).value
    open_counters(again, 1)

    assert [(one.id, gone) for one, gone in left] == [(first.id, Gone.FIELD)]
    assert (moved.state, moved.label, moved.waits_from) == (State.WAITING, "C001", first.waits_from)
    assert journal(store)[-2].kind is Kind.TRANSFERRED
    assert call(again, 1).id == first.id
    assert kept(store, second).state is State.WAITING


def test_it_can_be_sent_to_one_counter_only_with_a_field_that_is_there(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    left = issue(queue, "CT")
    again = restarted(WITHOUT_CT, store, clock)
    open_counters(again, 2)

    again.transfer(left.id, OFFICER, counter=2, right=anyones)

    assert found(WITHOUT_CT, store, clock).tickets == ()
    assert call(again, 2).id == left.id


def test_who_waits_for_a_field_that_is_there_is_not_moved_on(queue: TicketQueue) -> None:
    with pytest.raises(IllegalMove):
        queue.transfer(issue(queue).id, OFFICER, field="DD", right=anyones)


def test_who_was_freed_is_not_moved_on(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    open_counters(queue, 4)
    sent = queue.transfer(called(queue, 1).id, OFFICER, counter=4, right=anyones).value
    again = restarted(WITHOUT_COUNTER_4, store, clock)

    with pytest.raises(IllegalMove):
        again.transfer(sent.id, OFFICER, field="DD", right=anyones)


def test_classes_and_procedures_that_have_left_are_named(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    queue.issue(NewTicket("HT", "elder"), KIOSK)
    queue.issue(NewTicket("HT", procedures=("1.001193",)), KIOSK)
    fewer = replace(SMALL_OFFICE, priorities=(), procedures=())

    left = found(fewer, store, clock)

    assert [one.label for one in left.ordinary] == ["A001"]
    assert [one.label for one in left.unnamed] == ["A002"]


def test_a_letter_that_waits_for_tomorrow_is_named(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    issue(queue, "HT")
    first, *others = SMALL_OFFICE.fields

    tomorrow = found(
        replace(SMALL_OFFICE, fields=(replace(first, letter="K"), *others)), store, clock
    ).tomorrow

    assert tomorrow is not None
    today, later = tomorrow["HT"]
    assert today is not None
    assert (today.letter, later.letter) == ("A", "K")
    assert list(tomorrow) == ["HT"]


@pytest.mark.parametrize("is_accepted", [False, True], ids=["set right", "said to be right"])
def test_a_counter_that_left_while_the_clock_was_wrong_is_closed_once_it_is_right(
    store: AnyStore, clock: FakeClock, is_accepted: bool
) -> None:
    clock.set_local("2026-12-21 08:00")
    queue = TicketQueue(Changes(SMALL_OFFICE, store, clock), next_in_turn)
    open_counters(queue, 4)
    ticket = queue.transfer(called(queue).id, OFFICER, counter=4, right=anyones).value
    clock.set_local("2026-12-14 08:00")
    changes = Changes(WITHOUT_COUNTER_4, store, clock)
    changes.keep_day()

    if is_accepted:
        changes.accept_clock("officer:quan")
    else:
        clock.set_local("2026-12-21 08:30")
        changes.keep_day()

    assert call(TicketQueue(changes, next_in_turn)).id == ticket.id


def test_nobody_is_left_over_whom_a_counter_calls_that_was_given_the_field_today(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = issue(queue, "CT")
    queue.set_duty(3, CounterState.OPEN, OFFICER, fields=("CT",))

    again = restarted(WITHOUT_CT, store, clock)

    assert found(WITHOUT_CT, store, clock).tickets == ()
    assert call(again, 3).id == ticket.id
