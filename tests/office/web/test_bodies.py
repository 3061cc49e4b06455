"""A request's body is taken as it should be, or refused with words: never guessed at."""

from typing import Any

import pytest

from office.tickets.answers import Request
from office.tickets.ticket_queue import NewTicket
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of

TICKETS = "/api/v1/tickets"
STATE = "/api/v1/counters/1/state"


@pytest.mark.parametrize(
    "text",
    [b"{", b"[]", b"null", b'"field"', b'{"field": "HT"', b"\xff\xfe", b"field=HT", b'{"field": "HT"} more'],
)
def test_what_is_no_json_object_is_refused(manager: Caller, text: bytes) -> None:
    answer = manager.client.post(TICKETS, data=text, headers=manager.headers, content_type="application/json")

    assert (answer.status_code, code_of(answer)) == (400, "invalid_request")


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "", "application/xml"])
def test_json_under_another_name_is_refused(manager: Caller, kind: str) -> None:
    # A foreign page's form can send these without asking the browser's leave.
    answer = manager.client.post(
        TICKETS, data=b'{"field": "HT"}', headers=manager.headers, content_type=kind or None
    )

    assert (answer.status_code, code_of(answer)) == (400, "invalid_request")
    assert "application/json" in body_of(answer)["detail"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ({}, "field"),
        ({"field": "HT", "priorty": "elder"}, "priorty"),
        ({"field": 7}, "field"),
        ({"field": None}, "field"),
        ({"field": ["HT"]}, "field"),
        ({"field": ""}, "field"),
        ({"field": "x" * 41}, "field"),
        ({"field": "HT", "language": "fr"}, "language"),
        ({"field": "HT", "procedures": "one"}, "procedures"),
        ({"field": "HT", "procedures": ["one"] * 11}, "procedures"),
    ],
)
def test_a_wish_that_is_not_as_documented_is_refused_and_named(
    context: WebOffice, manager: Caller, body: dict[str, Any], told: str
) -> None:
    answer = manager.client.post(TICKETS, json=body, headers=manager.headers)

    assert (answer.status_code, code_of(answer)) == (400, "invalid_request")
    assert told in body_of(answer)["detail"]
    with context.store.reading() as reader:
        assert reader.last_seq() == 0


def test_an_unknown_priority_and_an_unknown_field_are_told_apart(manager: Caller) -> None:
    assert code_of(manager.post(TICKETS, {"field": "HT", "priority": "vip"})) == "invalid_request"
    assert code_of(manager.post(TICKETS, {"field": "ZZ"})) == "unknown_field"


@pytest.mark.parametrize("procedure", ["1.0", "tach-thua"])
def test_a_procedure_the_field_does_not_have_is_refused_and_named(manager: Caller, procedure: str) -> None:
    answer = manager.post(TICKETS, {"field": "HT", "procedures": ["1.001193", procedure]})

    assert (answer.status_code, code_of(answer)) == (400, "invalid_request")
    assert procedure in body_of(answer)["detail"]


def test_a_key_used_again_for_another_procedure_is_refused(manager: Caller) -> None:
    first = manager.post(TICKETS, {"field": "HT", "procedures": ["1.001193"]}, Idempotency_Key="k")
    again = manager.post(TICKETS, {"field": "HT", "procedures": ["1.001193"]}, Idempotency_Key="k")
    other = manager.post(TICKETS, {"field": "HT", "procedures": ["1.000656"]}, Idempotency_Key="k")

    assert (first.status_code, again.status_code) == (201, 200)
    assert (other.status_code, body_of(other)["details"]["reason"]) == (400, "key_reused")


@pytest.mark.parametrize(
    "body",
    [{"state": "asleep"}, {"state": "open", "fields": []}, {"state": "open", "reason": "x" * 201}, {}],
)
def test_a_state_that_cannot_be_is_refused(officer: Caller, body: dict[str, Any]) -> None:
    assert code_of(officer.put(STATE, body)) == "invalid_request"


def test_a_body_too_large_is_refused_as_a_problem(manager: Caller) -> None:
    answer = manager.post(TICKETS, {"field": "HT" * 10_000})

    assert (answer.status_code, code_of(answer)) == (413, "invalid_request")


def test_no_body_is_an_empty_one(context: WebOffice, officer: Caller) -> None:
    context.open_counters()
    context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1"))

    answer = officer.client.post("/api/v1/counters/1/calls", headers=officer.headers)

    assert answer.status_code == 201


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", "limit=0", "limit=1001", "since=4", f"after={2**63}"]
)
def test_a_query_that_is_not_as_documented_is_refused(manager: Caller, query: str) -> None:
    assert code_of(manager.get(f"/api/v1/journal?{query}")) == "invalid_request"


@pytest.mark.parametrize("number", ["0", "99", str(2**63 - 1)])
def test_an_id_nobody_has_is_an_unknown_ticket(officer: Caller, number: str) -> None:
    assert code_of(officer.get(f"{TICKETS}/{number}")) == "unknown_ticket"
    assert code_of(officer.post(f"{TICKETS}/{number}/recalls")) == "unknown_ticket"
    assert code_of(officer.post(f"{TICKETS}/{number}/prints")) == "unknown_ticket"


@pytest.mark.parametrize("number", [str(2**63), str(10**40), "-1", "1.5", "x"])
def test_what_can_be_no_id_is_an_unknown_address(officer: Caller, number: str) -> None:
    assert code_of(officer.get(f"{TICKETS}/{number}")) == "unknown_address"
    assert code_of(officer.post(f"{TICKETS}/{number}/prints")) == "unknown_address"
    assert code_of(officer.get(f"/api/v1/counters/{number}")) == "unknown_address"


def test_a_number_too_great_for_the_store_is_refused(context: WebOffice) -> None:
    context.open_counters()
    manager = context.signed_in("chon", may_choose=True)

    refusal = manager.post("/api/v1/counters/1/calls", {"ticket": 2**70, "reason": "x"})

    assert code_of(refusal) == "invalid_request"


@pytest.mark.parametrize("key", ["nothing", "%00", "%E1%BB%91", "a" * 5_000])
def test_a_strange_key_is_an_unknown_ticket(client: Caller, key: str) -> None:
    assert code_of(client.get(f"/api/v1/t/{key}")) == "unknown_ticket"
