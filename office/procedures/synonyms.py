"""What people say, and what procedures are called: lines of ``said = meant``, as the office keeps them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from office.procedures.folding import words

SHIPPED = Path(__file__).with_name("data") / "synonyms.txt"

Words = tuple[str, ...]


class SynonymsError(ValueError):
    """A line is no synonym. The message names every such line and what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Match:
    """The words ``[start, end)`` of a query are said for each of ``meant``."""

    start: int
    end: int
    meant: tuple[Words, ...]


class Synonyms:
    """Folded words by what they stand for. ``idle`` are words that say nothing of what is wanted."""

    def __init__(self, meant_by_said: Mapping[Words, Sequence[Words]], idle: frozenset[Words]) -> None:
        self._meant = {said: tuple(meant) for said, meant in meant_by_said.items()}
        self._idle = idle
        self._longest = max(map(len, (*self._meant, *idle)), default=0)

    @property
    def said(self) -> Iterator[Words]:
        """Everything that people say, in the order of the lines."""
        yield from self._meant

    @property
    def pairs(self) -> Iterator[tuple[Words, Words]]:
        """What is said with each of its meanings."""
        yield from ((said, meant) for said, meanings in self._meant.items() for meant in meanings)

    @property
    def meant(self) -> Iterator[Words]:
        """Everything that is meant, in the order of the lines; some of it more than once."""
        for meant in self._meant.values():
            yield from meant

    def replaced(self, meant_by_said: Mapping[Words, Sequence[Words]]) -> "Synonyms":
        """Return these with others in place of what was said of the same words; no meaning takes them out."""
        meant = {said: list(meant) for said, meant in self._meant.items()} | {
            said: list(meant) for said, meant in meant_by_said.items()
        }
        return Synonyms(
            {said: meanings for said, meanings in meant.items() if meanings},
            self._idle.difference(meant_by_said),
        )

    def without_idle_words(self, query: Words) -> Words:
        """Return the query without what says nothing; all of it if nothing else would be left."""
        kept: list[str] = []
        place = 0
        while place < len(query):
            length = self._length_at(query, place)
            if length and query[place : place + length] in self._idle:
                place += length
            else:
                kept += query[place : place + max(1, length)]
                place += max(1, length)
        return tuple(kept) or query

    def matches(self, query: Words) -> list[Match]:
        """Return what is said in the query, from left to right, the longest at each place; none overlap."""
        found = []
        place = 0
        while place < len(query):
            length = self._length_at(query, place)
            said = query[place : place + length]
            if said in self._meant:
                found.append(Match(place, place + length, self._meant[said]))
            place += max(1, length)
        return found

    def _length_at(self, query: Words, place: int) -> int:
        """Return how many words the longest line has that begins at this place; 0 if none does."""
        for length in range(min(self._longest, len(query) - place), 0, -1):
            said = query[place : place + length]
            if said in self._meant or said in self._idle:
                return length
        return 0


def parsed(text: str) -> Synonyms:
    """Read lines of ``said, said = meant; meant``; nothing after ``=`` makes idle words.

    Empty lines and those that begin with # are passed over. The first meaning is the likeliest. Marks and
    case do not count. Raises SynonymsError with all bad lines.
    """
    meant_by_said: dict[Words, list[Words]] = {}
    idle: set[Words] = set()
    faults = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        said, equals, meant = line.partition("=")
        sayings = [words(one) for one in said.split(",")]
        meanings = [folded for one in meant.split(";") if (folded := words(one))]
        if not equals or not all(sayings):
            faults.append(f"line {number}: no words before =" if equals else f"line {number}: no =")
        for saying in sayings:
            if meanings:
                known = meant_by_said.setdefault(saying, [])
                known += [one for one in meanings if one not in known]
            else:
                idle.add(saying)
    if faults:
        raise SynonymsError("; ".join(faults))
    return Synonyms(meant_by_said, frozenset(idle))
