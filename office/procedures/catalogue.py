"""Procedures as values, and which version of each holds on a day: a change of law switches by itself."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum

from office.tickets.refusals import Refusal

ANNOUNCED_DAYS = 30
"""How long before its day a change is announced."""
_ONE_DAY = timedelta(days=1)


class UnknownProcedure(Refusal):
    """No procedure with this code holds on that day."""

    code = "unknown_procedure"


class OnlineLevel(StrEnum):
    """How much of a procedure can be done online."""

    FULL = "full"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Document:
    """One paper to bring. ``originals`` and ``copies`` are counts, None where no source says them."""

    name: str
    originals: int | None = None
    copies: int | None = None
    form: str = ""


@dataclass(frozen=True, slots=True)
class Procedure:
    """One version of a procedure. Every text is empty where nothing is known, and is never made up.

    ``field`` is the office's code, empty where this office does not do it. ``time_limit_days`` are working
    days, None where the text names none or several. From ``cutoff`` on, local time, a day counts as the next.
    ``fee_text`` is the source's own wording, exemptions included. Unless ``is_sure``, ``verify`` says what is
    still to be verified; a sure one may have details to verify, too. It holds from ``valid_from`` (None: ever
    since) to ``valid_to``, both included, and never longer than to the day before the next version begins.
    """

    code: str
    field: str
    name: str
    other_codes: tuple[str, ...] = ()
    name_en: str = ""
    everyday: tuple[str, ...] = ()
    documents: tuple[Document, ...] = ()
    time_limit_days: int | None = None
    time_limit_text: str = ""
    cutoff: time | None = None
    fee_text: str = ""
    online_level: OnlineLevel | None = None
    legal_basis: str = ""
    source: str = ""
    checked_at: date | None = None
    is_sure: bool = False
    verify: str = ""
    valid_from: date | None = None
    valid_to: date | None = None

    @property
    def document_names(self) -> tuple[str, ...]:
        """The names of the papers to bring."""
        return tuple(one.name for one in self.documents)

    @property
    def begins(self) -> date:
        """The first day it holds, ``date.min`` where it has always held."""
        return self.valid_from or date.min


@dataclass(frozen=True, slots=True)
class Change:
    """What is another procedure, or none, from ``day`` on. Never are both None."""

    day: date
    before: Procedure | None
    after: Procedure | None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Every version of every procedure, in the order given, one after the other for each code.

    No two versions of a code begin on the same day, and no code is another procedure's, too.
    Days are those of the office (``office_day``), so a version begins at the office's midnight.
    """

    procedures: tuple[Procedure, ...]
    _versions: Mapping[str, tuple[Procedure, ...]] = field(init=False, repr=False, compare=False)
    _main_code: Mapping[str, str] = field(init=False, repr=False, compare=False)
    _turns: tuple[date, ...] = field(init=False, repr=False, compare=False)
    _digest: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Raise ValueError where two versions of a code begin on the same day."""
        versions = _by_code(self.procedures)
        object.__setattr__(self, "_versions", versions)
        main = {other: one.code for one in self.procedures for other in one.other_codes}
        object.__setattr__(self, "_main_code", main | {code: code for code in versions})
        object.__setattr__(self, "_turns", tuple(sorted(set(_turns_of(self.procedures)))))
        text = repr(self.procedures).encode()
        object.__setattr__(self, "_digest", hashlib.sha256(text).hexdigest()[:16])

    def on(self, day: date) -> tuple[Procedure, ...]:
        """Return the procedures that hold on that day, one for each code."""
        held = (_held(versions, day) for versions in self._versions.values())
        return tuple(one for one in held if one is not None)

    def find(self, code: str, day: date) -> Procedure:
        """Return what holds on that day under the code or another code of it. Raises UnknownProcedure."""
        versions = self._versions.get(self._main_code.get(code, code), ())
        found = _held(versions, day)
        if found is None:
            raise UnknownProcedure(f"no procedure {code[:40]!r} holds on {day}", procedure=code[:40])
        return found

    def announced(self, day: date, days: int = ANNOUNCED_DAYS) -> tuple[Change, ...]:
        """Return what changes after ``day`` and within ``days`` from it, the first change first."""
        last = day + timedelta(days=days)
        turns = [turn for turn in self._turns if day < turn <= last]
        return tuple(change for turn in turns for change in self._changes_on(turn))

    def version_on(self, day: date) -> str:
        """Return what is another text once the procedures of the day, or what it announces, are others."""
        announced_from = (turn - timedelta(days=ANNOUNCED_DAYS) for turn in self._turns if turn > _EARLIEST)
        passed = [turn for turn in (*self._turns, *announced_from) if turn <= day]
        return f"{self._digest}-{max(passed, default=date.min):%Y%m%d}"

    def next_turn(self, day: date) -> date | None:
        """Return the next day after ``day`` on which other procedures hold, None where none is known."""
        return next((turn for turn in self._turns if turn > day), None)

    def _changes_on(self, day: date) -> Iterator[Change]:
        for versions in self._versions.values():
            before, after = _held(versions, day - _ONE_DAY), _held(versions, day)
            if before != after:
                yield Change(day, before, after)


_EARLIEST = date.min + timedelta(days=ANNOUNCED_DAYS)


def _by_code(procedures: Iterable[Procedure]) -> dict[str, tuple[Procedure, ...]]:
    found: dict[str, list[Procedure]] = {}
    for one in procedures:
        found.setdefault(one.code, []).append(one)
    for code, versions in found.items():
        versions.sort(key=lambda one: one.begins)
        if len({one.begins for one in versions}) < len(versions):
            raise ValueError(f"two versions of {code!r} begin on the same day")
    return {code: tuple(versions) for code, versions in found.items()}


def _held(versions: tuple[Procedure, ...], day: date) -> Procedure | None:
    begun = [one for one in versions if one.begins <= day]
    if not begun or (begun[-1].valid_to is not None and begun[-1].valid_to < day):
        return None
    return begun[-1]


def _turns_of(procedures: Iterable[Procedure]) -> Iterator[date]:
    for one in procedures:
        if one.valid_from is not None:
            yield one.valid_from
        if one.valid_to is not None and one.valid_to < date.max:
            yield one.valid_to + _ONE_DAY
