"""Phrases by the pieces of 2 to 4 letters that they consist of, each weighed by how rare it is (tf-idf)."""

import math
from array import array
from collections import Counter
from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from office.procedures.synonyms import Words

Scores: TypeAlias = npt.NDArray[np.float64]
_SIZES = (2, 3, 4)
_COMMON = 0.1
"""Share of phrases from which a piece is common."""


class Grams:
    """Keeps phrases as sparse unit vectors, a column for each piece, and compares a query with all."""

    def __init__(self, phrases: Sequence[Words]) -> None:
        self._phrases = len(phrases)
        self._columns: dict[str, int] = {}
        rows, columns, counts = self._counted(phrases)
        in_phrases = np.bincount(columns, minlength=len(self._columns))
        self._rarity = np.log((1 + self._phrases) / (1 + in_phrases)) + 1
        weights = counts * self._rarity[columns]
        lengths = np.sqrt(np.bincount(rows, weights**2, minlength=self._phrases))
        order = np.argsort(columns, kind="stable")
        self._rows = rows[order].astype(np.intp)
        self._weights = (weights / lengths[rows]).astype(np.float32)[order]
        self._begins: list[int] = np.concatenate(([0], np.cumsum(in_phrases))).tolist()
        self._unknown = math.log(1 + self._phrases) + 1

    def likeness(self, query: Words) -> Scores:
        """Return the cosine of the query with every phrase, 0 to 1, in their order.

        Common pieces are left out where there are others: they cost most of the time and decide nothing.
        """
        weights = {piece: count * self._rarity_of(piece) for piece, count in _pieces(query).items()}
        known = [piece for piece in weights if piece in self._columns]
        telling = [piece for piece in known if self._phrases_with(piece) <= _COMMON * self._phrases]
        rows, parts = [], []
        for piece in telling or known:
            part = self._part_of(piece)
            rows.append(self._rows[part])
            parts.append(self._weights[part] * weights[piece])
        if not rows:
            return np.zeros(self._phrases)
        together = np.bincount(np.concatenate(rows), np.concatenate(parts), minlength=self._phrases)
        length = math.sqrt(sum(weight**2 for weight in weights.values()))
        return together / length

    def _rarity_of(self, piece: str) -> float:
        column = self._columns.get(piece)
        return self._unknown if column is None else float(self._rarity[column])

    def _phrases_with(self, piece: str) -> int:
        column = self._columns[piece]
        return self._begins[column + 1] - self._begins[column]

    def _part_of(self, piece: str) -> slice:
        column = self._columns[piece]
        return slice(self._begins[column], self._begins[column + 1])

    def _counted(
        self, phrases: Sequence[Words]
    ) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.int32], npt.NDArray[np.float32]]:
        """Return row, column and count of every piece of every phrase, and give new pieces their column."""
        # Grown in the form numpy reads: to make an array of a list holds up the whole process for 50 ms.
        rows, columns, counts = array("i"), array("i"), array("f")
        for row, phrase in enumerate(phrases):
            pieces = _pieces(phrase)
            rows.extend([row] * len(pieces))
            columns.extend(self._columns.setdefault(piece, len(self._columns)) for piece in pieces)
            counts.extend(pieces.values())
        return (
            np.frombuffer(rows, np.int32),
            np.frombuffer(columns, np.int32),
            np.frombuffer(counts, np.float32),
        )


def _pieces(phrase: Words) -> Counter[str]:
    text = f" {' '.join(phrase)} "
    return Counter(text[start : start + size] for size in _SIZES for start in range(len(text) - size + 1))
