"""Procedures and questions for the search's tests and its measurement, and 6,000 procedures made of them."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from pathlib import Path

from office.procedures.search import Index
from office.procedures.synonyms import SHIPPED, parsed

_SAMPLES = Path(__file__).parent / "samples"
TUNED_ON, SPOKEN, AFTERWARDS = "queries_tuned_on", "queries_spoken", "queries_afterwards"
"""Questions that the search was tuned on; written before the synonyms; written after most, in other words."""
LARGE = 6_000
_COPIES = ("lưu động", "có yếu tố nước ngoài", "tại khu vực biên giới", "qua bưu chính")


@dataclass(frozen=True)
class Sample:
    """A procedure as the search asks for it."""

    code: str
    other_codes: tuple[str, ...]
    field: str
    name: str
    name_en: str
    everyday: tuple[str, ...]
    document_names: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """``wanted``: codes of which one must be found; none for what no hall does."""

    text: str
    wanted: frozenset[str]
    kind: str


@dataclass(frozen=True)
class Hits:
    """How many of ``asked`` had a wanted procedure first, and among the first three."""

    asked: int
    first: int
    among_three: int


def procedures() -> list[Sample]:
    """Return the 41 of the demonstration hall."""
    with (_SAMPLES / "procedures.csv").open(encoding="utf-8", newline="") as file:
        return [_sample(row) for row in csv.DictReader(file)]


def with_the_nation(count: int = LARGE) -> list[Sample]:
    """Return the 41, four near copies of each and made ones that no hall of ours does, ``count`` in all."""
    ours = procedures()
    return [*ours, *islice(_made(ours), count - len(ours))]


def here() -> frozenset[str]:
    """Return what the demonstration hall does itself."""
    return frozenset(one.code for one in procedures())


def index_of(catalogue: Sequence[Sample]) -> Index:
    """Return the index of a catalogue, with the synonyms that are shipped."""
    return Index(catalogue, parsed(SHIPPED.read_text(encoding="utf-8")), here())


def questions(name: str) -> list[Question]:
    """Return SPOKEN or TUNED_ON."""
    with (_SAMPLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [
            Question(row["query"], frozenset(row["expected codes"].split(";")) - {"none"}, row["kind"])
            for row in csv.DictReader(file)
        ]


def hits_by_kind(index: Index, asked: Iterable[Question]) -> dict[str, Hits]:
    """Return the hits of every kind of question that has an answer, and of ``all`` of them."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for question in asked:
        if question.wanted:
            place = place_of(index, question)
            for kind in (*question.kind.split(), "all"):
                places[kind].append(place)
    return {kind: _hits(found) for kind, found in sorted(places.items())}


def place_of(index: Index, question: Question) -> int:
    """Return where the first wanted procedure stands, from 0; 10 if it is not among the first ten."""
    codes = [one.code for one in index.search(question.text).results]
    return next((place for place, code in enumerate(codes) if code in question.wanted), 10)


def _hits(places: Sequence[int]) -> Hits:
    return Hits(len(places), sum(place < 1 for place in places), sum(place < 3 for place in places))


def _made(ours: Sequence[Sample]) -> Iterator[Sample]:
    numbers = iter(range(1, 10_000))
    for one, addition in product(ours, _COPIES):
        yield replace(
            one,
            code=f"9.{next(numbers):06}",
            other_codes=(),
            field="Z",
            name=f"{one.name} {addition}",
            everyday=(),
        )
    parts = _parts_of_names()
    for qualifier, thing, verb in product(parts["qualifier"], parts["object"], parts["verb"]):
        name = f"{verb.capitalize()} {thing} {qualifier}"
        yield Sample(f"9.{next(numbers):06}", (), "Z", name, "", (), ("Đơn đề nghị", "Giấy tờ tùy thân"))


def _parts_of_names() -> dict[str, list[str]]:
    parts: defaultdict[str, list[str]] = defaultdict(list)
    with (_SAMPLES / "made_names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            parts[row["part"]].append(row["text"])
    return parts


def _sample(row: dict[str, str]) -> Sample:
    return Sample(
        row["code"],
        _parts(row["other_codes"]),
        row["field"],
        row["name"],
        row["name_en"],
        _parts(row["everyday"]),
        tuple(part.split("|")[0].replace("(cần xác minh)", "").strip() for part in _parts(row["documents"])),
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())
