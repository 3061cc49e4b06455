"""A finish or no-show that was a mistake is undone: the visit goes on as if it had not ended."""

from datetime import date

import pytest

from office.tickets.duty import CounterState
from office.tickets.journal import Kind
from office.tickets.legs import Leg
from office.tickets.refusals import CounterBusy, CounterClosed, IllegalMove, NotAllowed, Refusal
from office.tickets.rights import anyones
from office.tickets.ticket import Outcome, State, Ticket
from office.tickets.ticket_queue import TicketQueue
from office.tickets.undoing import UNDO_WITHIN, LastEnd, last_end
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.store.soundness import assert_sound
from tests.office.tickets.acts import OFFICER, call, called, issue, journal, kept, missed, visit

pytestmark = ON_BOTH_STORES


def served(queue: TicketQueue, clock: FakeClock) -> Ticket:
    """A visitor who walked 20 s, was served 60 s and is finished."""
    ticket = called(queue)
    clock.forward(seconds=20)
    queue.start(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=60)
    return queue.finish(ticket.id, OFFICER, Outcome.ACCEPTED, right=anyones).value


def legs(store: AnyStore, day: date) -> list[Leg]:
    with store.reading() as reader:
        return list(reader.legs(day, day))


def refused(queue: TicketQueue, store: AnyStore, ticket: Ticket, why: type[Refusal]) -> Refusal:
    """Undo it, be refused so, and change nothing."""
    before, stood = journal(store), kept(store, ticket)
    with pytest.raises(why) as refusal:
        queue.undo(ticket.id, OFFICER, right=anyones)
    assert (journal(store), kept(store, ticket)) == (before, stood)
    return refusal.value


