"""The clock is set in a running server, or said to be right: the day goes with it, nobody loses a place."""

import tomllib
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from office.tickets.carrying_over import carry_over
from office.tickets.changes import Changes
from office.tickets.clock_watch import RELEASES, ClockTrouble, clock_trouble
from office.tickets.duty import CounterState
from office.tickets.journal import Kind
from office.tickets.office import Office
from office.tickets.refusals import ClockWrong
from office.tickets.ticket import State, Ticket
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.store.soundness import assert_sound
from tests.office.tickets.acts import OFFICER, call, issue, journal, kept, missed, open_counters, visit


class Server:
    """A running server: its counter of seconds goes on with time and not with the clock."""

    def __init__(self, office: Office, store: AnyStore, clock: FakeClock) -> None:
        self.clock, self.seconds = clock, 0.0
        self.changes = Changes(office, store, clock, elapsed=lambda: self.seconds)
        self.queue = TicketQueue(self.changes, next_in_turn)

    def pass_on(self, minutes: float) -> None:
        """Let time pass."""
        self.clock.forward(minutes=minutes)
        self.seconds += minutes * 60


@pytest.fixture
def server(office: Office, store: AnyStore, clock: FakeClock) -> Server:
    """A new office, opened on a PC whose clock says 21 December 2026, 08:00."""
    clock.set_local("2026-12-21 08:00")
    return Server(office, store, clock)


@ON_BOTH_STORES
def test_the_day_goes_with_a_clock_that_is_set_ahead(
    server: Server, store: AnyStore, office: Office, clock: FakeClock
) -> None:
    queue = server.queue
    open_counters(queue, 1)
    first, second = issue(queue), issue(queue)
    done = visit(queue)
    clock.set_local("2026-12-28 08:00")
    third = issue(queue)

    assert (third.label, third.office_day) == ("A003", office.day(clock()))
    assert kept(store, done).state is State.FINISHED
    assert call(queue).id == second.id, "the counter is still open, and who came first is called first"
    moved = [entry for entry in journal(store) if entry.kind is Kind.CARRIED_OVER]
    assert [(entry.ticket_id, entry.reason) for entry in moved] == [
        (first.id, "2026-12-21 +604800 s"),
        (second.id, "2026-12-21 +604800 s"),
    ]
    assert_sound(store)


@ON_BOTH_STORES
def test_times_go_with_the_clock(server: Server, store: AnyStore, clock: FakeClock) -> None:
    ticket = issue(server.queue)
    server.pass_on(minutes=20)
    set_at = clock.set_local("2026-12-28 14:00")
    server.changes.keep_day()

    waited = set_at - kept(store, ticket).issued_at
    assert waited.total_seconds() == 20 * 60


@ON_BOTH_STORES
def test_every_time_of_a_ticket_goes_with_the_clock(
    server: Server, store: AnyStore, office: Office, clock: FakeClock
) -> None:
    """Whatever times a ticket comes to have, too."""
    ticket = issue(server.queue)
    now, times = clock(), [name for name, kind in get_type_hints(Ticket).items() if datetime in moments(kind)]
    all_now: dict[str, Any] = dict.fromkeys(times, now)
    store.transact(lambda tx: tx.save_ticket(replace(ticket, **all_now)))
    day, week = office.day(now), timedelta(days=7)

    store.transact(lambda tx: carry_over(tx, day, day + week, now + week, week))

    moved = kept(store, ticket)
    assert len(times) >= 9
    assert {name: getattr(moved, name) for name in times} == dict.fromkeys(times, now + week)


def moments(kind: object) -> tuple[object, ...]:
    """The types that an attribute may hold."""
    return get_args(kind) or (kind,)


@ON_BOTH_STORES
def test_a_night_that_passes_is_no_step(server: Server, store: AnyStore) -> None:
    ticket = issue(server.queue)
    server.pass_on(minutes=24 * 60)

    assert issue(server.queue).label == "A001"
    assert kept(store, ticket).state is State.UNFINISHED


@ON_BOTH_STORES
def test_a_step_within_the_day_changes_nothing(server: Server, store: AnyStore, clock: FakeClock) -> None:
    ticket = issue(server.queue)
    for minutes in (-300, 500):
        clock.forward(minutes=minutes)
        issue(server.queue)

    assert kept(store, ticket) == ticket
    assert {entry.kind for entry in journal(store)} == {Kind.ISSUED}


