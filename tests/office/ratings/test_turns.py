"""Tablets are told of each change of their counter's turn: at once, and never of what is rated."""

import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from office.ratings.at_work import Ratings
from office.ratings.scale import Scale
from office.tickets.changes import Changes
from office.tickets.refusals import InvalidRequest
from office.tickets.rights import anyones
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.ratings.conftest import SCALE
from tests.office.ratings.giving import Visit, on_phone, on_tablet
from tests.office.tickets.acts import OFFICER, call, issue, journal

pytestmark = ON_BOTH_STORES
LONG_S = 60.0
"""Longer than any test: whoever waited it out would fail by the time-out of its join."""


def at_work(changes: Changes, clock: FakeClock, scale: Scale = SCALE) -> Ratings:
    """Ratings as they are after a start."""
    return Ratings(changes, scale, timedelta(seconds=10), clock)


@pytest.fixture
def ratings(changes: Changes, clock: FakeClock) -> Ratings:
    return at_work(changes, clock)


def test_a_change_is_told_under_another_mark_and_no_change_under_the_same(
    ratings: Ratings, finished: Visit, queue: TicketQueue
) -> None:
    nobody = ratings.turns.after(1, None, 0)
    ticket = finished()
    somebody, still = ratings.turns.after(1, nobody.mark, 0), ratings.turns.after(1, None, 0)
    issue(queue)
    call(queue)
    followed = ratings.turns.after(1, still.mark, 0)

    assert nobody.window is None
    assert somebody.window is not None
    assert somebody.window.ticket_id == ticket.id
    assert still == somebody
    assert followed.window is not None
    assert followed.window.followed_at is not None
    assert len({nobody.mark, somebody.mark, followed.mark}) == 3


def test_whoever_waits_is_woken_by_the_entry_of_the_end(
    ratings: Ratings, finished: Visit, store: AnyStore
) -> None:
    mark = ratings.turns.after(1, None, 0).mark
    told = []
    waiter = threading.Thread(target=lambda: told.append(ratings.turns.after(1, mark, LONG_S)))
    waiter.start()

    ticket = finished()
    # What the pump does after each commit; the waiter may have looked before.
    ratings.entries(journal(store))
    waiter.join(LONG_S / 2)

    assert [one.window and one.window.ticket_id for one in told] == [ticket.id]


def test_an_end_that_was_undone_is_not_asked_about(
    ratings: Ratings, finished: Visit, queue: TicketQueue
) -> None:
    ticket = finished()
    assert ratings.turns.after(1, None, 0).window is not None

    queue.undo(ticket.id, OFFICER, right=anyones)

    assert ratings.turns.after(1, None, 0).window is None


def test_after_a_start_the_turn_is_as_it_was(
    ratings: Ratings, finished: Visit, changes: Changes, clock: FakeClock
) -> None:
    finished()
    before = ratings.turns.after(1, None, 0)

    anew = at_work(changes, clock).turns.after(1, None, 0)

    assert anew.window == before.window


def test_what_is_rated_is_asked_by_no_tablet_also_after_a_start(
    ratings: Ratings, finished: Visit, changes: Changes, clock: FakeClock
) -> None:
    ticket = finished()
    assert ratings.turns.after(1, None, 0).window is not None
    ratings.give(on_phone(ticket, clock.now))

    assert ratings.turns.after(1, None, 0).window is None
    assert at_work(changes, clock).turns.after(1, None, 0).window is None


def test_closing_lets_whoever_waits_go(ratings: Ratings) -> None:
    mark = ratings.turns.after(1, None, 0).mark
    told = []
    waiter = threading.Thread(target=lambda: told.append(ratings.turns.after(1, mark, LONG_S)))
    waiter.start()

    ratings.close()
    waiter.join(LONG_S / 2)

    assert [one.mark for one in told] == [mark]


def test_an_answer_in_last_night_s_scale_is_taken_in_its_words(
    ratings: Ratings, finished: Visit, changes: Changes, clock: FakeClock
) -> None:
    ticket, shown = finished(), clock.now
    other, shown_then = finished(), clock.now
    levels = tuple(replace(one, code=f"new_{one.code}", name=f"Mới {one.code}") for one in SCALE.levels)
    anew = at_work(changes, clock, Scale(4, levels, ()))
    clock.set_local("2026-11-24 08:00")

    kept = anew.give(
        replace(on_tablet(ticket, shown, answer="satisfied"), scale=3, reasons=("conduct",))
    ).value
    with pytest.raises(InvalidRequest) as unknown:
        anew.give(replace(on_tablet(other, shown_then), scale=2))
    with pytest.raises(InvalidRequest):
        anew.give(on_tablet(other, shown_then, answer="satisfied"))

    assert (kept.scale_version, kept.answer, kept.reasons) == (3, "satisfied", ("conduct",))
    assert unknown.value.details["reason"] == "unknown_scale"
    assert (
        anew.give(replace(on_tablet(other, shown_then, answer="new_satisfied"))).value.label
        == "Mới satisfied"
    )
