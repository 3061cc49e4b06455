"""What a query may have meant: as it was typed and mended, spelled out, and in the procedures' own words."""

from collections.abc import Iterator
from dataclasses import dataclass

from office.procedures.initials import Initials
from office.procedures.synonyms import Match, Synonyms, Words
from office.procedures.vocabulary import Vocabulary

MOST_READINGS = 9
_MOST_OF_A_SENTENCE = 5
_SENTENCE = 10
"""From so many words on each reading costs more and says less."""
_BOLD, _SYNONYM, _MEANT_ALONE = 0.9, 0.92, 0.8


@dataclass(frozen=True, slots=True)
class Reading:
    """The words, and how far they are believed: above 0, at most 1."""

    words: Words
    weight: float


class Reader:
    """Reads queries with one hall's words."""

    def __init__(self, vocabulary: Vocabulary, synonyms: Synonyms, initials: Initials) -> None:
        self._vocabulary = vocabulary
        self._synonyms = synonyms
        self._initials = initials

    def readings(self, query: Words) -> list[Reading]:
        """Return the likeliest first, no words twice, MOST_READINGS at most."""
        typed = self._synonyms.without_idle_words(self._vocabulary.repaired(query))
        most = _MOST_OF_A_SENTENCE if len(typed) > _SENTENCE else MOST_READINGS
        best: dict[Words, float] = {}
        for reading in self._all(typed):
            if reading.words in best:
                continue
            best[reading.words] = reading.weight
            if len(best) == most:
                break
        return [Reading(words, weight) for words, weight in best.items()]

    def _all(self, typed: Words) -> Iterator[Reading]:
        yield Reading(typed, 1)
        yield from self._in_other_words(typed, 1)
        bold = self._vocabulary.repaired_boldly(typed)
        yield Reading(bold, _BOLD)
        for place, word in enumerate(typed):
            if word not in self._vocabulary:
                for run in self._initials.expansions(word):
                    yield Reading((*typed[:place], *run, *typed[place + 1 :]), 1)
        if bold != typed:
            yield from self._in_other_words(bold, _BOLD)

    def _in_other_words(self, said: Words, weight: float) -> Iterator[Reading]:
        matches = self._synonyms.matches(said)
        if not matches:
            return
        yield Reading(_with(said, matches), weight * _SYNONYM)
        yield Reading(tuple(word for one in matches for word in one.meant[0]), weight * _MEANT_ALONE)
        for match in matches:
            for meant in match.meant:
                one = [Match(match.start, match.end, (meant,))]
                yield Reading(_with(said, one), weight * _SYNONYM)


def _with(said: Words, matches: list[Match]) -> Words:
    """Return the words with every match in its first meaning."""
    for match in reversed(matches):
        said = (*said[: match.start], *match.meant[0], *said[match.end :])
    return said
