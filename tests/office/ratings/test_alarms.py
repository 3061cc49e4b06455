"""When the manager is told at once, and how often that is by chance."""

import random

import pytest

from office.ratings.alarms import Alarm, Said, alarms
from office.ratings.scale import Mood

MARKS = {"u": Mood.UNHAPPY, "s": Mood.SATISFIED, "n": Mood.NEUTRAL, ".": None}


def said(marks: str) -> list[Said]:
    """Visits in the order they ended: u unhappy, s satisfied, n neither, a point for nobody answered."""
    return [Said(number, MARKS[mark]) for number, mark in enumerate(marks)]


@pytest.mark.parametrize(
    ("marks", "found"),
    [
        ("", ()),
        ("uu........", ()),
        ("nnnnnnnnnn", ()),
        ("uuu", (Alarm.IN_TICKETS,)),
        ("u...u....u", (Alarm.IN_TICKETS,)),
        ("u...u.....u", ()),  # the first is the eleventh last
        ("u" + "s" * 8 + "u" + "s" * 8 + "u", ()),
        ("us.....us.......u........us..............", (Alarm.IN_ANSWERS,)),
        ("u" + "s" * 18 + "u" + "s" * 9, ()),
        ("u" + "ssssu" * 3 + "ssss", (Alarm.IN_ANSWERS,)),
        ("u" + "ssssu" * 3 + "sssss", ()),  # the first is the twenty-first last
        ("uuuu", (Alarm.IN_TICKETS, Alarm.IN_ANSWERS)),
    ],
)
def test_three_of_ten_visits_or_four_of_twenty_answers(marks: str, found: tuple[Alarm, ...]) -> None:
    assert alarms(said(marks)) == found


def test_one_answer_about_conduct_is_enough() -> None:
    visits = [Said(1, Mood.SATISFIED, is_conduct=True), *said("." * 30)]

    assert alarms(visits) == (Alarm.CONDUCT,)
    assert alarms([*visits, *said("s" * 20)]) == ()


@pytest.mark.parametrize(
    ("unhappy", "answering", "least", "most"),
    [(0.02, 1.0, 0.005, 0.035), (0.40, 0.3, 0.90, 1.0)],
)
def test_chance_alarms_seldom_and_trouble_often(
    unhappy: float, answering: float, least: float, most: float
) -> None:
    """Days of one counter with 60 visits: measured 1.2 and 1.0 % by chance, 93.3 % in real trouble."""
    chance, days = random.Random(7), 600

    def mark() -> str:
        if chance.random() >= answering:
            return "."
        return "u" if chance.random() < unhappy else "s"

    def has_alarm() -> bool:
        visits = said("".join(mark() for _ in range(60)))
        return any(alarms(visits[:ended]) for ended in range(1, 61))

    assert least <= sum(has_alarm() for _ in range(days)) / days <= most
