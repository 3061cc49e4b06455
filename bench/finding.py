"""What a citizen's search costs among 6,000 procedures, and whether it finds the right one.

Times are processor time of the one thread that searches: it runs on the server's loop, in nobody else's time.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz import fuzz, process

from bench.figures import Book
from bench.measurement import ROUNDS, Measurement, in_turns
from office.procedures.folding import words
from office.procedures.search import Index
from tests.office.procedures.asking import (
    AFTERWARDS,
    LARGE,
    SPOKEN,
    TUNED_ON,
    Question,
    hits_by_kind,
    index_of,
    procedures,
    questions,
    with_the_nation,
)


def measure(book: Book, folder: Path) -> None:
    """Write the shares found at both sizes, and the times of a search beside those of the reference."""
    nation = with_the_nation()
    built_s, index = _built(lambda: index_of(nation))
    book.value(f"search_build_s_{LARGE}", "s", built_s)
    hall = index_of(procedures())
    for name, file in (("dev", TUNED_ON), ("spoken", SPOKEN), ("afterwards", AFTERWARDS)):
        asked = questions(file)
        _write_shares(book, f"{name}_{len(procedures())}", hall, asked)
        _write_shares(book, f"{name}_{LARGE}", index, asked)
    texts = [question.text for question in questions(SPOKEN)]
    names = [" ".join(words(one.name)) for one in nation]
    rounds = in_turns(
        {
            "search_ms": lambda: _ms(texts, index.search),
            "search_tokens_ms": lambda: _ms(texts, lambda text: _by_tokens(text, names)),
        }
    )
    for name, values in rounds.items():
        book.rounds(name, "ms", values)
    book.ratio("search_vs_tokens", "search_ms", "search_tokens_ms")
    book.times("search", [[_s(text, index.search) for text in texts] for _ in range(ROUNDS)])


def _write_shares(book: Book, name: str, index: Index, asked: Sequence[Question]) -> None:
    hits = hits_by_kind(index, asked)["all"]
    book.value(f"search_top1_{name}", "%", 100 * hits.first / hits.asked)
    book.value(f"search_top3_{name}", "%", 100 * hits.among_three / hits.asked)


def _by_tokens(text: str, names: Sequence[str]) -> object:
    """The reference: the nearest names by their words in any order, which asks nothing of an index."""
    return process.extract(" ".join(words(text)), names, scorer=fuzz.token_set_ratio, limit=10)


def _ms(texts: Sequence[str], answer: Callable[[str], object]) -> float:
    """Return the processor time of an answer, the mean over the texts."""
    return sum(_s(text, answer) for text in texts) / len(texts) * 1e3


def _s(text: str, answer: Callable[[str], object]) -> float:
    began = time.thread_time()
    answer(text)
    return time.thread_time() - began


def _built(build: Callable[[], Index]) -> tuple[float, Index]:
    began = time.thread_time()
    index = build()
    return time.thread_time() - began, index


MEASUREMENT = Measurement("finding", "whether a search finds the right procedure, and what it costs", measure)
