"""A leg under way goes with its ticket's day: who was called under a wrong date is served for minutes."""

from collections.abc import Callable

import pytest

from office.reports.figures import TimesShape
from office.reports.report import report
from office.tickets.changes import Changes
from office.tickets.journal import Kind
from office.tickets.legs import Leg
from office.tickets.office import Office
from office.tickets.rights import anyones
from office.tickets.ticket_queue import TicketQueue
from office.waiting.estimate import Estimate
from office.waiting.hall import hall
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.store.soundness import assert_sound
from tests.office.tickets.acts import OFFICER, call, issue, journal, kept, open_counters

pytestmark = ON_BOTH_STORES

Setting = Callable[[], None]


class Server:
    """A running server: its counter of seconds goes on with time and not with the clock."""

    def __init__(self, office: Office, store: AnyStore, clock: FakeClock) -> None:
        self.office, self.store, self.clock, self.seconds = office, store, clock, 0.0
        self.changes = Changes(office, store, clock, elapsed=lambda: self.seconds)
        self.queue = TicketQueue(self.changes, next_in_turn)

    def pass_on(self, minutes: float) -> None:
        """Let time pass."""
        self.clock.forward(minutes=minutes)
        self.seconds += minutes * 60

    def set_clock(self, local: str, *, accept: bool) -> None:
        """Set the clock, and say that it is right where the server would doubt it."""
        self.clock.set_local(local)
        if accept:
            assert self.changes.accept_clock("officer:quan")
        else:
            self.changes.keep_day()

    def legs(self) -> list[Leg]:
        """Every leg of today."""
        day = self.office.day(self.clock())
        with self.store.reading() as reader:
            return list(reader.legs(day, day))

    def estimate(self) -> Estimate | None:
        """What the next to take a number for ``HT`` is told."""
        with self.store.reading() as reader:
            return hall(self.office, reader, self.clock()).fields[0].estimate


@pytest.fixture
def server(office: Office, store: AnyStore, clock: FakeClock) -> Server:
    """A new office, whose PC says 20 January 2027, 08:00."""
    clock.set_local("2027-01-20 08:00")
    return Server(office, store, clock)


SET = pytest.mark.parametrize(
    ("local", "accept"),
    [("2027-02-20 14:30:20", False), ("2026-12-21 09:00:20", True)],
    ids=["ahead", "back"],
)


@SET
def test_a_visit_that_was_under_way_took_the_minutes_it_took(
    server: Server, local: str, accept: bool
) -> None:
    open_counters(server.queue, 1, 3)
    issue(server.queue)
    issue(server.queue)
    served, parked = call(server.queue, 1), call(server.queue, 3)
    server.pass_on(minutes=1)
    server.queue.start(served.id, OFFICER, right=anyones)
    server.queue.park(parked.id, OFFICER, right=anyones)
    server.pass_on(minutes=4)
    server.set_clock(local, accept=accept)
    server.pass_on(minutes=3)
    server.queue.finish(served.id, OFFICER, right=anyones)
    server.queue.resume(parked.id, OFFICER, right=anyones)
    server.pass_on(minutes=2)
    server.queue.finish(parked.id, OFFICER, right=anyones)

    assert [(one.part, one.walk_s, one.seconds) for one in server.legs()] == [
        ("counter", 60, 7 * 60),
        ("counter", None, 60),
        ("away", None, 7 * 60),
        ("counter", None, 2 * 60),
    ]
    day = server.office.day(server.clock())
    with server.store.reading() as reader:
        found = report(server.office, reader, day, day)
    assert found.total.service == TimesShape(2, 300.0, 7 * 60)
    assert (found.total.away, found.forgotten) == (TimesShape(1, 420.0, 420), [])
    assert server.estimate() == Estimate(0, 60), "two counters are free"
    assert_sound(server.store)


@SET
def test_the_estimates_of_the_right_day_know_its_visits(server: Server, local: str, accept: bool) -> None:
    open_counters(server.queue, 1)
    for _ in range(3):
        issue(server.queue)
    ticket = call(server.queue)
    server.pass_on(minutes=4)
    server.queue.finish(ticket.id, OFFICER, right=anyones)
    call(server.queue)
    before = server.estimate()
    server.set_clock(local, accept=accept)

    day = server.office.day(server.clock())
    with server.store.reading() as reader:
        assert reader.visit_times_s(day, "HT", 20) == [4 * 60]
    assert server.estimate() == before
    assert_sound(server.store)


def test_the_journal_tells_by_how_much_a_ticket_s_times_moved(server: Server) -> None:
    open_counters(server.queue, 1)
    issue(server.queue)
    ticket = call(server.queue)
    server.clock.forward(seconds=0.25)
    server.set_clock("2027-01-27 08:00", accept=False)

    told = [entry.reason for entry in journal(server.store) if entry.kind is Kind.CARRIED_OVER]
    moved = kept(server.store, ticket)
    assert told == [f"2027-01-20 {int((moved.issued_at - ticket.issued_at).total_seconds()):+d} s"]
    assert moved.issued_at <= server.clock()
    assert_sound(server.store)


def test_what_a_restart_cannot_know_is_counted_from_the_newest_entry(
    server: Server, office: Office, store: AnyStore, clock: FakeClock
) -> None:
    open_counters(server.queue, 1)
    issue(server.queue)
    ticket = call(server.queue)
    again = Server(office, store, clock)

    again.set_clock("2026-12-21 09:00", accept=True)
    again.pass_on(minutes=6)
    again.queue.finish(ticket.id, OFFICER, right=anyones)

    assert [one.seconds for one in again.legs()] == [6 * 60]
    assert_sound(store)
