"""One ticket, for whoever holds its key."""

from dataclasses import replace

from flask import Response
from spectree import Response as Answers

from office.tickets.moves import Action, state_after
from office.tickets.refusals import UnknownTicket
from office.waiting.hall import Place, place
from office.web.access import allows_anyone, asked
from office.web.context import current
from office.web.edition import edition
from office.web.openapi import answer, api
from office.web.shapes import Nothing, Problem
from phone.blueprint import bp
from phone.page_state import face_of
from phone.place_answer import PlaceAnswer, place_answer

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
    queue, request = current().queue, asked()
    # Whoever is signed in here is named all the same: a paper can be in the wrong hands.
    request = replace(request, actor=request.actor or _VISITOR)
    ticket = place_of(key).ticket
    if queue.answered(request) is None:
        # Refused here, a wish writes nothing: one key is good for one change, however often it is sent.
        state_after(ticket, Action.CANCEL)
        queue.give_up(ticket.id, request)
    return answer(_answer(key), 201)


def place_of(key: str) -> Place:
    """Return the place of the ticket that key opens. Raises UnknownTicket."""
    context = current()
    with context.store.reading() as reader:
        ticket = reader.ticket_of_key(key)
        if ticket is None:
            raise UnknownTicket("no ticket has this key: scan the code on the paper again")
        return place(context.settings.office, reader, ticket, context.clock())


def _answer(key: str) -> PlaceAnswer:
    context, found = current(), place_of(key)
    return place_answer(found, edition(), face_of(found, context.settings.office.day(context.clock())))
