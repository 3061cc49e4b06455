"""All that procedures are told by, and how well a query fits the best phrase and the words of each."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from office.procedures.folding import words
from office.procedures.grams import Grams, Scores
from office.procedures.synonyms import Words

_NAME, _ENGLISH, _SAYING, _DOCUMENT = 1.0, 0.95, 0.85, 0.55
"""What a fit is worth. A synonym must not drown a name, and a document stands in many procedures' lists."""
_LIKENESS, _SHARE = 0.55, 0.45
_LITTLE_WORDS = frozenset(
    word
    for line in Path(__file__).with_name("data").joinpath("little_words.txt").read_text("utf-8").splitlines()
    for word in words(line)
)
"""Words that say nothing of what is wanted: they count for a phrase's likeness only.

None that another word looks like without its marks: "đang" is not among them for the sake of "đăng".
"""


class Searchable(Protocol):
    """What the search wants to know of a procedure. ``code`` is unique in the catalogue."""

    @property
    def code(self) -> str: ...
    @property
    def other_codes(self) -> tuple[str, ...]: ...
    @property
    def field(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def name_en(self) -> str: ...
    @property
    def everyday(self) -> tuple[str, ...]: ...
    @property
    def document_names(self) -> tuple[str, ...]: ...


class Phrases:
    """Procedures' names, everyday names, English names, synonyms and documents, as one table."""

    def __init__(self, procedures: Sequence[Searchable], sayings: Mapping[int, Sequence[Words]]) -> None:
        """``sayings``: what people say besides for a procedure, by its place in the catalogue."""
        told_by = [
            _told_by(one) + [(saying, _SAYING) for saying in sayings.get(number, ())]
            for number, one in enumerate(procedures)
        ]
        self._procedures = len(told_by)
        self._grams = Grams([phrase for phrases in told_by for phrase, _ in phrases])
        self._worth = np.array([worth for phrases in told_by for _, worth in phrases])
        counts = [len(phrases) for phrases in told_by]
        self._firsts = np.cumsum([0, *counts[:-1]])
        self._owners, self._shares = _by_word(told_by)

    def scores(self, query: Words) -> Scores:
        """Return for each procedure how well the query fits, 0 to 1."""
        if not self._procedures:
            return np.zeros(0)
        best = np.maximum.reduceat(self._grams.likeness(query) * self._worth, self._firsts)
        return _LIKENESS * best + _SHARE * self._share(query)

    def _share(self, query: Words) -> Scores:
        """Return which share of the query's words each procedure has; a rare word is a larger share."""
        asked = [word for word in dict.fromkeys(query) if word not in _LITTLE_WORDS] or list(query)
        total, owners, shares = 0.0, [], []
        for word in asked:
            known = self._owners.get(word)
            rarity = math.log(1 + self._procedures / (1 if known is None else len(known)))
            total += rarity
            if known is not None:
                owners.append(known)
                shares.append(self._shares[word] * rarity)
        if not owners:
            return np.zeros(self._procedures)
        summed = np.bincount(np.concatenate(owners), np.concatenate(shares), minlength=self._procedures)
        return summed / total


def phrases_of(procedure: Searchable) -> list[Words]:
    """Return all that the procedure is told by, folded; the name first, also if it has no words."""
    return [phrase for phrase, _ in _told_by(procedure)]


def _told_by(procedure: Searchable) -> list[tuple[Words, float]]:
    """Return phrases and what a fit with each is worth; at least one."""
    said = [(procedure.name, _NAME), *((one, _NAME) for one in procedure.everyday)]
    said += [(procedure.name_en, _ENGLISH), *((one, _DOCUMENT) for one in procedure.document_names)]
    folded = [(words(text), worth) for text, worth in said]
    return folded[:1] + [(phrase, worth) for phrase, worth in folded[1:] if phrase]


def _by_word(
    told_by: Sequence[Sequence[tuple[Words, float]]],
) -> tuple[dict[str, np.typing.NDArray[np.int32]], dict[str, np.typing.NDArray[np.float32]]]:
    """Return for each word whose it is, and what it is worth there."""
    worth_by_word: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for owner, phrases in enumerate(told_by):
        for phrase, worth in phrases:
            for word in phrase:
                known = worth_by_word[word]
                known[owner] = max(worth, known.get(owner, 0))
    return (
        {word: np.fromiter(known, np.int32) for word, known in worth_by_word.items()},
        {word: np.fromiter(known.values(), np.float32) for word, known in worth_by_word.items()},
    )
