"""Visits in a whole office, and tablets and phones that rate them over HTTP."""

from datetime import datetime, timedelta
from typing import Any

from werkzeug.test import TestResponse

from office.people import DeviceRole
from office.ratings.kept import RATINGS_KEPT
from office.ratings.rating import Rating
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from tests.office.tickets.acts import OFFICER, called
from tests.office.web.web_office import Caller, WebOffice, body_of


def tablet_of(context: WebOffice, counter: int = 1) -> Caller:
    """The rating tablet of that counter."""
    return context.device(f"rating-{counter}", DeviceRole.RATING)


def visited(context: WebOffice, counter: int = 1, seconds: float = 300) -> Ticket:
    """A visitor comes to that counter, which serves civil status, and is done after so many seconds."""
    ticket = called(context.queue, counter)
    context.clock.forward(seconds=seconds)
    return context.queue.finish(ticket.id, OFFICER, right=anyones).value


def turn(tablet: Caller, after: int | None = None) -> Any:
    """What the tablet is told."""
    answer = tablet.get(f"/api/v1/ratings/next{'' if after is None else f'?after={after}'}")
    assert answer.status_code == 200, answer.text
    return body_of(answer)


def rate(
    tablet: Caller,
    ticket: int,
    shown: datetime,
    after_s: float = 5,
    answer: str = "satisfied",
    **more: Any,
) -> TestResponse:
    """An answer on the tablet, so long after the ticket was shown."""
    answered = shown + timedelta(seconds=after_s)
    body = {"ticket": ticket, "answer": answer, "shown_at": shown.isoformat()}
    return tablet.post("/api/v1/ratings", body | {"answered_at": answered.isoformat()} | more)


def ratings_of(context: WebOffice) -> list[Rating]:
    """All that is kept of today and the days before."""
    with context.store.reading() as reader:
        today = context.settings.office.day(context.clock())
        return list(RATINGS_KEPT.on(reader).of_days(today - timedelta(days=9), today))
