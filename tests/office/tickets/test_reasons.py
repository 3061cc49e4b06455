"""A reason is something a manager can read."""

from collections.abc import Callable

import pytest

from office.tickets.reasons import another_outcome, outcomes_of, readable
from office.tickets.refusals import InvalidRequest
from office.tickets.rights import ANYBODY, anyones
from office.tickets.ticket import Outcome
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import AnyStore
from tests.office.tickets.acts import OFFICER, issue, journal, open_counters

UNREADABLE = [
    "",
    "   ",
    "\u200b",  # A blank of no width.
    "\u2800",  # Braille without a dot.
    "\u3164",  # A Korean filler, which Unicode calls a letter.
    "\u00ad",
    "\u202e",
    "\u0301",  # An accent without its letter.
    "\x00",
    ".",
    "--- !",
]


@pytest.mark.parametrize("reason", UNREADABLE)
def test_what_nobody_can_read_is_no_reason(reason: str) -> None:
    assert readable(reason) is None


@pytest.mark.parametrize("reason", ["con nhỏ", " con nhỏ ", "2 số", "ốm"])
def test_a_reason_is_kept_without_blanks_around_it(reason: str) -> None:
    assert readable(reason) == reason.strip()


@pytest.mark.parametrize("reason", UNREADABLE)
def test_nothing_that_wants_a_reason_is_done_for_one_nobody_can_read(
    queue: TicketQueue, store: AnyStore, reason: str
) -> None:
    open_counters(queue, 1)
    waiting, cancelled = issue(queue), issue(queue)
    queue.cancel(cancelled.id, OFFICER, "xin về", who=ANYBODY)
    before = journal(store)

    moves: list[Callable[[], object]] = [
        lambda: queue.call_chosen(1, waiting.id, reason, OFFICER),
        lambda: queue.cancel(waiting.id, OFFICER, reason, who=ANYBODY),
        lambda: queue.reinstate(cancelled.id, OFFICER, reason, right=anyones),
    ]
    for move in moves:
        with pytest.raises(InvalidRequest) as refused:
            move()
        assert refused.value.details == {"reason": "missing_reason"}

    assert journal(store) == before


@pytest.mark.parametrize("before", [*Outcome, None])
def test_both_outcomes_are_read_back_from_the_reason(before: Outcome | None) -> None:
    assert outcomes_of(another_outcome(before, Outcome.GUIDED)) == (before, Outcome.GUIDED)


@pytest.mark.parametrize(
    "reason", ["1>2", "vì mưa", "accepted", "accepted>", ">", "guided>happy", "a>guided"]
)
def test_another_reason_names_no_outcomes(reason: str) -> None:
    assert outcomes_of(reason) is None
