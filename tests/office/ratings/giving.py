"""Answers as a tablet and a phone give them, and what came of them."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from office.ratings.kept import RATINGS_KEPT
from office.ratings.rating import By, Given, Rating
from office.tickets.refusals import Refusal
from office.tickets.ticket import Ticket
from tests.conftest import AnyStore

Visit = Callable[..., Ticket]


def on_tablet(ticket: Ticket, shown: datetime, after_s: float = 5, answer: str = "satisfied") -> Given:
    """An answer on counter 1's tablet, so long after the ticket was shown."""
    return Given(ticket.id, answer, (), By.TABLET, 1, shown, shown + timedelta(seconds=after_s))


def on_phone(ticket: Ticket, now: datetime, answer: str = "satisfied") -> Given:
    """An answer by the ticket's page."""
    return Given(ticket.id, answer, (), By.PHONE, None, now, now)


def of(store: AnyStore, ticket: Ticket) -> Rating | None:
    """What is kept of that ticket."""
    with store.reading() as reader:
        return RATINGS_KEPT.on(reader).of_ticket(ticket.id)


def reason(refused: pytest.ExceptionInfo[Refusal]) -> str:
    """Why it was refused."""
    return refused.value.details["reason"]
