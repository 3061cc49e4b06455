"""What ``check`` says of the mailbox's key; light, for every command imports it."""

from collections.abc import Sequence

from office.settings import Settings
from office.store.looking_in import look_in
from office.store.sqlite import FILE_NAME
from office.store.tables import Tables
from office.tickets.store import Reader, StoreError
from office.tickets.typed import typed


class MailboxKeyError(Exception):
    """The key was not made or changed; nothing was."""


def key_hints(settings: Settings, rooms: Sequence[Tables]) -> list[str]:
    """Return a sentence where the office has data and its mailbox no key, and wants one. Changes nothing."""
    from office.mailbox.kept import MAILBOX_KEPT
    from office.mailbox.settings import MailboxTable

    def has_key(reader: Reader) -> bool:
        return MAILBOX_KEPT.on(reader).newest_key() is not None

    table = settings.capabilities.get("mailbox")
    if isinstance(table, MailboxTable) and not table.wants_key:
        return []
    path = settings.server.data / FILE_NAME
    try:
        if not path.exists() or look_in(path, has_key, rooms):
            return []
    except StoreError:
        # What is amiss with the file is another hint's to say.
        return []
    return [
        "the mailbox has no key, so reports of conduct and ways to reach people are taken on paper only:"
        f" {typed('mailbox init')}. Where the office wants none, write wants_key = false under [mailbox]"
    ]
