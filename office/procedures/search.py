"""Finds procedures by what a citizen types: everyday words, with or without marks, mistyped, in initials.

Index is built once for a catalogue and its synonyms, and answers from memory; it never changes.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from office.procedures.codes import Codes
from office.procedures.folding import MOST_LETTERS, words
from office.procedures.grams import Scores
from office.procedures.initials import Initials
from office.procedures.phrases import Phrases, Searchable, phrases_of
from office.procedures.readings import Reader
from office.procedures.synonyms import Synonyms, Words
from office.procedures.vocabulary import Vocabulary

SURE, MAYBE = 0.6, 0.45
"""Scores from which an answer is sure, and from which it may be right."""
OWN_FIRST = 1.4
"""What this hall does itself outweighs what it does not."""
FEWEST_SAID = 2
"""Words of a synonym that say enough to be a name of their own."""
NEAREST = 3
"""How many are shown of answers that are likely wrong."""


class Sureness(StrEnum):
    """How a page should speak of an answer: as it is, as a question, or as the nearest there is."""

    SURE = "sure"
    MAYBE = "maybe"
    FAR = "far"


@dataclass(frozen=True, slots=True)
class Result:
    """``score``: 0 to OWN_FIRST, by which results are in order. ``is_here``: this hall does it itself.

    ``sureness`` is its own, before what is here outweighs the rest.
    """

    code: str
    score: float
    is_here: bool
    sureness: Sureness


@dataclass(frozen=True, slots=True)
class Found:
    """Results, the best first; never none where the catalogue has any, NEAREST at most if FAR."""

    results: tuple[Result, ...]
    sureness: Sureness


class Index:
    """A catalogue made ready for questions. ``here``: codes and fields that this hall does itself."""

    def __init__(self, procedures: Sequence[Searchable], synonyms: Synonyms, here: Collection[str]) -> None:
        self._codes = [one.code for one in procedures]
        own = frozenset(here)
        self._fields = np.array([one.field for one in procedures], dtype=object)
        self._is_here = [one.code in own or one.field in own for one in procedures]
        self._preference = np.where(self._is_here, OWN_FIRST, 1.0)
        self._by_code = Codes(
            (code, number) for number, one in enumerate(procedures) for code in (one.code, *one.other_codes)
        )
        self._phrases = Phrases(procedures, self._sayings(Phrases(procedures, {}), synonyms))
        mine, others = self._phrases_here_and_elsewhere(procedures)
        vocabulary = Vocabulary([*mine, *synonyms.said, *synonyms.meant], others)
        self._reader = Reader(vocabulary, synonyms, Initials(mine or others))

    def search(self, query: str, limit: int = 10, field: str | None = None) -> Found:
        """Return up to ``limit`` procedures that the query may mean, of one field where that is asked for.

        A query without letters and digits is answered by the hall's first procedures, as FAR. Only the
        query's first MOST_LETTERS letters are read. How sure the answer is goes by the field alone.
        """
        query = query.strip()[:MOST_LETTERS]
        asked = np.arange(len(self._codes)) if field is None else np.flatnonzero(self._fields == field)
        if not asked.size:
            return Found((), Sureness.FAR)
        owners = [one for one in self._by_code.owners(query) if field in (None, self._fields[one])]
        scores = self._scores_of_owners(owners) if owners else self._scores(query)
        sureness = _sureness(float(scores[asked].max()))
        ranked = scores * self._preference
        # Stable, so that equal scores keep the catalogue's order on every machine.
        order = asked[np.lexsort((-self._preference[asked], -np.round(ranked[asked], 9)))]
        shown = min(limit, NEAREST) if sureness is Sureness.FAR else limit
        if owners:
            shown = min(shown, len(owners))
        return Found(tuple(self._result(int(number), ranked, scores) for number in order[:shown]), sureness)

    def _sayings(self, phrases: Phrases, synonyms: Synonyms) -> dict[int, list[Words]]:
        """Return what people say by the procedure that it surely means, so that half of it finds it, too."""
        sayings: defaultdict[int, list[Words]] = defaultdict(list)
        surely: dict[Words, int | None] = {}
        for said, meant in synonyms.pairs:
            if len(said) < FEWEST_SAID:
                continue
            if meant not in surely:
                scores = phrases.scores(meant)
                best = int(np.argmax(np.round(scores * self._preference, 9))) if scores.size else 0
                surely[meant] = best if scores.size and scores[best] >= SURE else None
            number = surely[meant]
            if number is not None:
                sayings[number].append(said)
        return sayings

    def _phrases_here_and_elsewhere(
        self, procedures: Sequence[Searchable]
    ) -> tuple[list[Words], list[Words]]:
        mine: list[Words] = []
        others: list[Words] = []
        for procedure, is_here in zip(procedures, self._is_here, strict=True):
            (mine if is_here else others).extend(phrases_of(procedure))
        return mine, others

    def _scores(self, query: str) -> Scores:
        """Return the best score over all readings for each procedure, 0 to 1."""
        best = np.zeros(len(self._codes))
        if asked := words(query):
            for reading in self._reader.readings(asked):
                np.maximum(best, self._phrases.scores(reading.words) * reading.weight, out=best)
        return best

    def _scores_of_owners(self, owners: list[int]) -> Scores:
        scores = np.zeros(len(self._codes))
        scores[owners] = 1
        return scores

    def _result(self, number: int, ranked: Scores, scores: Scores) -> Result:
        score, sureness = round(float(ranked[number]), 4), _sureness(float(scores[number]))
        return Result(self._codes[number], score, self._is_here[number], sureness)


def _sureness(best: float) -> Sureness:
    if best >= SURE:
        return Sureness.SURE
    return Sureness.MAYBE if best >= MAYBE else Sureness.FAR
