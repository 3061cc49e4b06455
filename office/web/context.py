"""What a request finds in the house: one value, put together by ``application.py`` and never changed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar, cast

from flask import current_app

from office.capabilities import Opened
from office.devices.agents.mailbox import Mailboxes
from office.devices.conditions import Hardware
from office.papers.print_queue import PrintQueue
from office.people import Accounts
from office.settings import Settings
from office.tickets.store import Reader, Store
from office.tickets.ticket_queue import TicketQueue
from office.web.ended_sessions import EndedSessions
from office.web.hall_cache import HallCache
from office.web.limits import AtOnce, Cooldown, Failures
from office.web.trials import TrialRuns, Trials
from office.words.catalogue import Catalogue

_KEY = "mot_cua"
T = TypeVar("T")


@dataclass(frozen=True)
class Context:
    """The wired office. ``offload`` runs slow work (a password's hash) off the event loop.

    ``offload_long`` runs what may take seconds (a report), so that a sign-in never waits for that.
    ``saying`` tells all screens that the voice of a zone begins to say a ticket's label, ``rights_changed``
    all pages that somebody's session ended. ``opened`` has what the office's capabilities opened, by their
    names. ``trials`` is of the trial hour, for who begins and ends one.
    """

    settings: Settings
    queue: TicketQueue
    printing: PrintQueue
    store: Store
    accounts: Accounts
    hardware: Hardware
    clock: Callable[[], datetime]
    hall: HallCache
    cooldown: Cooldown
    failures: Failures
    ended: EndedSessions
    agents: Mailboxes = field(default_factory=Mailboxes)
    saying: Callable[[str, str], None] = lambda zone, label: None
    rights_changed: Callable[[], None] = lambda: None
    is_demo: bool = False
    trials: Trials = field(default_factory=Trials)
    tries: AtOnce = field(default_factory=AtOnce)
    offload: Callable[[Callable[[], object]], object] = lambda work: work()
    offload_long: Callable[[Callable[[], object]], object] = lambda work: work()

    @property
    def words(self) -> Catalogue:
        """The office's sentences in all its languages."""
        return self.settings.words

    opened: Mapping[str, Opened] = field(default_factory=dict)


def current() -> Context:
    """Return the rooms of the app that serves this request."""
    # Not by ``current_app`` itself, which looks it up at four times the cost.
    context: Context = current_app._get_current_object().extensions[_KEY]  # type: ignore[attr-defined]
    return context


def at_office() -> Context:
    """Return the rooms of an office. Raises TrialRuns in a trial hour, which has no report and no journal."""
    context = current()
    if context.trials.now is not None:
        raise TrialRuns("a trial hour runs: reports and the journal are back after it")
    return context


def install(extensions: dict[str, object], context: Context) -> None:
    """Make ``current()`` answer ``context`` in the app with these extensions."""
    extensions[_KEY] = context


def offloaded(work: Callable[[], T]) -> T:
    """Run ``work`` off the event loop and return its value, or raise what it raises."""
    return cast(T, current().offload(work))


def looked_back(work: Callable[[Reader], T]) -> T:
    """Run ``work`` on one consistent view, off the event loop however long it takes, and return its value."""
    context = current()
    return cast(T, context.offload_long(lambda: context.store.look_back(work)))
