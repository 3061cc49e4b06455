"""A person's session: how it begins, what it needs, and everything that ends it."""

import pytest

from office.people import DeviceRole, Role
from office.people.secrets import hash_of_password
from tests.office.web.web_office import PASSWORD, Caller, WebOffice, body_of, code_of

SIGN_IN, OWN_PASSWORD = "/api/v1/session", "/api/v1/session/password"
PROTECTED = "/api/v1/counters/1"


def test_signing_in_answers_who_one_is_and_the_token_for_changes(context: WebOffice, client: Caller) -> None:
    context.hire("an", counters=(1, 3), may_choose=True)

    answer = body_of(client.post(SIGN_IN, {"login": "an", "password": PASSWORD}))

    assert answer["officer"] == {
        "login": "an",
        "role": "officer",
        "counters": [1, 3],
        "may_choose": True,
        "must_change_password": False,
    }
    assert len(answer["csrf_token"]) >= 16


def test_the_cookie_is_kept_from_scripts_and_other_sites(context: WebOffice, client: Caller) -> None:
    context.hire("an")

    cookie = client.post(SIGN_IN, {"login": "an", "password": PASSWORD}).headers["Set-Cookie"]

    assert cookie.startswith("mot_cua=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Path=/" in cookie


def test_a_change_without_the_csrf_header_is_refused(officer: Caller) -> None:
    del officer.headers["X-CSRF-Token"]

    assert code_of(officer.put("/api/v1/counters/1/state", {"state": "open"})) == "not_allowed"
    assert officer.get(PROTECTED).status_code == 200


@pytest.mark.parametrize("sent", ["", "wrong", "Đây là chữ Việt"])
def test_a_change_with_a_wrong_csrf_header_is_refused(officer: Caller, sent: str) -> None:
    officer.headers["X-CSRF-Token"] = sent.encode().decode("latin-1")

    assert code_of(officer.put("/api/v1/counters/1/state", {"state": "open"})) == "not_allowed"


def test_the_csrf_token_of_one_browser_is_no_good_in_another(context: WebOffice, officer: Caller) -> None:
    other = context.signed_in("binh")
    officer.headers["X-CSRF-Token"] = other.headers["X-CSRF-Token"]

    assert code_of(officer.put("/api/v1/counters/1/state", {"state": "open"})) == "not_allowed"


def test_the_csrf_token_changes_when_one_signs_in(context: WebOffice, officer: Caller) -> None:
    before = officer.headers["X-CSRF-Token"]

    after = body_of(officer.post(SIGN_IN, {"login": "an", "password": PASSWORD}))["csrf_token"]

    assert after != before
    assert code_of(officer.put("/api/v1/counters/1/state", {"state": "open"})) == "not_allowed"


def test_a_session_ends_when_one_signs_out(officer: Caller) -> None:
    assert officer.delete(SIGN_IN).status_code == 204

    assert code_of(officer.get(PROTECTED)) == "not_signed_in"


def test_a_session_lasts_twelve_hours_and_no_longer(context: WebOffice, officer: Caller) -> None:
    context.clock.forward(minutes=12 * 60)
    assert officer.get(PROTECTED).status_code == 200

    context.clock.forward(seconds=1)

    assert code_of(officer.get(PROTECTED)) == "not_signed_in"


def test_disabling_a_person_ends_their_session_at_once(context: WebOffice, officer: Caller) -> None:
    context.accounts.disable("an")

    assert code_of(officer.get(PROTECTED)) == "not_signed_in"
    assert code_of(context.anyone().post(SIGN_IN, {"login": "an", "password": PASSWORD})) == "not_signed_in"


def test_a_new_password_ends_sessions_begun_before_it(context: WebOffice, officer: Caller) -> None:
    context.accounts.set_password("an", hash_of_password("khác hẳn"), context.clock(), must_change=True)

    assert code_of(officer.get(PROTECTED)) == "not_signed_in"


def test_a_person_changes_their_password_and_stays_signed_in(context: WebOffice, officer: Caller) -> None:
    elsewhere = context.signed_in("an")

    answer = officer.put(OWN_PASSWORD, {"old": PASSWORD, "new": "mật khẩu mới"})
    officer.headers["X-CSRF-Token"] = body_of(answer)["csrf_token"]

    assert officer.put("/api/v1/counters/1/state", {"state": "open"}).status_code == 200
    assert code_of(elsewhere.get(PROTECTED)) == "not_signed_in"
    signed_in_anew = context.anyone().post(SIGN_IN, {"login": "an", "password": "mật khẩu mới"})
    assert signed_in_anew.status_code == 200


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ({"old": "không phải", "new": "mật khẩu mới"}, "not_signed_in"),
        ({"old": PASSWORD, "new": "ngắn"}, "invalid_request"),
        ({"old": PASSWORD, "new": PASSWORD}, "invalid_request"),
    ],
)
def test_a_bad_change_of_password_changes_nothing(
    context: WebOffice, officer: Caller, wish: dict[str, str], code: str
) -> None:
    assert code_of(officer.put(OWN_PASSWORD, wish)) == code

    assert officer.get(PROTECTED).status_code == 200
    assert context.anyone().post(SIGN_IN, {"login": "an", "password": PASSWORD}).status_code == 200


