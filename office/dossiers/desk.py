"""Dossiers at work in one office: looking up, collecting, and which ticket is for which dossier."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

import structlog

from office.dossiers.claims import DossierClaims
from office.dossiers.code import spelling
from office.dossiers.collecting import NoNumber, Number
from office.dossiers.collecting_desk import CollectingDesk
from office.dossiers.dossier import Dossier
from office.dossiers.kept import DOSSIERS
from office.dossiers.limits import Asker, Limits
from office.dossiers.lookup import Lookups, Wanted
from office.dossiers.proof import ProofMaker
from office.dossiers.refusals import NoDossierSource
from office.dossiers.slowed import Slowed
from office.dossiers.source_state import SourceState
from office.dossiers.view import DossierView, Views
from office.dossiers.visits import VISITS, VISITS_CHANGED
from office.tickets.office import Office
from office.tickets.refusals import InvalidRequest
from office.tickets.store import Store, StoreError
from office.tickets.ticket import Ticket
from office.web.refusals import SlowDown

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class TicketDossier:
    """The dossier that a ticket is for. ``view`` None: its source has told nothing of it.

    ``visits`` are the tickets there were for it, this one included.
    """

    code: str
    view: DossierView | None
    visits: int


class DossierDesk:
    """Answers for one office whose source is called ``source``; ``proofs`` None: it has none that works."""

    def __init__(
        self,
        store: Store,
        office: Office,
        source: str,
        proofs: ProofMaker | None,
        clock: Callable[[], datetime],
    ) -> None:
        self._store, self._office, self._clock = store, office, clock
        self.source, self.is_at_work = source, proofs is not None
        self.limits, self.slowed = Limits(clock), Slowed(office, clock)
        self._views, self._claims = Views(store, office, clock), DossierClaims()
        self._lookups: Lookups | None = None
        self._collecting: CollectingDesk | None = None
        if proofs is not None:
            self._lookups = Lookups(store, proofs, self.limits, clock, office.zone)
            self._collecting = CollectingDesk(store, self._lookups, proofs, office, source, clock)

    def find(self, asker: Asker, wanted: Wanted) -> DossierView:
        """Return the one dossier that fits. Raises what ``Lookups.find`` does, and NoDossierSource."""
        if self._lookups is None:
            raise NoDossierSource("this office has no source of dossiers")
        try:
            found = self._lookups.find(asker, wanted)
        except SlowDown:
            self.slowed.count()
            raise
        return self._views.of(found)

    def collect(self, scanner: str, code: str) -> Number | NoNumber:
        """Return whether whoever scans that receipt at "collect results" gets a number.

        Nobody is turned away for a fault of ours: where nothing can be read a number is given.
        """
        if self._collecting is None:
            return Number()
        try:
            return self._collecting.answer(scanner, code)
        except StoreError as error:
            log.warning("dossier_not_read", reason=str(error))
            return Number()

    def claim(self, kiosk: str, code: str) -> str | None:
        """Return what stands for a scanned receipt when a number is taken for it; None where nothing does."""
        return self._claims.claim(kiosk, code) if self.is_at_work and spelling(code) else None

    def link_claimed(self, kiosk: str, claim: str, ticket: Ticket) -> None:
        """Link a new ticket with the receipt that was scanned there. The ticket stands whatever happens."""
        letters = self._claims.taken(kiosk, claim)
        if letters is None:
            return
        try:
            self._link(ticket, letters)
        except StoreError as error:
            log.warning("dossier_not_linked", reason=str(error))

    def link(self, ticket: Ticket, code: str) -> TicketDossier:
        """Link a ticket with the dossier of that code, in place of another, and return it.

        Raises InvalidRequest for what can be no code, NoDossierSource and StoreError.
        """
        letters = spelling(code)
        if not self.is_at_work:
            raise NoDossierSource("this office has no source of dossiers")
        if not letters:
            raise InvalidRequest("a dossier's code has letters and digits, 40 at most")
        self._link(ticket, letters)
        return self._of_letters(letters)

    def of_ticket(self, ticket_id: int) -> TicketDossier | None:
        """Return the dossier that a ticket is for, None where none was linked. Raises StoreError."""
        if not self.is_at_work:
            return None
        with self._store.reading() as reader:
            letters = VISITS.on(reader).of_ticket(ticket_id)
        return None if letters is None else self._of_letters(letters)

    def source_state(self) -> SourceState:
        """Return how the office's source is. Raises StoreError."""
        with self._store.reading() as reader:
            return DOSSIERS.on(reader).source(self.source)

    def visits_saved(self, first: date, last: date) -> int:
        """Return how many visits were saved on those days, both included. Raises StoreError."""
        with self._store.reading() as reader:
            return DOSSIERS.on(reader).visits_saved(first, last)

    def visits_by_number(self, first: date, last: date) -> Mapping[int, int]:
        """Return, of dossiers come for on those days, how many were come for how often. Raises StoreError."""
        with self._store.reading() as reader:
            return VISITS.on(reader).by_number(first, last)

    def _link(self, ticket: Ticket, letters: str) -> None:
        name = secrets.token_urlsafe(16)
        self._store.transact(
            lambda tx: VISITS_CHANGED.on(tx).link(ticket.id, ticket.office_day, letters, name)
        )

    def _of_letters(self, letters: str) -> TicketDossier:
        with self._store.reading() as reader:
            found: list[Dossier] = list(DOSSIERS.on(reader).of_spelling(letters))
            visits = VISITS.on(reader).count(letters)
        # Two that are spelt alike are none: an officer is told of no other's.
        view = self._views.of(found[0]) if len(found) == 1 else None
        return TicketDossier(letters if view is None else found[0].code, view, visits)
