"""The demo's mailbox: a key whose passphrase the page of devices shows, and a few made-up messages."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Final

from office.mailbox.calendar import OfficeCalendar
from office.mailbox.handling import Handling
from office.mailbox.key_pair import Cost
from office.mailbox.keys import Keys
from office.mailbox.message import Kind
from office.mailbox.refusals import KeyExists
from office.mailbox.settings import MailboxTable
from office.mailbox.writing import FromScreen, NewMessage, Writing
from office.settings import Settings
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.refusals import ClockWrong
from office.words.catalogue import OWN

PASSPHRASE: Final = "demo demo demo demo"  # noqa: S105
"""Public by design, and in a demo's data only."""
_CHEAP: Final = Cost(passes=1, memory_bytes=8_192)
_MANAGER: Final = "manager"


def fill_mailbox(settings: Settings, store: SqliteStore, clock: Callable[[], datetime]) -> None:
    """Make the key and the messages where there is none; no message where the clock cannot be right."""
    changes, calendar = Changes(settings.office, store, clock), OfficeCalendar(settings.office.hours)
    keys, words = Keys(store, clock, _CHEAP), settings.words.words(OWN)
    with suppress(KeyExists, ClockWrong):
        keys.make(PASSPHRASE)
        writing, handling = Writing(changes, calendar, MailboxTable()), Handling(changes, calendar, keys)
        for kind, name in (
            (Kind.RULE, "demo-mailbox-hours"),
            (Kind.RULE, "demo-mailbox-chairs"),
            (Kind.CONDUCT, "demo-mailbox-conduct"),
        ):
            writing.send(NewMessage(kind, words(name)), FromScreen(name))
        handling.answer(2, words("demo-mailbox-answer"), _MANAGER)
        handling.publish(2, words("demo-mailbox-summary"), _MANAGER, "")
