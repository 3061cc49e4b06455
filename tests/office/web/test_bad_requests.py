"""Bad requests of every kind: the right 4xx with its code, nothing of the code told, and nothing changed."""

from collections.abc import Callable

import pytest
import structlog
from werkzeug.test import TestResponse

from office.tickets.journal import Entry
from office.tickets.ticket import Ticket
from tests.office.store.soundness import all_entries, all_tickets
from tests.office.web.askers import Cast
from tests.office.web.web_office import Caller, WebOffice, code_of

TICKETS = "/api/v1/tickets"
CALLS = "/api/v1/counters/2/calls"
_MEGABYTE = 1_000_000


def state_of(context: WebOffice) -> tuple[list[Entry], list[Ticket]]:
    """The whole journal and every ticket."""
    with context.store.reading() as reader:
        return all_entries(reader), all_tickets(reader)


def text(context: WebOffice, body: bytes) -> TestResponse:
    """Send that body, called JSON, as a manager."""
    manager = context.signed_in("manager")
    return manager.client.post(TICKETS, data=body, headers=manager.headers, content_type="application/json")


def signed_out(context: WebOffice) -> TestResponse:
    """Call with a session that has ended, by a copy of its cookie."""
    officer = context.signed_in("officer")
    cookie = officer.client.get_cookie("mot_cua")
    assert cookie is not None
    assert officer.delete("/api/v1/session").status_code == 204
    officer.client.set_cookie("mot_cua", cookie.value)
    return officer.post(CALLS)


def out_of_date(context: WebOffice) -> TestResponse:
    """Call with a session of this morning."""
    officer = context.signed_in("officer")
    context.clock.forward(minutes=12 * 60 + 1)
    return officer.post(CALLS)


def with_token(context: WebOffice, token: str) -> TestResponse:
    """Issue with that token."""
    return Caller(context.app.test_client(), {"Authorization": f"Bearer {token}"}).post(
        TICKETS, {"field": "HT"}
    )


BAD: dict[str, tuple[Callable[[WebOffice], TestResponse], int, str]] = {
    "wrong type": (lambda context: text(context, b'{"field": 7}'), 400, "invalid_request"),
    "unknown key": (lambda context: text(context, b'{"field": "HT", "x": 1}'), 400, "invalid_request"),
    "unknown field": (lambda context: text(context, b'{"field": "ZZ"}'), 404, "unknown_field"),
    "broken JSON": (lambda context: text(context, b'{"field": "HT"'), 400, "invalid_request"),
    "no JSON": (lambda context: text(context, b"\xff\x00"), 400, "invalid_request"),
    "deep JSON": (lambda context: text(context, b"[" * 16_000), 400, "invalid_request"),
    "1 MB": (
        lambda context: text(context, b'{"field": "' + b"x" * _MEGABYTE + b'"}'),
        413,
        "invalid_request",
    ),
    "unknown token": (lambda context: with_token(context, "made-up"), 401, "not_signed_in"),
    "revoked token": (lambda context: with_token(context, "token-of-kiosk-9"), 401, "not_signed_in"),
    "another's token": (lambda context: with_token(context, "token-of-hall-1"), 403, "not_allowed"),
    "ended session": (signed_out, 401, "not_signed_in"),
    "old session": (out_of_date, 401, "not_signed_in"),
}


@pytest.mark.parametrize("bad", BAD)
def test_a_bad_request_is_refused_by_its_code_and_changes_nothing(context: WebOffice, bad: str) -> None:
    send, status, code = BAD[bad]
    Cast(context).ticket()
    before = state_of(context)

    with structlog.testing.capture_logs() as logs:
        answer = send(context)

    assert (answer.status_code, code_of(answer)) == (status, code)
    assert "Traceback" not in answer.text
    assert [line for line in logs if line["log_level"] == "error"] == []
    assert state_of(context) == before
