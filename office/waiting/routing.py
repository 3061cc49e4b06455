"""Who is next: one pure function, to be replaced by an office that wants another rule.

A fair rule only ever chooses among the heads of the lines (``office/tickets/line.py``), so the heads are all
it is given.
"""

from collections.abc import Sequence

from office.tickets.line import Head, order_in_line
from office.tickets.office import Office


def longest_wait_first(office: Office, heads: Sequence[Head]) -> Head | None:
    """Return the head that waits longest; a class that comes before another is served first."""
    return min(heads, key=lambda head: order_in_line(office, head), default=None)
