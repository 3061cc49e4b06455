"""Several outlets as one."""

from collections.abc import Sequence

from office.live.entry_sinks import EntrySinks
from office.tickets.journal import Entry


class _Told:
    def __init__(self) -> None:
        self.heads: list[int] = []
        self.lists: list[Sequence[Entry]] = []

    def entries(self, entries: Sequence[Entry]) -> None:
        self.lists.append(entries)

    def head(self, seq: int) -> None:
        self.heads.append(seq)


def test_every_outlet_is_told_everything() -> None:
    one, other = _Told(), _Told()
    outlets = EntrySinks(one, other)

    outlets.entries(())
    outlets.head(7)

    assert [(told.lists, told.heads) for told in (one, other)] == [([()], [7])] * 2
