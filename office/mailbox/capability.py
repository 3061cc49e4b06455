"""The mailbox as a capability: its tables, its settings, its routes, and what it does by the clock."""

from typing import TYPE_CHECKING

from office.capabilities import Capability, Opened, Parts
from office.mailbox.settings import MailboxTable
from office.mailbox.tables import TABLES

if TYPE_CHECKING:
    from flask import Blueprint


def _open(parts: Parts) -> Opened:
    from office.mailbox.mailbox_desk import MailboxDesk

    return MailboxDesk(parts)


def _blueprints() -> "tuple[Blueprint, ...]":
    from office.mailbox.api import bp

    return (bp,)


MAILBOX = Capability("mailbox", blueprints=_blueprints, tables=TABLES, settings=MailboxTable, open=_open)
