"""One ticket, for whoever holds its key."""

from flask import Response
from spectree import Response as Answers

from office.tickets.hall import Place, place
from office.tickets.refusals import UnknownTicket
from office.web.access import allows_anyone
from office.web.edition import edition
from office.web.openapi import answer, api
from office.web.rooms import rooms
from office.web.shapes import PlaceAnswer, Problem, place_answer
from phone.blueprint import bp


@bp.get("/api/v1/t/<key>")
@api.validate(resp=Answers(HTTP_200=PlaceAnswer, HTTP_404=Problem), tags=["tickets"])
@allows_anyone
def look(key: str) -> Response:
    """The ticket's place in line."""
    return answer(place_answer(place_of(key), edition()))


def place_of(key: str) -> Place:
    """Return the place of the ticket that key opens. Raises UnknownTicket."""
    house = rooms()
    with house.store.reading() as reader:
        ticket = reader.ticket_of_key(key)
        if ticket is None:
            raise UnknownTicket("no ticket has this key: scan the code on the paper again")
        return place(house.settings.office, reader, ticket, house.clock())
