"""Asks a source again and again, keeps what it tells, and leaves it alone for longer while it is away."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import TypeVar, cast
from zoneinfo import ZoneInfo

import structlog

from office.dossiers.adapters.source import Batch, Source, SourceAway
from office.dossiers.batch_report import BatchReport, report_of
from office.dossiers.dossier import Proofs
from office.dossiers.forgetting import OldDossiers
from office.dossiers.judging import Told
from office.dossiers.kept import DOSSIERS_CHANGED
from office.dossiers.proof import ProofMaker
from office.dossiers.source_state import SourceState
from office.store.sqlite import Offload, run_here
from office.tickets.day import office_day
from office.tickets.store import Store, Transaction

T = TypeVar("T")

_LONGEST_S = 900.0
"""Between tries at a source that is away: two of them before it is shown as interrupted."""
_LONGEST_ASKED_S = 3600.0
_AT_ONCE = 200
"""Rows in one transaction: counters wait for no longer one."""

log = structlog.get_logger(__name__)


class Poller:
    """Polls the source called ``name`` every ``every_s``. Call ``turn`` often; it knows when to ask.

    What the source does, and the hashing of what it told, is given to ``offload``: both take long for many
    rows. The store is written to from where ``turn`` is called. ``report`` is of the newest batch that told
    anything, ``away`` why the last try failed, in English; each None where there is none.
    """

    def __init__(
        self,
        name: str,
        source: Source,
        store: Store,
        proofs: ProofMaker,
        clock: Callable[[], datetime],
        zone: ZoneInfo,
        every_s: float,
        offload: Offload = run_here,
    ) -> None:
        self._name, self._source, self._store, self._proofs = name, source, store, proofs
        self._clock, self._zone, self._every_s = clock, zone, every_s
        self._offload = offload
        self._old = OldDossiers(store, name)
        self._failures = 0
        self._asked_at: datetime | None = None
        self._pause_s = 0.0
        self._told_of: tuple[date, set[int]] = (date.min, set())
        self.report: BatchReport | None = None
        self.away: str | None = None

    def turn(self) -> bool:
        """Ask the source where it is due, and say whether it was. What goes wrong there is logged and kept.

        Raises StoreError; then the source tells the same again.
        """
        now = self._clock()
        if self._asked_at is not None and 0 <= (now - self._asked_at).total_seconds() < self._pause_s:
            return False
        self._asked_at = now
        self._old.turn(now)
        try:
            batch = self._beside(self._source.fetch)
            self._keep(batch, now)
            self._beside(lambda: self._source.taken(batch))
        except SourceAway as away:
            self._was_away(away, now)
        else:
            self.away = None
            self._failures, self._pause_s = 0, 0.0 if batch.is_one_of_many else self._every_s
        return True

    def _was_away(self, away: SourceAway, now: datetime) -> None:
        self._failures += 1
        self.away = str(away)
        # Doubled at each failure; the bound on the exponent only keeps the number small.
        doubled_s = min(_LONGEST_S, self._every_s * 2.0 ** min(self._failures, 16))
        self._pause_s = max(doubled_s, min(_LONGEST_ASKED_S, away.retry_s or 0.0), self._every_s)
        log.warning("dossier_source_away", source=self._name, why=str(away), next_try_s=self._pause_s)
        self._keep_state(lambda state: state.silent(now))

    def _keep(self, batch: Batch, now: datetime) -> None:
        self._tell_of(batch, now)
        self.report = report_of(batch, now) or self.report
        for start in range(0, len(batch.told), _AT_ONCE):
            self._take(batch.told[start : start + _AT_ONCE])
        self._keep_state(lambda state: state.answered(now, batch.confirmed_at, batch.listed_at))

    def _take(self, told: Sequence[Told]) -> None:
        # Hashed before the transaction, which others wait for.
        rows = self._beside(lambda: self._with_proofs(told))

        def work(tx: Transaction) -> None:
            kept = DOSSIERS_CHANGED.on(tx)
            for one, proofs in rows:
                kept.take(one.dossier, proofs, one.left_out)

        self._store.transact(work)

    def _with_proofs(self, told: Sequence[Told]) -> list[tuple[Told, Proofs]]:
        made = self._proofs.proofs
        return [(one, made(one.dossier.code, one.digits, one.receipt_key)) for one in told]

    def _beside(self, work: Callable[[], T]) -> T:
        return cast(T, self._offload(work))

    def _keep_state(self, changed: Callable[[SourceState], SourceState]) -> None:
        def work(tx: Transaction) -> None:
            kept = DOSSIERS_CHANGED.on(tx)
            kept.keep_source(changed(kept.source(self._name)))

        self._store.transact(work)

    def _tell_of(self, batch: Batch, now: datetime) -> None:
        if batch.refused is not None:
            log.warning("dossier_file_refused", source=self._name, why=batch.refused.value)
        if batch.faults:
            first = batch.faults[0]
            log.warning(
                "dossier_rows_refused",
                source=self._name,
                rows=len(batch.faults),
                first=(first.row, first.column, first.wrong.value),
            )
        today = office_day(now, self._zone)
        if self._told_of[0] != today:
            self._told_of = (today, set())
        codes = {one.unknown_code for one in batch.told if one.unknown_code is not None} - self._told_of[1]
        for code in sorted(codes):
            log.warning("dossier_status_unknown", source=self._name, code=code)
        self._told_of[1].update(codes)
