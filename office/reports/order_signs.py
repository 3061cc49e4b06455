"""What touched somebody's turn in a span of days: counted, and the newest named (``docs/fairness.md``)."""

from datetime import date

from pydantic import BaseModel

from office.live.wire import JournalEntryShape, journal_entry_shape
from office.reports.kept import REPORTS_KEPT
from office.tickets.journal import Flag, Kind
from office.tickets.store import Reader


class SignCount(BaseModel):
    """So many entries of that kind have that flag."""

    flag: Flag
    kind: Kind
    count: int


class OrderSigns(BaseModel):
    """All flagged entries counted, the most frequent first; ``entries`` are the newest of them.

    Booked times are counted only: they are many, and each was promised.
    """

    counts: list[SignCount]
    entries: list[JournalEntryShape]


def order_signs(reader: Reader, first: date, last: date, limit: int) -> OrderSigns:
    """Return the signs of those days, both included, with at most ``limit`` entries."""
    counted = REPORTS_KEPT.on(reader).flag_counts(first, last)
    counts = [SignCount(flag=flag, kind=kind, count=count) for (flag, kind), count in counted.items()]
    name = reader.journal_id()
    newest = reader.flagged(first, last, limit, Flag.BOOKED)
    return OrderSigns(
        counts=sorted(counts, key=lambda one: (-one.count, one.flag, one.kind)),
        entries=[journal_entry_shape(entry, name) for entry in newest],
    )
