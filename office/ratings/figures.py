"""The honest figure of satisfaction: never a share alone, and none of too few answers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import erfc, sqrt

from office.ratings.rating import By, Rating
from office.ratings.scale import Mood

FEWEST_ANSWERS = 5
"""Of fewer there is no figure."""
_Z_95 = 1.959963984540054
"""The quantile of the normal distribution that leaves 2.5 % above it."""
_GAP, _GAP_P = Fraction(15, 100), 0.01
"""From where the difference between tablet and phone is shown to the manager."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``low`` to ``high``, shares from 0 to 1."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Satisfaction:
    """``satisfied`` of ``answers`` answers, of ``visits`` finished visits. All shares are from 0 to 1.

    ``interval`` is Wilson's for 95 %. ``if_silent`` is what the share would be were everyone who did not
    answer unhappy (``low``), or satisfied (``high``).
    """

    satisfied: int
    answers: int
    visits: int
    interval: Interval
    if_silent: Interval

    @property
    def share(self) -> Fraction:
        """The share of the answers that are satisfied."""
        return Fraction(self.satisfied, self.answers)

    @property
    def response(self) -> Fraction:
        """The share of the visits that were rated."""
        return Fraction(self.answers, self.visits)


@dataclass(frozen=True, slots=True)
class Gap:
    """By how much tablets' share of satisfied answers is above that of phones, from -1 to 1.

    ``p`` is how likely a gap of that size or more is where there is none (two-proportion test, both ways).
    """

    difference: Fraction
    p: float

    @property
    def is_telling(self) -> bool:
        """Whether it is worth the manager's look: answers given under the officer's eyes are kinder."""
        return self.difference > _GAP and self.p < _GAP_P


def wilson(satisfied: int, answers: int) -> Interval:
    """Return Wilson's 95 % interval of a share of answers. Raises ValueError for what is no share."""
    if not 0 <= satisfied <= answers or not answers:
        raise ValueError(f"{satisfied} of {answers} is no share")
    share, z2 = satisfied / answers, _Z_95**2
    middle = share + z2 / (2 * answers)
    half = _Z_95 * sqrt(share * (1 - share) / answers + z2 / (4 * answers**2))
    scale = 1 + z2 / answers
    return Interval(max(0.0, (middle - half) / scale), min(1.0, (middle + half) / scale))


def satisfaction(satisfied: int, answers: int, visits: int) -> Satisfaction | None:
    """Return the figure of so many answers of so many visits, None where there are fewer than 5 answers.

    Raises ValueError where there are more answers than visits.
    """
    if answers > visits:
        raise ValueError(f"{answers} answers of {visits} visits")
    if answers < FEWEST_ANSWERS:
        return None
    silent = visits - answers
    if_silent = Interval(satisfied / visits, (satisfied + silent) / visits)
    return Satisfaction(satisfied, answers, visits, wilson(satisfied, answers), if_silent)


def overlap(one: Satisfaction, other: Satisfaction) -> bool:
    """Whether two figures may be the same: only where their intervals do not meet is one better."""
    return one.interval.low <= other.interval.high and other.interval.low <= one.interval.high


def gap(ratings: Iterable[Rating]) -> Gap | None:
    """Return how answers on tablets differ from those on phones, None below 5 answers of either."""
    moods: dict[By, list[Mood]] = {by: [] for by in By}
    for rating in ratings:
        moods[rating.by].append(rating.mood)
    if min(map(len, moods.values())) < FEWEST_ANSWERS:
        return None
    tablet, phone = len(moods[By.TABLET]), len(moods[By.PHONE])
    on_tablet, on_phone = (count_satisfied(moods[by]) for by in (By.TABLET, By.PHONE))
    difference = Fraction(on_tablet, tablet) - Fraction(on_phone, phone)
    pooled = (on_tablet + on_phone) / (tablet + phone)
    spread = sqrt(pooled * (1 - pooled) * (1 / tablet + 1 / phone))
    # Where all answers are alike there is no spread, and no difference either.
    return Gap(difference, erfc(abs(float(difference)) / spread / sqrt(2)) if spread else 1.0)


def count_satisfied(moods: Sequence[Mood]) -> int:
    """Return how many are satisfied."""
    return sum(mood is Mood.SATISFIED for mood in moods)


def level_counts(ratings: Iterable[Rating], codes: Sequence[str]) -> Mapping[str, int]:
    """Return how often each of those answers was given, in that order; 0 for those that were not."""
    counts = dict.fromkeys(codes, 0)
    for rating in ratings:
        if rating.answer in counts:
            counts[rating.answer] += 1
    return counts
