"""What is shown of a dossier: where it stands, as of when, and how late its authority is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from office.dossiers.dossier import Dossier, overdue_days
from office.dossiers.kept import DOSSIERS
from office.dossiers.reckoning import OfficeDays, Reckoning, reckoning
from office.dossiers.source_state import interrupted_since, may_be_old, told_at
from office.dossiers.status import ENDED, WAITS_FOR_OWNER, Meaning, meaning_of
from office.tickets.office import Office
from office.tickets.store import Store


@dataclass(frozen=True, slots=True)
class DossierView:
    """One dossier as it may be told to whoever proved that it is their own.

    ``at`` is when its source knew it so; ``is_old`` once that is more than two hours of office time ago.
    ``interrupted_since`` is None while its source answers. ``overdue`` are working days, 0 for none.
    """

    dossier: Dossier
    meaning: Meaning
    at: datetime
    is_old: bool
    interrupted_since: datetime | None
    overdue: int
    reckoning: Reckoning | None

    @property
    def due_sentence(self) -> str | None:
        """The name of what is said of its date, None where there is nothing to wait for."""
        if self.dossier.status in ENDED:
            return None
        if self.dossier.due is None:
            return "dossier-no-due"
        return "dossier-due-may-move" if self.dossier.status in WAITS_FOR_OWNER else "dossier-due"


class Views:
    """Makes views of dossiers in one office."""

    def __init__(self, store: Store, office: Office, clock: Callable[[], datetime]) -> None:
        self._store, self._office, self._clock = store, office, clock
        self._calendar = OfficeDays(office.hours)

    def of(self, dossier: Dossier) -> DossierView:
        """Return what is shown of that dossier now. Raises StoreError."""
        office, now = self._office, self._clock()
        with self._store.reading() as reader:
            source = DOSSIERS.on(reader).source(dossier.source)
        at = told_at(dossier.source_at, dossier.fetched_at, source)
        return DossierView(
            dossier,
            meaning_of(dossier.status),
            at,
            may_be_old(at, now, office.hours, office.zone),
            interrupted_since(source, now),
            overdue_days(dossier, office.day(now), self._calendar),
            reckoning(dossier.received, dossier.due, self._calendar),
        )
