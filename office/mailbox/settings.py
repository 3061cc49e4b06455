"""The table [mailbox] of config.toml."""

from typing import Annotated

from office.settings.allowed import Flag, Pattern, Text, Whole
from office.settings.table import Table

_ADDRESS = Pattern(r"[^@\s]{1,64}@[^@\s]{1,180}\.[^@\s]{1,60}", "a mail address")


class MailboxTable(Table):
    """The suggestion mailbox on lookup screens and phones."""

    superior: Annotated[str | None, Text(200)] = None
    """Name and address of the manager's superior: shown to who would report the manager, or contests"""
    most_a_day: Annotated[int, Whole(1, 10_000)] = 200
    """Messages the office takes in a day; further ones are asked to be written on paper"""
    wants_key: Annotated[bool, Flag()] = True
    """Whether `check` asks for the mailbox's key while there is none; `false`: conduct stays on paper"""
    remind: Annotated[str | None, _ADDRESS] = None
    """Mail address that is told each working day how many messages are half-way, due tomorrow, overdue"""
    remind_superior: Annotated[str | None, _ADDRESS] = None
    """Mail address that is told each working day how many reports of conduct are overdue, and nothing else"""
