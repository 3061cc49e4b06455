"""What another process does to the office's file in the store's tests: ``python -m ... FOLDER WHAT``."""

import os
import sys
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from office.people import Officer, Role
from office.people.accounts import Accounts
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS, SMALL_OFFICE
from tests.office.tickets.acts import issue

ISSUERS = 4


def now() -> datetime:
    """The real time: this process is a real one."""
    return datetime.now(UTC)


def say(line: str) -> None:
    """Send one line to the test at once; a line is written whole or not at all."""
    os.write(1, f"{line}\n".encode())


def add_officers(store: SqliteStore) -> None:
    """Add twenty officers one by one, as the command line does."""
    accounts = Accounts(store)
    for number in range(20):
        accounts.add_officer(Officer(f"officer{number}", Role.OFFICER), "hash", now())
        say(f"officer{number}")


def revoke_kiosk(store: SqliteStore) -> None:
    """Revoke the device ``kiosk1``, as the command line does."""
    Accounts(store).revoke("kiosk1", now())
    say("revoked")


def issue_for_ever(store: SqliteStore) -> None:
    """Issue from several threads and acknowledge each ticket, until killed."""
    queue = TicketQueue(Changes(SMALL_OFFICE, store, now), next_in_turn)

    def go_on(field: str) -> None:
        while True:
            ticket = issue(queue, field)
            say(f"{ticket.id} {ticket.key} {ticket.label}")

    fields = [SMALL_OFFICE.fields[number % 3].code for number in range(ISSUERS)]
    threads = [threading.Thread(target=go_on, args=(field,)) for field in fields]
    for thread in threads:
        thread.start()


def issue_with_checkpoints(store: SqliteStore) -> None:
    """Issue for ever, and have the log checkpointed every few commits instead of when nothing waits."""
    store._writer._tidy_after = 30
    issue_for_ever(store)


def issue_unflushed(level: str, store: SqliteStore) -> None:
    """Issue for ever by a store spoilt on purpose: it commits at that level of SQLite's ``synchronous``."""
    store._db.conn.execute(f"PRAGMA synchronous = {level}")
    issue_with_checkpoints(store)


def hold_the_lock(store: SqliteStore) -> None:
    """Keep the write lock from saying so until a line comes in."""

    def work(_: object) -> None:
        say("locked")
        sys.stdin.readline()

    store.change_records(work)
    say("released")


WAYS: Mapping[str, Callable[[SqliteStore], None]] = {
    "officers": add_officers,
    "revoke": revoke_kiosk,
    "issue": issue_for_ever,
    "issue, checkpointed": issue_with_checkpoints,
    "issue, NORMAL": partial(issue_unflushed, "NORMAL"),
    "issue, OFF": partial(issue_unflushed, "OFF"),
    "lock": hold_the_lock,
}

if __name__ == "__main__":
    folder, what = Path(sys.argv[1]), sys.argv[2]
    WAYS[what](SqliteStore(folder, rooms=ROOMS))
