"""What papers keep in any store: both answer alike."""

import pytest

from office.papers.kept import JOBS, JOBS_CHANGED
from office.papers.orphaned import orphans
from office.papers.print_job import PrintJob, queued
from office.tickets.store import Transaction
from office.tickets.ticket import PrintState
from office.tickets.ticket_queue import NewTicket, TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore
from tests.office.store.contract.test_contract import add, numbered
from tests.office.tickets.acts import KIOSK
from tests.office.tickets.test_moves import EARLIER, NOW

pytestmark = ON_BOTH_STORES


def test_jobs_are_found_by_state_and_printer_oldest_first(store: AnyStore) -> None:
    (ticket,) = add(store, numbered(1))

    def work(tx: Transaction) -> list[PrintJob]:
        new = [
            PrintJob(0, ticket.id, printer, state, 1, "reason", NOW, EARLIER)
            for printer, state in [
                ("kiosk1", PrintState.QUEUED),
                ("kiosk2", PrintState.QUEUED),
                ("kiosk1", PrintState.FAILED),
                ("kiosk1", PrintState.QUEUED),
            ]
        ]
        return [JOBS_CHANGED.on(tx).add(job) for job in new]

    jobs = store.transact(work)
    with store.reading() as reader:
        assert list(JOBS.on(reader).in_state(PrintState.QUEUED, printer="kiosk1")) == [jobs[0], jobs[3]]
        assert list(JOBS.on(reader).in_state(PrintState.QUEUED, PrintState.FAILED, limit=3)) == jobs[:3]
    assert store.transact(lambda tx: JOBS_CHANGED.on(tx).job(jobs[2].id)) == jobs[2]
    assert store.transact(lambda tx: JOBS_CHANGED.on(tx).job(99)) is None


def test_a_ticket_s_jobs_are_found_in_every_state_oldest_first(store: AnyStore) -> None:
    ticket, other = add(store, numbered(1), numbered(2))

    def work(tx: Transaction) -> list[PrintJob]:
        new = [(ticket, PrintState.PRINTED), (other, PrintState.QUEUED), (ticket, PrintState.QUEUED)]
        return [
            JOBS_CHANGED.on(tx).add(PrintJob(0, of.id, "kiosk1", state, 0, None, NOW)) for of, state in new
        ]

    jobs = store.transact(work)
    with store.reading() as reader:
        assert list(JOBS.on(reader).all_of(ticket.id)) == [jobs[0], jobs[2]]
        assert list(JOBS.on(reader).all_of(99)) == []


def test_papers_for_a_kiosk_that_has_left_are_listed(queue: TicketQueue, store: AnyStore) -> None:
    for kiosk in ("kiosk-1", "kiosk-2", "kiosk-2"):
        queue.issue(NewTicket("HT", printer=kiosk), KIOSK)

    with store.reading() as reader:
        jobs = orphans(reader, {"kiosk-1"})

    assert [(job.printer, ticket.label) for job, ticket in jobs] == [("kiosk-2", "A002"), ("kiosk-2", "A003")]


def test_a_job_is_seen_in_its_transaction_at_once_and_undone_with_it(store: AnyStore) -> None:
    (ticket,) = add(store, numbered(1))

    def work(tx: Transaction) -> None:
        added = JOBS_CHANGED.on(tx).add(queued(ticket.id, "kiosk1", NOW))
        assert (JOBS.on(tx).last_of(ticket.id), JOBS_CHANGED.on(tx).job(added.id)) == (added, added)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.transact(work)

    with store.reading() as reader:
        assert JOBS.on(reader).all_of(ticket.id) == []
    assert store.transact(lambda tx: JOBS_CHANGED.on(tx).add(queued(ticket.id, "kiosk1", NOW))).id == 1
