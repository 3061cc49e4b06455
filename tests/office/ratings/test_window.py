"""Whose turn it is at a counter's tablet, by the journal alone."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from office.ratings.window import Window, Windows, window_of
from office.tickets.journal import Entry, Kind
from tests.office.ratings.answers import at, entry, visit


def taken(entries: Iterable[Entry]) -> Windows:
    """What those entries tell."""
    windows = Windows()
    for one in entries:
        windows.take(one)
    return windows


def label(windows: Windows, seconds: float, counter: int = 4) -> str | None:
    """What the counter's tablet shows then."""
    window = windows.shown(counter, at(seconds))
    return None if window is None else window.label


def window(entries: Iterable[Entry], ticket_id: int = 1) -> Window:
    """The turn of a ticket that has one."""
    found = window_of(ticket_id, entries)
    assert found is not None
    return found


def test_a_finished_ticket_is_shown_for_two_minutes_by_its_label() -> None:
    windows = taken(visit(1, 0, 300))

    assert [label(windows, s) for s in (299, 300, 420, 421)] == [None, "A001", "A001", None]
    assert label(windows, 301, counter=5) is None


def test_after_the_next_call_it_is_shown_ten_seconds_more() -> None:
    windows = taken([*visit(1, 0, 300), entry(Kind.CALLED, 2, 305)])

    assert [label(windows, s) for s in (315, 315.1)] == ["A001", None]


def test_a_call_does_not_lengthen_its_two_minutes() -> None:
    windows = taken([*visit(1, 0, 300), entry(Kind.CALLED, 2, 419)])

    assert [label(windows, s) for s in (420, 421)] == ["A001", None]


def test_whoever_comes_back_to_the_counter_ends_it_like_a_call() -> None:
    away = [entry(Kind.CALLED, 2, 0), entry(Kind.PARKED, 2, 60)]
    windows = taken([*away, *visit(1, 61, 300), entry(Kind.RESUMED, 2, 302)])

    assert [label(windows, s) for s in (312, 313)] == ["A001", None]


def test_only_the_first_call_after_it_counts() -> None:
    missed = [entry(Kind.CALLED, 2, 302), entry(Kind.NO_SHOW, 2, 306), entry(Kind.CALLED, 3, 307)]
    windows = taken([*visit(1, 0, 300), *missed])

    assert [label(windows, s) for s in (312, 313)] == ["A001", None]


def test_a_touch_keeps_it_ten_seconds_more() -> None:
    windows = taken([*visit(1, 0, 300), entry(Kind.CALLED, 2, 305)])

    windows.touch(1, at(314))
    assert [label(windows, s) for s in (324, 325)] == ["A001", None]

    windows.touch(1, at(330))
    assert label(windows, 331) is None


def test_a_touch_does_not_keep_it_beyond_the_next_finish() -> None:
    windows = taken([*visit(1, 0, 300), entry(Kind.CALLED, 2, 301)])
    windows.touch(1, at(310))
    windows.take(entry(Kind.FINISHED, 2, 313))

    assert window_of(1, [*visit(1, 0, 300), *visit(2, 301, 313)]) is not None
    assert label(windows, 314) is None
    assert (turn := windows.of(1)) is not None
    assert turn.ends_at() == at(313)


def test_the_next_finish_shows_the_next_ticket() -> None:
    windows = taken([*visit(1, 0, 300), *visit(2, 301, 330)])

    assert label(windows, 330) == "A002"


def test_each_counter_shows_its_own() -> None:
    windows = taken([*visit(1, 0, 300, counter=4), *visit(2, 0, 301, counter=5)])

    assert (label(windows, 302, 4), label(windows, 302, 5)) == ("A001", "A002")


def test_a_visit_of_less_than_twenty_seconds_is_not_shown_and_ends_the_one_before() -> None:
    windows = taken([*visit(1, 0, 300), *visit(2, 301, 320.9)])

    assert windows.of(2) is None
    assert label(windows, 320.95) is None
    assert label(taken(visit(1, 0, 20)), 20) == "A001"


def test_time_away_from_the_counter_is_no_service() -> None:
    away = [entry(Kind.CALLED, 1, 0), entry(Kind.PARKED, 1, 10), entry(Kind.RESUMED, 1, 600)]

    assert window_of(1, [*away, entry(Kind.FINISHED, 1, 609)]) is None
    assert window_of(1, [*away, entry(Kind.FINISHED, 1, 610)]) is not None


