"""Eight kiosks and thirteen counters at once, on the real store."""

import threading
from collections import Counter as Tally
from dataclasses import replace
from pathlib import Path

from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.journal import Kind
from office.tickets.office import Counter
from office.tickets.refusals import NobodyWaiting
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.store.soundness import all_entries, all_tickets, assert_sound

KIOSKS, COUNTERS, TICKETS = 8, 13, 25

OFFICE = replace(
    SMALL_OFFICE,
    counters=tuple(
        Counter(number, ("HT", "DD", "CT")[: 1 + number % 3]) for number in range(1, COUNTERS + 1)
    ),
)


def run_to_their_end(
    kiosks: list[threading.Thread], counters: list[threading.Thread], all_issued: threading.Event
) -> None:
    """Let all of them work at once; ``all_issued`` is set when the kiosks are done."""
    for thread in (*kiosks, *counters):
        thread.start()
    for thread in kiosks:
        thread.join()
    all_issued.set()
    for thread in counters:
        thread.join()


def test_every_ticket_is_numbered_once_and_called_once(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path)
    queue = TicketQueue(Changes(OFFICE, store, FakeClock()), next_in_turn)
    all_issued = threading.Event()
    calls: list[int] = []

    def issue_all(kiosk: int) -> None:
        for tap in range(TICKETS):
            wish = NewTicket(OFFICE.fields[(kiosk + tap) % 3].code, OFFICE.classes[tap % 3])
            queue.issue(wish, Request(f"kiosk{kiosk}", f"tap{tap}"))

    def call_all(counter: int) -> None:
        request = Request(f"officer{counter}")
        queue.set_duty(counter, CounterState.OPEN, request)
        while True:
            nobody_comes = all_issued.is_set()
            try:
                ticket = queue.call_next(counter, request).value
            except NobodyWaiting:
                if nobody_comes:
                    return
                continue
            calls.append(ticket.id)
            queue.finish(ticket.id, request, right=anyones)

    kiosks = [threading.Thread(target=issue_all, args=(kiosk,)) for kiosk in range(KIOSKS)]
    counters = [threading.Thread(target=call_all, args=(number,)) for number in range(1, COUNTERS + 1)]
    run_to_their_end(kiosks, counters, all_issued)

    with store.reading() as reader:
        tickets, entries = all_tickets(reader), all_entries(reader)
    assert len(tickets) == KIOSKS * TICKETS
    assert sorted(calls) == [ticket.id for ticket in tickets]
    journalled = Tally(entry.ticket_id for entry in entries if entry.kind is Kind.CALLED)
    assert set(journalled.values()) == {1}
    assert_sound(store)
    store.close()
