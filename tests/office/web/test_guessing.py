"""Guessing from many addresses is delayed and locks nobody out; wrong tokens count wherever they are sent."""

from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from office.people import DeviceRole
from office.web.ended_sessions import EndedSessions
from office.web.limits import Failures
from tests.conftest import FakeClock
from tests.office.web.web_office import PASSWORD, Caller, WebOffice, body_of, code_of
from tests.web_context import FAILURES, WINDOW_S

SIGN_IN = "/api/v1/session"


def sign_in(caller: Caller, login: str, password: str, address: str) -> TestResponse:
    return caller.client.post(
        SIGN_IN,
        json={"login": login, "password": password},
        environ_overrides={"REMOTE_ADDR": address},
    )


def guess(context: WebOffice, login: str, times: int) -> list[int]:
    """Guess once from each of many addresses."""
    return [
        sign_in(context.anyone(), login, "sai", f"10.0.{number // 256}.{number % 256}").status_code
        for number in range(times)
    ]


def test_one_login_guessed_from_many_addresses_is_delayed(context: WebOffice) -> None:
    context.hire("an")

    statuses = guess(context, "an", 200)

    assert statuses[0] == 401
    assert statuses.count(401) <= 20


def test_the_owner_of_a_guessed_login_gets_in_elsewhere_after_seconds(context: WebOffice) -> None:
    context.hire("an")
    guess(context, "an", 200)
    owner = context.anyone()

    refusal = sign_in(owner, "an", PASSWORD, "192.0.2.1")
    assert code_of(refusal) == "slow_down"
    wait_s = int(refusal.headers["Retry-After"])
    assert 1 <= wait_s <= 21
    # Whoever guesses goes on meanwhile: that must not put the owner off for longer.
    guess(context, "an", 100)
    context.clock.forward(seconds=wait_s)
    guess(context, "an", 100)

    assert sign_in(owner, "an", PASSWORD, "192.0.2.1").status_code == 200


def test_a_browser_that_signed_in_before_does_not_wait(context: WebOffice) -> None:
    known = context.signed_in("an")
    guess(context, "an", 200)

    assert sign_in(known, "an", PASSWORD, "127.0.0.1").status_code == 200


@pytest.mark.parametrize("logins", [["an"], ["khongco", *(f"guess-{number}" for number in range(60))]])
def test_nor_does_it_wait_for_who_guesses_behind_the_same_address(
    context: WebOffice, logins: list[str]
) -> None:
    known, guesser = context.signed_in("an"), context.anyone()
    for login in logins:
        for _ in range(FAILURES):
            sign_in(guesser, login, "sai", "192.0.2.1")
    assert code_of(sign_in(guesser, logins[0], "sai", "192.0.2.1")) == "slow_down"

    assert sign_in(known, "an", PASSWORD, "192.0.2.1").status_code == 200


def test_guessing_in_a_browser_that_signed_in_before_is_slowed_by_itself(context: WebOffice) -> None:
    known = context.signed_in("an")
    for _ in range(FAILURES):
        assert sign_in(known, "an", "sai", "192.0.2.1").status_code == 401

    assert code_of(sign_in(known, "an", PASSWORD, "192.0.2.1")) == "slow_down"
    assert sign_in(context.anyone(), "an", PASSWORD, "192.0.2.1").status_code == 200
    context.clock.forward(seconds=WINDOW_S + 1)
    assert sign_in(known, "an", PASSWORD, "192.0.2.1").status_code == 200


def test_a_browser_that_knows_one_person_waits_for_another(context: WebOffice) -> None:
    context.hire("an")
    known = context.signed_in("binh")
    guess(context, "an", 200)

    assert code_of(sign_in(known, "an", PASSWORD, "192.0.2.1")) == "slow_down"


def test_a_login_that_nobody_has_is_delayed_alike(context: WebOffice) -> None:
    context.hire("an")

    assert guess(context, "an", 60) == guess(context, "khongco", 60)


def test_who_waits_out_each_delay_waits_longer_every_time(clock: FakeClock) -> None:
    failures = Failures(clock, FAILURES, WINDOW_S)
    for number in range(100):
        failures.count("an", f"10.0.0.{number}")
    waits = []

    for _ in range(4):
        waits.append(failures.wait_s("an", "192.0.2.1"))
        clock.forward(seconds=waits[-1])
        assert failures.wait_s("an", "192.0.2.1") == 0
        failures.count("an", "192.0.2.1")

    assert waits == sorted(waits)
    assert waits[-1] > 2 * waits[0]
    assert waits[-1] <= WINDOW_S


def bearer(context: WebOffice, token: str) -> Caller:
    return Caller(context.app.test_client(), {"Authorization": f"Bearer {token}"})


@pytest.mark.parametrize("path", ["/api/v1/hall", "/api/v1/journal", "/api/v1/agent/sessions"])
def test_wrong_tokens_are_counted_wherever_they_are_sent(context: WebOffice, path: str) -> None:
    for number in range(FAILURES):
        assert bearer(context, f"guess-{number}").get("/api/v1/journal").status_code == 401

    assert bearer(context, "guess-more").send("POST" if "agent" in path else "GET", path).status_code == 429
    assert context.anyone().post("/api/v1/device-session", {"token": "guess-more"}).status_code == 429


def test_one_stale_token_sent_again_and_again_is_one_guess(context: WebOffice) -> None:
    stale, good = bearer(context, "of-a-revoked-agent"), context.device("kiosk-1", DeviceRole.KIOSK)

    assert {stale.get("/api/v1/hall").status_code for _ in range(100)} == {401}

    assert good.get("/api/v1/hall").status_code == 200


def test_a_device_is_not_slowed_by_a_guesser_behind_the_same_address(context: WebOffice) -> None:
    """Also one that has not been here since the server started."""
    for number in range(3 * FAILURES):
        bearer(context, f"guess-{number}").get("/api/v1/hall")
    device = context.device("kiosk-1", DeviceRole.KIOSK)

    assert bearer(context, "guess-more").get("/api/v1/hall").status_code == 429
    assert device.get("/api/v1/hall").status_code == 200


class TestAFullDisk:
    """The end of a session that cannot be written is told: the kernel itself says that there is no room."""

    @pytest.fixture
    def full(self, context: WebOffice, tmp_path: Path) -> Path:
        file = tmp_path / "ended_sessions"
        file.with_name("ended_sessions.new").symlink_to("/dev/full")
        object.__setattr__(context.app.extensions["mot_cua"], "ended", EndedSessions(context.clock, file))
        return file

    def test_signing_out_says_that_it_is_not_kept(self, full: Path, officer: Caller) -> None:
        refusal = officer.delete(SIGN_IN)

        assert (refusal.status_code, code_of(refusal)) == (503, "not_kept")
        assert code_of(officer.get("/api/v1/counters/1")) == "not_signed_in"

    def test_the_next_end_that_can_be_written_keeps_it_too(
        self, full: Path, context: WebOffice, officer: Caller
    ) -> None:
        other = context.signed_in("binh")
        officer.delete(SIGN_IN)
        full.with_name("ended_sessions.new").unlink()

        assert other.delete(SIGN_IN).status_code == 204

        assert len(full.read_text().splitlines()) == 2

    def test_a_person_can_still_sign_in(self, full: Path, officer: Caller) -> None:
        answer = officer.post(SIGN_IN, {"login": "an", "password": PASSWORD})

        assert answer.status_code == 200
        assert body_of(answer)["officer"]["login"] == "an"
