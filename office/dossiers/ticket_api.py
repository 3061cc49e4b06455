"""The dossier that a ticket is for: an officer sees it, and links it where nobody scanned a receipt."""

from typing import Annotated

from flask import Response
from pydantic import BaseModel, Field
from spectree import Response as Answers

from office.dossiers.blueprint import bp
from office.dossiers.desk import TicketDossier
from office.dossiers.shapes import DossierAnswer, dossier_answer
from office.dossiers.work import dossier_work
from office.people import Role
from office.tickets.checks import found
from office.tickets.refusals import NotAllowed
from office.tickets.ticket import AWAY, IN_HAND, Ticket
from office.web.access import actor, allows, asked
from office.web.context import at_office, current
from office.web.openapi import answer, api
from office.web.reader import reader_words
from office.web.shapes import Asked, Problem

_ADDRESS = "/api/v1/tickets/<int:ticket_id>/dossier"
_officers = allows(role=Role.OFFICER)


class LinkBody(Asked):
    """The code on the dossier's receipt, however it is typed."""

    code: Annotated[str, Field(min_length=1, max_length=160)]


class LinkedDossier(BaseModel):
    """``state`` is null where the source has told nothing of that code; ``visits`` count this ticket."""

    code: str
    state: DossierAnswer | None
    visits: int


class TicketDossierAnswer(BaseModel):
    """The dossier that a ticket is for, null where none was linked."""

    dossier: LinkedDossier | None


@bp.get(_ADDRESS)
@api.validate(resp=Answers(HTTP_200=TicketDossierAnswer, HTTP_404=Problem), tags=["dossiers"])
@_officers
def show(ticket_id: int) -> Response:
    """The dossier of a ticket that this officer's counter has in hand, or away."""
    ticket = _held(ticket_id)
    return answer(TicketDossierAnswer(dossier=linked_shape(dossier_work().desk.of_ticket(ticket.id))))


@bp.put(_ADDRESS)
@api.validate(
    resp=Answers(HTTP_200=TicketDossierAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["dossiers"]
)
@_officers
def link(ticket_id: int, json: LinkBody) -> Response:
    """Link the ticket with that dossier, in place of another: one more visit for it."""
    asked()
    at_office()
    linked = dossier_work().desk.link(_held(ticket_id), json.code)
    return answer(TicketDossierAnswer(dossier=linked_shape(linked)))


def linked_shape(dossier: TicketDossier | None) -> LinkedDossier | None:
    """Return the shape of a ticket's dossier, in the language of who reads this request's page."""
    if dossier is None:
        return None
    office, words = current().settings.office, reader_words()
    state = None if dossier.view is None else dossier_answer(words, office, dossier.view)
    return LinkedDossier(code=dossier.code, state=state, visits=dossier.visits)


def _held(ticket_id: int) -> Ticket:
    """Return the ticket if it is at a counter of this officer. Raises UnknownTicket and NotAllowed.

    A code alone opens a dossier here: so nobody looks through them without a visitor before them.
    """
    with at_office().store.reading() as reader:
        ticket = found(reader, ticket_id)
    is_there = ticket.state in (*IN_HAND, *AWAY) and actor().may_act_at(ticket.counter)
    if ticket.counter is None or not is_there:
        raise NotAllowed(f"{ticket.label} is not at a counter of yours")
    return ticket
