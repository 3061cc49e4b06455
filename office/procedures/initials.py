"""Names by the first letters of their words: ``xntthn`` for "xác nhận tình trạng hôn nhân"."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable

from office.procedures.synonyms import Words

FEWEST, MOST = 3, 8
"""Letters that may be initials: two fit nearly every name."""
_EXPANSIONS = 4
_MOST_HITS = 200


class Initials:
    """Looks for initials in phrases, those given first before the others."""

    def __init__(self, phrases: Iterable[Words]) -> None:
        self._phrases = list(phrases)
        parts = ["".join(word[0] for word in phrase) for phrase in self._phrases]
        self._starts = [0]
        for part in parts:
            self._starts.append(self._starts[-1] + len(part) + 1)
        self._letters = "|".join(parts)

    def expansions(self, letters: str) -> list[Words]:
        """Return up to four runs of words that begin with these letters, the commonest first.

        Where none does, words may be left out between: ``xnhn`` finds "xác nhận [tình trạng] hôn nhân".
        """
        if not FEWEST <= len(letters) <= MOST:
            return []
        exact = self._runs(re.escape(letters))
        return exact or self._runs("[a-z0-9]{0,2}?".join(map(re.escape, letters)))

    def _runs(self, pattern: str) -> list[Words]:
        counted: Counter[Words] = Counter()
        for number, hit in enumerate(re.finditer(pattern, self._letters)):
            if number == _MOST_HITS:
                break
            phrase = bisect_right(self._starts, hit.start()) - 1
            first = hit.start() - self._starts[phrase]
            counted[self._phrases[phrase][first : first + len(hit[0])]] += 1
        # By the words where two are as common: the order must not hang on the process.
        return sorted(counted, key=lambda run: (-counted[run], run))[:_EXPANSIONS]
