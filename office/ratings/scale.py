"""What a visitor may answer: the words of a scale in their official order, and the reasons to choose from."""

from dataclasses import dataclass
from enum import StrEnum


class Mood(StrEnum):
    """What an answer counts as, whatever its scale calls it."""

    SATISFIED = "satisfied"
    NEUTRAL = "neutral"
    UNHAPPY = "unhappy"


@dataclass(frozen=True, slots=True)
class Level:
    """One answer of a scale. ``name`` is what visitors read, '' where the catalogue has the words."""

    code: str
    mood: Mood
    name: str = ""
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class Cause:
    """A reason that may be given with an answer. ``is_conduct``: it is about how somebody was treated."""

    code: str
    is_conduct: bool = False
    name: str = ""
    name_en: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """The answers and reasons of one version. A version's words never change: new words are a new version."""

    version: int
    levels: tuple[Level, ...]
    causes: tuple[Cause, ...] = ()

    def level(self, code: str) -> Level | None:
        """Return the answer of that code, None where the scale has none."""
        return next((level for level in self.levels if level.code == code), None)

    def cause(self, code: str) -> Cause | None:
        """Return the reason of that code, None where the scale has none."""
        return next((cause for cause in self.causes if cause.code == code), None)


OFFICIAL_LEVELS = (
    Level("unhappy", Mood.UNHAPPY),
    Level("satisfied", Mood.SATISFIED),
    Level("very_satisfied", Mood.SATISFIED),
)
"""The three words of the official form, in its order (TT 01/2018/TT-VPCP)."""
USUAL_CAUSES = (
    Cause("waited_long"),
    Cause("unclear_guidance"),
    Cause("came_again"),
    Cause("conduct", is_conduct=True),
)
"""Reasons of an office that names none of its own."""
