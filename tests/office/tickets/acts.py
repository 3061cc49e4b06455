"""What visitors and officers do in these tests, in as few words as it takes."""

from typing import Any

from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.journal import Entry
from office.tickets.rights import ANYBODY, anyones
from office.tickets.store import Store
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue

KIOSK = Request("kiosk1")
OFFICER = Request("an")


def issue(queue: TicketQueue, field: str = "HT", priority: str | None = None) -> Ticket:
    """A visitor takes a number."""
    return queue.issue(NewTicket(field, priority), KIOSK).value


def open_counters(queue: TicketQueue, *counters: int) -> None:
    """Officers sit down at those counters."""
    for counter in counters:
        queue.set_duty(counter, CounterState.OPEN, OFFICER)


def call(queue: TicketQueue, counter: int = 1) -> Ticket:
    """The officer at an open counter presses Next."""
    return queue.call_next(counter, OFFICER).value


def called(queue: TicketQueue, counter: int = 1, field: str = "HT") -> Ticket:
    """A visitor takes a number and the counter, now open, calls the head of its lines."""
    issue(queue, field)
    open_counters(queue, counter)
    return call(queue, counter)


def visit(queue: TicketQueue, counter: int = 1) -> Ticket:
    """An open counter calls its next visitor and finishes."""
    return queue.finish(call(queue, counter).id, OFFICER, right=anyones).value


def missed(queue: TicketQueue, counter: int = 1) -> Ticket:
    """An open counter calls its next visitor and nobody comes."""
    return queue.no_show(call(queue, counter).id, OFFICER, right=anyones).value


def freely(move: str) -> dict[str, Any]:
    """The right of a program that has none to check, for whoever calls a move by its name."""
    if move == "late":
        return {}
    return {"who": ANYBODY} if move == "cancel" else {"right": anyones}


def kept(store: Store, ticket: Ticket) -> Ticket:
    """The ticket as the store has it now."""
    with store.reading() as reader:
        found = reader.ticket(ticket.id)
    assert found is not None
    return found


def journal(store: Store) -> list[Entry]:
    """The whole journal."""
    with store.reading() as reader:
        return list(reader.entries(0, 100_000))
