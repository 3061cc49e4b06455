"""A ticket's place in line, as a phone is answered."""

from pydantic import BaseModel

from office.ratings.rating_desk import Asking
from office.tickets.being_late import NotLate
from office.waiting.hall import Place
from office.waiting.late import Later
from office.web.shapes import EstimateShape, TicketShape, estimate_shape, ticket_shape
from phone.page_state import PageState


class LaterShape(BaseModel):
    """What comes of it when the visitor lets others pass: ``places`` do, and the wait is ``estimate`` then.

    ``refused`` is why it cannot be: ``late_used``, ``nobody_behind``, or ``near_closing`` where the turn
    would come after closing time.
    """

    places: int
    estimate: EstimateShape | None
    refused: NotLate | None


class PlaceAnswer(BaseModel):
    """A ticket's place in line as of ``seq``; ``journal_id`` and ``edition`` as in the hall.

    ``face`` is what its holder is told: its state, ``soon``, ``past`` on another day, ``held`` while the
    server's clock is wrong, or ``left`` where its field or counter has left the office. ``late`` is null
    unless it waits. ``rating`` says whether its holder is asked how the visit was.
    """

    ticket: TicketShape
    ahead: int
    estimate: EstimateShape | None
    journal_id: str
    seq: int
    edition: str
    face: PageState
    late: LaterShape | None
    rating: Asking


def place_answer(
    place: Place, edition: str, face: PageState, chance: Later | None, asking: Asking
) -> PlaceAnswer:
    """Return the place of a ticket for whoever holds its key, who therefore sees it."""
    return PlaceAnswer(
        ticket=ticket_shape(place.ticket, asker=place.ticket.issued_by),
        ahead=place.ahead,
        estimate=estimate_shape(place.estimate),
        journal_id=place.journal_id,
        seq=place.seq,
        edition=edition,
        face=face,
        late=None if chance is None else _later_shape(chance),
        rating=asking,
    )


def _later_shape(chance: Later) -> LaterShape:
    return LaterShape(places=chance.places, estimate=estimate_shape(chance.estimate), refused=chance.refused)
