"""From two reports in a row to what a manager shall know of a screen."""

import pytest

from office.devices.screen_states import Difference, Findings, ScreenStates, ScreenTrouble, Sound
from tests.conftest import FakeClock

WRONG = Findings(Sound.ON, (Difference(3, "B012", "B013"),))
LATE = Findings(Sound.ON, behind=4)
RIGHT = Findings(Sound.ON)


@pytest.fixture
def states(clock: FakeClock) -> ScreenStates:
    return ScreenStates(clock)


def tell(states: ScreenStates, clock: FakeClock, *reports: Findings) -> tuple[ScreenTrouble, ...]:
    for report in reports:
        clock.forward(seconds=30)
        states.record("hall-1", report)
    return states.of("hall-1").troubles


@pytest.mark.parametrize(
    ("reports", "troubles"),
    [
        ([RIGHT], []),
        ([WRONG], []),
        ([WRONG, WRONG], [ScreenTrouble.WRONG]),
        ([WRONG, RIGHT, WRONG], []),
        ([WRONG, WRONG, RIGHT], []),
        ([LATE], []),
        ([LATE, LATE], [ScreenTrouble.BEHIND]),
        ([WRONG, LATE], []),
        ([Findings(Sound.BLOCKED)], [ScreenTrouble.SOUND_BLOCKED]),
        ([Findings(Sound.CLIPS_MISSING)], [ScreenTrouble.CLIPS_MISSING]),
        ([Findings(Sound.OFF)], []),
        (
            [WRONG, Findings(Sound.BLOCKED, WRONG.differences, 2)],
            [ScreenTrouble.WRONG, ScreenTrouble.SOUND_BLOCKED],
        ),
    ],
)
def test_what_two_reports_in_a_row_show_is_so(
    states: ScreenStates, clock: FakeClock, reports: list[Findings], troubles: list[ScreenTrouble]
) -> None:
    assert list(tell(states, clock, *reports)) == troubles


def test_the_newest_report_says_what_is_wrong(states: ScreenStates, clock: FakeClock) -> None:
    newest = (Difference(1, "A001", ""),)

    tell(states, clock, WRONG, Findings(Sound.ON, newest))

    assert states.of("hall-1").findings.differences == newest


def test_a_screen_is_silent_once_three_reports_did_not_come(states: ScreenStates, clock: FakeClock) -> None:
    tell(states, clock, WRONG, WRONG)
    at = clock()

    clock.forward(seconds=90)
    assert states.of("hall-1").troubles == (ScreenTrouble.WRONG,)
    clock.forward(seconds=1)
    assert (states.of("hall-1").troubles, states.of("hall-1").told_at) == ((ScreenTrouble.SILENT,), at)
    # What it showed before it fell silent says nothing of the one report since.
    assert tell(states, clock, WRONG) == ()


def test_a_screen_that_never_told_is_silent_once_it_had_time_to(
    states: ScreenStates, clock: FakeClock
) -> None:
    assert states.of("hall-1").troubles == ()
    clock.forward(seconds=91)
    assert states.of("hall-1").troubles == (ScreenTrouble.SILENT,)


def test_a_change_is_logged_once(
    states: ScreenStates, clock: FakeClock, capsys: pytest.CaptureFixture[str]
) -> None:
    tell(states, clock, RIGHT, *[WRONG] * 5, RIGHT, RIGHT)

    assert capsys.readouterr().out.count("screen_state") == 2


def test_of_two_boxes_that_are_one_screen_the_wrong_one_is_told_of(
    states: ScreenStates, clock: FakeClock
) -> None:
    for _ in range(3):
        clock.forward(seconds=15)
        states.record("hall-1", WRONG, "a copy")
        clock.forward(seconds=15)
        states.record("hall-1", RIGHT, "the box")

    assert states.of("hall-1").findings == WRONG
    # Switched off, it is told of no longer than a report would take.
    clock.forward(seconds=31)
    states.record("hall-1", RIGHT, "the box")
    assert states.of("hall-1").troubles == ()


def test_of_many_pages_the_newest_are_known(states: ScreenStates, clock: FakeClock) -> None:
    for number in range(50):
        states.record("hall-1", Findings(Sound.BLOCKED if number < 40 else Sound.ON), f"page {number}")

    assert states.of("hall-1").findings.sound is Sound.ON
