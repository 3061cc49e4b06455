"""An officer who looks after every ticket, and knows who answered, learns of nobody that he was unhappy."""

from collections import defaultdict
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

from office.ratings.officer_sums import OfficerSum, officer_sum
from office.ratings.rating import Rating
from office.ratings.scale import Mood
from tests.office.ratings.answers import DAY, ratings

HAPPY, UNHAPPY = Mood.SATISFIED, Mood.UNHAPPY
TOMORROW = DAY + timedelta(days=1)


def looks(answers: list[Rating]) -> tuple[OfficerSum | None, ...]:
    """All that an officer sees who looks after each answer of the day, and on the two mornings after."""
    during = (officer_sum(answers[:so_far], DAY) for so_far in range(len(answers) + 1))
    after = (officer_sum(answers, DAY + timedelta(days=days)) for days in (1, 2))
    return (*during, *after)


def test_nothing_is_seen_on_the_same_day() -> None:
    assert officer_sum(ratings([HAPPY] * 30), DAY) is None
    assert officer_sum(ratings([HAPPY] * 30), TOMORROW) == OfficerSum(30, 30)


def test_below_five_nothing_is_seen_and_then_every_five_together() -> None:
    sums = [officer_sum(ratings([HAPPY] * count), TOMORROW) for count in (4, 5, 9, 10)]

    assert sums == [None, OfficerSum(5, 5), OfficerSum(5, 5), OfficerSum(10, 10)]


def test_what_was_seen_stays_when_older_answers_come_late() -> None:
    early = ratings([HAPPY, HAPPY, UNHAPPY, HAPPY, HAPPY])
    late = [*early, *ratings([UNHAPPY] * 9, came_on=TOMORROW)[5:]]

    assert officer_sum(late, TOMORROW) == officer_sum(early, TOMORROW) == OfficerSum(4, 5)


def test_a_step_of_five_unhappy_looks_like_one_of_four() -> None:
    five, four = ratings([UNHAPPY] * 5), ratings([UNHAPPY, UNHAPPY, HAPPY, UNHAPPY, UNHAPPY])

    assert looks(five) == looks(four)
    assert officer_sum(five, TOMORROW) == OfficerSum(1, 5)


def test_no_row_of_looks_tells_that_one_visitor_was_unhappy() -> None:
    """Of every possible day of ten answers, all days that look alike to the officer are compared."""
    alike: dict[object, list[tuple[Mood, ...]]] = defaultdict(list)
    for moods in product((HAPPY, UNHAPPY), repeat=10):
        alike[looks(ratings(moods))].append(moods)

    assert len(alike) > 1, "he sees something"
    for days in alike.values():
        for answer in range(10):
            assert any(day[answer] is HAPPY for day in days)


def test_answers_that_come_over_many_days_are_told_no_sooner() -> None:
    """One answer a day, looked for every morning: his sums still move by five."""
    moods = [HAPPY, HAPPY, UNHAPPY, HAPPY, HAPPY] * 2
    days = [DAY + timedelta(days=day) for day in range(10)]
    answers = [ratings(moods, came_on=day)[place] for place, day in enumerate(days)]

    seen = [officer_sum(answers, morning) for morning in (*days, date(2026, 12, 31))]

    assert seen == [*[None] * 5, *[OfficerSum(4, 5)] * 5, OfficerSum(8, 10)]


def test_who_taps_four_answers_himself_does_not_read_the_fifth() -> None:
    """Fast taps count for no step, and what comes on another day does not make them doubtful in hindsight."""
    own = [replace(one, answered_at=one.shown_at + timedelta(seconds=1)) for one in ratings([HAPPY] * 4)]
    fifth = ratings([HAPPY] * 4 + [UNHAPPY])[4]

    assert officer_sum([*own, fifth], TOMORROW) is None


def test_a_sum_that_was_seen_is_not_changed_by_answers_of_the_next_day() -> None:
    fast = [replace(one, answered_at=one.shown_at + timedelta(seconds=2)) for one in ratings([HAPPY] * 8)]
    today, tomorrow = fast[:5], [replace(one, came_on=TOMORROW) for one in fast[5:]]

    seen = officer_sum(today, TOMORROW)

    assert seen == OfficerSum(5, 5)
    assert officer_sum([*today, *tomorrow], TOMORROW + timedelta(days=1)) == seen
