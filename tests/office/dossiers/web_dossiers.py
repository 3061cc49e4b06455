"""Dossiers at work in a whole office behind Flask's test client: a desk on its store, a key of the test's."""

from typing import cast

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from office.dossiers.desk import DossierDesk
from office.dossiers.dossier import Dossier
from office.dossiers.kept import DOSSIERS_CHANGED
from office.dossiers.polling import Poller
from office.dossiers.work import DossierWork
from office.store.sqlite import SqliteStore
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.dossiers.dossier_office import A_DOSSIER, AT, DIGITS, PROOFS
from tests.office.web.web_office import WebOffice

SOURCE = A_DOSSIER.source


def work_on(
    store: SqliteStore, office: Office, clock: FakeClock, poller: Poller | None = None
) -> DossierWork:
    """Return dossiers at work on that store; nothing is asked, and the source answered just now."""
    work = DossierWork(DossierDesk(store, office, SOURCE, PROOFS, clock), poller)
    confirm(store, clock)
    return work


def confirm(store: SqliteStore, clock: FakeClock) -> None:
    """Have the source answer that all is as it was."""

    def answered(tx: object) -> None:
        kept = DOSSIERS_CHANGED.on(tx)  # type: ignore[arg-type]
        kept.keep_source(kept.source(SOURCE).answered(clock(), clock()))

    store.transact(answered)


def with_dossiers(context: WebOffice, poller: Poller | None = None) -> DossierDesk:
    """Put dossiers to work in a whole office, and return their desk."""
    work = work_on(context.store, context.settings.office, context.clock, poller)
    opened = cast(dict[str, object], context.app.extensions["mot_cua"].opened)
    opened["dossiers"] = work
    return work.desk


def keep(
    store: SqliteStore,
    dossier: Dossier = A_DOSSIER,
    digits: str | None = DIGITS,
    receipt: str | None = None,
) -> None:
    """Keep a dossier as its source told it."""
    proofs = PROOFS.proofs(dossier.code, digits, receipt)
    store.transact(lambda tx: DOSSIERS_CHANGED.on(tx).take(dossier, proofs))


def looked_up(client: FlaskClient, address: str = "10.0.0.7", **body: str) -> TestResponse:
    """Look a dossier up as a phone of that address does."""
    return client.post("/api/v1/dossiers/lookups", json=body, environ_base={"REMOTE_ADDR": address})


__all__ = ["AT", "SOURCE", "confirm", "keep", "looked_up", "with_dossiers", "work_on"]
