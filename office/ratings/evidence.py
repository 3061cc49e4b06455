"""What a hall can say of the nine indices: counts it truly has, and at most a proposal. Nobody's judgement.

The sources that were read give bounds of 2, 1 and 0 points for single dossiers only, and for indices 1 and 3
alone. So no index of a period has points that follow from its figures: every proposal is to be verified.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from office.ratings.figures import Satisfaction
from office.ratings.indices import MOST_POINTS


class FactName(StrEnum):
    """What a fact counts; names its sentence, ``manager-indices-fact-...``."""

    EARLY = "early"
    ON_ITS_DAY = "on_its_day"
    LATE = "late"
    ASKED_NEVER = "asked_never"
    ASKED_ONCE = "asked_once"
    ASKED_MORE = "asked_more"
    CAME_ONCE = "came_once"
    CAME_TWICE = "came_twice"
    CAME_MORE = "came_more"
    LINKED = "linked"
    WAITED_OVER_15 = "waited_over_15"
    WAITED_OVER_30 = "waited_over_30"
    COUNTERS_SERVED = "counters_served"
    PUBLISHED_WHOLE = "published_whole"
    WITH_DOCUMENTS = "with_documents"
    WITH_TIME = "with_time"
    WITH_FEE = "with_fee"
    WITH_BASIS = "with_basis"
    VERIFIED = "verified"
    ANSWERED = "answered"
    ABOUT_CONDUCT = "about_conduct"
    CONDUCT_MESSAGES = "conduct_messages"
    IN_TIME = "in_time"
    OVERDUE = "overdue"


class WhyNone(StrEnum):
    """Why there is no figure; names its sentence, ``manager-indices-none-...``."""

    NOT_MEASURED = "not_measured"
    NO_SOURCE = "no_source"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Fact:
    """``count`` out of ``of``, which is above 0: what there is nothing of is no fact."""

    name: FactName
    count: int
    of: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the rule for one dossier gives over ``dossiers`` of them: ``points`` is ``mean``, cut to a whole.

    The rule is of one dossier. That a period has the mean, and that it is cut, is to be verified.
    """

    points: int
    mean: Fraction
    dossiers: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """What stands beside an index. ``why_none`` is None where there is a figure.

    ``satisfaction`` goes with the ratings alone, and is None below five answers.
    """

    facts: Sequence[Fact] = ()
    why_none: WhyNone | None = None
    proposal: Proposal | None = None
    satisfaction: Satisfaction | None = None


def facts(*counted: tuple[FactName, int, int]) -> Sequence[Fact]:
    """Return the facts among what was counted: those out of something."""
    return [Fact(name, count, of) for name, count, of in counted if of > 0]


def evidence(found: Sequence[Fact], proposal: Proposal | None = None) -> Evidence:
    """Return evidence of those facts; without any there is no figure, and no proposal."""
    return Evidence(found, proposal=proposal) if found else Evidence(why_none=WhyNone.NOTHING)


def proposal(dossiers: Mapping[int, int]) -> Proposal | None:
    """Return what is proposed for a period: ``dossiers`` says how many have how many points of their own.

    None where there is none. Raises ValueError for points that are not 0, 1 or 2.
    """
    wrong = [points for points in dossiers if not 0 <= points <= MOST_POINTS]
    if wrong:
        raise ValueError(f"points are 0, 1 or 2, not {wrong}")
    count = sum(dossiers.values())
    if not count:
        return None
    mean = Fraction(sum(points * some for points, some in dossiers.items()), count)
    return Proposal(int(mean), mean, count)