@ON_BOTH_STORES
def test_after_a_restart_a_later_day_becomes_today_once_someone_says_so(
    office: Office, server: Server, store: AnyStore, clock: FakeClock
) -> None:
    clock.set_local("2027-01-15 08:00")
    open_counters(server.queue, 1)
    issue(server.queue)
    gone, second = issue(server.queue), issue(server.queue)
    assert visit(server.queue).label == "A001"
    assert missed(server.queue).id == gone.id
    clock.set_local("2026-12-21 09:00")
    again = Server(office, store, clock)
    with pytest.raises(ClockWrong) as refused:
        issue(again.queue)
    assert refused.value.details == {"reason": "clock_wrong", "trouble": "before_newest"}

    assert again.changes.accept_clock("officer:quan")

    assert issue(again.queue).label == "A004"
    assert again.queue.set_duty(1, CounterState.OPEN, OFFICER).state is CounterState.OPEN
    assert call(again.queue).id == second.id
    told = next(entry for entry in journal(store) if entry.kind is Kind.CLOCK_SET)
    assert (told.actor, told.office_day) == ("officer:quan", office.day(clock()))
    assert_sound(store)


@ON_BOTH_STORES
def test_a_number_that_the_right_day_has_given_goes_on_after_the_last(
    office: Office, server: Server, store: AnyStore, clock: FakeClock
) -> None:
    morning = [issue(server.queue) for _ in range(2)]
    clock.set_local("2027-01-15 08:00")
    wrong = Server(office, store, clock)
    doubled = [issue(wrong.queue) for _ in range(3)]
    assert [ticket.label for ticket in doubled] == ["A001", "A002", "A003"]
    clock.set_local("2026-12-21 09:00")
    again = Server(office, store, clock)

    again.changes.accept_clock("officer:quan")

    assert [kept(store, ticket).label for ticket in doubled] == ["A004", "A005", "A003"]
    assert [kept(store, ticket).label for ticket in morning] == ["A001", "A002"]
    told = [entry.reason for entry in journal(store) if entry.kind is Kind.CARRIED_OVER]
    back = f"2027-01-15 {-(25 * 24 - 1) * 3600} s"
    assert told == [back, f"{back} A001", f"{back} A002"]
    assert issue(again.queue).label == "A006"
    assert_sound(store)


def test_another_program_s_word_is_heard_by_the_running_server(
    office: Office, server: Server, store: AnyStore, clock: FakeClock
) -> None:
    ticket = issue(server.queue)
    clock.set_local("2026-12-14 08:00")
    with pytest.raises(ClockWrong):
        issue(server.queue)

    Changes(office, store, clock).accept_clock("server.py clock")

    assert issue(server.queue).label == "A002"
    assert kept(store, ticket).office_day == office.day(clock())


@pytest.mark.parametrize(
    ("newest", "now", "trouble"),
    [
        (None, "2026-12-01 08:00", None),
        (None, "2026-11-20 08:00", ClockTrouble.BEFORE_RELEASE),
        (None, "2033-01-01 08:00", ClockTrouble.FAR_AHEAD),
        ("2027-02-05 17:00", "2027-02-16 07:00", None),
        ("2027-02-05 17:00", "2027-05-16 07:00", ClockTrouble.FAR_AHEAD),
        ("2027-02-05 17:00", "2027-02-05 00:10", None),
        ("2027-02-05 00:04", "2027-02-04 23:58", None),
        ("2027-02-05 00:04", "2027-02-04 23:50", ClockTrouble.BEFORE_NEWEST),
    ],
)
def test_what_can_be_right(
    office: Office, clock: FakeClock, newest: str | None, now: str, trouble: ClockTrouble | None
) -> None:
    known = None if newest is None else clock.set_local(newest)

    assert clock_trouble(office, known, clock.set_local(now)) is trouble


def test_the_date_of_every_version_s_release_is_known() -> None:
    version = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text())["project"]["version"]

    assert version in RELEASES
    assert max(RELEASES, key=lambda name: RELEASES[name]) == version, "the newest is the one that runs"
