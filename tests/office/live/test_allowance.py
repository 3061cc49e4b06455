"""What one connection may ask, say and send, and when it is ended: by a clock that only the test moves."""

from collections.abc import Callable

import pytest

from office.live.allowance import (
    BYTES,
    GOES_ON_S,
    REQUESTS,
    REQUESTS_PER_S,
    UNASKED_REQUESTS,
    WORDS,
    Allowance,
    WentOn,
)
from office.live.turns import FairTurns
from tests.office.live.loop_time import Loop, client

MANY = 10_000


def ask_once(one: Allowance) -> None:
    """Ask after having waited for the last answer, as a browser does."""
    one.read(1)
    one.ask(None)


def times_until_ended(act: Callable[[], None]) -> int:
    """Act again and again, and return how often that went well."""
    for times in range(MANY):
        try:
            act()
        except WentOn:
            return times
    raise AssertionError("it was never ended")


def test_a_page_with_all_its_files_does_not_wait(turns: FairTurns, loop: Loop) -> None:
    browser = client(turns)

    for _ in range(60):
        ask_once(browser)
        loop.now += 0.002
        browser.rest()
        loop.now += 0.01

    assert loop.slept_s == []


def test_who_asks_faster_than_allowed_is_slowed_to_it(turns: FairTurns, loop: Loop) -> None:
    one, began = client(turns), loop.now

    for _ in range(REQUESTS + REQUESTS_PER_S * 3):
        ask_once(one)
        one.rest()

    assert loop.now - began == pytest.approx(3.0, abs=0.5)


def test_who_never_waits_for_an_answer_is_ended_soon(turns: FairTurns, loop: Loop) -> None:
    one, began = client(turns), loop.now

    asked = times_until_ended(lambda: one.ask(None))

    assert loop.now - began <= GOES_ON_S + 2
    assert asked <= REQUESTS / UNASKED_REQUESTS + GOES_ON_S + 2


def test_words_without_end_are_ended(turns: FairTurns, loop: Loop) -> None:
    one, began = client(turns), loop.now
    one.becomes_line()

    times_until_ended(lambda: one.spend(80))

    assert loop.now - began >= GOES_ON_S


def test_bytes_without_end_are_ended(turns: FairTurns, loop: Loop) -> None:
    one, began = client(turns), loop.now

    times_until_ended(lambda: one.read(BYTES // 16))

    assert loop.now - began >= GOES_ON_S


def test_a_screen_that_says_every_twenty_seconds_that_it_lives_never_waits(
    turns: FairTurns, loop: Loop
) -> None:
    screen = client(turns)
    screen.becomes_line()

    for _ in range(10_000):
        screen.spend(2)
        screen.rest()
        loop.now += 20

    assert loop.slept_s == []


def test_who_lets_up_in_between_is_not_ended(turns: FairTurns, loop: Loop) -> None:
    one = client(turns)
    one.becomes_line()

    for _ in range(50):
        one.spend(WORDS + 4)
        one.rest()
        loop.now += 60

    assert max(loop.slept_s) <= 1.0
