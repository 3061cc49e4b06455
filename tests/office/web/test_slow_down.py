"""Failed sign-ins and hasty kiosks are slowed, each by itself, and forgiven."""

import pytest

from tests.office.web.web_house import FAILURES, PASSWORD, WINDOW_S, Caller, WebHouse, body_of, code_of

SIGN_IN = "/api/v1/session"


def fail(caller: Caller, login: str, times: int = FAILURES) -> None:
    """Send a wrong password that often."""
    for _ in range(times):
        assert code_of(caller.post(SIGN_IN, {"login": login, "password": "sai"})) == "not_signed_in"


def test_after_too_many_failures_even_the_right_password_waits(house: WebHouse, client: Caller) -> None:
    house.hire("an")
    fail(client, "an")

    refusal = client.post(SIGN_IN, {"login": "an", "password": PASSWORD})

    assert refusal.status_code == 429
    assert code_of(refusal) == "slow_down"
    assert WINDOW_S <= int(refusal.headers["Retry-After"]) <= WINDOW_S + 2
    assert refusal.headers["Retry-After"] == body_of(refusal)["details"]["retry_after_s"]


def test_once_the_time_told_is_over_one_may_sign_in(house: WebHouse, client: Caller) -> None:
    house.hire("an")
    fail(client, "an")
    wait_s = int(client.post(SIGN_IN, {"login": "an", "password": PASSWORD}).headers["Retry-After"])

    house.clock.forward(seconds=wait_s)

    assert client.post(SIGN_IN, {"login": "an", "password": PASSWORD}).status_code == 200


def test_a_good_sign_in_forgives_the_failures_before_it(house: WebHouse, client: Caller) -> None:
    house.hire("an")
    fail(client, "an", FAILURES - 1)
    assert client.post(SIGN_IN, {"login": "an", "password": PASSWORD}).status_code == 200

    fail(client, "an", FAILURES - 1)

    assert client.post(SIGN_IN, {"login": "an", "password": PASSWORD}).status_code == 200


def test_one_persons_failures_do_not_slow_another(house: WebHouse, client: Caller) -> None:
    house.hire("an")
    house.hire("binh")
    fail(client, "an")

    assert client.post(SIGN_IN, {"login": "binh", "password": PASSWORD}).status_code == 200


def test_failures_slow_the_place_they_come_from_only(house: WebHouse, client: Caller) -> None:
    # Whoever tries an officer's login from another PC cannot keep the officer out.
    house.hire("an")
    fail(client, "an")

    elsewhere = client.client.post(
        SIGN_IN,
        json={"login": "an", "password": PASSWORD},
        environ_overrides={"REMOTE_ADDR": "192.0.2.7"},
    )

    assert elsewhere.status_code == 200


def test_guessing_tokens_is_slowed_too(house: WebHouse, client: Caller) -> None:
    for _ in range(FAILURES):
        assert code_of(client.post("/api/v1/device-session", {"token": "guess"})) == "not_signed_in"

    assert client.post("/api/v1/device-session", {"token": "guess"}).status_code == 429


def test_a_kiosk_that_wishes_again_at_once_is_told_to_wait(house: WebHouse, kiosk: Caller) -> None:
    assert kiosk.post("/api/v1/tickets", {"field": "HT"}).status_code == 201

    hasty = kiosk.post("/api/v1/tickets", {"field": "HT"})
    house.clock.forward(seconds=int(hasty.headers["Retry-After"]))
    patient = kiosk.post("/api/v1/tickets", {"field": "HT"})

    assert code_of(hasty) == "slow_down"
    assert patient.status_code == 201


def test_a_refused_wish_does_not_make_the_next_one_wait(kiosk: Caller) -> None:
    assert code_of(kiosk.post("/api/v1/tickets", {"field": "nowhere"})) == "unknown_field"

    assert kiosk.post("/api/v1/tickets", {"field": "HT"}).status_code == 201


@pytest.mark.parametrize("count", [8])
def test_a_signed_in_person_is_not_slowed(manager: Caller, count: int) -> None:
    for _ in range(count):
        assert manager.post("/api/v1/tickets", {"field": "HT"}).status_code == 201
