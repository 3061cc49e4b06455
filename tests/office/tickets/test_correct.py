"""The outcome of a visit that has just ended is corrected, whoever is at its counter; nobody is moved."""

from dataclasses import replace

import pytest

from office.tickets.duty import CounterState
from office.tickets.journal import Kind
from office.tickets.refusals import IllegalMove, NotAllowed, Refusal
from office.tickets.rights import anyones
from office.tickets.ticket import Outcome, State, Ticket
from office.tickets.ticket_queue import TicketQueue
from office.tickets.undoing import UNDO_WITHIN, LastEnd, last_end
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.store.soundness import assert_sound
from tests.office.tickets.acts import OFFICER, call, called, issue, journal, kept, missed

pytestmark = ON_BOTH_STORES


@pytest.fixture
def accepted(queue: TicketQueue) -> Ticket:
    """A visitor whose visit at counter 1 was finished as accepted, with the next one called."""
    first = called(queue)
    issue(queue)
    finished = queue.finish(first.id, OFFICER, Outcome.ACCEPTED, right=anyones).value
    call(queue)
    return finished


def correct(queue: TicketQueue, ticket: Ticket, outcome: Outcome = Outcome.SUPPLEMENT) -> Ticket:
    return queue.correct(ticket.id, OFFICER, outcome, right=anyones).value


def refused(queue: TicketQueue, store: AnyStore, ticket: Ticket) -> Refusal:
    """Correct it, be refused, and change nothing."""
    before, stood = journal(store), kept(store, ticket)
    with pytest.raises(IllegalMove) as refusal:
        correct(queue, ticket)
    assert (journal(store), kept(store, ticket)) == (before, stood)
    return refusal.value


def test_an_outcome_is_corrected_for_ten_seconds_while_the_next_is_at_the_counter(
    queue: TicketQueue, store: AnyStore, clock: FakeClock, accepted: Ticket
) -> None:
    clock.forward(seconds=10)

    corrected = correct(queue, accepted)

    assert corrected == replace(accepted, outcome=Outcome.SUPPLEMENT)
    assert kept(store, accepted) == corrected
    with store.reading() as reader:
        in_hand = reader.in_hand(1, accepted.office_day)
    assert in_hand is not None
    assert (in_hand.label, in_hand.state) == ("A002", State.CALLED)


def test_it_is_journalled_with_both_outcomes_and_by_whom(
    queue: TicketQueue, store: AnyStore, accepted: Ticket
) -> None:
    correct(queue, accepted)

    last = journal(store)[-1]
    assert (last.kind, last.state, last.counter) == (Kind.CORRECTED, State.FINISHED, 1)
    assert (last.ticket_id, last.actor, last.reason) == (accepted.id, "an", "accepted>supplement")


def test_a_visit_keeps_its_time_and_its_end(
    queue: TicketQueue, store: AnyStore, clock: FakeClock, accepted: Ticket
) -> None:
    with store.reading() as reader:
        before = list(reader.legs(accepted.office_day, accepted.office_day))
    clock.forward(seconds=5)

    correct(queue, accepted)

    with store.reading() as reader:
        assert list(reader.legs(accepted.office_day, accepted.office_day)) == before
    assert_sound(store)


def test_the_same_outcome_again_changes_nothing(
    queue: TicketQueue, store: AnyStore, accepted: Ticket
) -> None:
    before = journal(store)

    assert correct(queue, accepted, Outcome.ACCEPTED) == accepted
    assert journal(store) == before


def test_an_end_without_an_outcome_gets_one(queue: TicketQueue, store: AnyStore) -> None:
    ticket = queue.finish(called(queue).id, OFFICER, right=anyones).value

    assert correct(queue, ticket).outcome is Outcome.SUPPLEMENT
    assert journal(store)[-1].reason == ">supplement"


def test_it_may_be_corrected_again_and_the_visit_taken_back_after_it(queue: TicketQueue) -> None:
    ticket = queue.finish(called(queue).id, OFFICER, Outcome.ACCEPTED, right=anyones).value

    correct(queue, ticket)
    assert correct(queue, ticket, Outcome.DECLINED).outcome is Outcome.DECLINED

    back = queue.undo(ticket.id, OFFICER, right=anyones).value
    assert (back.state, back.outcome) == (State.CALLED, None)


def test_after_ten_seconds_it_stays_as_it_is(
    queue: TicketQueue, store: AnyStore, clock: FakeClock, accepted: Ticket
) -> None:
    clock.forward(seconds=11)

    assert refused(queue, store, accepted).details == {"reason": "correct_late"}


def test_a_correction_gives_no_more_time(
    queue: TicketQueue, store: AnyStore, clock: FakeClock, accepted: Ticket
) -> None:
    clock.forward(seconds=8)
    correct(queue, accepted, Outcome.GUIDED)
    clock.forward(seconds=3)

    assert refused(queue, store, accepted).details == {"reason": "correct_late"}


def test_who_was_missed_has_no_outcome(queue: TicketQueue, store: AnyStore) -> None:
    called(queue)
    issue(queue)
    queue.finish(1, OFFICER, right=anyones)

    assert refused(queue, store, missed(queue)).details == {"state": "no_show"}


def test_who_has_no_right_corrects_nothing(queue: TicketQueue, store: AnyStore, accepted: Ticket) -> None:
    def nobodys(ticket: Ticket) -> None:
        raise NotAllowed(ticket.label)

    with pytest.raises(NotAllowed):
        queue.correct(accepted.id, OFFICER, Outcome.GUIDED, right=nobodys)
    assert kept(store, accepted) == accepted


def test_a_counter_that_was_closed_since_is_in_nobodys_way(queue: TicketQueue) -> None:
    ticket = queue.finish(called(queue).id, OFFICER, Outcome.ACCEPTED, right=anyones).value
    queue.set_duty(1, CounterState.CLOSED, OFFICER)

    assert correct(queue, ticket).outcome is Outcome.SUPPLEMENT


def test_a_console_is_still_told_of_the_end_with_its_new_outcome(
    queue: TicketQueue, store: AnyStore, clock: FakeClock, accepted: Ticket
) -> None:
    corrected = correct(queue, accepted)

    with store.reading() as reader:
        told = last_end(reader, 1, reader.in_hand(1, accepted.office_day), clock())

    assert told == LastEnd(corrected, clock() + UNDO_WITHIN)
