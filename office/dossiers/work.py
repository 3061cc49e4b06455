"""What is opened for dossiers in one office: the desk, and the thread that asks the source for it."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

import structlog

from office.capabilities import Parts
from office.dossiers.adapters.demo_source import DemoSource
from office.dossiers.adapters.made import MadeLate, source_of
from office.dossiers.desk import DossierDesk
from office.dossiers.judging import Judge
from office.dossiers.polling import Poller
from office.dossiers.proof import ProofMaker, proof_key
from office.dossiers.settings import DEMO_SOURCE, DossiersTable
from office.dossiers.source_thread import SourceThread
from office.live.serving import NativeThread
from office.web.context import current

log = structlog.get_logger(__name__)

_DEMO_SEED = 1


@dataclass(frozen=True, slots=True)
class DossierWork:
    """At work in one office. ``poller`` and ``thread`` are None where it has no source that works."""

    desk: DossierDesk
    poller: Poller | None = None
    thread: SourceThread | None = None
    demo: DemoSource | None = None

    def close(self) -> None:
        """Let the thread end; nothing waits for its source."""
        if self.thread is not None:
            self.thread.close()


def open_work(parts: Parts, table: DossiersTable) -> DossierWork:
    """Open dossiers for an office, and begin to ask its source; an office without one just has no answers."""
    office, clock = parts.settings.office, parts.clock
    # A trial hour has a store of its own, which is thrown away: files that it took would be lost.
    is_wanted = table.source is not None and not office.trial_hour
    proofs = _proofs(parts.settings.server.data) if is_wanted else None
    desk = DossierDesk(parts.store, office, table.name, proofs, clock)
    if proofs is None:
        return DossierWork(desk)
    demo = None
    if table.source == DEMO_SOURCE:
        demo = DemoSource(_DEMO_SEED, Judge(table.name, {}, office.zone), clock, office.zone)
    source = demo or MadeLate(lambda: source_of(table, office.zone, clock))
    poller = Poller(
        table.name, source, parts.store, proofs, clock, office.zone, table.every_s, NativeThread()
    )
    thread = SourceThread(poller)
    thread.start()
    return DossierWork(desk, poller, thread, demo)


def dossier_work() -> DossierWork:
    """Return what is at work in the office that serves this request."""
    return cast(DossierWork, current().opened["dossiers"])


def shown_dossiers() -> DossierDesk | None:
    """Return the desk where dossiers are shown at all; None where the office has no source of them."""
    work = current().opened.get("dossiers")
    if work is None:
        return None
    desk = cast(DossierWork, work).desk
    return desk if desk.is_at_work else None


def _proofs(folder: Path) -> ProofMaker | None:
    try:
        return ProofMaker(proof_key(folder))
    except OSError as error:
        # Numbers are given without dossiers, and dossiers are not shown under a key that would be forgotten.
        log.error("dossier_key_not_read", reason=error.strerror)
        return None
