"""Measurements take turns with their references, and none claims another's figures or pictures."""

from collections import Counter

from bench.catalogue import MEASUREMENTS
from bench.measurement import in_turns


def test_ways_take_turns_back_and_forth_and_the_first_round_is_not_kept() -> None:
    order: list[str] = []

    def way(name: str) -> float:
        order.append(name)
        return len(order)

    values = in_turns({"one": lambda: way("one"), "other": lambda: way("other")}, rounds=2)

    assert order == ["other", "one", "one", "other", "other", "one"]
    assert values == {"one": [3, 6], "other": [4, 5]}


def test_no_two_measurements_share_a_name_or_a_picture() -> None:
    names = Counter(measurement.name for measurement in MEASUREMENTS)
    files = Counter(chart.file for measurement in MEASUREMENTS for chart in measurement.charts)

    assert max(names.values()) == max(files.values()) == 1


def test_each_picture_has_a_sentence_for_a_title() -> None:
    titles = [chart.title for measurement in MEASUREMENTS for chart in measurement.charts]

    assert all(title[0].isupper() and len(title.split()) > 4 for title in titles), titles