def test_a_one_time_password_says_so_and_is_good_for_a_week(context: WebOffice, client: Caller) -> None:
    context.hire("moi", must_change=True)
    wish = {"login": "moi", "password": PASSWORD}

    context.clock.forward(days=7)
    in_time = client.post(SIGN_IN, wish)
    context.clock.forward(seconds=1)
    late = client.post(SIGN_IN, wish)

    assert body_of(in_time)["officer"]["must_change_password"] is True
    assert body_of(late)["details"]["reason"] == "too_old"
    assert late.status_code == 401


def test_a_login_nobody_has_is_told_the_same_as_a_wrong_password(context: WebOffice, client: Caller) -> None:
    context.hire("an")

    wrong = client.post(SIGN_IN, {"login": "an", "password": "sai"})
    nobody = client.post(SIGN_IN, {"login": "khongco", "password": "sai"})

    assert body_of(wrong) == body_of(nobody)


def test_a_forged_cookie_signs_nobody_in(context: WebOffice, officer: Caller) -> None:
    cookie = officer.client.get_cookie("mot_cua")
    assert cookie is not None
    forged = context.anyone()
    forged.client.set_cookie("mot_cua", cookie.value[:-4] + "AAAA")

    assert code_of(forged.get(PROTECTED)) == "not_signed_in"


def test_a_person_may_act_only_where_they_are_assigned(context: WebOffice) -> None:
    context.open_counters()
    at_two = context.signed_in("binh", counters=(2,))
    manager = context.signed_in("quan", Role.MANAGER, counters=(2,))

    assert code_of(at_two.post("/api/v1/counters/2/calls")) == "nobody_waiting"
    assert code_of(at_two.post("/api/v1/counters/1/calls")) == "not_allowed"
    assert code_of(manager.post("/api/v1/counters/1/calls")) == "nobody_waiting"


class TestABrowserEnrolledAsDevices:
    """``X-Device`` names which of its devices a browser speaks for."""

    @pytest.fixture
    def browser(self, context: WebOffice) -> Caller:
        browser = context.anyone()
        for name, role in (("kiosk-1", DeviceRole.KIOSK), ("hall-1", DeviceRole.SCREEN)):
            answer = body_of(browser.post("/api/v1/device-session", {"token": context.enrol(name, role)}))
            assert (answer["name"], answer["role"]) == (name, role)
            browser.headers["X-CSRF-Token"] = answer["csrf_token"]
        return browser

    def test_it_acts_as_the_device_it_names(self, context: WebOffice, browser: Caller) -> None:
        issued = browser.post("/api/v1/tickets", {"field": "HT"}, X_Device="kiosk-1")

        assert issued.status_code == 201
        with context.store.reading() as reader:
            assert [entry.actor for entry in reader.entries(0, 9)] == ["kiosk:kiosk-1"]

    def test_it_has_no_right_as_another_of_its_devices(self, browser: Caller) -> None:
        assert code_of(browser.post("/api/v1/tickets", {"field": "HT"}, X_Device="hall-1")) == "not_allowed"

    def test_it_is_nobody_under_a_name_it_was_not_enrolled_as(
        self, context: WebOffice, browser: Caller
    ) -> None:
        context.enrol("kiosk-2", DeviceRole.KIOSK)

        refusal = browser.post("/api/v1/tickets", {"field": "HT"}, X_Device="kiosk-2")

        assert code_of(refusal) == "not_signed_in"

    def test_it_needs_the_csrf_header_for_changes(self, browser: Caller) -> None:
        del browser.headers["X-CSRF-Token"]

        assert code_of(browser.post("/api/v1/tickets", {"field": "HT"}, X_Device="kiosk-1")) == "not_allowed"

    def test_revoking_the_device_ends_it_at_once(self, context: WebOffice, browser: Caller) -> None:
        context.accounts.revoke("kiosk-1", context.clock())

        refusal = browser.post("/api/v1/tickets", {"field": "HT"}, X_Device="kiosk-1")

        assert code_of(refusal) == "not_signed_in"

    def test_enrolling_the_device_elsewhere_ends_it(self, context: WebOffice, browser: Caller) -> None:
        context.accounts.revoke("kiosk-1", context.clock())
        context.accounts.add_device(
            context.accounts.device("kiosk-1") or pytest.fail("it was enrolled"), "another hash"
        )

        refusal = browser.post("/api/v1/tickets", {"field": "HT"}, X_Device="kiosk-1")

        assert code_of(refusal) == "not_signed_in"

    def test_it_lasts_longer_than_a_persons_twelve_hours(self, context: WebOffice, browser: Caller) -> None:
        context.clock.forward(days=90)

        assert browser.post("/api/v1/tickets", {"field": "HT"}, X_Device="kiosk-1").status_code == 201

    def test_a_person_may_sign_in_beside_it(self, context: WebOffice, browser: Caller) -> None:
        context.hire("an")
        answer = browser.post(SIGN_IN, {"login": "an", "password": PASSWORD})
        browser.headers["X-CSRF-Token"] = body_of(answer)["csrf_token"]

        assert browser.post("/api/v1/tickets", {"field": "HT"}, X_Device="kiosk-1").status_code == 201
        assert browser.get(PROTECTED).status_code == 200
        assert code_of(browser.get(PROTECTED, X_Device="hall-1")) == "not_allowed"
