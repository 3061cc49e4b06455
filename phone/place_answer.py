"""A ticket's place in line, as a phone is answered."""

from pydantic import BaseModel

from office.waiting.hall import Place
from office.web.shapes import EstimateShape, TicketShape, estimate_shape, ticket_shape
from phone.page_state import PageState


class PlaceAnswer(BaseModel):
    """A ticket's place in line as of ``seq``; ``journal_id`` and ``edition`` as in the hall.

    ``face`` is what its holder is told: its state, ``soon``, ``past`` on another day, ``held`` while the
    server's clock is wrong, or ``left`` where its field or counter has left the office.
    """

    ticket: TicketShape
    ahead: int
    estimate: EstimateShape | None
    journal_id: str
    seq: int
    edition: str
    face: PageState


def place_answer(place: Place, edition: str, face: PageState) -> PlaceAnswer:
    """Return the place of a ticket for whoever holds its key, who therefore sees it."""
    return PlaceAnswer(
        ticket=ticket_shape(place.ticket, asker=place.ticket.issued_by),
        ahead=place.ahead,
        estimate=estimate_shape(place.estimate),
        journal_id=place.journal_id,
        seq=place.seq,
        edition=edition,
        face=face,
    )
