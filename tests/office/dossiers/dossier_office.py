"""An office with dossiers, as values: a store, what guards it, and rows as a source would tell them."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from office.dossiers.dossier import Dossier
from office.dossiers.kept import DOSSIERS_CHANGED
from office.dossiers.limits import Limits
from office.dossiers.lookup import Lookups
from office.dossiers.proof import ProofMaker
from office.dossiers.status import Status
from tests.conftest import SMALL_OFFICE, AnyStore, FakeClock

CODE = "H24.01.02-261122-0001"
DIGITS = "654321"
RECEIPT = "kJ8-xQm2_Vt5Lw9bRz4NcA"
AT = datetime.fromisoformat("2026-11-23T00:30:00+00:00")
DUE = date(2026, 12, 7)
PROOFS = ProofMaker(b"the key of a test's office")
A_DOSSIER = Dossier(CODE, Status.IN_PROGRESS, "Một cửa", AT, AT, due=DUE, received=date(2026, 11, 22))


@dataclass(slots=True)
class DossierOffice:
    """One office; ``restart`` gives it fresh limits over the same store."""

    store: AnyStore
    clock: FakeClock
    lookups: Lookups

    def keep(
        self, dossier: Dossier = A_DOSSIER, digits: str | None = DIGITS, receipt: str | None = None
    ) -> None:
        """Keep a dossier as its source told it."""
        proofs = PROOFS.proofs(dossier.code, digits, receipt)
        self.store.transact(lambda tx: DOSSIERS_CHANGED.on(tx).take(dossier, proofs))

    def restart(self) -> None:
        """Forget what is held in memory only."""
        self.lookups = lookups(self.store, self.clock)


def lookups(store: AnyStore, clock: FakeClock) -> Lookups:
    """Return the lookups of the small office on that store."""
    return Lookups(store, PROOFS, Limits(clock), clock, SMALL_OFFICE.zone)


def numbered(number: int) -> Dossier:
    """Return a dossier of the same day with that running number."""
    return replace(A_DOSSIER, code=f"H24.01.02-261122-{number:04}")
