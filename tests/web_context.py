"""What requests find of an office, wired for tests of faces: no port, no threads, a clock that is moved."""

from typing import Any

from office.devices.conditions import Hardware
from office.papers.print_queue import PrintQueue
from office.papers.ticket_papers import TicketPapers
from office.people.accounts import Accounts
from office.settings import Settings
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from office.web.context import Context
from office.web.ended_sessions import EndedSessions
from office.web.hall_cache import HallCache
from office.web.limits import Cooldown, Failures
from tests.conftest import FakeClock

FAILURES, WINDOW_S = 5, 300


def changes_of(settings: Settings, store: SqliteStore, clock: FakeClock) -> Changes:
    """Make the office's changes, tickets' papers with them."""
    return Changes(settings.office, store, clock, papers=TicketPapers())


def web_context(
    settings: Settings, store: SqliteStore, clock: FakeClock, accounts: Accounts | None = None, **parts: Any
) -> Context:
    """Wire the office on that store, which stays the caller's to close. ``parts``: more of ``Context``."""
    changes = changes_of(settings, store, clock)
    return Context(
        settings=settings,
        queue=TicketQueue(changes, next_in_turn),
        printing=PrintQueue(changes),
        store=store,
        accounts=accounts or Accounts(store),
        hardware=Hardware(clock),
        clock=clock,
        hall=HallCache(settings.office, store, clock),
        cooldown=Cooldown(clock),
        failures=Failures(clock, FAILURES, WINDOW_S),
        ended=EndedSessions(clock),
        **parts,
    )
