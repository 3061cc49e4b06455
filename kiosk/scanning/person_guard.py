"""One active ticket for each person and field, for those who scan a card. In memory, for a day at most."""

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from office.tickets.answers import Result
from office.tickets.office import Office
from office.tickets.refusals import Refusal
from office.tickets.store import Store
from office.tickets.ticket import OPEN, Ticket

CLAIM_S = 90.0
"""Longer than a visitor stands before the list of fields; the page itself forgets a claim sooner."""


class AlreadyWaiting(Refusal):
    """This person has a ticket of this field that is not over; ``details['label']`` names it."""

    code = "already_waiting"


@dataclass(frozen=True, slots=True)
class _Claim:
    token: str
    person: str
    until_s: float


class PersonGuard:
    """Knows persons by their keyed hash only. A restart forgets everybody: then somebody may wait twice."""

    def __init__(
        self,
        office: Office,
        store: Store,
        clock: Callable[[], datetime],
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._office = office
        self._store = store
        self._clock = clock
        self._clock_s = clock_s
        self._turn = threading.Lock()
        self._claims: dict[str, _Claim] = {}
        self._day: date | None = None
        self._tickets: dict[str, list[int]] = {}

    def claim(self, kiosk: str, person: str) -> str:
        """Return a new claim for that person at that kiosk, in place of its last one."""
        claim = _Claim(secrets.token_urlsafe(16), person, self._clock_s() + CLAIM_S)
        self._claims[kiosk] = claim
        return claim.token

    def issue(
        self, kiosk: str, token: str, field: str, issue: Callable[[], Result[Ticket]]
    ) -> Result[Ticket]:
        """Issue a ticket to the claim's person, once. Raises AlreadyWaiting, and what ``issue`` raises.

        A claim that is over is no claim: nobody needs a card for a ticket.
        """
        claim = self._claims.get(kiosk)
        if claim is None or claim.token != token or self._clock_s() > claim.until_s:
            return issue()
        with self._turn:  # Two kiosks may hold a claim of one person.
            self._refuse_second(claim.person, field)
            done = issue()
            self._tickets.setdefault(claim.person, []).append(done.value.id)
        self._claims.pop(kiosk, None)
        return done

    def _refuse_second(self, person: str, field: str) -> None:
        day = self._office.day(self._clock())
        if day != self._day:
            self._day, self._tickets = day, {}
        held = self._tickets.get(person)
        if not held:
            return
        with self._store.reading() as reader:
            tickets = [reader.ticket(ticket_id) for ticket_id in held]
        for ticket in tickets:
            if ticket is not None and ticket.field == field and ticket.state in OPEN:
                raise AlreadyWaiting(f"{ticket.label} of this field is not over", label=ticket.label)
