"""Answers that a visitor can hardly have given: counted apart, and never deleted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from office.ratings.rating import By, Rating

TOO_FAST_S = 1.5
"""Nobody reads the question in less."""
FAST_S = 3.0
MOST_ALIKE = 5
"""So many equal answers, each under ``FAST_S``, may follow each other; more are one finger's."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """Ratings as they are counted: ``clear`` make the figure, ``doubtful`` stand beside it."""

    clear: tuple[Rating, ...]
    doubtful: tuple[Rating, ...]


def sorted_out(ratings: Sequence[Rating]) -> Sorted:
    """Return ratings of any counters, each in its order, as they are counted.

    Only tablets' are doubted: nobody but its holder reaches a ticket's page.
    """
    counters = {rating.counter for rating in ratings}
    doubted: set[int] = set()
    for counter in counters:
        doubted |= _doubted(rating for rating in ratings if rating.counter == counter)
    return Sorted(
        tuple(rating for rating in ratings if rating.ticket_id not in doubted),
        tuple(rating for rating in ratings if rating.ticket_id in doubted),
    )


def _doubted(ratings: Iterable[Rating]) -> set[int]:
    """Return the tickets whose answers on one counter's tablet are doubtful."""
    given = sorted((one for one in ratings if one.by is By.TABLET), key=lambda one: one.answered_at)
    found = {one.ticket_id for one in given if one.thought_s < TOO_FAST_S}
    for (_, is_fast), alike in groupby(given, key=lambda one: (one.answer, one.thought_s < FAST_S)):
        row = [one.ticket_id for one in alike]
        if is_fast and len(row) > MOST_ALIKE:
            found.update(row)
    return found
