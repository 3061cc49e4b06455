"""The table [mailbox] as an office writes it."""

import tomllib

from office.capabilities import settings_of
from office.mailbox.capability import MAILBOX
from office.mailbox.settings import MailboxTable
from office.settings.rooms import room_tables

ROOMS = settings_of((MAILBOX,))


def test_an_office_that_says_nothing_takes_two_hundred_messages_a_day_and_names_no_superior() -> None:
    values, faults = room_tables({}, ROOMS)

    assert values == {"mailbox": MailboxTable()}
    assert (MailboxTable().superior, MailboxTable().most_a_day) == (None, 200)
    assert faults == []


def test_every_fault_is_told() -> None:
    raw = tomllib.loads('[mailbox]\nsuperior = ""\nmost_a_day = 0\nmost = 3')

    _, faults = room_tables(raw, ROOMS)

    assert sorted(fault.path for fault in faults) == [
        "mailbox.most",
        "mailbox.most_a_day",
        "mailbox.superior",
    ]
