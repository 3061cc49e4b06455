"""Every POST takes Idempotency-Key: the same key again gets the first answer and changes nothing."""

import pytest

from office.tickets.answers import Request
from office.tickets.ticket_queue import NewTicket
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of

TICKETS, CALLS = "/api/v1/tickets", "/api/v1/counters/1/calls"


def seq(context: WebOffice) -> int:
    with context.store.reading() as reader:
        return reader.last_seq()


def test_a_double_tap_is_one_ticket_and_within_the_cooldown_too(context: WebOffice, kiosk: Caller) -> None:
    first = kiosk.post(TICKETS, {"field": "HT"}, Idempotency_Key="tap")
    second = kiosk.post(TICKETS, {"field": "HT"}, Idempotency_Key="tap")

    assert (first.status_code, second.status_code) == (201, 200)
    assert body_of(first) == body_of(second)
    assert body_of(second)["ticket"]["key"]
    assert seq(context) == 1


def test_without_a_key_two_wishes_are_two_tickets(context: WebOffice, manager: Caller) -> None:
    first, second = (manager.post(TICKETS, {"field": "HT"}) for _ in range(2))

    assert body_of(first)["ticket"]["label"] == "A001"
    assert body_of(second)["ticket"]["label"] == "A002"


def test_a_call_repeated_gets_the_same_answer_and_calls_nobody_else(
    context: WebOffice, officer: Caller
) -> None:
    context.open_counters()
    for _ in range(2):
        context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1"))

    first = officer.post(CALLS, Idempotency_Key="next")
    before = seq(context)
    second = officer.post(CALLS, Idempotency_Key="next")

    assert (second.status_code, body_of(second)) == (first.status_code, body_of(first))
    assert seq(context) == before


def test_a_refusal_is_repeated_although_it_would_be_granted_by_now(
    context: WebOffice, officer: Caller
) -> None:
    context.open_counters()
    first = officer.post(CALLS, Idempotency_Key="next")
    context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1"))

    second = officer.post(CALLS, Idempotency_Key="next")

    assert code_of(first) == "nobody_waiting"
    assert body_of(second) == body_of(first)
    assert officer.post(CALLS, Idempotency_Key="another").status_code == 201


def test_a_move_repeated_is_not_an_illegal_move(context: WebOffice, officer: Caller) -> None:
    context.open_counters()
    ticket = context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value
    officer.post(CALLS)
    path = f"{TICKETS}/{ticket.id}/finishes"

    answers = [officer.post(path, {"outcome": "accepted"}, Idempotency_Key="done") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert code_of(officer.post(path, {"outcome": "accepted"})) == "illegal_move"


def test_a_print_repeated_is_one_job(context: WebOffice, officer: Caller) -> None:
    ticket = context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value
    path = f"{TICKETS}/{ticket.id}/prints"

    first, second = (officer.post(path, Idempotency_Key="paper") for _ in range(2))

    assert body_of(first)["job"]["id"] == body_of(second)["job"]["id"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((TICKETS, {"field": "HT"}), (TICKETS, {"field": "DD"})),
        ((f"{TICKETS}/1/starts", {}), (f"{TICKETS}/1/cancellations", {})),
    ],
    ids=["other body", "other path"],
)
def test_a_key_used_for_something_else_is_refused(
    context: WebOffice, manager: Caller, first: tuple[str, object], second: tuple[str, object]
) -> None:
    context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1"))
    manager.post(*first, Idempotency_Key="mine")

    refusal = manager.post(*second, Idempotency_Key="mine")

    assert (refusal.status_code, code_of(refusal)) == (400, "invalid_request")
    assert body_of(refusal)["details"]["reason"] == "key_reused"


def test_two_people_may_use_one_key(context: WebOffice, manager: Caller, kiosk: Caller) -> None:
    first = manager.post(TICKETS, {"field": "HT"}, Idempotency_Key="1")
    second = kiosk.post(TICKETS, {"field": "HT"}, Idempotency_Key="1")

    assert body_of(first)["ticket"]["id"] != body_of(second)["ticket"]["id"]


def test_after_a_day_the_key_is_free_again(context: WebOffice, kiosk: Caller) -> None:
    first = kiosk.post(TICKETS, {"field": "HT"}, Idempotency_Key="tap")
    context.clock.forward(days=1)

    again = kiosk.post(TICKETS, {"field": "HT"}, Idempotency_Key="tap")

    assert again.status_code == 201
    assert body_of(again)["ticket"]["id"] != body_of(first)["ticket"]["id"]


@pytest.mark.parametrize("key", ["", "x" * 129, "số một", "tab\tinside"])
def test_a_malformed_key_is_refused_before_anything_happens(
    context: WebOffice, manager: Caller, key: str
) -> None:
    sent = key.encode().decode("latin-1")

    refusal = manager.post(TICKETS, {"field": "HT"}, Idempotency_Key=sent)

    assert (refusal.status_code, code_of(refusal)) == (400, "invalid_request")
    assert seq(context) == 0


def test_the_longest_key_is_taken(manager: Caller) -> None:
    assert manager.post(TICKETS, {"field": "HT"}, Idempotency_Key="x" * 128).status_code == 201
