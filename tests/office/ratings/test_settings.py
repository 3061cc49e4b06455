"""The table [ratings] of config.toml, and the scale it makes."""

from datetime import timedelta

import pytest

from office.ratings.capability import RATINGS
from office.ratings.scale import OFFICIAL_LEVELS, USUAL_CAUSES, Cause, Level, Mood, Scale
from office.ratings.settings import RatingsTable, grace_of, scale_of
from office.settings.keys import room_keys
from office.settings.rooms import room_tables

GOOD = {"code": "good", "counts_as": "satisfied", "name": "Tốt", "name_en": "Good"}
BAD = {"code": "bad", "counts_as": "unhappy", "name": "Chưa tốt", "name_en": "Not good"}
RUDE = {"code": "rude", "is_conduct": True, "name": "Thái độ", "name_en": "Manners"}


def read(**table: object) -> tuple[RatingsTable | None, list[str]]:
    """The table's values, and its faults in words."""
    values, faults = room_tables({"ratings": table}, {"ratings": RatingsTable})
    found = values.get("ratings")
    assert found is None or isinstance(found, RatingsTable)
    return found, [str(fault) for fault in faults]


def test_an_office_that_says_nothing_has_the_official_scale_and_ten_seconds() -> None:
    table, faults = read()

    assert (table, faults) == (RatingsTable(), [])
    assert scale_of(RatingsTable()) == Scale(1, OFFICIAL_LEVELS, USUAL_CAUSES)
    assert grace_of(RatingsTable()) == timedelta(seconds=10)


def test_an_office_may_have_its_own_words() -> None:
    table, faults = read(version=2, grace_s=8, answer=[BAD, GOOD], reason=[RUDE])

    assert faults == []
    assert table is not None
    assert grace_of(table) == timedelta(seconds=8)
    scale = scale_of(table)
    assert scale == Scale(
        2,
        (Level("bad", Mood.UNHAPPY, "Chưa tốt", "Not good"), Level("good", Mood.SATISFIED, "Tốt", "Good")),
        (Cause("rude", True, "Thái độ", "Manners"),),
    )
    assert (scale.level("good"), scale.level("none")) == (scale.levels[1], None)
    assert (scale.cause("rude"), scale.cause("none")) == (scale.causes[0], None)


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ({"answer": [GOOD]}, "ratings.answer: must be 2 to 5 tables, not 1"),
        ({"answer": [GOOD, BAD, GOOD]}, "ratings.answer: has the code 'good' twice"),
        ({"reason": [RUDE, RUDE]}, "ratings.reason: has the code 'rude' twice"),
        ({"reason": [RUDE] * 9}, "ratings.reason: must be 8 tables at most, not 9"),
        ({"grace_s": 31}, "ratings.grace_s: must be a whole number from 7 to 30, not 31"),
        (
            {"answer": [{**GOOD, "counts_as": "happy"}, BAD]},
            "ratings.answer.0.counts_as: must be one of 'satisfied', 'neutral', 'unhappy', not 'happy'",
        ),
        ({"answer": [{**GOOD, "code": "Tốt"}, BAD]}, "ratings.answer.0.code: must be a code of 1 to 20"),
    ],
)
def test_a_fault_names_its_key(table: dict[str, object], fault: str) -> None:
    _, faults = read(**table)

    assert len(faults) == 1
    assert faults[0].startswith(fault)


def test_every_key_is_explained() -> None:
    assert RATINGS.settings is RatingsTable
    keys = room_keys({"ratings": RatingsTable})

    assert {"ratings.grace_s", "ratings.answer.counts_as", "ratings.reason.is_conduct"} <= set(keys)
    assert [key.path for key in keys.values() if not key.meaning] == []
