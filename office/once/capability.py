"""One-time codes as a capability: they bring their table; who wants contacts shown uses ``Codes``.

The outbox is another: what it holds leaves by mail where config.toml names a server for it.
"""

from office.capabilities import Capability, Opened, Parts
from office.once.settings import OutboxTable
from office.once.tables import TABLES

ONCE = Capability("once", tables=TABLES)


def _open(parts: Parts) -> Opened:
    from office.once.sending import Sending
    from office.once.smtp import mail_server

    table = parts.table if isinstance(parts.table, OutboxTable) else OutboxTable()
    folder, words = parts.settings.server.data / "outbox", parts.settings.words
    # A trial hour's outbox is removed with it.
    take = None if parts.settings.office.trial_hour else mail_server(table, words)
    sending = Sending(folder, parts.clock, take)
    sending.start()
    return sending


OUTBOX = Capability("outbox", settings=OutboxTable, open=_open)
