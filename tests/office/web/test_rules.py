"""Every route carries a rule; ``test_rights_matrix.py`` asks for every one as everyone."""

import subprocess
import sys

import pytest
from flask import Blueprint

from office.people import DeviceRole
from office.web.access import Access
from tests.office.web.web_office import CAPABILITIES, Caller, WebOffice, body_of, code_of


def test_every_route_but_files_carries_a_rule(context: WebOffice) -> None:
    for rule in context.app.url_map.iter_rules():
        if not rule.endpoint.endswith("static"):
            view = context.app.view_functions[rule.endpoint]
            assert isinstance(getattr(view, "access", None), Access), f"{rule.rule} carries no rule"


def test_the_office_of_these_tests_has_every_capability_of_the_server() -> None:
    names = "import server; print(*(one.name for one in server.CAPABILITIES))"

    done = subprocess.run([sys.executable, "-c", names], capture_output=True, text=True, check=True)

    assert done.stdout.split() == [one.name for one in CAPABILITIES]


def test_a_route_that_lacks_its_rule_serves_nobody(context: WebOffice) -> None:
    loose = Blueprint("loose", __name__)
    loose.get("/loose")(lambda: "a secret")
    context.app.register_blueprint(loose)

    answer = context.anyone().get("/loose")

    assert answer.status_code == 500
    assert "a secret" not in answer.text


def test_a_token_nobody_gave_opens_nothing_even_what_anyone_may_see(context: WebOffice) -> None:
    stranger = Caller(context.app.test_client(), {"Authorization": "Bearer made-up"})

    assert code_of(stranger.get("/api/v1/hall")) == "not_signed_in"


@pytest.mark.parametrize("proof", ["Basic YTpi", "Bearer", "Bearer ", "token", "Bearer a b"])
def test_a_broken_proof_is_refused(context: WebOffice, proof: str) -> None:
    stranger = Caller(context.app.test_client(), {"Authorization": proof})

    assert code_of(stranger.get("/api/v1/journal")) == "not_signed_in"


def test_a_revoked_token_opens_nothing_at_once(context: WebOffice, kiosk: Caller) -> None:
    assert kiosk.post("/api/v1/tickets", {"field": "HT"}).status_code == 201

    context.accounts.revoke("kiosk-1", context.clock())

    assert code_of(kiosk.post("/api/v1/tickets", {"field": "HT"})) == "not_signed_in"


def test_a_device_enrolled_anew_ends_its_old_token(context: WebOffice, kiosk: Caller) -> None:
    context.accounts.revoke("kiosk-1", context.clock())
    context.clock.forward(seconds=1)
    context.enrol("kiosk-1", DeviceRole.KIOSK)
    context.accounts.revoke("kiosk-1", context.clock())

    assert code_of(kiosk.get("/api/v1/hall")) == "not_signed_in"


def test_a_token_needs_no_csrf_header(kiosk: Caller) -> None:
    assert kiosk.post("/api/v1/tickets", {"field": "HT"}).status_code == 201


def test_a_keypad_acts_at_its_own_counter_only(context: WebOffice) -> None:
    context.open_counters()
    keypad = context.device("keypad-2", DeviceRole.COUNTER)

    own = keypad.post("/api/v1/counters/2/calls")
    other = keypad.post("/api/v1/counters/3/calls")

    assert code_of(own) == "nobody_waiting"
    assert code_of(other) == "not_allowed"


def test_the_key_of_a_ticket_is_shown_only_to_the_device_that_issued_it(
    context: WebOffice, kiosk: Caller, officer: Caller
) -> None:
    issued = body_of(kiosk.post("/api/v1/tickets", {"field": "HT"}))["ticket"]

    path = f"/api/v1/tickets/{issued['id']}"

    assert issued["key"]
    assert body_of(kiosk.get(path))["ticket"]["key"] == issued["key"]
    assert body_of(officer.get(path))["ticket"]["key"] is None
    assert issued["key"] not in context.anyone().get("/api/v1/hall").text
