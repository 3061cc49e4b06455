"""Forgets dossiers that their source has told nothing of for a year, and visits of a year ago."""

from datetime import datetime, timedelta

from office.dossiers.kept import DOSSIERS_CHANGED
from office.dossiers.visits import VISITS_CHANGED
from office.tickets.store import Store, Transaction

KEPT_FOR = timedelta(days=365)
"""After a dossier was told last. One that is on the source's last list of all is never forgotten."""
_STEADY_FOR = timedelta(hours=2)
"""A clock that leaps ahead forgets nothing at once: somebody has so long to put it right."""
_LONGEST_STEP = timedelta(hours=1)
_AT_ONCE = 200


class OldDossiers:
    """The old dossiers of one office, whose source is called ``source``. Call ``turn`` often."""

    def __init__(self, store: Store, source: str) -> None:
        self._store, self._source = store, source
        self._last: datetime | None = None
        self._steady_since: datetime | None = None

    def turn(self, now: datetime) -> None:
        """Forget what is old, once in two hours through which the clock went evenly. Raises StoreError."""
        last, self._last = self._last, now
        if self._steady_since is None or last is None or not timedelta() <= now - last <= _LONGEST_STEP:
            self._steady_since = now
        if now - self._steady_since < _STEADY_FOR:
            return
        self._steady_since = now
        # A few at once: counters wait for no longer transaction.
        while self._store.transact(lambda tx: self._forgotten(tx, now)) == _AT_ONCE:
            pass

    def _forgotten(self, tx: Transaction, now: datetime) -> int:
        kept = DOSSIERS_CHANGED.on(tx)
        VISITS_CHANGED.on(tx).forget((now - KEPT_FOR).date())
        listed_at = kept.source(self._source).listed_at
        before = now - KEPT_FOR
        return kept.forget(before if listed_at is None else min(before, listed_at), _AT_ONCE)
