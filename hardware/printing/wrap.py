"""Breaking a text into lines: as few as possible, of even length, apart where the sense allows."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from hardware.printing.fonts import Weight, length

_DASHES = ("–", "-", "—", "/", "&")
_JOINING_WORDS = ("và", "and", "of")
_LINE_ENDERS = ("–", "—", ",", ";", ".", ")")
_SENSE_COST = 0.15
"""What a break inside a phrase costs, beside the squared share of the width that each line leaves free."""


@lru_cache(maxsize=512)
def wrapped(text: str, weight: Weight, size: int, width: int) -> tuple[str, ...]:
    """Return ``text`` in as few lines as fit into ``width`` dots, the best-looking of such breakings.

    A dash stays with the word before it. A word wider than ``width`` is broken inside.
    """
    words = list(_pieces(text, weight, size, width))
    # best[i]: lines, cost and first break of the words from i on. Fewer lines win, then the lower cost.
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)] * (len(words) + 1)
    for start in range(len(words) - 1, -1, -1):
        best[start] = min(
            (1 + best[end][0], cost + best[end][1], end)
            for end, cost in _line_costs(words, start, weight, size, width)
        )
    return tuple(_lines(words, [end for _, _, end in best]))


def breaks_apart_phrases(lines: tuple[str, ...]) -> bool:
    """Say whether some line ends inside a phrase, as in "Lao động – Thương | binh"."""
    return any(not _is_phrase_end(above, below.split(" ")[0]) for above, below in pairwise(lines))


def _line_costs(
    words: list[str], start: int, weight: Weight, size: int, width: int
) -> Iterator[tuple[int, float]]:
    """Give each ``end`` for which words[start:end] fits into the width, and what that line costs."""
    for end in range(start + 1, len(words) + 1):
        wide = length(" ".join(words[start:end]), weight, size)
        if wide > width and end > start + 1:
            return
        is_phrase_end = end == len(words) or _is_phrase_end(words[end - 1], words[end])
        yield end, (1 - wide / width) ** 2 + (0.0 if is_phrase_end else _SENSE_COST)


def _is_phrase_end(above: str, below: str) -> bool:
    return above.endswith(_LINE_ENDERS) or below in _JOINING_WORDS or below.startswith("(")


def _lines(words: list[str], ends: list[int]) -> Iterator[str]:
    start = 0
    while start < len(words):
        yield " ".join(words[start : ends[start]])
        start = ends[start]


def _pieces(text: str, weight: Weight, size: int, width: int) -> Iterator[str]:
    kept: list[str] = []
    for word in text.split(" "):
        if word in _DASHES and kept:
            kept[-1] = f"{kept[-1]} {word}"
        else:
            kept.append(word)
    for word in kept:
        yield from _broken(word, weight, size, width)


def _broken(word: str, weight: Weight, size: int, width: int) -> Iterator[str]:
    while length(word, weight, size) > width and len(word) > 1:
        end = len(word) - 1
        while end > 1 and length(word[:end], weight, size) > width:
            end -= 1
        yield word[:end].rstrip(" ")
        word = word[end:].lstrip(" ")
    yield word
