"""Another site's page cannot make a signed-in browser change anything here: every unsafe route is tried."""

import pytest

from tests.office.web.askers import BODIES, Cast, address
from tests.office.web.rights_table import ANYONE, RIGHTS, Asker
from tests.office.web.web_office import Caller, WebOffice, code_of

UNSAFE = [call for call in RIGHTS if not call.startswith("GET ")]
OF_SOMEONE = [call for call in UNSAFE if RIGHTS[call] != ANYONE]
OF_ANYONE = [call for call in UNSAFE if RIGHTS[call] == ANYONE]
# What a form on another site may send without asking the server first (Fetch: CORS-safelisted).
FORM_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"]


@pytest.fixture
def cast(context: WebOffice) -> Cast:
    return Cast(context)


def last_seq(context: WebOffice) -> int:
    with context.store.reading() as reader:
        return reader.last_seq()


def test_there_is_something_to_try() -> None:
    assert len(OF_SOMEONE) >= 15
    assert len(OF_ANYONE) == 5


@pytest.mark.parametrize("token", [None, "", "wrong", "of another browser"])
@pytest.mark.parametrize("asker", [Asker.ADMIN, Asker.KIOSK_BROWSER])
def test_no_change_goes_through_without_this_browsers_token(
    cast: Cast, asker: Asker, token: str | None
) -> None:
    ticket, caller = cast.ticket(), cast.caller(asker)
    before = last_seq(cast.context)
    if token == "of another browser":
        token = cast.caller(Asker.MANAGER).headers["X-CSRF-Token"]
    caller.headers.pop("X-CSRF-Token")
    caller.headers |= {} if token is None else {"X-CSRF-Token": token}

    for call in OF_SOMEONE:
        assert code_of(cast.send(caller, call, ticket)) == "not_allowed", call

    assert last_seq(cast.context) == before


@pytest.mark.parametrize("content_type", FORM_TYPES)
@pytest.mark.parametrize("call", OF_ANYONE)
def test_another_sites_form_signs_nobody_in_and_chooses_nothing(
    cast: Cast, call: str, content_type: str
) -> None:
    """Signing a victim in as the attacker would be the one forgery that needs no session."""
    method, path = call.partition(" ")[0], address(call, cast.ticket())
    browser = cast.context.anyone().client

    answer = browser.open(path, method=method, data=str(BODIES[call]), content_type=content_type)

    assert code_of(answer) == "invalid_request"
    assert browser.get_cookie("mot_cua") is None


@pytest.mark.parametrize("call", [call for call in RIGHTS if call.startswith("GET ")])
def test_reading_changes_nothing(cast: Cast, call: str) -> None:
    ticket, admin = cast.ticket(), cast.caller(Asker.ADMIN)
    before = last_seq(cast.context)

    cast.send(admin, call, ticket)

    assert last_seq(cast.context) == before


def test_no_answer_lets_another_site_read_it(client: Caller) -> None:
    for path in ("/api/v1/hall", "/api/v1/office", "/sign-in", "/static/base.css"):
        answer = client.client.get(path, headers={"Origin": "https://evil.example"}, buffered=True)
        assert not [name for name, _ in answer.headers if name.startswith("Access-Control-")], path


def test_a_preflight_is_granted_nothing(client: Caller) -> None:
    asked = {
        "Origin": "https://evil.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type, x-csrf-token",
    }

    answer = client.client.options("/api/v1/tickets", headers=asked)

    assert not [name for name, _ in answer.headers if name.startswith("Access-Control-")]
