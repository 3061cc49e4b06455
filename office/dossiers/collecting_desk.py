"""Answers a receipt scanned at "collect results" in one office, and counts the visits that it saves."""

from collections.abc import Callable
from datetime import date, datetime

import structlog

from office.dossiers.code import spelling
from office.dossiers.collecting import NoNumber, Number, collecting
from office.dossiers.kept import DOSSIERS, DOSSIERS_CHANGED
from office.dossiers.lookup import Lookups, Scanned
from office.dossiers.proof import ProofMaker
from office.dossiers.source_state import interrupted_since, may_be_old, told_at
from office.tickets.day import office_day
from office.tickets.office import Office
from office.tickets.store import Store, StoreError
from office.web.refusals import SlowDown

log = structlog.get_logger(__name__)


class CollectingDesk:
    """Decides at every scan anew; ``source`` is the name of the office's source of dossiers."""

    def __init__(
        self,
        store: Store,
        lookups: Lookups,
        proofs: ProofMaker,
        office: Office,
        source: str,
        clock: Callable[[], datetime],
    ) -> None:
        self._store, self._lookups, self._proofs = store, lookups, proofs
        self._office, self._source, self._clock = office, source, clock

    def answer(self, scanner: str, code: str) -> Number | NoNumber:
        """Return whether a number is given, and keep that a visit was saved where none is.

        A scanner that read too many receipts gives numbers, as it does for an unknown one. Raises StoreError
        where nothing can be read.
        """
        now = self._clock()
        try:
            scanned = self._lookups.scanned(scanner, code)
        except SlowDown:
            return Number()
        today = office_day(now, self._office.zone)
        answer = self._decided(scanned, today, now)
        if isinstance(answer, NoNumber):
            try:
                self._keep_saved(today, code, answer)
            except StoreError as error:
                # On a full disk whoever scans still hears what is known; one visit is missing from the count.
                log.warning("dossier_visit_not_counted", why=str(error))
        return answer

    def _decided(self, scanned: Scanned | None, today: date, now: datetime) -> Number | NoNumber:
        with self._store.reading() as reader:
            source = DOSSIERS.on(reader).source(self._source)
        is_old = scanned is None or may_be_old(
            told_at(scanned.source_at, scanned.fetched_at, source), now, self._office.hours, self._office.zone
        )
        is_away = source.reached_at is None or interrupted_since(source, now) is not None
        return collecting(scanned, today, is_interrupted=is_away, is_old=is_old)

    def _keep_saved(self, today: date, code: str, answer: NoNumber) -> None:
        name = self._proofs.name("saved", today.isoformat(), spelling(code))
        self._store.transact(lambda tx: DOSSIERS_CHANGED.on(tx).keep_visit_saved(today, name, answer.why))
