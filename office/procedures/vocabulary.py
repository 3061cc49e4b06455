"""The words that procedures are told by, and what a mistyped one was meant to be beside its neighbours."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from office.procedures.folding import with_i
from office.procedures.syllables import SYLLABLES, has_vowel, without_keystrokes
from office.procedures.synonyms import Words

_LONG_WORD = 7
"""From so many letters on two errors are looked for."""
_SHORTEST_PIECE = 2
_MOST_PIECES = 5
_SAME_SOUND = (
    ("f", "ph"),
    ("tr", "ch"),
    ("gi", "d"),
    ("j", "d"),
    ("z", "d"),
    ("r", "d"),
    ("s", "x"),
    ("n", "l"),
)
"""Beginnings that sound alike somewhere in the country, or are written short in messages."""
_SAME_END = (("ng", "n"), ("c", "t"))


class Vocabulary:
    """Words of phrases; what the hall itself does counts first."""

    def __init__(self, own: Iterable[Words], others: Iterable[Words]) -> None:
        self._own: Counter[str] = Counter()
        followers: defaultdict[str, set[str]] = defaultdict(set)
        leaders: defaultdict[str, set[str]] = defaultdict(set)
        for phrase in own:
            self._own.update(phrase)
            for first, second in pairwise(phrase):
                followers[first].add(second)
                leaders[second].add(first)
        # Plain ones from here on: what is typed must leave nothing behind.
        self._followers, self._leaders = dict(followers), dict(leaders)
        self._all = Counter(self._own)
        for phrase in others:
            self._all.update(phrase)
        self._sorted = sorted(self._all)
        self._by_sound: dict[str, list[str]] = {}
        for word in self._sorted:
            self._by_sound.setdefault(_sound(word), []).append(word)

    def __contains__(self, word: str) -> bool:
        return word in self._all

    def repaired(self, query: Words) -> Words:
        """Return the query with every word that cannot be one as what it was surely meant to be.

        Raw keystrokes are undone, words written together are parted. A syllable that exists is left alone.
        """
        mended: list[str] = []
        for place, word in enumerate(query):
            mended += self._mended(word, mended[-1:], query[place + 1 : place + 2])
        return tuple(mended)

    def repaired_boldly(self, query: Words) -> Words:
        """Return the query with words exchanged that exist, but not beside their neighbours."""
        bold: list[str] = []
        for place, word in enumerate(query):
            before, after = bold[-1] if bold else "", "".join(query[place + 1 : place + 2])
            bold.append(self._exchanged(word, before, after))
        return tuple(bold)

    def _mended(self, word: str, before: Iterable[str], after: Iterable[str]) -> Words:
        if word in self._all or word.isdigit():
            return (word,)
        keyed = without_keystrokes(word)
        if keyed is not None:
            return (keyed,)
        if word in SYLLABLES:
            return (word,)
        if pieces := self._pieces(word, _MOST_PIECES):
            return pieces
        near = self._near(word) if has_vowel(word) else []
        return (self._best(word, near, "".join(before), "".join(after)),) if near else (word,)

    def _exchanged(self, word: str, before: str, after: str) -> str:
        """Return a word like this one that is known beside a neighbour, if this one is known beside none."""
        if self._stand_together(before, word) or self._stand_together(word, after) or word.isdigit():
            return word
        beside = self._followers.get(before, set()) | self._leaders.get(after, set())
        near = sorted(one for one in beside if _is_near(word, one))
        if not near and word not in self._all and has_vowel(word):
            near = self._near(word)
        return self._best(word, near, before, after) if near else word

    def _near(self, word: str) -> list[str]:
        """Return the known words that differ in a letter or two, or sound alike."""
        most = _most_errors(word)
        found = process.extract(word, self._sorted, scorer=OSA.distance, score_cutoff=most, limit=40)
        return sorted(
            {one for one, _, _ in found if len(one) > 1} | set(self._by_sound.get(_sound(word), ()))
        )

    def _best(self, word: str, near: list[str], before: str, after: str) -> str:
        def rank(one: str) -> tuple[int, float, int, int, int, str]:
            beside = self._stand_together(before, one) + self._stand_together(one, after)
            distance = min(OSA.distance(word, one), 1.5 if _sound(word) == _sound(one) else 9)
            return -beside, distance, -(one[0] == word[0]), -self._own[one], -self._all[one], one

        return min(near, key=rank)

    def _stand_together(self, first: str, second: str) -> bool:
        return second in self._followers.get(first, ())

    def _pieces(self, word: str, most: int) -> Words:
        """Return the fewest syllables, known side by side, that the word was put together of; () if none."""
        for count in range(2, most + 1):
            for start in range(len(word) - _SHORTEST_PIECE, _SHORTEST_PIECE - 1, -1):
                first, rest = with_i(word[:start]), with_i(word[start:])
                if first not in SYLLABLES or first not in self._followers:
                    continue
                others = (rest,) if count == 2 else self._pieces(rest, count - 1)
                if others and others[0] in SYLLABLES and self._stand_together(first, others[0]):
                    return (first, *others)
        return ()


def _is_near(word: str, other: str) -> bool:
    most = max(1, _most_errors(word))  # the neighbours speak for it, also where the word is short
    return len(other) > 1 and (
        OSA.distance(word, other, score_cutoff=most) <= most or _sound(word) == _sound(other)
    )


def _most_errors(word: str) -> int:
    """Return how many letters may be wrong: a word of two is no hint of another one."""
    if len(word) < 3:
        return 0
    return 2 if len(word) >= _LONG_WORD else 1


def _sound(word: str) -> str:
    """Return a key that words have in common which sound alike."""
    for written, heard in _SAME_SOUND:
        if word.startswith(written):
            word = heard + word[len(written) :]
            break
    for written, heard in _SAME_END:
        if word.endswith(written):
            return word[: -len(written)] + heard
    return word
