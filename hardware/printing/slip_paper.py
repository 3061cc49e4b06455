"""What stands on a slip of what to bring for one procedure, and its shape on the wire. It has no number.

Whoever prints writes every sentence: the printing program knows no language and no procedure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from hardware.printing.faults import PaperError
from hardware.printing.paper import check_text, need, time_in
from hardware.printing.wording import Phrase, phrase_in

MOST_DOCUMENTS = 100
MOST_LETTERS = 6_000
"""Of all texts together: below 1.6 m of paper in large print."""
_MOST_FACTS = 8
_LONGEST = 1_000
_LONGEST_ADDRESS = 500
_PAIR = 2


@dataclass(frozen=True, slots=True)
class SlipPaper:
    """Everything printed on one slip. Raises PaperError when a value cannot be printed.

    ``heading`` is what it is, and ``no_number`` that it is no ticket, each in two languages. ``agency`` and
    ``name`` are one or two lines, the second smaller. ``doubt`` says in a frame what is still to be
    verified, none where all is sure. ``notes`` stand below it, such as a change of law. ``documents`` are
    (name, how many of it, '' where nobody says) under ``documents_label``; ``facts`` are (label, text), such
    as the fee. ``after`` are sentences below them. ``address`` is the page as a QR code, ``scan`` what that
    is for, and ``as_of`` as of when all this was so. ``asked_local`` is aware and in the office's time zone.
    ``key`` no other slip has.
    """

    agency: tuple[str, ...]
    heading: Phrase
    no_number: Phrase
    name: tuple[str, ...]
    doubt: tuple[str, ...]
    notes: tuple[str, ...]
    documents_label: Phrase
    documents: tuple[tuple[str, str], ...]
    facts: tuple[tuple[Phrase, str], ...]
    after: tuple[str, ...]
    address: str
    scan: Phrase
    as_of: str
    asked_local: datetime
    key: str
    is_large: bool = False

    def __post_init__(self) -> None:
        for name, lines in (("agency", self.agency), ("name", self.name)):
            need(1 <= len(lines) <= _PAIR, f"{name} must be one or two lines, not {len(lines)}")
        need(len(self.documents) <= MOST_DOCUMENTS, f"{len(self.documents)} documents are too many")
        need(len(self.facts) <= _MOST_FACTS, f"{len(self.facts)} facts are too many")
        for text in self.texts:
            check_text(text, "text", _LONGEST)
        letters = sum(len(text) for text in self.texts)
        need(letters <= MOST_LETTERS, f"{letters} letters are too many for a slip")
        check_text(self.address, "address", _LONGEST_ADDRESS)
        is_address = self.address.isascii() and self.address.startswith(("http://", "https://"))
        need(is_address and " " not in self.address, f"address must be a URL, not {self.address!r}")
        check_text(self.key, "key", _LONGEST)
        need(self.asked_local.tzinfo is not None, "asked_local must be aware")
        need(type(self.is_large) is bool, f"is_large must be true or false, not {self.is_large!r}")

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that is printed."""
        counted = (text for pair in self.documents for text in pair if text)
        named = (text for label, said in self.facts for text in (*label, said))
        phrases = (*self.heading, *self.no_number, *self.documents_label, *self.scan)
        lines = (*self.agency, *self.name, *self.doubt, *self.notes, *self.after, self.as_of)
        return (*phrases, *lines, *counted, *named)

    @property
    def title(self) -> str:
        """What it is called in file names and messages: ``2019-10-24-SLIP-073205``."""
        return f"{self.asked_local:%Y-%m-%d}-SLIP-{self.asked_local:%H%M%S}"

    @property
    def identity(self) -> str:
        """What no other paper has."""
        return f"slip {self.key}"

    def to_wire(self) -> dict[str, object]:
        """Return the paper as JSON can carry it; ``from_wire`` gives an equal paper back."""
        return {
            "agency": list(self.agency),
            "heading": list(self.heading),
            "no_number": list(self.no_number),
            "name": list(self.name),
            "doubt": list(self.doubt),
            "notes": list(self.notes),
            "documents_label": list(self.documents_label),
            "documents": [list(pair) for pair in self.documents],
            "facts": [[list(label), text] for label, text in self.facts],
            "after": list(self.after),
            "address": self.address,
            "scan": list(self.scan),
            "as_of": self.as_of,
            "asked_local": self.asked_local.isoformat(),
            "key": self.key,
            "is_large": self.is_large,
        }

    @classmethod
    def from_wire(cls, wire: Mapping[Any, Any]) -> Self:
        """Return the paper that ``wire`` describes. Raises PaperError when it is none."""
        wrong = set(wire) ^ set(cls.__slots__)
        need(not wrong, f"paper has missing or unknown keys: {', '.join(sorted(map(str, wrong)))}")
        values = dict(wire)
        for name in ("heading", "no_number", "documents_label", "scan"):
            values[name] = phrase_in(wire[name], name)
        for name in ("agency", "name", "doubt", "notes", "after"):
            values[name] = _texts(wire[name], name)
        values["documents"] = tuple(map(_document, _pairs(wire["documents"], "documents")))
        values["facts"] = tuple(map(_fact, _pairs(wire["facts"], "facts")))
        values["asked_local"] = time_in(wire["asked_local"], "asked_local")
        return cls(**values)


def _texts(wire: object, name: str) -> tuple[str, ...]:
    if not isinstance(wire, list) or not all(isinstance(each, str) for each in wire):
        raise PaperError(f"{name} must be a list of texts, not {wire!r:.80}")
    return tuple(wire)


def _pairs(wire: object, name: str) -> list[list[Any]]:
    if not isinstance(wire, list) or not all(isinstance(each, list) and len(each) == _PAIR for each in wire):
        raise PaperError(f"{name} must be a list of pairs, not {wire!r:.80}")
    return wire


def _document(pair: list[Any]) -> tuple[str, str]:
    name, count = _texts(pair, "documents")
    return name, count


def _fact(pair: list[Any]) -> tuple[Phrase, str]:
    (text,) = _texts(pair[1:], "facts")
    return phrase_in(pair[0], "facts"), text
