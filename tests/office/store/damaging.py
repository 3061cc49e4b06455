"""Real damage to a real office's file: pages, ends and logs, spoiled as a failing disk would."""

import struct
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from sqlite_utils.utils import sqlite3

from office.store.sqlite import FILE_NAME, PAGE_BYTES, SqliteStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock

TICKETS = 120
PAGE = PAGE_BYTES
FRAME = 24 + PAGE
_WAL_HEAD = 32
_LEAVES = (10, 13)
"""The kinds of a b-tree's leaves, the first byte of a page (SQLite's file format, 1.6)."""


def busy_office(folder: Path, tickets: int = TICKETS) -> SqliteStore:
    """Return an open office that issued so many tickets, each under a key, and forgot the older answers."""
    store, clock = SqliteStore(folder), FakeClock()
    changes = Changes(SMALL_OFFICE, store, clock)
    queue = TicketQueue(changes, next_in_turn)
    for number in range(tickets):
        queue.issue(NewTicket("HT"), Request("kiosk1", f"key-{number}"))
    store.transact(lambda tx: tx.forget_answers(clock() + timedelta(days=1)))
    return store


def files_of(folder: Path) -> dict[str, bytes]:
    """The bytes of the database and its log, which are all that counts."""
    names = (FILE_NAME, f"{FILE_NAME}-wal")
    found = {name: folder / name for name in names}
    return {name: path.read_bytes() for name, path in found.items() if path.exists() and path.stat().st_size}


def page_of(path: Path, kind: str) -> int:
    """The number of a page of that kind: ``table``, ``index``, or the ``freelist``'s first."""
    with closing(sqlite3.connect(path)) as conn:
        if kind == "freelist":
            return int(struct.unpack(">I", path.read_bytes()[32:36])[0])
        name = {"table": "journal", "index": "tickets_in_line"}[kind]
        sql = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        root = int(conn.execute(sql, (name,)).fetchone()[0])
    inner = path.read_bytes()[(root - 1) * PAGE : root * PAGE]
    if inner[0] in _LEAVES:
        return root  # Few rows, which stand on one page.
    # The first child of the inner page at the root: old rows, which no query of today reads.
    (cell,) = struct.unpack(">H", inner[12:14])
    return int(struct.unpack(">I", inner[cell : cell + 4])[0])


def _spoil(kind: str) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        number = page_of(path, kind)
        write_at(path, (number - 1) * PAGE, b"\xa5" * PAGE)

    return spoil


def write_at(path: Path, place: int, content: bytes) -> None:
    """Overwrite a part of the file."""
    with path.open("r+b") as file:
        file.seek(place)
        file.write(content)


def _cut(keep: Callable[[int], int]) -> Callable[[Path], None]:
    def cut(path: Path) -> None:
        with path.open("r+b") as file:
            file.truncate(keep(path.stat().st_size))

    return cut


TO_A_FILE: dict[str, Callable[[Path], None]] = {
    "a table's page": _spoil("table"),
    "an index's page": _spoil("index"),
    "the freelist": _spoil("freelist"),
    "cut in half": _cut(lambda size: size // 2 // PAGE * PAGE),
    "a page short": _cut(lambda size: size - PAGE),
    "half a page short": _cut(lambda size: size - PAGE // 2),
    "header zeroed": lambda path: write_at(path, 0, bytes(100)),
    "first page zeroed": lambda path: write_at(path, 0, bytes(PAGE)),
    "all zeroed": lambda path: write_at(path, 0, bytes(path.stat().st_size)),
}
"""What may happen to a closed office's file."""

TO_A_LOG: dict[str, Callable[[Path], None]] = {
    "a frame in the middle": lambda log: write_at(log, frame_at(log, 0.5) + 100, b"\xa5" * 512),
    "a frame's own head": lambda log: write_at(log, frame_at(log, 0.5), b"\xa5" * 24),
    "the first frame": lambda log: write_at(log, _WAL_HEAD + 30, b"\xa5" * 8),
    "the log's head": lambda log: write_at(log, 0, bytes(_WAL_HEAD)),
    "the head's checksum": lambda log: write_at(log, 24, b"\xa5" * 8),
}
"""What may happen to the log of an office whose power was cut."""


def frame_at(log: Path, part: float) -> int:
    """Where a frame begins, that far into the log."""
    frames = (log.stat().st_size - _WAL_HEAD) // FRAME
    return _WAL_HEAD + int(frames * part) * FRAME
