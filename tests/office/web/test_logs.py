"""Logs hold no password, no ticket's key, no token: whoever reads them learns nothing of a person."""

import logging

import pytest
import structlog
from flask import Blueprint

from office.tickets.answers import Request
from office.tickets.store import StoreError
from office.tickets.ticket_queue import NewTicket
from office.web.access import allows_anyone
from tests.office.web.web_office import PASSWORD, WebOffice

WRONG = "mat-khau-sai"


def test_what_goes_wrong_is_logged_without_anything_secret(
    context: WebOffice, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    context.hire("nguyen.van.an")
    ticket = context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1")).value
    bp = Blueprint("broken", __name__)

    @bp.get("/api/v1/broken/<key>")
    @allows_anyone
    def broken(key: str) -> str:
        raise (StoreError if key.startswith("~") else ValueError)("it broke")

    context.app.register_blueprint(bp)
    client = context.anyone()

    with structlog.testing.capture_logs() as logs:
        client.post("/api/v1/session", {"login": "nguyen.van.an", "password": WRONG})
        client.post("/api/v1/session", {"login": "nguyen.van.an", "password": PASSWORD})
        client.post("/api/v1/device-session", {"token": "token-guessed"})
        client.get(f"/api/v1/t/{ticket.key}")
        client.page(f"/t/{ticket.key}")
        client.get(f"/api/v1/broken/{ticket.key}")
        client.get(f"/api/v1/broken/~{ticket.key}")

    written = "\n".join([*(repr(line) for line in logs), caplog.text])
    assert [line["event"] for line in logs] == [
        "sign_in_failed",
        "signed_in",
        "token_refused",
        "fault",
        "store_failed",
    ]
    for secret in (WRONG, PASSWORD, ticket.key, "token-guessed", "nguyen.van.an"):
        assert secret not in written


def test_who_may_not_is_logged_by_kind_and_not_by_name(context: WebOffice) -> None:
    officer = context.signed_in("nguyen.van.an")

    with structlog.testing.capture_logs() as logs:
        officer.get("/api/v1/journal")

    assert logs == [
        {
            "event": "access_refused",
            "log_level": "info",
            "rule": "/api/v1/journal",
            "asker": "officer",
            "address": "127.0.0.1",
        }
    ]


def test_signing_in_and_its_slowing_are_logged_with_where_from(context: WebOffice) -> None:
    context.hire("an")
    client = context.anyone()

    with structlog.testing.capture_logs() as logs:
        for _ in range(6):
            client.post("/api/v1/session", {"login": "an", "password": WRONG})

    assert [line["event"] for line in logs] == ["sign_in_failed"] * 5 + ["sign_in_slowed"]
    assert {line["address"] for line in logs} == {"127.0.0.1"}
