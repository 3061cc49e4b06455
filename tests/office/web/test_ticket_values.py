"""The hottest answers are written without their model, and say the same."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from office.tickets.ticket import Outcome, PrintState, State, Ticket
from office.web.openapi import answer, answer_values
from office.web.shapes import TicketAnswer, ticket_shape, ticket_values
from tests.office.store.contract.test_contract import numbered

_AT = datetime(2026, 11, 23, 1, 2, 3, 45, UTC)
TICKETS = {
    "waiting": numbered(1),
    "finished": replace(
        numbered(2),
        state=State.FINISHED,
        counter=3,
        calls=2,
        called_at=_AT,
        started_at=_AT,
        finished_at=_AT.replace(microsecond=0),
        outcome=next(iter(Outcome)),
        print=PrintState.PRINTED,
    ),
}


@pytest.mark.parametrize("ticket", TICKETS.values(), ids=TICKETS.keys())
@pytest.mark.parametrize("is_asker", [True, False])
def test_values_say_what_the_model_says(ticket: Ticket, is_asker: bool) -> None:
    asker = ticket.issued_by if is_asker else "kiosk:another"

    short = answer_values({"ticket": ticket_values(ticket, asker=asker)}, 201)

    long = answer(TicketAnswer(ticket=ticket_shape(ticket, asker=asker)), 201)
    assert (short.status, short.mimetype) == (long.status, long.mimetype)
    said, meant = (TicketAnswer.model_validate_json(one.get_data()) for one in (short, long))
    assert said == meant
    assert json.loads(short.get_data())["ticket"].keys() == json.loads(long.get_data())["ticket"].keys()
