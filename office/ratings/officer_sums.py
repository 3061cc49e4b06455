"""What officers see of their counter's ratings: sums that tell them of no single visitor.

An officer knows whom he served and when, and can look after every ticket. So his sums stand still all day,
move by five answers at once, and do not say that all five of them were unhappy. What he tapped himself as
fast as one taps is doubtful, and counts for no step: else four such answers would leave the fifth alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from office.ratings.doubtful import sorted_out
from office.ratings.figures import count_satisfied
from office.ratings.rating import Rating

STEP = 5
"""Answers that come to be seen together."""


@dataclass(frozen=True, slots=True)
class OfficerSum:
    """``satisfied`` of ``answers``, a multiple of 5.

    A step in which nobody was satisfied counts one all the same: so ``satisfied`` is "at most so many", and
    nobody can be told to be unhappy for certain.
    """

    satisfied: int
    answers: int


def officer_sum(ratings: Sequence[Rating], today: date) -> OfficerSum | None:
    """Return the sum of one counter's ratings in one period, None below 5 that came before ``today``.

    Periods are the office's, such as a month, and never chosen: the difference of two that overlap would
    be the answers of one day.
    """
    past = sorted((one for one in ratings if one.came_on < today), key=lambda one: one.id)
    # Day by day: what an answer of tomorrow made of today's would change what was seen.
    clear = [
        one for _, of_day in groupby(past, lambda one: one.came_on) for one in sorted_out([*of_day]).clear
    ]
    steps = [clear[end - STEP : end] for end in range(STEP, len(clear) + 1, STEP)]
    if not steps:
        return None
    satisfied = sum(max(1, count_satisfied([one.mood for one in step])) for step in steps)
    return OfficerSum(satisfied, STEP * len(steps))