@pytest.mark.parametrize("kind", [Kind.NO_SHOW, Kind.CANCELLED, Kind.TRANSFERRED, Kind.UNFINISHED])
def test_a_visit_that_ended_otherwise_is_not_shown(kind: Kind) -> None:
    assert window_of(1, [entry(Kind.CALLED, 1, 0), entry(kind, 1, 300)]) is None


def test_a_transferred_ticket_is_shown_where_its_visit_ended() -> None:
    windows = taken([entry(Kind.CALLED, 1, 0), entry(Kind.TRANSFERRED, 1, 60), *visit(1, 90, 200, counter=5)])

    assert (label(windows, 201, 4), label(windows, 201, 5)) == (None, "A001")


def test_undoing_the_end_takes_its_turn_back_until_it_ends_again() -> None:
    windows = taken([*visit(1, 0, 300), entry(Kind.UNDONE, 1, 305)])
    assert (windows.of(1), label(windows, 306)) == (None, None)

    windows.take(entry(Kind.FINISHED, 1, 307))
    assert label(windows, 427) == "A001"


def test_a_ticket_that_was_answered_is_shown_no_longer() -> None:
    windows = taken(visit(1, 0, 300))

    windows.close(1, at(310))

    assert label(windows, 311) is None


def test_a_new_day_begins_without_turns() -> None:
    windows = taken(visit(1, 0, 300))

    windows.take(replace(entry(Kind.COUNTER_OPENED, 9, 301), ticket_id=None, office_day=date(2026, 11, 24)))

    assert windows.of(1) is None


@pytest.mark.parametrize(
    ("shown", "touched", "answered", "holds"),
    [
        (300, None, 315, True),  # exactly ten seconds after the call
        (300, None, 315.001, False),
        (299, None, 310, False),  # shown before its turn began
        (310, None, 309, False),  # answered before it was shown
        (300, 315, 325, True),
        (300, 315, 325.001, False),
        (300, 316, 317, False),  # a first touch after its end may be the next visitor's
        (300, 290, 316, False),
    ],
)
def test_an_answer_is_held_to_the_turn_it_was_shown_in(
    shown: float, touched: float | None, answered: float, holds: bool
) -> None:
    turn = window([*visit(1, 0, 300), entry(Kind.CALLED, 2, 305)])

    touches = () if touched is None else (at(touched),)
    assert turn.holds(at(shown), at(answered), touches) is holds


@pytest.mark.parametrize(
    ("touches", "answered", "holds"),
    [
        ((309, 317, 325), 328, True),
        ((309, 317, 325), 335.001, False),
        ((309, 325), 328, False),  # the second came after the end
        ((325, 317, 309), 328, True),
        ((309, 317, 325, 334), 328, True),
        ((309, 317, 325, 334), 336, True),
    ],
)
def test_an_answer_counts_while_the_tablet_shows_it_from_touch_to_touch(
    touches: tuple[float, ...], answered: float, holds: bool
) -> None:
    entries = [*visit(1, 0, 300), entry(Kind.CALLED, 2, 303)]
    windows = taken(entries)
    for touch in sorted(touches):
        windows.touch(1, at(touch))

    told = window(entries).holds(at(300), at(answered), [at(touch) for touch in touches])

    assert told is holds
    assert told is (label(windows, answered) == "A001")


def test_all_time_at_the_counter_counts_over_a_transfer_to_itself_and_back() -> None:
    served = [entry(Kind.CALLED, 1, 0), entry(Kind.TRANSFERRED, 1, 600)]

    assert label(taken([*served, *visit(1, 601, 603)]), 604) == "A001"
    elsewhere = visit(1, 601, 603, counter=5)
    assert label(taken([*served, *elsewhere]), 604, counter=5) is None
    by_way_of_another = [entry(Kind.CALLED, 1, 601, 5), entry(Kind.TRANSFERRED, 1, 602, 5)]
    assert label(taken([*served, *by_way_of_another, *visit(1, 603, 604)]), 604) == "A001"


def test_time_that_a_missing_visitor_was_waited_for_is_no_service() -> None:
    missed = [entry(Kind.CALLED, 1, 0), entry(Kind.NO_SHOW, 1, 600)]

    assert window_of(1, [*missed, *visit(1, 700, 710)]) is None


def test_another_grace_is_kept_to() -> None:
    turn = window_of(1, [*visit(1, 0, 300), entry(Kind.CALLED, 2, 305)], grace=timedelta(seconds=3))

    assert turn is not None
    assert turn.ends_at() == at(308)