def test_a_finish_is_undone_for_ten_seconds(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    ticket = served(queue, clock)
    clock.forward(seconds=10)

    back = queue.undo(ticket.id, OFFICER, right=anyones).value

    assert (back.state, back.counter, back.finished_at, back.outcome) == (State.SERVING, 1, None, None)
    assert kept(store, ticket) == back
    last = journal(store)[-1]
    assert (last.kind, last.state, last.counter, last.actor) == (Kind.UNDONE, State.SERVING, 1, "an")
    with store.reading() as reader:
        assert reader.in_hand(1, ticket.office_day) == back


def test_a_visit_of_which_the_end_was_undone_counts_as_one_that_never_ended(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = served(queue, clock)
    clock.forward(seconds=5)
    queue.undo(ticket.id, OFFICER, right=anyones)
    [leg] = legs(store, ticket.office_day)
    assert (leg.walk_s, leg.seconds, leg.ending, leg.ended_seq) == (20, None, None, None)
    with store.reading() as reader:
        assert reader.visit_times_s(ticket.office_day, "HT", 9) == []
        assert reader.open_leg(ticket.id) == leg
    clock.forward(seconds=55)

    queue.finish(ticket.id, OFFICER, right=anyones)

    [leg] = legs(store, ticket.office_day)
    assert (leg.walk_s, leg.seconds, leg.ending) == (20, 120, Kind.FINISHED)
    with store.reading() as reader:
        assert reader.visit_times_s(ticket.office_day, "HT", 9) == [140]
    assert_sound(store)


def test_a_no_show_is_called_as_before(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    issue(queue)
    queue.set_duty(1, CounterState.OPEN, OFFICER)
    ticket = missed(queue)
    clock.forward(seconds=3)

    back = queue.undo(ticket.id, OFFICER, right=anyones).value

    assert (back.state, back.counter, back.calls) == (State.CALLED, 1, 1)
    assert queue.start(ticket.id, OFFICER, right=anyones).value.state is State.SERVING
    assert_sound(store)


def test_a_finish_of_one_who_was_called_only_is_called_again(queue: TicketQueue, store: AnyStore) -> None:
    called(queue)
    ticket = queue.finish(1, OFFICER, right=anyones).value

    assert queue.undo(ticket.id, OFFICER, right=anyones).value.state is State.CALLED
    assert_sound(store)


def test_an_undone_no_show_of_one_who_said_to_be_back_forgets_that(queue: TicketQueue) -> None:
    issue(queue)
    queue.set_duty(1, CounterState.OPEN, OFFICER)
    ticket = missed(queue)
    queue.check_in(ticket.id, OFFICER)

    assert queue.undo(ticket.id, OFFICER, right=anyones).value.checked_in_at is None


def test_after_ten_seconds_it_has_ended(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    ticket = served(queue, clock)
    clock.forward(seconds=11)

    assert refused(queue, store, ticket, IllegalMove).details == {"reason": "undo_late"}


def test_a_clock_that_was_set_back_undoes_nothing(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = served(queue, clock)
    clock.forward(seconds=-30)

    assert refused(queue, store, ticket, IllegalMove).details == {"reason": "undo_late"}


def test_once_the_next_is_called_it_stays_ended(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = served(queue, clock)
    issue(queue)
    call(queue)

    assert refused(queue, store, ticket, CounterBusy).details == {"label": "A002", "action": "undo"}


def test_only_the_last_that_ended_at_a_counter_is_undone(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    first = served(queue, clock)
    issue(queue)
    second = visit(queue)

    assert refused(queue, store, first, IllegalMove).details == {"reason": "undo_late"}
    assert queue.undo(second.id, OFFICER, right=anyones).value.state is State.CALLED


def test_what_others_do_meanwhile_is_in_nobodys_way(queue: TicketQueue, clock: FakeClock) -> None:
    ticket = served(queue, clock)
    called(queue, counter=2, field="DD")
    queue.set_duty(1, CounterState.PAUSED, OFFICER)

    assert queue.undo(ticket.id, OFFICER, right=anyones).value.state is State.SERVING


def test_a_closed_counter_has_nobody_at_it_again(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = served(queue, clock)
    queue.set_duty(1, CounterState.CLOSED, OFFICER)

    assert refused(queue, store, ticket, CounterClosed).details == {"state": "closed", "action": "undo"}


def test_it_is_undone_once(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    ticket = served(queue, clock)
    queue.undo(ticket.id, OFFICER, right=anyones)

    refused(queue, store, ticket, IllegalMove)


def test_who_has_no_right_undoes_nothing(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    ticket = served(queue, clock)

    def nobodys(ticket: Ticket) -> None:
        raise NotAllowed(ticket.label)

    with pytest.raises(NotAllowed):
        queue.undo(ticket.id, OFFICER, right=nobodys)
    assert kept(store, ticket) == ticket


def told(store: AnyStore, clock: FakeClock, counter: int = 1) -> LastEnd | None:
    """Return what a console of that counter is told of the visit that ended last."""
    with store.reading() as reader:
        in_hand = reader.in_hand(counter, date(2026, 11, 23))
        return last_end(reader, counter, in_hand, clock())


def test_a_console_is_told_what_can_be_undone_and_until_when(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    assert told(store, clock) is None
    ticket = served(queue, clock)
    ended_at = clock()

    clock.forward(seconds=10)
    assert told(store, clock) == LastEnd(kept(store, ticket), ended_at + UNDO_WITHIN)
    assert told(store, clock, counter=2) is None
    clock.forward(seconds=1)
    assert told(store, clock) is None


def test_it_is_told_of_a_no_show_who_has_said_to_be_back(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    issue(queue)
    queue.set_duty(1, CounterState.OPEN, OFFICER)
    ticket = missed(queue)
    queue.check_in(ticket.id, OFFICER)

    assert told(store, clock) == LastEnd(kept(store, ticket), clock() + UNDO_WITHIN)


def test_it_is_told_beside_the_next_that_was_called_and_not_of_one_before(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    first = served(queue, clock)
    issue(queue)
    second = call(queue)
    assert told(store, clock) == LastEnd(kept(store, first), clock() + UNDO_WITHIN)

    queue.park(second.id, OFFICER, None, right=anyones)

    assert told(store, clock) is None


def test_what_was_undone_or_waits_again_is_not_told(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = served(queue, clock)
    queue.undo(ticket.id, OFFICER, right=anyones)
    assert told(store, clock) is None

    queue.no_show(called(queue, counter=2, field="DD").id, OFFICER, right=anyones)
    ended = told(store, clock, counter=2)
    assert ended is not None
    queue.reinstate(ended.ticket.id, OFFICER, None, right=anyones)

    assert told(store, clock, counter=2) is None


def test_it_is_found_behind_all_that_others_do_meanwhile(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = served(queue, clock)
    for _ in range(200):
        issue(queue)

    assert told(store, clock) == LastEnd(kept(store, ticket), clock() + UNDO_WITHIN)


def test_what_an_older_clock_wrote_is_not_told(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    served(queue, clock)
    clock.forward(seconds=-30)

    assert told(store, clock) is None
