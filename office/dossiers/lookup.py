"""Looks a dossier up for a citizen: with a proof its whole state, by a scan at a kiosk its status and date.

A dossier is found by its proof, not by its code: the HMAC of what was typed is sought, and an unknown code
and wrong digits both find nothing, by the same steps. No answer and no time can tell them apart, since the
program itself does not know which it was.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from office.dossiers.code import TAIL_DIGITS, short_of, spelling, written
from office.dossiers.dossier import Dossier
from office.dossiers.kept import DOSSIERS, DOSSIERS_CHANGED
from office.dossiers.limits import WRONG_A_DOSSIER_A_DAY, Asker, Limits
from office.dossiers.proof import DIGITS, RECEIPT_KEY, ProofMaker, hash_of_receipt
from office.dossiers.refusals import AtCounterOnly, NoSuchDossier, WholeCodeNeeded
from office.dossiers.status import Status
from office.tickets.day import office_day
from office.tickets.refusals import InvalidRequest
from office.tickets.store import Store, Transaction
from office.web.refusals import SlowDown


@dataclass(frozen=True, slots=True)
class ByCode:
    """The whole code, and the last six digits of the phone or identity number given at filing."""

    code: str
    digits: str


@dataclass(frozen=True, slots=True)
class ByShort:
    """The day of receipt and the code's last four digits, in place of the whole code."""

    day: date
    tail: str
    digits: str


@dataclass(frozen=True, slots=True)
class ByReceipt:
    """The key that stands on the receipt alone."""

    key: str


Wanted = ByCode | ByShort | ByReceipt


@dataclass(frozen=True, slots=True)
class Scanned:
    """All that a scanned receipt shows, and as of when: a code can be shown to a scanner by anybody."""

    status: Status
    due: date | None
    source_at: datetime
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class _Sought:
    """One try. ``counted_as`` is the name its wrong tries are counted under; None for a receipt's key."""

    wanted: Wanted
    proof: str
    counted_as: str | None


_LOCKED = "locked"


class Lookups:
    """Finds dossiers in one office, within its limits."""

    def __init__(
        self, store: Store, proofs: ProofMaker, limits: Limits, clock: Callable[[], datetime], zone: ZoneInfo
    ) -> None:
        self._store, self._proofs, self._limits = store, proofs, limits
        self._clock, self._zone = clock, zone

    def find(self, asker: Asker, wanted: Wanted) -> Dossier:
        """Return the one dossier that fits.

        Raises NoSuchDossier; WholeCodeNeeded where several fit; SlowDown; AtCounterOnly after five wrong
        tries at it today; InvalidRequest for what can be no code, no digits or no key; StoreError.
        """
        sought = self._sought(wanted)
        wait_s = self._limits.wait_s(asker)
        if wait_s:
            return self._by_right_key(sought, asker, wait_s)
        day, was_wrong = office_day(self._clock(), self._zone), True
        self._limits.begin(asker)
        try:
            # One transaction: tries side by side are counted one after the other.
            found = self._store.transact(lambda tx: _try(tx, sought, day))
            was_wrong = not found or found == _LOCKED
        finally:
            # Also where the store failed: on a full disk only wrong tries would fail, and so be told apart.
            self._limits.end(asker, was_wrong=was_wrong)
        return _only(found)

    def _by_right_key(self, sought: _Sought, asker: Asker, wait_s: float) -> Dossier:
        """Return what a receipt's key opens where its asker has to wait, else raise SlowDown.

        A right one has 128 random bits and is no guess: nobody waits with it for what others tried there.
        """
        if isinstance(sought.wanted, ByReceipt):
            with self._store.reading() as reader:
                found = DOSSIERS.on(reader).of_receipt(sought.proof)
            if found:
                return _only(found)
        raise SlowDown(f"{asker.place} {asker.name}: too many wrong tries at dossiers", wait_s)

    def scanned(self, scanner: str, code: str) -> Scanned | None:
        """Return what a receipt read by that scanner shows; None for a code nothing is known of.

        Raises SlowDown after 30 an hour.
        """
        wait_s = self._limits.scan_wait_s(scanner)
        if wait_s:
            raise SlowDown(f"scanner {scanner}: too many receipts", wait_s)
        self._limits.count_scan(scanner)
        with self._store.reading() as reader:
            found = _narrowed(DOSSIERS.on(reader).of_spelling(spelling(code)), code)
        if len(found) != 1:
            return None
        return Scanned(found[0].status, found[0].due, found[0].source_at, found[0].fetched_at)

    def _sought(self, wanted: Wanted) -> _Sought:
        match wanted:
            case ByCode(code, digits):
                digits, letters, short = _digits(digits), spelling(code), short_of(code)
                if not letters:
                    raise InvalidRequest("a dossier's code has letters and digits, 40 at most")
                # The short form's name, where there is one: both ways together have five wrong tries.
                of = (letters,) if short is None else (short.day.isoformat(), short.tail)
                return _Sought(wanted, self._proofs.of_code(code, digits), self._proofs.name("tries", *of))
            case ByShort(day, tail, digits):
                digits, tail = _digits(digits), unicodedata.normalize("NFKC", tail).strip()
                if len(tail) != TAIL_DIGITS or not (tail.isascii() and tail.isdigit()):
                    raise InvalidRequest(f"of a code's last digits, {TAIL_DIGITS} are needed")
                name = self._proofs.name("tries", day.isoformat(), tail)
                return _Sought(wanted, self._proofs.of_short(day, tail, digits), name)
            case ByReceipt(key):
                if not RECEIPT_KEY.fullmatch(key):
                    raise InvalidRequest("that is no receipt's key")
                return _Sought(wanted, hash_of_receipt(key), None)


def _digits(typed: str) -> str:
    digits = "".join(unicodedata.normalize("NFKC", typed).split())
    if not DIGITS.fullmatch(digits):
        raise InvalidRequest("a proof has six digits")
    return digits


def _try(tx: Transaction, sought: _Sought, day: date) -> Sequence[Dossier] | str:
    """Return what fits, and count the try if nothing does. A refusal raised here would undo the count."""
    kept = DOSSIERS_CHANGED.on(tx)
    wrong = 0 if sought.counted_as is None else kept.wrong_tries(sought.counted_as, day)
    if wrong >= WRONG_A_DOSSIER_A_DAY:
        return _LOCKED
    match sought.wanted:
        case ByCode(code):
            found = _narrowed(kept.of_check(sought.proof), code)
        case ByShort():
            found = kept.of_short(sought.proof)
        case ByReceipt():
            found = kept.of_receipt(sought.proof)
    if not found and sought.counted_as is not None:
        kept.keep_wrong_tries(sought.counted_as, day, wrong + 1)
    return found


def _narrowed(found: Sequence[Dossier], code: str) -> Sequence[Dossier]:
    """Return of dossiers that are spelt alike the one written so, dots included; all where none is."""
    same = [one for one in found if one.code == written(code)]
    return same or found


def _only(found: Sequence[Dossier] | str) -> Dossier:
    if isinstance(found, str):
        raise AtCounterOnly("five wrong tries at this dossier today")
    if not found:
        raise NoSuchDossier("no such dossier, or not its digits")
    if len(found) > 1:
        raise WholeCodeNeeded(f"{len(found)} dossiers fit")
    return found[0]
