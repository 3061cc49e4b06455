"""What dossiers ask of a store, in the view or the transaction they are handed; both stores answer alike."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Protocol

from office.dossiers.dossier import Dossier, Proofs, Timeliness
from office.dossiers.in_memory import DossierKeeperInMemory, DossiersInMemory
from office.dossiers.in_sqlite import DossierKeeperInSqlite, DossiersInSqlite
from office.dossiers.source_state import SourceState
from office.store.inside import ChangingStatements, Statements


class DossierReader(Protocol):
    """One consistent view, that of the reader it was made from."""

    def of_spelling(self, letters: str) -> Sequence[Dossier]:
        """Return the dossiers whose code is spelt so, in the order of their codes."""
        ...

    def of_check(self, check_hmac: str) -> Sequence[Dossier]:
        """Return the dossiers that this proof of code and digits opens."""
        ...

    def of_short(self, short_hmac: str) -> Sequence[Dossier]:
        """Return the dossiers that this proof of day, last digits and digits opens."""
        ...

    def of_receipt(self, receipt_hash: str) -> Sequence[Dossier]:
        """Return the dossiers that this receipt's key opens."""
        ...

    def wrong_tries(self, name: str, day: date) -> int:
        """Return how often somebody was wrong about that dossier on that day."""
        ...

    def source(self, name: str) -> SourceState:
        """Return how that source is; one that was never asked was never reached."""
        ...

    def visits_saved(self, first: date, last: date) -> int:
        """Return how many visits were saved on those days, both included."""
        ...

    def timeliness(self, first: date, last: date) -> Timeliness:
        """Return how dossiers finished on those days, both included, stand to the day they were due.

        Those of which the source told only one of the two days, or none, are in no count.
        """
        ...


class DossierKeeper(DossierReader, Protocol):
    """Dossiers in a transaction, with all it has changed so far."""

    def take(self, dossier: Dossier, proofs: Proofs, left_out: Collection[str] = ()) -> bool:
        """Keep what a source told, unless what is kept is of a later time; say whether it was kept.

        A time that is still to come, kept while a clock was ahead, is no later time. What ``left_out`` names
        of ``LASTING`` stays as it is kept.
        """
        ...

    def forget(self, told_before: datetime, most: int) -> int:
        """Forget dossiers last told before that time, ``most`` at once; return how many they were."""
        ...

    def keep_wrong_tries(self, name: str, day: date, wrong: int) -> None:
        """Keep that count in place of the one before, and forget those of earlier days."""
        ...

    def keep_source(self, state: SourceState) -> None:
        """Keep how a source is."""
        ...

    def keep_visit_saved(self, day: date, name: str, why: str) -> None:
        """Count a visit saved; a second one under that name on that day is the same."""
        ...


DOSSIERS: Statements[DossierReader] = Statements(DossiersInSqlite, DossiersInMemory)
DOSSIERS_CHANGED: ChangingStatements[DossierKeeper] = ChangingStatements(
    DossierKeeperInSqlite, DossierKeeperInMemory
)
