"""A session that has ended opens nothing, whoever kept a copy of its cookie, and a new one is another."""

from pathlib import Path

import pytest

from office.people import DeviceRole
from office.people.secrets import hash_of_password
from office.web.ended_sessions import EndedSessions
from tests.conftest import FakeClock
from tests.office.web.web_office import PASSWORD, Caller, WebOffice, body_of, code_of

SIGN_IN, OWN_PASSWORD = "/api/v1/session", "/api/v1/session/password"
PROTECTED = "/api/v1/counters/1"
WISH = {"login": "an", "password": PASSWORD}


def cookie_of(caller: Caller) -> str:
    """Return the browser's session cookie, which is what a thief would copy."""
    cookie = caller.client.get_cookie("mot_cua")
    assert cookie is not None
    return cookie.value


def thief(context: WebOffice, cookie: str) -> Caller:
    """Return another browser with that cookie."""
    caller = context.anyone()
    caller.client.set_cookie("mot_cua", cookie)
    return caller


def test_a_copied_cookie_opens_the_office_while_its_session_lasts(
    context: WebOffice, officer: Caller
) -> None:
    assert thief(context, cookie_of(officer)).get(PROTECTED).status_code == 200


def test_a_copied_cookie_opens_nothing_after_the_sign_out(context: WebOffice, officer: Caller) -> None:
    stolen = cookie_of(officer)

    officer.delete(SIGN_IN)

    assert code_of(thief(context, stolen).get(PROTECTED)) == "not_signed_in"


def test_signing_out_leaves_the_persons_other_browsers_signed_in(context: WebOffice, officer: Caller) -> None:
    elsewhere = context.signed_in("an")

    officer.delete(SIGN_IN)

    assert elsewhere.get(PROTECTED).status_code == 200


def test_a_copied_cookie_opens_nothing_after_a_new_sign_in(context: WebOffice, officer: Caller) -> None:
    stolen = cookie_of(officer)

    assert officer.post(SIGN_IN, WISH).status_code == 200

    assert code_of(thief(context, stolen).get(PROTECTED)) == "not_signed_in"
    assert officer.get(PROTECTED).status_code == 200


def test_a_copied_cookie_opens_nothing_after_a_new_password(context: WebOffice, officer: Caller) -> None:
    stolen = cookie_of(officer)

    assert officer.put(OWN_PASSWORD, {"old": PASSWORD, "new": "một câu khá dài"}).status_code == 200

    assert code_of(thief(context, stolen).get(PROTECTED)) == "not_signed_in"


def test_a_copied_cookie_opens_nothing_once_its_person_is_disabled(
    context: WebOffice, officer: Caller
) -> None:
    stolen = cookie_of(officer)

    context.accounts.disable("an")

    assert code_of(thief(context, stolen).get(PROTECTED)) == "not_signed_in"


def test_a_disabled_person_let_in_again_does_not_revive_an_old_session(
    context: WebOffice, officer: Caller
) -> None:
    stolen = cookie_of(officer)
    context.accounts.disable("an")

    context.accounts.set_password("an", hash_of_password("mới tinh"), context.clock(), must_change=False)

    assert code_of(thief(context, stolen).get(PROTECTED)) == "not_signed_in"


def test_a_session_planted_before_the_sign_in_is_not_the_one_after_it(context: WebOffice) -> None:
    """Session fixation: what an attacker put into the browser is worth nothing once the person signs in."""
    context.hire("an")
    attacker = context.anyone()
    attacker.page("/sign-in")
    planted = cookie_of(attacker)
    victim = thief(context, planted)

    answer = victim.post(SIGN_IN, WISH)

    assert cookie_of(victim) != planted
    assert code_of(thief(context, planted).get(PROTECTED)) == "not_signed_in"
    token = body_of(answer)["csrf_token"]
    assert token not in attacker.page("/sign-in").text


def test_another_persons_session_ends_when_one_signs_in_over_it(context: WebOffice, officer: Caller) -> None:
    context.hire("binh")
    stolen = cookie_of(officer)

    officer.post(SIGN_IN, {"login": "binh", "password": PASSWORD})

    assert code_of(thief(context, stolen).get(PROTECTED)) == "not_signed_in"


def test_a_session_cookie_of_an_older_form_signs_nobody_in(context: WebOffice, client: Caller) -> None:
    context.hire("an")
    with client.client.session_transaction() as session:
        session["officer"] = ["an", 1, "2026-11-23T13:00:00+00:00"]

    assert code_of(client.get(PROTECTED)) == "not_signed_in"


def test_a_device_stays_enrolled_when_a_person_signs_out_of_its_browser(context: WebOffice) -> None:
    context.hire("an")
    browser = context.anyone()
    browser.post("/api/v1/device-session", {"token": context.enrol("kiosk-1", DeviceRole.KIOSK)})
    browser.headers["X-CSRF-Token"] = body_of(browser.post(SIGN_IN, WISH))["csrf_token"]

    assert browser.delete(SIGN_IN).status_code == 204

    assert browser.post("/api/v1/tickets", {"field": "HT"}, X_Device="kiosk-1").status_code == 201


def test_what_ended_stays_ended_after_a_restart_until_it_would_be_over(
    tmp_path: Path, clock: FakeClock
) -> None:
    file = tmp_path / "ended_sessions"
    EndedSessions(clock, file).end("one", clock.forward(minutes=10))
    clock.forward(minutes=-10)

    after = EndedSessions(clock, file)
    assert after.has("one")
    assert not after.has("two")
    assert "one" not in file.read_text()
    clock.forward(minutes=11)
    after.end("two", clock.forward(minutes=5))

    assert not EndedSessions(clock, file).has("one")
    assert EndedSessions(clock, file).has("two")
    assert file.stat().st_mode & 0o077 == 0


class TestAOneTimePassword:
    """It opens the page where it is replaced, and nothing else."""

    @pytest.fixture
    def newcomer(self, context: WebOffice) -> Caller:
        return context.signed_in("moi", must_change=True)

    def test_it_may_not_read_or_change_anything(self, newcomer: Caller) -> None:
        assert code_of(newcomer.get(PROTECTED)) == "password_due"
        refusal = newcomer.post("/api/v1/counters/1/calls")
        assert (refusal.status_code, code_of(refusal)) == (403, "password_due")

    def test_it_leads_every_page_to_the_one_where_it_is_replaced(self, newcomer: Caller) -> None:
        answer = newcomer.page("/counter/1")

        assert (answer.status_code, answer.headers["Location"]) == (302, "/password?next=/counter/1")
        assert newcomer.page("/password").status_code == 200

    def test_it_may_sign_out(self, newcomer: Caller) -> None:
        assert newcomer.delete(SIGN_IN).status_code == 204

    def test_once_it_is_replaced_the_person_may_work(self, newcomer: Caller) -> None:
        answer = newcomer.put(OWN_PASSWORD, {"old": PASSWORD, "new": "một câu khá dài"})
        newcomer.headers["X-CSRF-Token"] = body_of(answer)["csrf_token"]

        assert newcomer.get(PROTECTED).status_code == 200
        assert newcomer.put("/api/v1/counters/1/state", {"state": "open"}).status_code == 200

    def test_it_cannot_be_kept(self, newcomer: Caller) -> None:
        assert code_of(newcomer.put(OWN_PASSWORD, {"old": PASSWORD, "new": PASSWORD})) == "invalid_request"
        assert code_of(newcomer.get(PROTECTED)) == "password_due"
