"""A mailbox on each store, with a key that costs little to open."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from office.mailbox.handling import Handling
from office.mailbox.key_pair import Cost
from office.mailbox.keys import Keys
from office.mailbox.settings import MailboxTable
from office.mailbox.writing import Writing
from office.store.memory import MemoryStore
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from tests.conftest import ROOMS, AnyStore, FakeClock
from tests.office.mailbox.calendars import Week
from tests.office.web.whole_office import context, otherwise

__all__ = ["context", "otherwise"]

ALL_ROOMS = ROOMS
CHEAP = Cost(passes=1, memory_bytes=8_192)
"""The least that argon2id takes."""
PASSPHRASE = "sen nở trước sân nhà"
SESSION = "the manager's session"
SUPERIOR = "UBND phường Thử Nghiệm, số 1 phố Thử"


@dataclass
class Box:
    """A mailbox of one office; ``week`` is its calendar."""

    writing: Writing
    handling: Handling
    keys: Keys
    recovery: str
    week: Week


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AnyStore]:
    """Each of the two stores, with the mailbox's tables."""
    is_file = request.param == "sqlite"
    opened: AnyStore = SqliteStore(tmp_path / "var", rooms=ALL_ROOMS) if is_file else MemoryStore()
    yield opened
    opened.close()


@pytest.fixture
def box(changes: Changes, store: AnyStore, clock: FakeClock) -> Box:
    """A mailbox that takes four messages a day, with a key."""
    keys, week = Keys(store, clock, CHEAP), Week()
    recovery = keys.make(PASSPHRASE)
    table = MailboxTable(superior=SUPERIOR, most_a_day=4)
    return Box(Writing(changes, week, table), Handling(changes, week, keys), keys, recovery, week)
