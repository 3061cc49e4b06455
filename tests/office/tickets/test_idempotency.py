"""A request repeated under its key."""

from dataclasses import replace

import pytest

from office.papers.print_queue import PrintQueue
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.office import Office
from office.tickets.refusals import FieldClosed, IllegalMove, InvalidRequest, NobodyWaiting
from office.tickets.rights import anyones
from office.tickets.ticket import Outcome, Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import OFFICER, call, called, issue, journal, open_counters

pytestmark = ON_BOTH_STORES

TAP = Request("kiosk1", "tap-1", "HT")
FULL = NewTicket("HT", "elder", "en", ("1.001193",), printer="kiosk1")


def test_the_same_tap_twice_is_one_ticket(queue: TicketQueue, store: AnyStore) -> None:
    first = queue.issue(FULL, TAP)
    second = queue.issue(FULL, TAP)

    assert (first.repeated, second.repeated) == (False, True)
    assert second.value == first.value
    assert len(journal(store)) == 1


def test_the_first_answer_tells_the_state_of_then_not_of_now(queue: TicketQueue) -> None:
    first = queue.issue(FULL, TAP)
    open_counters(queue, 1)
    call(queue)

    assert queue.issue(FULL, TAP).value == first.value


def test_every_value_of_a_finished_ticket_survives_in_its_first_answer(
    queue: TicketQueue, clock: FakeClock
) -> None:
    ticket = queue.issue(FULL, TAP).value
    open_counters(queue, 1)
    call(queue)
    queue.recall(ticket.id, OFFICER, right=anyones)
    clock.forward(seconds=1)
    queue.start(ticket.id, OFFICER, right=anyones)
    clock.forward(minutes=3)
    ends = Request("an", "ends")

    first = queue.finish(ticket.id, ends, Outcome.RESULT_GIVEN, right=anyones)
    again = queue.finish(ticket.id, ends, Outcome.RESULT_GIVEN, right=anyones)

    assert again.value == first.value
    assert again.value.outcome is Outcome.RESULT_GIVEN


def test_a_print_job_is_queued_once(queue: TicketQueue, changes: Changes) -> None:
    ticket, prints = issue(queue), PrintQueue(changes)
    again = Request("an", "paper")

    first = prints.print_again(ticket.id, "kiosk1", again, right=anyones)
    second = prints.print_again(ticket.id, "kiosk1", again, right=anyones)

    assert second.repeated
    assert second.value == first.value


def test_a_press_of_next_repeated_calls_one_ticket(queue: TicketQueue) -> None:
    issue(queue)
    issue(queue)
    open_counters(queue, 1)
    press = Request("an", "press-1")

    first = queue.call_next(1, press)

    assert queue.call_next(1, press).value == first.value


def test_a_refusal_is_an_answer_too(queue: TicketQueue, store: AnyStore) -> None:
    open_counters(queue, 1)
    press = Request("an", "press-1")
    with pytest.raises(NobodyWaiting) as first:
        queue.call_next(1, press)
    issue(queue)

    with pytest.raises(NobodyWaiting) as again:
        queue.call_next(1, press)

    assert again.value.message == first.value.message
    assert len(journal(store)) == 2


def test_a_repeated_refusal_keeps_its_details(queue: TicketQueue) -> None:
    ticket = issue(queue)
    request = Request("an", "again")
    for _ in range(2):
        with pytest.raises(IllegalMove) as refused:
            queue.recall(ticket.id, request, right=anyones)

        assert refused.value.details == {"state": "waiting"}


def test_a_key_used_for_another_request_is_refused(queue: TicketQueue, store: AnyStore) -> None:
    queue.issue(NewTicket("HT"), TAP)

    with pytest.raises(InvalidRequest) as refused:
        queue.issue(NewTicket("DD"), replace(TAP, fingerprint="DD"))

    assert refused.value.details == {"reason": "key_reused"}
    assert len(journal(store)) == 1


def test_two_actors_may_use_one_key(queue: TicketQueue) -> None:
    first = queue.issue(NewTicket("HT"), TAP)
    second = queue.issue(NewTicket("HT"), replace(TAP, actor="kiosk2"))

    assert not second.repeated
    assert second.value.id != first.value.id


def test_a_request_without_a_key_is_never_a_repetition(queue: TicketQueue) -> None:
    assert issue(queue).label == "A001"
    assert issue(queue).label == "A002"


def test_a_first_answer_is_kept_for_a_day_and_no_longer(queue: TicketQueue, clock: FakeClock) -> None:
    first = queue.issue(NewTicket("HT"), TAP)
    clock.forward(days=1, seconds=-1)
    within = queue.issue(NewTicket("HT"), TAP)
    clock.forward(seconds=1)

    after = queue.issue(NewTicket("HT"), TAP)

    assert within.value == first.value
    assert (after.repeated, after.value.id) == (False, first.value.id + 1)


def test_an_answer_given_anew_is_the_first_answer_of_the_next_day(
    queue: TicketQueue, clock: FakeClock
) -> None:
    queue.issue(NewTicket("HT"), TAP)
    clock.forward(days=1)
    anew = queue.issue(NewTicket("HT"), TAP)
    clock.forward(minutes=1)

    assert queue.issue(NewTicket("HT"), TAP).value == anew.value


def test_a_field_closed_then_answers_the_same_once_it_is_open(
    office: Office, store: AnyStore, clock: FakeClock
) -> None:
    closed = replace(office, hours=replace(office.hours, sessions=()))
    with pytest.raises(FieldClosed):
        TicketQueue(Changes(closed, store, clock), next_in_turn).issue(NewTicket("HT"), TAP)

    with pytest.raises(FieldClosed) as again:
        TicketQueue(Changes(office, store, clock), next_in_turn).issue(NewTicket("HT"), TAP)

    assert again.value.details == {"reason": "hours"}


def test_a_first_answer_is_found_without_asking_again(
    queue: TicketQueue, changes: Changes, clock: FakeClock
) -> None:
    ticket = queue.issue(FULL, TAP).value

    found = changes.answered(TAP)

    assert found is not None
    assert (found.value, found.repeated) == (ticket, True)
    assert changes.answered(replace(TAP, key="tap-2")) is None
    assert changes.answered(replace(TAP, key=None)) is None
    with pytest.raises(InvalidRequest):
        changes.answered(replace(TAP, fingerprint="DD"))
    clock.forward(days=1)
    assert changes.answered(TAP) is None


def test_a_change_that_crashed_has_no_first_answer(
    queue: TicketQueue, store: AnyStore, changes: Changes
) -> None:
    taken = called(queue)

    def crash(*_: object) -> Ticket:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        changes.once(TAP, crash)

    assert queue.issue(NewTicket("HT"), TAP).value.id == taken.id + 1
