"""``server.py clock`` and ``server.py check`` on a doubted clock: what they say, and what they change."""

from dataclasses import replace
from pathlib import Path

import pytest

from office.commands.clock import look_at_clock
from office.commands.data_folder import DataFolderError
from office.commands.plan_hints import plan_hints
from office.settings import Settings, load
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.hours import ALWAYS_OPEN
from office.tickets.journal import Kind
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS, FakeClock
from tests.office.settings_toml import SMALL
from tests.office.tickets.acts import KIOSK, journal


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A small office, open at every hour, with its data in the test's folder."""
    file = tmp_path / "config.toml"
    file.write_text(SMALL, encoding="utf-8")
    read = load(file)
    server = replace(read.server, data=tmp_path / "var")
    return replace(read, office=replace(read.office, hours=ALWAYS_OPEN), server=server)


@pytest.fixture
def store(settings: Settings, clock: FakeClock) -> SqliteStore:
    """The store of a server that goes on running; one number was given on 20 January 2027."""
    clock.set_local("2027-01-20 08:00")
    opened = SqliteStore(settings.server.data, rooms=ROOMS)
    TicketQueue(Changes(settings.office, opened, clock), next_in_turn).issue(NewTicket("A"), KIOSK)
    return opened


def test_a_clock_that_nobody_doubts_is_said_to_be_so(
    settings: Settings, store: SqliteStore, clock: FakeClock
) -> None:
    shown = look_at_clock(settings, clock, ROOMS, accept=False)

    assert shown == ["2027-01-20 08:00 may be right: nobody doubts it"]
    assert look_at_clock(settings, clock, ROOMS, accept=True) == shown, "there is nothing to accept"
    assert plan_hints(settings, clock(), ROOMS) == []
    store.close()


@pytest.mark.parametrize(
    ("local", "known"),
    [
        (
            "2026-12-21 08:30",
            "the clock says 2026-12-21 01:30 UTC and the newest entry is of 2027-01-20 01:00",
        ),
        (
            "2027-05-21 08:30",
            "the clock says 2027-05-21 01:30 UTC and the newest entry is of 2027-01-20 01:00",
        ),
        ("2020-01-01 08:30", "the clock says 2020-01-01 01:30 UTC, before this release"),
    ],
)
def test_both_commands_say_what_is_doubted_and_change_nothing(
    settings: Settings, store: SqliteStore, clock: FakeClock, local: str, known: str
) -> None:
    clock.set_local(local)
    before = journal(store)

    (shown,), (hint,) = (
        look_at_clock(settings, clock, ROOMS, accept=False),
        plan_hints(settings, clock(), ROOMS),
    )

    assert shown == f"but: {hint}"
    assert hint.startswith(known)
    assert "set it right" in hint
    assert journal(store) == before
    store.close()


def test_the_word_of_a_technician_is_journalled_and_ends_the_doubt(
    settings: Settings, store: SqliteStore, clock: FakeClock
) -> None:
    clock.set_local("2026-12-21 08:30")

    said = look_at_clock(settings, clock, ROOMS, accept=True)

    assert said == ["2026-12-21 08:30 is right: numbers are given again"]
    told = [(entry.kind, entry.actor) for entry in journal(store)[1:]]
    assert told == [(Kind.CARRIED_OVER, "server"), (Kind.CLOCK_SET, "server.py clock")]
    assert plan_hints(settings, clock(), ROOMS) == []
    store.close()


def test_nobody_can_say_that_a_time_before_the_release_is_right(
    settings: Settings, store: SqliteStore, clock: FakeClock
) -> None:
    clock.set_local("2020-01-01 08:30")

    with pytest.raises(DataFolderError, match="before this release"):
        look_at_clock(settings, clock, ROOMS, accept=True)
    assert len(journal(store)) == 1
    store.close()


def test_a_folder_without_an_office_has_no_clock_to_speak_of(settings: Settings, clock: FakeClock) -> None:
    with pytest.raises(DataFolderError):
        look_at_clock(settings, clock, ROOMS, accept=True)

    assert not settings.server.data.exists()
