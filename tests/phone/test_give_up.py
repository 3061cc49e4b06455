"""POST /t/<key>/cancellations: whoever holds the key gives the place up, once."""

import pytest
from flask.testing import FlaskClient

from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.journal import Entry, Flag, Kind
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket
from office.web.context import Context
from tests.conftest import FakeClock
from tests.office.tickets.acts import freely

KIOSK = Request("kiosk:kiosk-1")
OFFICER = Request("officer:an")


@pytest.fixture
def ticket(context: Context) -> Ticket:
    return context.queue.issue(NewTicket("HT"), KIOSK).value


def entries(context: Context) -> list[Entry]:
    """The whole journal."""
    with context.store.reading() as reader:
        return list(reader.entries(0, 1000))


def path_of(ticket: Ticket) -> str:
    """Where its holder gives it up."""
    return f"/api/v1/t/{ticket.key}/cancellations"


def test_whoever_holds_the_key_gives_the_place_up(
    phone: FlaskClient, context: Context, ticket: Ticket
) -> None:
    answer = phone.post(path_of(ticket), json={})

    assert (answer.status_code, answer.get_json()["ticket"]["state"]) == (201, "cancelled")
    last = entries(context)[-1]
    assert (last.kind, last.actor, last.flag) == (Kind.CANCELLED, "visitor", Flag.BY_VISITOR)


def test_the_second_time_is_refused_and_writes_nothing(
    phone: FlaskClient, context: Context, ticket: Ticket
) -> None:
    phone.post(path_of(ticket), json={}, headers={"Idempotency-Key": "first"})

    again = phone.post(path_of(ticket), json={}, headers={"Idempotency-Key": "first"})
    second = phone.post(path_of(ticket), json={}, headers={"Idempotency-Key": "second"})

    assert (again.status_code, second.status_code) == (201, 409)
    assert second.get_json()["code"] == "illegal_move"
    assert [one.kind for one in entries(context)] == [Kind.ISSUED, Kind.CANCELLED]
    with context.store.reading() as reader:
        assert reader.first_answer("visitor", "second") is None


def test_nobody_s_key_gives_up_nothing(phone: FlaskClient, context: Context, ticket: Ticket) -> None:
    answer = phone.post("/api/v1/t/made-up/cancellations", json={})

    assert (answer.status_code, answer.get_json()["code"]) == (404, "unknown_ticket")
    assert len(entries(context)) == 1


def test_who_is_being_served_does_not_give_up(phone: FlaskClient, context: Context, ticket: Ticket) -> None:
    context.queue.set_duty(1, CounterState.OPEN, OFFICER)
    context.queue.call_next(1, OFFICER)
    context.queue.start(ticket.id, OFFICER, right=anyones)

    assert phone.post(path_of(ticket), json={}).status_code == 409


def test_a_ticket_of_a_past_day_is_given_up_no_more(
    phone: FlaskClient, ticket: Ticket, clock: FakeClock
) -> None:
    clock.forward(days=1)

    answer = phone.post(path_of(ticket), json={})

    assert (answer.status_code, answer.get_json()["details"]) == (409, {"reason": "day_over"})


@pytest.mark.parametrize(("act", "is_offered"), [(None, True), ("finish", False), ("cancel", False)])
def test_the_page_offers_it_while_there_is_a_place(
    phone: FlaskClient, context: Context, ticket: Ticket, act: str | None, is_offered: bool
) -> None:
    context.queue.set_duty(1, CounterState.OPEN, OFFICER)
    context.queue.call_next(1, OFFICER)
    if act:
        getattr(context.queue, act)(ticket.id, OFFICER, **freely(act))

    page = phone.get(f"/t/{ticket.key}").text

    assert ('data-shown="give-up">' in page) is is_offered
    assert ('data-shown="give-up" hidden>' in page) is not is_offered
