"""What every test may ask for: one small office, a clock that stands still, a store and its queue."""

import gc
import os
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from flask import Flask
from hypothesis import Phase, settings

from office.booking.capability import BOOKING
from office.capabilities import tables_of
from office.dossiers.capability import DOSSIERS
from office.mailbox.capability import MAILBOX
from office.once.capability import ONCE, OUTBOX
from office.papers.capability import PAPERS
from office.papers.ticket_papers import TicketPapers
from office.people.capability import PEOPLE
from office.procedures.capability import PROCEDURES
from office.ratings.capability import RATINGS
from office.store import opening, sqlite
from office.store.memory import MemoryStore
from office.store.sqlite import SqliteStore
from office.tickets import clock_watch
from office.tickets.changes import Changes
from office.tickets.hours import ALWAYS_OPEN
from office.tickets.office import Counter, Field, Office, Priority, Procedure
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.new_files import CompiledTemplates, NewFiles

# A busy machine is not a fault: no example is judged by how long it took.
settings.register_profile("nightly", deadline=None, max_examples=2_000)
# What fails is shrunk, though it takes minutes: five at most, which Hypothesis sets and gives no setting for.
# A day of fifty random acts tells nobody what is wrong, eight of them do. It is not explained line by line,
# which runs it again and again.
settings.register_profile(
    "ci", deadline=None, phases=[phase for phase in Phase if phase is not Phase.explain]
)
settings.load_profile("nightly" if os.environ.get("MOT_CUA_FULL") == "1" else "ci")

_LONG_FIRST = ("faults", "e2e", "slow")

AnyStore = SqliteStore | MemoryStore
ROOMS = tables_of((PEOPLE, PAPERS, PROCEDURES, ONCE, OUTBOX, MAILBOX, BOOKING, DOSSIERS, RATINGS))
"""What an office's file holds beside the core's tables."""

ON_BOTH_STORES = pytest.mark.parametrize("store", ["memory", "sqlite"], indirect=True)
"""Runs a test, or with ``pytestmark`` a whole file, on each store."""

SMALL_OFFICE = Office(
    name="Trung tâm Phục vụ hành chính công phường Thử Nghiệm",
    agency=("UBND PHƯỜNG THỬ NGHIỆM", "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"),
    zone=ZoneInfo("Asia/Ho_Chi_Minh"),
    hours=ALWAYS_OPEN,
    fields=(
        Field("HT", "Hộ tịch", "Civil status", "A", 1000, 600),
        Field("DD", "Đất đai", "Land", "B", 2000, 900),
        Field("CT", "Chứng thực", "Certification", "C", 3000, 300),
    ),
    counters=(
        Counter(1, ("HT",)),
        Counter(2, ("DD",)),
        Counter(3, ("HT", "CT")),
        Counter(4, ("HT", "DD", "CT")),
    ),
    priorities=(
        Priority("merit", "Người có công", "People with merit", "có thẻ", "with a card"),
        Priority("elder", "Người cao tuổi", "Elderly", "từ 75 tuổi", "75 and over"),
    ),
    procedures=(
        Procedure(
            "1.001193", "Đăng ký khai sinh", "HT", ("Tờ khai", "Giấy chứng sinh"), "Registering a birth"
        ),
        Procedure("1.000656", "Đăng ký khai tử", "HT", ("Tờ khai", "Giấy báo tử")),
        Procedure("tach-thua", "Tách thửa đất", "DD", ("Đơn",)),
    ),
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files whose tests take longest, so that all workers end together.

    A file's tests stay together and in order.
    """
    ranks: dict[Path, int] = {}
    for item in items:
        marks = [rank for rank, mark in enumerate(_LONG_FIRST) if item.get_closest_marker(mark)]
        rank = min(marks, default=len(_LONG_FIRST))
        ranks[item.path] = min(rank, ranks.get(item.path, rank))
    items.sort(key=lambda item: ranks[item.path])


def pytest_collection_finish() -> None:
    """Have the collector of garbage leave alone what stays for as long as the tests run.

    Eleven thousand tests and all modules are a million objects, which it would look through again and again.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def made_once() -> Iterator[None]:
    """Nobody waits for migrations and templates again and again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite, "open_database", NewFiles(ROOMS).open)
        patch.setattr(Flask, "jinja_options", {"bytecode_cache": CompiledTemplates()})
        yield


@pytest.fixture
def files_made_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """An office's new file is made by its migrations, as outside the tests."""
    monkeypatch.setattr(sqlite, "open_database", opening.open_database)


@pytest.fixture(scope="session", autouse=True)
def in_the_first_release() -> Iterator[None]:
    """Tests live in the week of the first release: a later one must not make their clocks wrong."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clock_watch, "RELEASED", clock_watch.RELEASES["0.1.0"])
        yield


class FakeClock:
    """Says the same time until it is moved. Begins on Monday 23 November 2026, 08:00 in Việt Nam."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, *, days: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
        """Move on and return the new time."""
        self.now += timedelta(days=days, minutes=minutes, seconds=seconds)
        return self.now

    def set_local(self, text: str) -> datetime:
        """Move to a local time of Việt Nam, such as ``2026-11-23 23:59``, and return it in UTC."""
        self.now = datetime.fromisoformat(text).replace(tzinfo=SMALL_OFFICE.zone).astimezone(UTC)
        return self.now


@pytest.fixture
def office() -> Office:
    """Three fields, four counters, two priority classes, open at every hour."""
    return SMALL_OFFICE


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AnyStore]:
    """A store in memory; under ``ON_BOTH_STORES`` each of the two in turn."""
    kind = getattr(request, "param", "memory")
    opened: AnyStore = SqliteStore(tmp_path / "var", rooms=ROOMS) if kind == "sqlite" else MemoryStore()
    yield opened
    opened.close()


@pytest.fixture
def changes(office: Office, store: AnyStore, clock: FakeClock) -> Changes:
    return Changes(office, store, clock, papers=TicketPapers())


@pytest.fixture
def queue(changes: Changes) -> TicketQueue:
    return TicketQueue(changes, next_in_turn)


@pytest.fixture
def refused_port() -> Iterator[int]:
    """A port of this machine that is taken, so nobody else gets it, but where nobody listens."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]
