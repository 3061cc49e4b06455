"""What stands on a ticket's paper, free of any personal data, and its shape on the wire."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self

from hardware.printing.faults import PaperError
from hardware.printing.pictogram import is_drawable
from hardware.printing.wording import Phrase, TicketWords, phrase_in

_LONGEST_LABEL = 10
_LONGEST_NAME = 160
_LONGEST_ADDRESS = 300
_LONGEST_PATH = 1000
_MOST_COUNTERS = 40
_MOST_PROCEDURES = 10
_MOST_DOCUMENTS = 10


@dataclass(frozen=True, slots=True)
class TicketPaper:
    """Everything printed on one ticket. Raises PaperError when a value cannot be printed.

    ``agency`` is one or two lines. ``counters`` are those that serve the field, empty when none is
    known yet. ``wait`` is the expected wait in words, None while it is unknown.
    ``priority`` prints that the ticket goes first, never why. ``issued_local`` is aware and already in
    the office's time zone. ``address`` is the URL of the ticket's page, for the QR code. ``is_reprint``
    prints that an earlier paper of this ticket may be about. ``is_large`` prints everything in large type.
    ``words`` is what every ticket says; names and words come in the ticket's own language, and in another
    one below. ``procedures`` are what to bring for what: (name, documents) each, at most 10 of at most 10.
    ``pictogram`` is the path of the field's picture (``pictogram.py``), '' for none. ``mark`` is said as
    large as the paper is wide, above the number, where it is no real ticket. ``place`` is the part of the
    hall where the counters stand, '' when it is not said.
    """

    agency: tuple[str, ...]
    label: str
    field_name: str
    field_name_second: str | None
    counters: tuple[int, ...]
    ahead: int
    wait: Phrase | None
    priority: bool
    issued_local: datetime
    address: str
    words: TicketWords
    is_reprint: bool = False
    is_large: bool = False
    procedures: tuple[tuple[str, tuple[str, ...]], ...] = ()
    pictogram: str = ""
    mark: Phrase | None = None
    place: str = ""

    def __post_init__(self) -> None:
        self._check_words()
        self._check_numbers()
        self._check_procedures()
        need(self.issued_local.tzinfo is not None, "issued_local must be aware")
        need(type(self.is_reprint) is bool, f"is_reprint must be true or false, not {self.is_reprint!r}")
        is_shown = isinstance(self.pictogram, str) and len(self.pictogram) <= _LONGEST_PATH
        need(
            is_shown and (not self.pictogram or is_drawable(self.pictogram)),
            f"pictogram must be a path that can be drawn, not {self.pictogram!r:.40}",
        )
        need(type(self.is_large) is bool, f"is_large must be true or false, not {self.is_large!r}")

    @property
    def title(self) -> str:
        """What it is called in file names and messages: ``2019-10-24-B012``."""
        return f"{self.issued_local.date().isoformat()}-{self.label}"

    @property
    def identity(self) -> str:
        """What no other ticket's paper has. It holds the ticket's key: nobody else's to read."""
        return self.address

    def to_wire(self) -> dict[str, object]:
        """Return the paper as JSON can carry it; ``from_wire`` gives an equal paper back.

        Only a paper with a mark carries one: a kiosk's program from before marks prints the others.
        """
        mark = {} if self.mark is None else {"mark": list(self.mark)}
        return mark | {
            "agency": list(self.agency),
            "label": self.label,
            "field_name": self.field_name,
            "field_name_second": self.field_name_second,
            "counters": list(self.counters),
            "ahead": self.ahead,
            "wait": None if self.wait is None else list(self.wait),
            "priority": self.priority,
            "issued_local": self.issued_local.isoformat(),
            "address": self.address,
            "words": self.words.to_wire(),
            "is_reprint": self.is_reprint,
            "is_large": self.is_large,
            "pictogram": self.pictogram,
            "place": self.place,
            "procedures": [[name, list(documents)] for name, documents in self.procedures],
        }

    @classmethod
    def from_wire(cls, wire: object) -> Self:
        """Return the paper that ``wire`` describes. Raises PaperError when it is none."""
        if not isinstance(wire, Mapping):
            raise PaperError(f"paper must be an object, not {type(wire).__name__}")
        values: dict[str, Any] = {"mark": None, **wire}
        wrong = set(values) ^ set(cls.__slots__)
        need(not wrong, f"paper has missing or unknown keys: {', '.join(sorted(map(str, wrong)))}")
        values["agency"] = _tuple_of(values["agency"], str, "agency")
        values["counters"] = _tuple_of(values["counters"], int, "counters")
        if values["wait"] is not None:
            values["wait"] = phrase_in(values["wait"], "wait")
        if values["mark"] is not None:
            values["mark"] = phrase_in(values["mark"], "mark")
        values["words"] = TicketWords.from_wire(values["words"])
        values["procedures"] = tuple(
            _procedure(each) for each in _tuple_of(values["procedures"], list, "procedures")
        )
        values["issued_local"] = time_in(values["issued_local"], "issued_local")
        return cls(**values)

    def _check_words(self) -> None:
        need(1 <= len(self.agency) <= 2, f"agency must be one or two lines, not {len(self.agency)}")
        for line in self.agency:
            check_text(line, "agency", _LONGEST_NAME)
        check_text(self.label, "label", _LONGEST_LABEL)
        need(self.label.replace("-", "").isalnum(), f"label must be letters and digits, not {self.label!r}")
        check_text(self.field_name, "field_name", _LONGEST_NAME)
        if self.field_name_second is not None:
            check_text(self.field_name_second, "field_name_second", _LONGEST_NAME)
        if self.place != "":
            check_text(self.place, "place", _LONGEST_NAME)
        for said in self.wait or ():
            check_text(said, "wait", _LONGEST_NAME)
        for said in self.mark or ():
            check_text(said, "mark", _LONGEST_NAME)
        check_text(self.address, "address", _LONGEST_ADDRESS)
        is_address = self.address.isascii() and self.address.startswith(("http://", "https://"))
        need(is_address and " " not in self.address, f"address must be a URL, not {self.address!r}")

    def _check_procedures(self) -> None:
        need(len(self.procedures) <= _MOST_PROCEDURES, f"{len(self.procedures)} procedures are too many")
        for name, documents in self.procedures:
            check_text(name, "procedure", _LONGEST_NAME)
            need(len(documents) <= _MOST_DOCUMENTS, f"{len(documents)} documents are too many")
            for document in documents:
                check_text(document, "document", _LONGEST_NAME)

    def _check_numbers(self) -> None:
        need(len(self.counters) <= _MOST_COUNTERS, f"{len(self.counters)} counters are too many")
        for counter in self.counters:
            _check_number(counter, "counter")
        _check_number(self.ahead, "ahead")
        need(type(self.priority) is bool, f"priority must be true or false, not {self.priority!r}")


