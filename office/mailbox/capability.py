"""The mailbox as a capability: it brings its tables and its settings."""

from office.capabilities import Capability
from office.mailbox.settings import MailboxTable
from office.mailbox.tables import TABLES

MAILBOX = Capability("mailbox", tables=TABLES, settings=MailboxTable)
