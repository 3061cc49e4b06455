"""The demo's town: visitors come, officers serve, and a person at a counter is left alone."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from office.demo.office import demo_settings, furnish
from office.demo.town import Town
from office.people import Role
from office.people.accounts import Accounts
from office.settings import Settings, load
from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.journal import Entry, Kind
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS, FakeClock
from tests.office.settings_toml import SMALL, written

QUICK = 1_000.0
PATIENCE_S = 60


class Demo:
    """A furnished demo office of two counters."""

    def __init__(self, settings: Settings, folder: Path, clock: FakeClock) -> None:
        self.settings = demo_settings(settings)
        self.clock = clock
        self.store = SqliteStore(folder, rooms=ROOMS)
        self.accounts = Accounts(self.store)
        self.queue = TicketQueue(Changes(self.settings.office, self.store, clock), next_in_turn)
        furnish(self.settings, self.queue, self.accounts, clock())

    def live(self, speed: float) -> Town:
        """Let the town live in a thread of its own."""
        office, kiosks = self.settings.office, self.settings.kiosks
        town = Town(office, self.queue, self.store, kiosks, speed, self.clock)
        threading.Thread(target=town.live, daemon=True).start()
        return town

    def entries(self) -> list[Entry]:
        with self.store.reading() as reader:
            return list(reader.entries(0, 10_000))

    def until(self, holds: Callable[[list[Entry]], bool]) -> None:
        """Wait for something that happens in the town."""
        tick = threading.Event()
        for _ in range(PATIENCE_S * 50):
            self.clock.forward(seconds=0.02)
            if holds(self.entries()):
                return
            tick.wait(0.02)
        raise AssertionError("the town did not get there")


@pytest.fixture
def demo(tmp_path: Path, clock: FakeClock) -> Iterator[Demo]:
    demo = Demo(load(written(tmp_path, SMALL)), tmp_path / "var", clock)
    yield demo
    demo.store.close()


def test_visitors_come_and_are_served(demo: Demo) -> None:
    town = demo.live(QUICK)

    demo.until(lambda entries: sum(entry.kind is Kind.FINISHED for entry in entries) >= 5)
    town.close()

    kinds = {entry.kind for entry in demo.entries()}
    assert {Kind.ISSUED, Kind.CALLED, Kind.STARTED, Kind.FINISHED} <= kinds


def test_at_speed_0_everyone_stands_still(demo: Demo) -> None:
    before = demo.entries()

    town = demo.live(0)
    threading.Event().wait(0.3)
    town.close()

    assert demo.entries() == before


def test_no_line_of_the_town_grows_for_ever(demo: Demo) -> None:
    person = Request("officer:officer")
    for counter in demo.settings.office.counters:
        demo.queue.set_duty(counter.number, CounterState.PAUSED, person, reason="họp")
    town = demo.live(QUICK)
    fields = len(demo.settings.office.fields)

    demo.until(lambda entries: sum(entry.kind is Kind.ISSUED for entry in entries) >= 12 * fields)
    # Those who come while it is full: 0.02 s each at this pace.
    threading.Event().wait(1)
    town.close()

    with demo.store.reading() as reader:
        waiting = reader.waiting_counts(demo.settings.office.day(demo.clock()))
    assert set(waiting.values()) == {12}


def test_every_counter_is_open_and_the_office_never_closes(demo: Demo, clock: FakeClock) -> None:
    clock.set_local("2026-11-29 03:00")  # a Sunday night

    assert demo.settings.office.hours.gives_numbers(demo.settings.office.local(clock()))
    with demo.store.reading() as reader:
        assert {duty.state for duty in reader.duties()} == {CounterState.OPEN}


def test_furnishing_again_adds_nothing(demo: Demo, clock: FakeClock) -> None:
    before = demo.entries(), demo.accounts.officers(), demo.accounts.devices()

    furnish(demo.settings, demo.queue, demo.accounts, clock())

    assert (demo.entries(), demo.accounts.officers(), demo.accounts.devices()) == before


def test_the_demos_accounts_are_an_officer_and_a_manager(demo: Demo) -> None:
    roles = {officer.login: officer.role for officer in demo.accounts.officers()}

    assert roles == {"officer": Role.OFFICER, "manager": Role.MANAGER}


def test_the_town_leaves_a_counter_where_a_person_acts(demo: Demo) -> None:
    person = Request("officer:officer")
    demo.queue.set_duty(1, CounterState.PAUSED, person, reason="ăn trưa")
    town = demo.live(QUICK)
    demo.until(lambda entries: any(entry.kind is Kind.FINISHED for entry in entries))
    demo.queue.set_duty(1, CounterState.OPEN, person)
    mark = len(demo.entries())

    demo.until(lambda entries: sum(entry.kind is Kind.CALLED for entry in entries[mark:]) >= 3)
    town.close()

    assert {entry.counter for entry in demo.entries()[mark:] if entry.kind is Kind.CALLED} == {2}


def test_counters_open_again_on_a_new_day(demo: Demo, clock: FakeClock) -> None:
    town = demo.live(0)
    threading.Event().wait(0.2)
    clock.forward(days=1)

    demo.until(lambda entries: sum(entry.kind is Kind.COUNTER_OPENED for entry in entries) >= 4)
    town.close()
