"""The print queue: a failed paper never undoes a ticket."""

import pytest

from office.papers.kept import JOBS
from office.papers.print_job import PrintJob
from office.papers.print_queue import TRIES, PrintQueue, ToPrint, troubles
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.refusals import UnknownTicket
from office.tickets.rights import anyones
from office.tickets.ticket import PrintState, State, Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.tickets.acts import KIOSK, OFFICER, issue, journal, kept

pytestmark = ON_BOTH_STORES


@pytest.fixture
def prints(changes: Changes) -> PrintQueue:
    return PrintQueue(changes)


def printed_ticket(queue: TicketQueue, printer: str = "kiosk1") -> Ticket:
    """A visitor takes a number whose paper is to be printed."""
    return queue.issue(NewTicket("HT", printer=printer), KIOSK).value


def taken(prints: PrintQueue, printer: str = "kiosk1") -> ToPrint:
    """That printer's next job, which there is."""
    job = prints.take(printer)
    assert job is not None
    return job


def jobs(store: AnyStore) -> list[PrintJob]:
    """Every job."""
    with store.reading() as reader:
        return list(JOBS.on(reader).in_state(*PrintState))


def test_jobs_are_handed_out_oldest_first_with_the_ticket_s_place(
    queue: TicketQueue, prints: PrintQueue
) -> None:
    first, second = printed_ticket(queue), printed_ticket(queue)

    one, other = taken(prints), taken(prints)

    assert (one.job.ticket_id, other.job.ticket_id) == (first.id, second.id)
    assert (one.place.ahead, other.place.ahead) == (0, 1)
    assert one.place.ticket.label == "A001"


def test_a_taken_job_is_printing_and_is_not_handed_out_again(
    queue: TicketQueue, prints: PrintQueue, store: AnyStore
) -> None:
    ticket = printed_ticket(queue)

    job = taken(prints).job

    assert (job.state, job.tries) == (PrintState.PRINTING, 1)
    assert kept(store, ticket).print is PrintState.PRINTING
    assert prints.take("kiosk1") is None


def test_a_printer_takes_its_own_jobs_only(queue: TicketQueue, prints: PrintQueue) -> None:
    printed_ticket(queue, "kiosk2")

    assert prints.take("kiosk1") is None
    assert prints.take("kiosk2") is not None


