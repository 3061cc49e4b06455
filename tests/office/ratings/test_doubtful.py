"""Answers counted apart: too fast to be read, or a row of equal ones."""

from dataclasses import replace
from datetime import timedelta

from office.ratings.doubtful import sorted_out
from office.ratings.rating import By, Rating
from office.ratings.scale import Mood
from tests.office.ratings.answers import ratings


def thought(answers: list[Rating], seconds: float) -> list[Rating]:
    """The same answers, each given so long after it was asked for."""
    return [replace(one, answered_at=one.shown_at + timedelta(seconds=seconds)) for one in answers]


def doubted(answers: list[Rating]) -> list[int]:
    """The tickets whose answers are counted apart."""
    found = sorted_out(answers)
    assert len(found.clear) + len(found.doubtful) == len(answers)
    return [one.ticket_id for one in found.doubtful]


def test_an_answer_before_the_question_can_be_read_is_doubtful() -> None:
    (one,) = ratings([Mood.UNHAPPY])

    assert doubted(thought([one], 1.49)) == [1]
    assert doubted(thought([one], 1.5)) == []


def test_six_fast_equal_answers_in_a_row_are_doubtful_and_five_are_not() -> None:
    assert doubted(thought(ratings([Mood.SATISFIED] * 6), 2.9)) == [1, 2, 3, 4, 5, 6]
    assert doubted(thought(ratings([Mood.SATISFIED] * 5), 2.9)) == []
    assert doubted(thought(ratings([Mood.SATISFIED] * 6), 3)) == []


def test_another_answer_or_a_slow_one_breaks_the_row() -> None:
    row = thought(ratings([Mood.SATISFIED] * 6), 2)
    other = replace(row[2], answer="unhappy", mood=Mood.UNHAPPY)
    slow = replace(row[2], answered_at=row[2].shown_at + timedelta(seconds=9))

    assert doubted([*row[:2], other, *row[3:]]) == []
    assert doubted([*row[:2], slow, *row[3:]]) == []


def test_a_row_is_one_counters() -> None:
    row = thought(ratings([Mood.SATISFIED] * 6), 2)

    assert doubted([replace(one, counter=4 + one.id % 2) for one in row]) == []


def test_phones_are_not_doubted() -> None:
    assert doubted(thought(ratings([Mood.SATISFIED] * 9, by=By.PHONE), 1)) == []
