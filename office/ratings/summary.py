"""The ratings of some days, added up: the whole office, and each counter beside the others, never ranked."""

from collections import Counter as Tally
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from office.ratings.alarms import Alarm, alarms
from office.ratings.doubtful import sorted_out
from office.ratings.figures import Gap, Satisfaction, count_satisfied, gap, satisfaction
from office.ratings.kept import RATINGS_KEPT
from office.ratings.rating import Rating
from office.ratings.scale import Mood
from office.tickets.store import Reader


@dataclass(frozen=True, slots=True)
class Summary:
    """What one counter's visitors, or all of an office, said.

    ``figure`` is None below 5 answers. ``answers`` are those it is made of; the ``doubtful`` stand beside it.
    ``too_short`` of the ``visits`` held the counter for some seconds only, and nobody is asked after them.
    """

    figure: Satisfaction | None
    answers: int
    visits: int
    doubtful: int
    too_short: int


@dataclass(frozen=True, slots=True)
class Summaries:
    """Some days' ratings. ``counters`` are by number; ``gap`` is tablets against phones.

    ``unhappy`` are those of unhappy visitors, the newest first, and ``reasons`` how often each was given.
    Both are for whoever is in charge of the office, and nobody else.
    """

    total: Summary
    counters: Mapping[int, Summary]
    gap: Gap | None
    unhappy: Sequence[Rating]
    reasons: Mapping[str, int]


def summaries(reader: Reader, first: date, last: date) -> Summaries:
    """Return the ratings of those days' tickets, both included."""
    kept = RATINGS_KEPT.on(reader)
    ratings = kept.of_days(first, last)
    found, visits, short = sorted_out(ratings), kept.visits(first, last), kept.too_short(first, last)

    def of_counter(counter: int) -> Summary:
        clear, doubtful = (
            [one for one in some if one.counter == counter] for some in (found.clear, found.doubtful)
        )
        return _summary(clear, visits[counter], len(doubtful), short.get(counter, 0))

    return Summaries(
        _summary(found.clear, sum(visits.values()), len(found.doubtful), sum(short.values())),
        {counter: of_counter(counter) for counter in sorted(visits)},
        gap(found.clear),
        [one for one in reversed(ratings) if one.mood is Mood.UNHAPPY],
        Tally(reason for one in ratings for reason in one.reasons),
    )


def _summary(clear: Sequence[Rating], visits: int, doubtful: int, too_short: int) -> Summary:
    satisfied = count_satisfied([one.mood for one in clear])
    return Summary(satisfaction(satisfied, len(clear), visits), len(clear), visits, doubtful, too_short)


def alarms_of(reader: Reader, counters: Iterable[int], day: date) -> Mapping[int, tuple[Alarm, ...]]:
    """Return what alarms in that day's ratings, by counter; counters without an alarm are absent."""
    kept = RATINGS_KEPT.on(reader)
    found = {counter: alarms(kept.said(counter, day)) for counter in counters}
    return {counter: why for counter, why in found.items() if why}
