"""Taking a number."""

import re
from dataclasses import replace

import pytest

from office.papers.kept import JOBS
from office.store.memory import MemoryStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.hours import Hours
from office.tickets.journal import Kind
from office.tickets.office import Office
from office.tickets.refusals import FieldClosed, InvalidRequest, UnknownField
from office.tickets.ticket import PrintState, State
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import KIOSK, issue, journal, kept


def test_each_field_counts_its_own_numbers_from_one(queue: TicketQueue) -> None:
    labels = [issue(queue, field).label for field in ("HT", "DD", "HT", "HT", "CT")]

    assert labels == ["A001", "B001", "A002", "A003", "C001"]


@ON_BOTH_STORES
def test_an_issued_ticket_is_kept_as_it_was_answered(
    queue: TicketQueue, store: AnyStore, clock: FakeClock
) -> None:
    wish = NewTicket("HT", "elder", "en", ("1.001193", "1.000656"), printer="kiosk1")

    ticket = queue.issue(wish, KIOSK).value

    assert kept(store, ticket) == ticket
    assert (ticket.field, ticket.series, ticket.priority) == ("HT", "HT", "elder")
    assert (ticket.language, ticket.procedures) == ("en", ("1.001193", "1.000656"))
    assert (ticket.state, ticket.issued_at, ticket.waits_from) == (State.WAITING, clock(), clock())
    assert (ticket.issued_by, ticket.counter, ticket.calls) == ("kiosk1", None, 0)


def test_a_priority_visitor_takes_the_next_number_of_the_same_series(queue: TicketQueue) -> None:
    issue(queue)

    assert issue(queue, priority="merit").label == "A002"


@ON_BOTH_STORES
@pytest.mark.parametrize("is_large", [False, True])
def test_large_print_stays_with_its_ticket_alone(queue: TicketQueue, store: AnyStore, is_large: bool) -> None:
    ticket = queue.issue(NewTicket("DD", is_large=is_large), replace(KIOSK, key="large")).value
    next_one = queue.issue(NewTicket("DD"), replace(KIOSK, key="next")).value

    assert (kept(store, ticket).is_large, kept(store, next_one).is_large) == (is_large, False)
    assert queue.issue(NewTicket("DD", is_large=is_large), replace(KIOSK, key="large")).value == ticket


def test_no_two_tickets_have_the_same_key_and_each_has_128_random_bits(queue: TicketQueue) -> None:
    keys = {issue(queue).key for _ in range(50)}

    assert len(keys) == 50
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{26}", key) for key in keys)  # 19 bytes, 6 bits a letter
    # The clock stands still: what differs is random. One letter in 22 of 50 keys is alike by chance only.
    assert all(len({key[place] for key in keys}) > 1 for place in range(4, 26))


def test_keys_of_tickets_issued_together_stand_side_by_side(queue: TicketQueue, clock: FakeClock) -> None:
    of_minutes = []
    for _ in range(3):
        of_minutes.append({issue(queue).key for _ in range(20)})
        clock.forward(minutes=1)

    assert [len({key[:4] for key in together}) for together in of_minutes] == [1, 1, 1]
    assert len({key[:4] for together in of_minutes for key in together}) == 3


def test_issuing_is_journalled_with_its_ticket(queue: TicketQueue, store: AnyStore, clock: FakeClock) -> None:
    ticket = issue(queue)

    (entry,) = journal(store)
    assert (entry.seq, entry.kind, entry.at, entry.actor) == (1, Kind.ISSUED, clock(), "kiosk1")
    assert (entry.ticket_id, entry.label, entry.field) == (ticket.id, "A001", "HT")
    assert (entry.state, entry.counter) == (State.WAITING, None)


def test_a_ticket_with_a_printer_brings_its_print_job(queue: TicketQueue, store: AnyStore) -> None:
    ticket = queue.issue(NewTicket("HT", printer="kiosk1"), KIOSK).value

    with store.reading() as reader:
        (job,) = JOBS.on(reader).in_state(PrintState.QUEUED)
    assert (job.ticket_id, job.printer, job.tries) == (ticket.id, "kiosk1", 0)
    assert ticket.print is PrintState.QUEUED


def test_a_ticket_without_a_printer_brings_none(queue: TicketQueue, store: AnyStore) -> None:
    ticket = issue(queue)

    with store.reading() as reader:
        assert JOBS.on(reader).in_state(*PrintState) == []
    assert ticket.print is None


def test_an_unknown_field_is_refused(queue: TicketQueue) -> None:
    with pytest.raises(UnknownField):
        issue(queue, "XX")


def test_an_unknown_priority_class_is_refused(queue: TicketQueue, store: AnyStore) -> None:
    with pytest.raises(InvalidRequest) as refused:
        issue(queue, "HT", "vip")

    assert refused.value.details == {"reason": "unknown_priority"}
    assert journal(store) == []


def test_a_closed_field_is_refused_with_its_reason(office: Office, clock: FakeClock) -> None:
    closed = replace(office, hours=Hours(()))
    queue = TicketQueue(Changes(closed, MemoryStore(), clock), next_in_turn)

    with pytest.raises(FieldClosed) as refused:
        issue(queue)

    assert refused.value.details == {"reason": "hours"}


def test_whoever_ships_the_journal_is_woken_after_the_ticket_is_kept(
    office: Office, clock: FakeClock, store: AnyStore
) -> None:
    seen: list[int] = []
    queue = TicketQueue(Changes(office, store, clock, lambda: seen.append(len(journal(store)))), next_in_turn)

    queue.issue(NewTicket("HT"), Request("kiosk1"))

    assert seen == [1]
