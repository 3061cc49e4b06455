"""What a screen shows against what the server knows: a table of halls, and what was under way."""

from datetime import UTC, date, datetime, timedelta

import pytest

from display.screen_state import HallState, Huge, PageReport, Shown, differences, entries_behind
from office.devices.screen_states import Difference
from office.tickets.journal import Entry, Kind

NOW = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
IN_HAND = {1: "A001", 3: "B013"}
RIGHT = (Shown(1, "A001"), Shown(2, ""), Shown(3, "B013"))
ALL = (1, 2, 3)
HUGE = (Huge(3, "B013", ALL),)


def entry(seq: int, counter: int | None, label: str | None, seconds_ago: float = 1) -> Entry:
    at = NOW - timedelta(seconds=seconds_ago)
    return Entry(seq, Kind.CALLED, at, date(2026, 11, 25), "officer:an", label=label, counter=counter)


def known(*since: Entry, in_hand: dict[int, str] | None = None) -> HallState:
    return HallState(10 + len(since), IN_HAND if in_hand is None else in_hand, since)


def test_a_screen_that_shows_what_the_server_knows_is_right() -> None:
    assert differences(PageReport(10, HUGE, RIGHT), known()) == ()


@pytest.mark.parametrize(
    ("huge", "board", "found"),
    [
        # A label that is not in hand there, nobody where somebody is, somebody where nobody is.
        (HUGE, (Shown(3, "B012"),), [Difference(3, "B012", "B013")]),
        (HUGE, (Shown(1, ""),), [Difference(1, "", "A001")]),
        (HUGE, (Shown(2, "A001"),), [Difference(2, "A001", "")]),
        # The huge call: of a ticket that is gone, at another counter, at none, nobody although there is one.
        ((Huge(3, "B012", ALL),), RIGHT, [Difference(3, "B012", "B013", is_huge=True)]),
        ((Huge(1, "B013", ALL),), RIGHT, [Difference(1, "B013", "A001", is_huge=True)]),
        ((Huge(None, "B013", ALL),), RIGHT, [Difference(None, "B013", "", is_huge=True)]),
        ((Huge(None, "", ALL),), RIGHT, [Difference(1, "", "A001", is_huge=True)]),
        # Its turns lag: any ticket in hand is right. A layout may have no place for it, or none for counters.
        ((Huge(1, "A001", ALL),), RIGHT, []),
        ((), RIGHT, []),
        (HUGE, (), []),
        ((Huge(1, "A001", ALL), Huge(3, "B012", ALL)), (), [Difference(3, "B012", "B013", is_huge=True)]),
        # Two zones: nobody is called in one of them.
        ((Huge(1, "A001", (1,)), Huge(None, "", (2,))), (), []),
        (
            (Huge(None, "", (1,)), Huge(3, "B013", (2, 3))),
            (),
            [Difference(1, "", "A001", is_huge=True)],
        ),
    ],
)
def test_each_place_is_compared(
    huge: tuple[Huge, ...], board: tuple[Shown, ...], found: list[Difference]
) -> None:
    assert list(differences(PageReport(10, huge, board), known())) == found


def test_an_empty_hall_is_shown_empty() -> None:
    told = PageReport(10, (Huge(None, "", ALL),), (Shown(1, ""), Shown(3, "")))

    assert differences(told, known(in_hand={})) == ()


@pytest.mark.parametrize(
    "since",
    [
        entry(11, 3, "B013"),  # called there since
        entry(11, None, "B012"),  # transferred away since: the entry names no counter
        entry(11, 5, "B013"),  # what is there now has moved
    ],
)
def test_what_an_entry_has_touched_since_is_no_difference(since: Entry) -> None:
    told = PageReport(10, (Huge(3, "B012", ALL),), (Shown(1, "A001"), Shown(3, "B012")))

    assert differences(told, known(since)) == ()


def test_what_no_entry_has_touched_since_must_be_right() -> None:
    told = PageReport(10, (Huge(None, "", ALL),), (Shown(1, "A009"), Shown(3, "B012")))

    found = differences(told, known(entry(11, 3, "B013"), entry(12, None, None)))

    assert found == (Difference(1, "A009", "A001"), Difference(1, "", "A001", is_huge=True))


def test_a_screen_too_far_behind_is_not_compared() -> None:
    told = PageReport(3, HUGE, (Shown(1, "A009"),))

    assert differences(told, HallState(500, IN_HAND, (entry(4, None, None),))) == ()


@pytest.mark.parametrize(
    ("seq", "seconds_ago", "behind"),
    [(10, 0, 0), (9, 10, 0), (9, 11, 1), (7, 60, 3), (9, -3600, 0), (12, 60, -2)],
)
def test_entries_are_lacked_once_they_are_no_longer_under_way(
    seq: int, seconds_ago: float, behind: int
) -> None:
    since = tuple(entry(number, 1, "A001", seconds_ago) for number in range(seq + 1, 11))

    assert entries_behind(PageReport(seq, (), ()), HallState(10, IN_HAND, since), NOW) == behind
