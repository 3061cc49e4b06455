"""Every route carries a rule, and the rule holds for every kind of asker."""

import pytest
from flask import Blueprint

from office.people import DeviceRole, Role
from office.tickets.answers import Request
from office.tickets.ticket_queue import Wish
from office.web.access import Access
from tests.office.web.web_house import Caller, WebHouse, body_of, code_of

KIOSKS, COUNTERS, JOURNALS = DeviceRole.KIOSK, DeviceRole.COUNTER, DeviceRole.JOURNAL
_AT_COUNTER = ("officer", "manager", "admin", COUNTERS)
ASKERS = ("anyone", "officer", "manager", "admin", *DeviceRole)

RIGHTS: dict[tuple[str, str], tuple[str, ...]] = {
    ("GET", "/api/v1/office"): ASKERS,
    ("GET", "/api/v1/hall"): ASKERS,
    ("GET", "/healthz"): ASKERS,
    ("GET", "/api/v1/openapi.json"): ASKERS,
    ("POST", "/api/v1/tickets"): ("manager", "admin", KIOSKS),
    ("GET", "/api/v1/tickets/1"): ("officer", "manager", "admin", KIOSKS, COUNTERS),
    ("POST", "/api/v1/tickets/1/prints"): ("officer", "manager", "admin", KIOSKS, COUNTERS),
    ("GET", "/api/v1/counters/1"): _AT_COUNTER,
    ("POST", "/api/v1/counters/1/calls"): _AT_COUNTER,
    ("PUT", "/api/v1/counters/1/state"): _AT_COUNTER,
    ("POST", "/api/v1/tickets/1/recalls"): _AT_COUNTER,
    ("POST", "/api/v1/tickets/1/starts"): _AT_COUNTER,
    ("POST", "/api/v1/tickets/1/finishes"): _AT_COUNTER,
    ("POST", "/api/v1/tickets/1/no-shows"): _AT_COUNTER,
    ("POST", "/api/v1/tickets/1/parkings"): _AT_COUNTER,
    ("POST", "/api/v1/tickets/1/resumptions"): _AT_COUNTER,
    ("POST", "/api/v1/tickets/1/transfers"): _AT_COUNTER,
    ("POST", "/api/v1/tickets/1/reinstatements"): _AT_COUNTER,
    ("POST", "/api/v1/tickets/1/cancellations"): _AT_COUNTER,
    ("GET", "/api/v1/journal"): ("manager", "admin", JOURNALS),
    ("GET", "/api/v1/manager/overview"): ("manager", "admin"),
}
"""Who may make which call."""

BODIES = {"/api/v1/tickets": {"field": "HT"}, "/api/v1/counters/1/state": {"state": "open"}}


def asker(house: WebHouse, kind: str) -> Caller:
    """Someone of that kind; devices stand at counter 1."""
    if kind == "anyone":
        return house.anyone()
    if kind in set(Role):
        return house.signed_in("an", Role(kind))
    return house.device("device-1", DeviceRole(kind))


def test_every_route_but_files_carries_a_rule(house: WebHouse) -> None:
    for rule in house.app.url_map.iter_rules():
        if not rule.endpoint.endswith("static"):
            view = house.app.view_functions[rule.endpoint]
            assert isinstance(getattr(view, "access", None), Access), f"{rule.rule} carries no rule"


def test_a_route_that_lacks_its_rule_serves_nobody(house: WebHouse) -> None:
    loose = Blueprint("loose", __name__)
    loose.get("/loose")(lambda: "a secret")
    house.app.register_blueprint(loose)

    answer = house.anyone().get("/loose")

    assert answer.status_code == 500
    assert "a secret" not in answer.text


def test_every_call_of_the_api_is_in_the_table_of_rights(house: WebHouse) -> None:
    told = {(method, path.replace("/1", "/{}")) for method, path in RIGHTS}
    adapter = house.app.url_map.bind("localhost")
    endpoints = {adapter.match(path, method)[0] for method, path in RIGHTS}
    served = {
        rule.endpoint
        for rule in house.app.url_map.iter_rules()
        if rule.rule.startswith("/api/") and not rule.endpoint.startswith("sessions.")
    }

    assert len(told) == len(RIGHTS)
    assert served - endpoints == {"phone.look"}


@pytest.mark.parametrize("kind", ASKERS)
def test_each_kind_of_asker_may_just_what_the_table_says(house: WebHouse, kind: str) -> None:
    house.queue.issue(Wish("HT"), Request("kiosk:early"))
    caller = asker(house, kind)
    refusal = "not_signed_in" if kind == "anyone" else "not_allowed"

    for (method, path), may in RIGHTS.items():
        answer = caller.send(method, path, BODIES.get(path))
        if kind in may:
            assert answer.status_code not in (401, 403, 404, 500), f"{kind}: {method} {path}: {answer.text}"
        else:
            assert code_of(answer) == refusal, f"{kind}: {method} {path}"


def test_a_token_nobody_gave_opens_nothing_even_what_anyone_may_see(house: WebHouse) -> None:
    stranger = Caller(house.app.test_client(), {"Authorization": "Bearer made-up"})

    assert code_of(stranger.get("/api/v1/hall")) == "not_signed_in"


@pytest.mark.parametrize("proof", ["Basic YTpi", "Bearer", "Bearer ", "token", "Bearer a b"])
def test_a_broken_proof_is_refused(house: WebHouse, proof: str) -> None:
    stranger = Caller(house.app.test_client(), {"Authorization": proof})

    assert code_of(stranger.get("/api/v1/journal")) == "not_signed_in"


def test_a_revoked_token_opens_nothing_at_once(house: WebHouse, kiosk: Caller) -> None:
    assert kiosk.post("/api/v1/tickets", {"field": "HT"}).status_code == 201

    house.accounts.revoke("kiosk-1", house.clock())

    assert code_of(kiosk.post("/api/v1/tickets", {"field": "HT"})) == "not_signed_in"


def test_a_device_enrolled_anew_ends_its_old_token(house: WebHouse, kiosk: Caller) -> None:
    house.accounts.revoke("kiosk-1", house.clock())
    house.clock.forward(seconds=1)
    house.enrol("kiosk-1", DeviceRole.KIOSK)
    house.accounts.revoke("kiosk-1", house.clock())

    assert code_of(kiosk.get("/api/v1/hall")) == "not_signed_in"


def test_a_token_needs_no_csrf_header(kiosk: Caller) -> None:
    assert kiosk.post("/api/v1/tickets", {"field": "HT"}).status_code == 201


def test_a_keypad_acts_at_its_own_counter_only(house: WebHouse) -> None:
    house.open_counters()
    keypad = house.device("keypad-2", DeviceRole.COUNTER)

    own = keypad.post("/api/v1/counters/2/calls")
    other = keypad.post("/api/v1/counters/3/calls")

    assert code_of(own) == "nobody_waiting"
    assert code_of(other) == "not_allowed"


def test_the_key_of_a_ticket_is_shown_only_to_the_device_that_issued_it(
    house: WebHouse, kiosk: Caller, officer: Caller
) -> None:
    issued = body_of(kiosk.post("/api/v1/tickets", {"field": "HT"}))["ticket"]

    path = f"/api/v1/tickets/{issued['id']}"

    assert issued["key"]
    assert body_of(kiosk.get(path))["ticket"]["key"] == issued["key"]
    assert body_of(officer.get(path))["ticket"]["key"] is None
    assert issued["key"] not in house.anyone().get("/api/v1/hall").text