def test_a_printed_job_shows_on_its_ticket(
    queue: TicketQueue, prints: PrintQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = printed_ticket(queue)
    job = taken(prints).job
    clock.forward(seconds=2)

    ended = prints.end(job.id, PrintState.PRINTED)

    assert ended is not None
    assert (ended.state, ended.ended_at) == (PrintState.PRINTED, clock())
    assert kept(store, ticket).print is PrintState.PRINTED


def test_a_failed_job_is_tried_again_until_its_tries_are_used_up(
    queue: TicketQueue, prints: PrintQueue, store: AnyStore
) -> None:
    ticket = printed_ticket(queue)
    seen = []
    for _ in range(TRIES):
        ended = prints.end(taken(prints).job.id, PrintState.FAILED, "out of paper")
        assert ended is not None
        seen.append(ended.state)

    assert seen == [PrintState.QUEUED, PrintState.QUEUED, PrintState.FAILED]
    assert prints.take("kiosk1") is None
    assert jobs(store)[0].reason == "out of paper"
    assert (kept(store, ticket).print, kept(store, ticket).state) == (PrintState.FAILED, State.WAITING)


def test_an_unconfirmed_job_is_not_sent_twice(queue: TicketQueue, prints: PrintQueue) -> None:
    printed_ticket(queue)

    prints.end(taken(prints).job.id, PrintState.UNKNOWN, "no answer")

    assert prints.take("kiosk1") is None


def test_an_unknown_job_ends_nothing(prints: PrintQueue) -> None:
    assert prints.end(99, PrintState.PRINTED) is None


def test_printing_is_no_move_and_writes_no_journal(
    queue: TicketQueue, prints: PrintQueue, store: AnyStore
) -> None:
    printed_ticket(queue)

    prints.end(taken(prints).job.id, PrintState.PRINTED)

    assert len(journal(store)) == 1


def test_a_ticket_may_be_printed_again_at_another_printer(
    queue: TicketQueue, prints: PrintQueue, store: AnyStore
) -> None:
    ticket = issue(queue)

    job = prints.print_again(ticket.id, "kiosk2", OFFICER, right=anyones).value

    assert (job.ticket_id, job.state) == (ticket.id, PrintState.QUEUED)
    assert kept(store, ticket).print is PrintState.QUEUED
    assert taken(prints, "kiosk2").job.id == job.id


def test_an_unknown_ticket_is_not_printed(prints: PrintQueue) -> None:
    with pytest.raises(UnknownTicket):
        prints.print_again(99, "kiosk1", Request("an"), right=anyones)


def test_after_a_power_cut_staff_look_whether_the_paper_came(
    queue: TicketQueue, prints: PrintQueue, store: AnyStore, clock: FakeClock
) -> None:
    ticket = printed_ticket(queue)
    taken(prints)

    settled = prints.recover("kiosk1", repeatable=False)

    (job,) = jobs(store)
    assert (settled, job.state, job.ended_at) == (1, PrintState.UNKNOWN, clock())
    assert "look whether the paper came" in (job.reason or "")
    assert kept(store, ticket).print is PrintState.UNKNOWN


def test_after_a_power_cut_a_repeatable_printer_prints_again(queue: TicketQueue, prints: PrintQueue) -> None:
    printed_ticket(queue)
    first = taken(prints).job

    settled = prints.recover("kiosk1", repeatable=True)

    again = taken(prints).job
    assert (settled, again.id, again.tries) == (1, first.id, 1)


def test_a_power_cut_settles_no_other_printer_s_jobs(queue: TicketQueue, prints: PrintQueue) -> None:
    printed_ticket(queue, "kiosk2")
    taken(prints, "kiosk2")

    assert prints.recover("kiosk1", repeatable=True) == 0


def test_troubles_are_todays_papers_that_did_not_come_and_were_not_printed_since(
    queue: TicketQueue, prints: PrintQueue, store: AnyStore, clock: FakeClock
) -> None:
    old = printed_ticket(queue)
    prints.end(taken(prints).job.id, PrintState.UNKNOWN)
    clock.forward(days=1)
    failed, unknown, printed, again = (printed_ticket(queue) for _ in range(4))
    for _ in range(TRIES):
        prints.end(taken(prints).job.id, PrintState.FAILED, "out of paper")
    prints.end(taken(prints).job.id, PrintState.UNKNOWN)
    prints.end(taken(prints).job.id, PrintState.PRINTED)
    prints.end(taken(prints).job.id, PrintState.UNKNOWN)
    prints.print_again(again.id, "kiosk1", OFFICER, right=anyones)

    with store.reading() as reader:
        told = troubles(reader, failed.office_day)

    assert [(ticket.id, job.state) for ticket, job in told] == [
        (failed.id, PrintState.FAILED),
        (unknown.id, PrintState.UNKNOWN),
    ]
    assert old.id not in {ticket.id for ticket, _ in told}
    assert kept(store, printed).print is PrintState.PRINTED


def test_an_older_job_that_ends_late_says_nothing_about_a_newer_paper(
    queue: TicketQueue, prints: PrintQueue, store: AnyStore
) -> None:
    ticket = printed_ticket(queue)
    older = taken(prints).job
    prints.print_again(ticket.id, "kiosk1", OFFICER, right=anyones)
    prints.end(taken(prints).job.id, PrintState.PRINTED)

    prints.end(older.id, PrintState.UNKNOWN)

    assert kept(store, ticket).print is PrintState.PRINTED


@pytest.mark.parametrize("state", [PrintState.PRINTED, PrintState.UNKNOWN])
def test_a_paper_after_one_that_came_or_may_have_is_a_reprint(
    queue: TicketQueue, prints: PrintQueue, state: PrintState
) -> None:
    ticket = printed_ticket(queue)
    first = taken(prints)
    prints.end(first.job.id, state)

    prints.print_again(ticket.id, "kiosk1", OFFICER, right=anyones)

    assert (first.is_reprint, taken(prints).is_reprint) == (False, True)


def test_a_paper_beside_one_still_printing_elsewhere_is_a_reprint(
    queue: TicketQueue, prints: PrintQueue
) -> None:
    ticket = printed_ticket(queue)
    taken(prints)

    prints.print_again(ticket.id, "kiosk2", OFFICER, right=anyones)

    assert taken(prints, "kiosk2").is_reprint


def test_a_first_paper_that_was_delayed_is_no_reprint(queue: TicketQueue, prints: PrintQueue) -> None:
    printed_ticket(queue)
    for _ in range(TRIES):
        prints.end(taken(prints).job.id, PrintState.FAILED, "out of paper")

    prints.revive("kiosk1")

    assert not taken(prints).is_reprint


def test_a_paper_asked_for_after_a_failed_one_is_no_reprint(queue: TicketQueue, prints: PrintQueue) -> None:
    ticket = printed_ticket(queue)
    for _ in range(TRIES):
        prints.end(taken(prints).job.id, PrintState.FAILED, "out of paper")

    prints.print_again(ticket.id, "kiosk2", OFFICER, right=anyones)

    assert not taken(prints, "kiosk2").is_reprint


def test_another_ticket_s_paper_makes_no_reprint(queue: TicketQueue, prints: PrintQueue) -> None:
    printed_ticket(queue)
    printed_ticket(queue)
    prints.end(taken(prints).job.id, PrintState.PRINTED)

    assert not taken(prints).is_reprint
