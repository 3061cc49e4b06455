"""The table [ratings] of config.toml: the scale, the reasons, and how long a counter's tablet waits."""

from datetime import timedelta
from typing import Annotated

from pydantic import AfterValidator

from office.ratings.scale import OFFICIAL_LEVELS, USUAL_CAUSES, Cause, Level, Mood, Scale
from office.settings.allowed import Flag, OneOf, Pattern, Text, Whole
from office.settings.table import Table

_CODE = Pattern("[a-z][a-z0-9_]{0,19}", "a code of 1 to 20 small letters, digits and _, a letter first")
_MOODS = OneOf(tuple(str(mood) for mood in Mood))
_FEWEST_LEVELS, _MOST_LEVELS, _MOST_CAUSES = 2, 5, 8
"""As many as stand side by side, large enough for a finger."""


class LevelTable(Table):
    """One answer of the scale, in the order in which they are shown."""

    code: Annotated[str, _CODE]
    """What the answer is kept as"""
    counts_as: Annotated[str, _MOODS]
    """What it counts as"""
    name: Annotated[str, Text(30)]
    """What visitors read"""
    name_en: Annotated[str, Text(30)]
    """The same in English"""


class CauseTable(Table):
    """One reason to choose from."""

    code: Annotated[str, _CODE]
    """What the reason is kept as"""
    is_conduct: Annotated[bool, Flag()] = False
    """Whether it is about how somebody was treated: one answer with it is told to the manager at once"""
    name: Annotated[str, Text(60)]
    """What visitors read"""
    name_en: Annotated[str, Text(60)]
    """The same in English"""


def _levels(levels: tuple[LevelTable, ...]) -> tuple[LevelTable, ...]:
    if levels and not _FEWEST_LEVELS <= len(levels) <= _MOST_LEVELS:
        raise ValueError(f"must be {_FEWEST_LEVELS} to {_MOST_LEVELS} tables, not {len(levels)}")
    _refuse_twice([level.code for level in levels])
    return levels


def _causes(causes: tuple[CauseTable, ...]) -> tuple[CauseTable, ...]:
    if len(causes) > _MOST_CAUSES:
        raise ValueError(f"must be {_MOST_CAUSES} tables at most, not {len(causes)}")
    _refuse_twice([cause.code for cause in causes])
    return causes


def _refuse_twice(codes: list[str]) -> None:
    twice = next((code for code in codes if codes.count(code) > 1), None)
    if twice is not None:
        raise ValueError(f"has the code {twice!r} twice")


class RatingsTable(Table):
    """What visitors are asked after a visit. Without answers it is the official form's three."""

    version: Annotated[int, Whole(1, 9999)] = 1
    """The scale's version, kept with each answer: raise it whenever a word of the scale is changed"""
    # A tablet hears of the office every five seconds, and asks for so long after it heard nothing more.
    grace_s: Annotated[int, Whole(7, 30)] = 10
    """Seconds a ticket can still be rated on the tablet after its counter called the next"""
    answer: Annotated[tuple[LevelTable, ...], AfterValidator(_levels)] = ()
    """The scale"""
    reason: Annotated[tuple[CauseTable, ...], AfterValidator(_causes)] = ()
    """The reasons"""


def scale_of(table: RatingsTable) -> Scale:
    """Return the scale that the table draws: the official answers and the usual reasons where it has none."""
    levels = (Level(one.code, Mood(one.counts_as), one.name, one.name_en) for one in table.answer)
    causes = (Cause(one.code, one.is_conduct, one.name, one.name_en) for one in table.reason)
    return Scale(table.version, tuple(levels) or OFFICIAL_LEVELS, tuple(causes) or USUAL_CAUSES)


def grace_of(table: RatingsTable) -> timedelta:
    """Return how long a ticket stays on the tablet after the next call."""
    return timedelta(seconds=table.grace_s)
