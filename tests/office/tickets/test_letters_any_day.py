"""Any changes of letters and blocks on any day: a field keeps its own, and no label is given twice."""

import os
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from office.store.memory import MemoryStore
from office.tickets.changes import Changes
from office.tickets.office import Field, Office, Series
from office.tickets.refusals import FieldClosed
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.tickets.acts import issue

_EXAMPLES = 2000 if os.environ.get("MOT_CUA_FULL") else 60
Step = tuple[tuple[Sequence[str], Sequence[int], set[str], Series], list[str], bool]
_CODES = ("HT", "DD", "CT", "TX")
_BLOCKS = (0, 3, 6, 9)
"""So near each other that numbers run into the next field's."""
_PLAN = st.tuples(
    st.permutations("ABCD"),
    st.permutations(_BLOCKS),
    st.sets(st.sampled_from(_CODES), min_size=3),
    st.sampled_from((Series.BLOCK, Series.LETTER, Series.LETTER)),
)
_STEP = st.tuples(
    _PLAN, st.lists(st.sampled_from(_CODES), max_size=8), st.sampled_from((False, False, False, True))
)
"""A config.toml, who comes then, and whether it is midnight before."""


def planned(letters: Sequence[str], blocks: Sequence[int], codes: set[str], series: Series) -> Office:
    """The office after somebody has given those fields those letters and blocks."""
    fields = tuple(
        Field(code, code, code, letter, block, 600)
        for code, letter, block in zip(_CODES, letters, blocks, strict=False)
        if code in codes
    )
    counters = (replace(SMALL_OFFICE.counters[0], fields=_CODES),)
    return replace(SMALL_OFFICE, fields=fields, counters=counters, series=series)


@settings(max_examples=_EXAMPLES)
@given(st.lists(_STEP, min_size=2, max_size=8))
def test_no_label_is_given_twice_whatever_is_changed(steps: list[Step]) -> None:
    store, clock = MemoryStore(), FakeClock()
    begins: dict[str, str] = {}
    for plan, visitors, is_midnight in steps:
        if is_midnight:
            clock.forward(days=1)
            begins = {}
        office = planned(*plan)
        queue = TicketQueue(Changes(office, store, clock), next_in_turn)
        for code in visitors:
            if code not in {field.code for field in office.fields}:
                continue
            try:
                # A label that was given already is a StoreError here.
                ticket = issue(queue, code)
            except FieldClosed:
                continue
            own = ticket.label[0] if ticket.label[0].isalpha() else str(int(ticket.label) - ticket.number)
            assert begins.setdefault(code, own) == own
        assert len(set(begins.values())) == len(begins)
