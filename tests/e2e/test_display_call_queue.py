"""Whose turn it is to be shown huge, by the display's own modules."""

import pytest

from office.tickets.journal import Kind
from office.tickets.ticket import IN_HAND
from tests.e2e.turns_rig import MIN_MS, STATE_AFTER, Rig, bare_page, rig

__all__ = ["bare_page", "rig"]

ENDS = sorted(
    kind for kind, state in STATE_AFTER.items() if state not in IN_HAND and kind is not Kind.CORRECTED
)


def test_a_call_is_shown_at_once_when_no_other_is(rig: Rig) -> None:
    rig.call("A001")

    assert rig.turns == [[0, "A001"]]


def test_nine_calls_at_once_each_get_a_whole_turn_in_order(rig: Rig) -> None:
    labels = [f"A{number:03}" for number in range(1, 10)]

    rig.call(*labels)
    rig.forward(60_000)

    assert rig.turns == [[place * MIN_MS, label] for place, label in enumerate(labels)]


def test_a_call_that_was_seen_long_enough_makes_way_at_once(rig: Rig) -> None:
    rig.call("A001")
    rig.forward(MIN_MS)

    rig.call("A002")

    assert rig.turns == [[0, "A001"], [MIN_MS, "A002"]]


def test_a_lone_call_stays_and_leaves_no_timer_running(rig: Rig) -> None:
    rig.call("A001")
    rig.forward(3_600_000)

    assert rig.labels == ["A001"]
    assert rig.timers == 0


def test_a_recall_of_one_that_waits_keeps_its_turn_and_is_not_shown_twice(rig: Rig) -> None:
    rig.call("A001", "A002", "A003", "A002")
    rig.forward(60_000)

    assert rig.labels == ["A001", "A002", "A003"]


def test_a_recall_of_the_shown_one_begins_its_turn_again(rig: Rig) -> None:
    rig.call("A001", "A002")
    rig.forward(2_000)

    rig.call("A001")
    rig.forward(60_000)

    assert rig.turns == [[0, "A001"], [2_000, "A001"], [2_000 + MIN_MS, "A002"]]


def test_a_recall_of_one_shown_before_gets_another_turn(rig: Rig) -> None:
    rig.call("A001", "A002")
    rig.forward(60_000)

    rig.call("A001")

    assert rig.labels == ["A001", "A002", "A001"]


def test_one_that_left_its_counter_gets_no_turn(rig: Rig) -> None:
    rig.call("A001", "A002", "A003")

    rig.leave("A002")
    rig.forward(60_000)

    assert rig.labels == ["A001", "A003"]


def test_when_the_shown_one_leaves_the_next_is_shown_at_once(rig: Rig) -> None:
    rig.call("A001", "A002")
    rig.forward(500)

    rig.leave("A001")

    assert rig.turns == [[0, "A001"], [500, "A002"]]


def test_when_the_last_one_leaves_nobody_is_shown(rig: Rig) -> None:
    rig.call("A001")

    rig.leave("A001")

    assert rig.labels == ["A001", None]


@pytest.mark.parametrize("kind", ENDS)
def test_an_entry_that_ends_a_call_takes_its_turn_away(rig: Rig, kind: str) -> None:
    rig.entry("called", "A001", 1)
    rig.entry("called", "A002", 2)

    rig.entry(kind, "A002", 2, second=1)
    rig.forward(60_000)

    assert rig.labels == ["A001"]


def test_a_corrected_outcome_leaves_the_calls_in_their_order(rig: Rig) -> None:
    rig.entry("called", "A001", 1)
    rig.entry("finished", "A001", 1, second=10)
    rig.entry("called", "A002", 1, second=11)

    rig.entry("corrected", "A001", 1, second=15)

    assert rig.listed == ["A002", "A001"]
    assert rig.at(1) == ["A002", "called"]


def test_whoever_was_no_no_show_after_all_is_at_the_counter_again_and_is_not_called_anew(rig: Rig) -> None:
    rig.entry("called", "A001", 1)
    rig.forward(60_000)
    rig.entry("no_show", "A001", 1, second=30)
    assert rig.at(1) is None

    rig.entry("undone", "A001", 1, second=35)
    rig.forward(60_000)

    assert rig.at(1) == ["A001", "called"]
    assert rig.labels == ["A001", None]


def test_a_visitor_who_came_needs_no_turn(rig: Rig) -> None:
    rig.entry("called", "A001", 1)
    rig.entry("called", "A002", 2)

    rig.entry("started", "A002", 2, second=20)
    rig.forward(60_000)

    assert rig.labels == ["A001"]


def test_a_start_too_soon_to_have_been_walked_does_not_take_a_turn_away(rig: Rig) -> None:
    rig.entry("called", "A001", 1)
    rig.entry("called", "A002", 2)

    rig.entry("started", "A002", 2, second=1)
    rig.forward(60_000)

    assert rig.labels == ["A001", "A002"]


def test_a_new_day_knows_no_call_of_the_old(rig: Rig) -> None:
    rig.entry("called", "A001", 1)

    kept = rig.forget()
    rig.snapshot()

    assert kept == []
    assert rig.labels == ["A001", None]


def test_calls_of_other_counters_are_not_shown(rig: Rig) -> None:
    rig.entry("called", "A001", 7)

    assert rig.labels == []


def test_calls_first_told_by_a_snapshot_get_their_turns_oldest_first(rig: Rig) -> None:
    rig.snapshot(("A003", 3, "called"), ("A002", 2, "called"), ("A001", 1, "called"))
    rig.forward(60_000)

    assert rig.labels == ["A001", "A002", "A003"]


def test_a_snapshot_that_tells_nothing_new_shows_nobody_again(rig: Rig) -> None:
    hall = (("A003", 3, "called"), ("A002", 2, "called"), ("A001", 1, "called"))
    rig.snapshot(*hall)
    rig.forward(60_000)

    rig.snapshot(*hall)
    rig.forward(60_000)

    assert rig.labels == ["A001", "A002", "A003"]


def test_one_that_a_snapshot_no_longer_has_in_hand_gets_no_turn(rig: Rig) -> None:
    rig.entry("called", "A001", 1)
    rig.entry("called", "A002", 2)

    rig.snapshot(("A001", 1, "called"))
    rig.forward(60_000)

    assert rig.labels[-1] == "A001"
    assert "A002" not in rig.labels