def check_text(text: object, name: str, longest: int) -> None:
    """Raise PaperError unless it is text of 1 to ``longest`` characters on one line."""
    if not isinstance(text, str):
        raise PaperError(f"{name} must be text, not {text!r}")
    need(bool(text.strip()), f"{name} must not be empty")
    need(len(text) <= longest, f"{name} is longer than {longest} characters")
    for character in text:
        need(unicodedata.category(character) not in ("Cc", "Cs"), f"{name} has a control character")


def _check_number(number: object, name: str) -> None:
    need(type(number) is int and 0 <= number < 100_000, f"{name} must be 0 to 99999, not {number!r}")


def _tuple_of(values: object, kind: type, name: str) -> tuple[Any, ...]:
    if not isinstance(values, list):
        raise PaperError(f"{name} must be a list, not {values!r}")
    need(all(type(value) is kind for value in values), f"{name} must hold {kind.__name__} only")
    return tuple(values)


def _procedure(pair: list[object]) -> tuple[object, tuple[Any, ...]]:
    need(len(pair) == 2, f"a procedure must be a name and its documents, not {pair!r}")
    return pair[0], _tuple_of(pair[1], str, "documents")


def time_in(text: object, name: str) -> datetime:
    """Return the time that ISO ``text`` says. Raises PaperError, which calls it ``name``."""
    try:
        if isinstance(text, str):
            return datetime.fromisoformat(text)
    except ValueError as error:
        raise PaperError(f"{name} must be an ISO time, not {text!r}") from error
    raise PaperError(f"{name} must be an ISO time, not {text!r}")


def need(holds: bool, otherwise: str) -> None:
    """Raise PaperError with that message unless it holds."""
    if not holds:
        raise PaperError(otherwise)
