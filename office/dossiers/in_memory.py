"""Dossiers in memory: what ``in_sqlite.py`` does in SQLite."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from office.dossiers.code import spelling
from office.dossiers.dossier import MOST_AHEAD, Dossier, Proofs, Timeliness
from office.dossiers.source_state import SourceState
from office.store.shelves import Shelf, Shelves


@dataclass(frozen=True, slots=True)
class _Kept:
    dossier: Dossier
    proofs: Proofs


@dataclass(frozen=True, slots=True)
class _Tries:
    name: str
    day: date
    wrong: int


_DOSSIERS: Shelf[_Kept] = Shelf("dossiers")
_TRIES: Shelf[_Tries] = Shelf("dossier_tries")
_SOURCES: Shelf[SourceState] = Shelf("dossier_sources")
_SAVED: Shelf[tuple[date, str]] = Shelf("dossier_visits_saved")


class DossiersInMemory:
    """One consistent view of what is kept."""

    def __init__(self, shelves: Shelves) -> None:
        self._dossiers, self._tries = shelves.of(_DOSSIERS), shelves.of(_TRIES)
        self._sources, self._saved = shelves.of(_SOURCES), shelves.of(_SAVED)

    def of_spelling(self, letters: str) -> Sequence[Dossier]:
        """Return the dossiers whose code is spelt so, in the order of their codes."""
        return self._where(lambda one: spelling(one.dossier.code) == letters)

    def of_check(self, check_hmac: str) -> Sequence[Dossier]:
        """Return the dossiers that this proof of code and digits opens."""
        return self._where(lambda one: one.proofs.check_hmac == check_hmac)

    def of_short(self, short_hmac: str) -> Sequence[Dossier]:
        """Return the dossiers that this proof of day, last digits and digits opens."""
        return self._where(lambda one: one.proofs.short_hmac == short_hmac)

    def of_receipt(self, receipt_hash: str) -> Sequence[Dossier]:
        """Return the dossiers that this receipt's key opens."""
        return self._where(lambda one: one.proofs.receipt_hash == receipt_hash)

    def wrong_tries(self, name: str, day: date) -> int:
        """Return how often somebody was wrong about that dossier on that day."""
        return sum(one.wrong for one in self._tries.values() if (one.name, one.day) == (name, day))

    def source(self, name: str) -> SourceState:
        """Return how that source is; one that was never asked was never reached."""
        return next((one for one in self._sources.values() if one.name == name), SourceState(name))

    def visits_saved(self, first: date, last: date) -> int:
        """Return how many visits were saved on those days, both included."""
        return len({saved for saved in self._saved.values() if first <= saved[0] <= last})

    def timeliness(self, first: date, last: date) -> Timeliness:
        """Return how dossiers finished on those days, both included, stand to the day they were due."""
        days = [
            (one.dossier.finished, one.dossier.due)
            for one in self._dossiers.values()
            if one.dossier.finished and one.dossier.due and first <= one.dossier.finished <= last
        ]
        early, late = (sum(done < due for done, due in days), sum(done > due for done, due in days))
        return Timeliness(early, len(days) - early - late, late)

    def _where(self, fits: Callable[[_Kept], bool]) -> list[Dossier]:
        found = (one.dossier for one in self._dossiers.values() if fits(one))
        return sorted(found, key=lambda one: one.code)


class DossierKeeperInMemory(DossiersInMemory):
    """One transaction's dossiers, on shelves of its own."""

    def take(self, dossier: Dossier, proofs: Proofs, left_out: Collection[str] = ()) -> bool:
        """Keep what a source told, unless what is kept is of a later time; say whether it was kept."""
        place = next(
            (at for at, one in self._dossiers.items() if one.dossier.code == dossier.code),
            max(self._dossiers, default=-1) + 1,
        )
        kept = self._dossiers.get(place)
        latest = dossier.fetched_at + MOST_AHEAD
        if kept is not None and dossier.source_at < kept.dossier.source_at <= latest:
            return False
        told = _Kept(dossier, proofs)
        self._dossiers[place] = told if kept is None else _with_lasting(told, kept, left_out)
        return True

    def forget(self, told_before: datetime, most: int) -> int:
        """Forget dossiers last told before that time, ``most`` at once; return how many they were."""
        old = [at for at, one in self._dossiers.items() if one.dossier.fetched_at < told_before][:most]
        for place in old:
            del self._dossiers[place]
        return len(old)

    def keep_wrong_tries(self, name: str, day: date, wrong: int) -> None:
        """Keep that count in place of the one before, and forget those of earlier days."""
        others = [
            one for one in self._tries.values() if one.day >= day and (one.name, one.day) != (name, day)
        ]
        self._tries.clear()
        self._tries.update(enumerate([*others, _Tries(name, day, wrong)]))

    def keep_source(self, state: SourceState) -> None:
        """Keep how a source is."""
        others = [one for one in self._sources.values() if one.name != state.name]
        self._sources.clear()
        self._sources.update(enumerate([*others, state]))

    def keep_visit_saved(self, day: date, name: str, why: str) -> None:
        """Count a visit saved; a second one under that name on that day is the same."""
        if (day, name) not in self._saved.values():
            self._saved[len(self._saved)] = (day, name)


def _with_lasting(told: _Kept, kept: _Kept, left_out: Collection[str]) -> _Kept:
    dossier, proofs = told.dossier, told.proofs
    if "due" in left_out:
        dossier = replace(dossier, due=kept.dossier.due)
    if "received" in left_out:
        dossier = replace(dossier, received=kept.dossier.received)
    if "finished" in left_out:
        dossier = replace(dossier, finished=kept.dossier.finished)
    if "digitised_url" in left_out:
        dossier = replace(dossier, digitised_url=kept.dossier.digitised_url)
    if "digits" in left_out:
        proofs = replace(proofs, check_hmac=kept.proofs.check_hmac, short_hmac=kept.proofs.short_hmac)
    if "receipt_key" in left_out:
        proofs = replace(proofs, receipt_hash=kept.proofs.receipt_hash)
    return _Kept(dossier, proofs)
