"""One ticket, for whoever holds its key."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from flask import Response
from spectree import Response as Answers

from office.ratings.rating_desk import Asking
from office.tickets.answers import Request
from office.tickets.moves import Action, state_after
from office.tickets.refusals import UnknownTicket
from office.tickets.store import Reader
from office.tickets.ticket import Ticket
from office.tickets.trial_hour import is_trial_key
from office.waiting.hall import Place, place, waits_of
from office.waiting.late import Later, later
from office.web.access import allows_anyone, asked
from office.web.context import current
from office.web.edition import edition
from office.web.openapi import answer, api
from office.web.shapes import Nothing, Problem
from office.web.trials import TrialRuns
from phone.blueprint import bp
from phone.page_state import face_of
from phone.place_answer import PlaceAnswer, place_answer
from phone.rating import asking_of

TRIAL_OVER = "trial_over"
"""Why there is no ticket, in its details: it was a trial hour's, of which nothing is kept."""
_VISITOR = "visitor"
"""The actor in the journal: nobody's name, and no login or device."""


@bp.get("/api/v1/t/<key>")
@api.validate(resp=Answers(HTTP_200=PlaceAnswer, HTTP_404=Problem), tags=["tickets"])
@allows_anyone
def show_ticket(key: str) -> Response:
    """The ticket's place in line."""
    return answer(_answer(key))


@bp.post("/api/v1/t/<key>/cancellations")
@api.validate(resp=Answers(HTTP_201=PlaceAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["tickets"])
@allows_anyone
def give_up(key: str, json: Nothing) -> Response:
    """The visitor gives the place up, which does not come back. Refused the second time."""
    queue, request = current().queue, _asked_by_visitor()
    ticket = place_of(key).ticket
    if queue.answered(request) is None:
        # Refused here, a wish writes nothing: one key is good for one change, however often it is sent.
        state_after(ticket, Action.CANCEL)
        queue.give_up(ticket.id, request)
    return answer(_answer(key), 201)


@bp.post("/api/v1/t/<key>/lates")
@api.validate(resp=Answers(HTTP_201=PlaceAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["tickets"])
@allows_anyone
def late(key: str, json: Nothing) -> Response:
    """The visitor, who is late, lets the next three of the line pass. Refused the second time."""
    queue, request = current().queue, _asked_by_visitor()
    found, chance = place_and_later(key)
    if queue.answered(request) is None:
        state_after(found.ticket, Action.LATE)
        if chance is not None:
            chance.refuse(found.ticket)
        queue.late(found.ticket.id, request)
    return answer(_answer(key), 201)


def place_of(key: str) -> Place:
    """Return the place of the ticket that key opens. Raises UnknownTicket."""
    with _ticket_of(key) as (reader, ticket):
        return place(current().settings.office, reader, ticket, current().clock())


def place_and_later(key: str) -> tuple[Place, Later | None]:
    """Return its place and what comes of it when it lets others pass; None unless it waits today.

    Raises UnknownTicket.
    """
    office, now = current().settings.office, current().clock()
    with _ticket_of(key) as (reader, ticket):
        waits = waits_of(office, reader, ticket, now)
        return place(office, reader, ticket, now, waits), later(office, reader, ticket, now, waits)


@contextmanager
def _ticket_of(key: str) -> Iterator[tuple[Reader, Ticket]]:
    """Open a view in which that key has its ticket. Raises UnknownTicket."""
    with current().store.reading() as reader:
        ticket = reader.ticket_of_key(key)
        if ticket is None:
            _refuse_of_other_office(key)
            raise UnknownTicket("no ticket has this key: scan the code on the paper again")
        yield reader, ticket


def _asked_by_visitor() -> Request:
    """Return what is asked, by whoever is signed in here, if anyone: a paper can be in the wrong hands."""
    request = asked()
    return replace(request, actor=request.actor or _VISITOR)


def _refuse_of_other_office(key: str) -> None:
    """Say of a trial hour's ticket that the hour is over, of the office's own that one runs. Raises both."""
    if is_trial_key(key):
        raise UnknownTicket("this ticket was one of a trial hour, which is over", reason=TRIAL_OVER)
    if current().trials.now is not None:
        raise TrialRuns("a trial hour runs: the office's own tickets are back after it")


def _answer(key: str) -> PlaceAnswer:
    context, (found, chance) = current(), place_and_later(key)
    asking = asking_of(found.ticket)
    today = context.settings.office.day(context.clock())
    face = face_of(found, today, is_asked=asking is not Asking.NOT_ASKED)
    return place_answer(found, edition(), face, chance, asking)
