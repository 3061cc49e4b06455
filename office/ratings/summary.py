"""The ratings of some days, added up: the whole office, and each counter beside the others, never ranked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from office.ratings.doubtful import sorted_out
from office.ratings.figures import Gap, Satisfaction, count_satisfied, gap, satisfaction
from office.ratings.kept import RATINGS_KEPT
from office.ratings.rating import Rating
from office.tickets.store import Reader


@dataclass(frozen=True, slots=True)
class Summary:
    """What one counter's visitors, or all of an office, said.

    ``figure`` is None below 5 answers. ``answers`` are those it is made of; the ``doubtful`` stand beside it.
    """

    figure: Satisfaction | None
    answers: int
    visits: int
    doubtful: int


@dataclass(frozen=True, slots=True)
class Summaries:
    """Some days' ratings. ``counters`` are by number; ``gap`` is tablets against phones."""

    total: Summary
    counters: Mapping[int, Summary]
    gap: Gap | None


def summaries(reader: Reader, first: date, last: date) -> Summaries:
    """Return the ratings of those days' tickets, both included."""
    kept = RATINGS_KEPT.on(reader)
    found, visits = sorted_out(kept.of_days(first, last)), kept.visits(first, last)

    def of_counter(counter: int) -> Summary:
        clear, doubtful = (
            [one for one in some if one.counter == counter] for some in (found.clear, found.doubtful)
        )
        return _summary(clear, visits[counter], len(doubtful))

    return Summaries(
        _summary(found.clear, sum(visits.values()), len(found.doubtful)),
        {counter: of_counter(counter) for counter in sorted(visits)},
        gap(found.clear),
    )


def _summary(clear: Sequence[Rating], visits: int, doubtful: int) -> Summary:
    satisfied = count_satisfied([one.mood for one in clear])
    return Summary(satisfaction(satisfied, len(clear), visits), len(clear), visits, doubtful)
