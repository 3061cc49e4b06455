"""Failed sign-ins and hasty kiosks are slowed, each by itself, and forgiven."""

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from office.web.limits import AtOnce, Failures
from office.web.refusals import SlowDown
from tests.office.web.web_office import PASSWORD, Caller, WebOffice, body_of, code_of
from tests.web_context import FAILURES, WINDOW_S

SIGN_IN = "/api/v1/session"


def fail(caller: Caller, login: str, times: int = FAILURES) -> None:
    """Send a wrong password that often."""
    for _ in range(times):
        assert code_of(caller.post(SIGN_IN, {"login": login, "password": "sai"})) == "not_signed_in"


def test_after_too_many_failures_even_the_right_password_waits(context: WebOffice, client: Caller) -> None:
    context.hire("an")
    fail(client, "an")

    refusal = client.post(SIGN_IN, {"login": "an", "password": PASSWORD})

    assert refusal.status_code == 429
    assert code_of(refusal) == "slow_down"
    assert WINDOW_S <= int(refusal.headers["Retry-After"]) <= WINDOW_S + 2
    assert refusal.headers["Retry-After"] == body_of(refusal)["details"]["retry_after_s"]


def test_once_the_time_told_is_over_one_may_sign_in(context: WebOffice, client: Caller) -> None:
    context.hire("an")
    fail(client, "an")
    wait_s = int(client.post(SIGN_IN, {"login": "an", "password": PASSWORD}).headers["Retry-After"])

    context.clock.forward(seconds=wait_s)

    assert client.post(SIGN_IN, {"login": "an", "password": PASSWORD}).status_code == 200


def test_a_good_sign_in_forgives_the_failures_before_it(context: WebOffice, client: Caller) -> None:
    context.hire("an")
    fail(client, "an", FAILURES - 1)
    assert client.post(SIGN_IN, {"login": "an", "password": PASSWORD}).status_code == 200

    fail(client, "an", FAILURES - 1)

    assert client.post(SIGN_IN, {"login": "an", "password": PASSWORD}).status_code == 200


def test_one_persons_failures_do_not_slow_another(context: WebOffice, client: Caller) -> None:
    context.hire("an")
    context.hire("binh")
    fail(client, "an")

    assert client.post(SIGN_IN, {"login": "binh", "password": PASSWORD}).status_code == 200


def test_failures_slow_the_place_they_come_from_only(context: WebOffice, client: Caller) -> None:
    # Whoever tries an officer's login from another PC cannot keep the officer out.
    context.hire("an")
    fail(client, "an")

    elsewhere = client.client.post(
        SIGN_IN,
        json={"login": "an", "password": PASSWORD},
        environ_overrides={"REMOTE_ADDR": "192.0.2.7"},
    )

    assert elsewhere.status_code == 200


def test_guessing_tokens_is_slowed_too(context: WebOffice, client: Caller) -> None:
    for number in range(FAILURES):
        guess = {"token": f"guess-{number}"}
        assert code_of(client.post("/api/v1/device-session", guess)) == "not_signed_in"

    assert client.post("/api/v1/device-session", {"token": "guess"}).status_code == 429


def test_a_kiosk_that_wishes_again_at_once_is_told_to_wait(context: WebOffice, kiosk: Caller) -> None:
    assert kiosk.post("/api/v1/tickets", {"field": "HT"}).status_code == 201

    hasty = kiosk.post("/api/v1/tickets", {"field": "HT"})
    context.clock.forward(seconds=int(hasty.headers["Retry-After"]))
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


ADDRESS_FAILURES = FAILURES * Failures.ADDRESS_TIMES


def test_trying_one_password_on_many_logins_is_slowed_for_the_whole_address(
    context: WebOffice, client: Caller
) -> None:
    context.hire("an")
    for number in range(ADDRESS_FAILURES):
        fail(client, f"guess-{number}", times=1)

    refusal = client.post(SIGN_IN, {"login": "an", "password": PASSWORD})

    assert code_of(refusal) == "slow_down"
    context.clock.forward(seconds=int(refusal.headers["Retry-After"]))
    assert client.post(SIGN_IN, {"login": "an", "password": PASSWORD}).status_code == 200


def test_a_good_sign_in_does_not_forgive_what_the_address_did_to_others(
    context: WebOffice, client: Caller
) -> None:
    context.hire("an")
    for number in range(ADDRESS_FAILURES - 1):
        fail(client, f"guess-{number}", times=1)
    assert client.post(SIGN_IN, {"login": "an", "password": PASSWORD}).status_code == 200

    fail(client, "guess-last", times=1)

    assert code_of(context.anyone().post(SIGN_IN, {"login": "an", "password": PASSWORD})) == "slow_down"


@pytest.mark.parametrize("header", ["X-Forwarded-For", "X-Real-IP", "Forwarded"])
def test_no_header_makes_one_look_as_if_one_came_from_elsewhere(client: Caller, header: str) -> None:
    for number in range(FAILURES):
        client.headers[header] = f"192.0.2.{number}"
        fail(client, "an", times=1)

    client.headers[header] = "192.0.2.99"

    assert code_of(client.post(SIGN_IN, {"login": "an", "password": "sai"})) == "slow_down"


def test_many_wrong_passwords_sent_at_once_are_tried_only_as_often_as_one_by_one(context: WebOffice) -> None:
    """The tries stand in line for one thread; those behind the last one allowed are refused there."""
    context.hire("an")
    turn, arrived = threading.Lock(), threading.Semaphore(0)

    def one_by_one(work: Callable[[], object]) -> object:
        arrived.release()
        with turn:
            return work()

    current = context.app.extensions["mot_cua"]
    context.app.extensions["mot_cua"] = replace(current, offload=one_by_one)
    codes: list[str] = []

    def guess() -> None:
        codes.append(code_of(context.anyone().post(SIGN_IN, {"login": "an", "password": "sai"})))

    guessing = [threading.Thread(target=guess) for _ in range(3 * FAILURES)]
    with turn:
        for thread in guessing:
            thread.start()
        for _ in guessing:
            arrived.acquire()
    for thread in guessing:
        thread.join()

    assert codes.count("not_signed_in") == FAILURES
    assert codes.count("slow_down") == 2 * FAILURES


def test_more_sign_ins_than_can_wait_are_sent_away_until_there_is_room() -> None:
    at_once = AtOnce(2)

    with at_once.one_more(), at_once.one_more(), pytest.raises(SlowDown), at_once.one_more():
        pytest.fail("a third was let in")

    with at_once.one_more():
        pass
