"""Another site's page cannot make a signed-in browser change anything here: every unsafe route is tried."""

import pytest

from tests.office.web.askers import BODIES, Cast, address, is_api
from tests.office.web.rights_table import ANYONE, RIGHTS, Asker
from tests.office.web.web_office import Caller, WebOffice, code_of, desk_of

UNSAFE = [call for call in RIGHTS if not call.startswith("GET ")]
OF_SOMEONE = [call for call in UNSAFE if RIGHTS[call] != ANYONE and is_api(call)]
_FORMS = [call for call in UNSAFE if RIGHTS[call] == ANYONE and not is_api(call)]
PHONES_FORMS = [call for call in _FORMS if " /booking" in call]
"""Without a session or a script: whoever sends one acts for nobody else, and a booking's needs its key."""
OF_FORMS = [call for call in _FORMS if call not in PHONES_FORMS]
"""Pages' own forms. From another site no cookie comes along (SameSite); they want a ticket or a receipt."""
OF_ANYONE = [
    call
    for call in UNSAFE
    # No form sends DELETE.
    if RIGHTS[call] == ANYONE and is_api(call) and not call.startswith("DELETE")
]
# What a form on another site may send without asking the server first (Fetch: CORS-safelisted).
FORM_TYPES = ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"]


@pytest.fixture
def cast(context: WebOffice) -> Cast:
    return Cast(context)


@pytest.fixture(scope="module")
def at_rest(standing: WebOffice) -> Cast:
    """Everyone of an office in which a whole file of tests changes nothing."""
    return Cast(standing)


def last_seq(context: WebOffice) -> int:
    with context.store.reading() as reader:
        return reader.last_seq()


def test_there_is_something_to_try() -> None:
    assert len(OF_SOMEONE) >= 15
    assert len(OF_ANYONE) == 12
    assert len(PHONES_FORMS) == 9
    assert len(OF_FORMS) >= 3


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
    at_rest: Cast, call: str, content_type: str
) -> None:
    """Signing a victim in as the attacker would be the one forgery that needs no session."""
    method, path = call.partition(" ")[0], address(call, at_rest.ticket())
    browser = at_rest.context.anyone().client

    answer = browser.open(path, method=method, data=str(BODIES.get(call, {})), content_type=content_type)

    assert code_of(answer) == "invalid_request"
    assert browser.get_cookie("mot_cua") is None


@pytest.mark.parametrize("call", PHONES_FORMS)
def test_a_phone_s_form_of_another_site_changes_nothing_for_whoever_is_signed_in(
    at_rest: Cast, call: str
) -> None:
    ticket, manager = at_rest.ticket(), at_rest.caller(Asker.MANAGER)
    before, path = last_seq(at_rest.context), address(call, ticket)

    answer = manager.client.post(
        path, data={"digits": "123456"}, headers={"Origin": "http://elsewhere.example"}
    )

    assert answer.status_code in (200, 400, 404, 409)
    assert last_seq(at_rest.context) == before


@pytest.mark.parametrize("call", OF_FORMS)
def test_another_sites_form_to_a_page_changes_nothing(at_rest: Cast, call: str) -> None:
    before = desk_of(at_rest.context).by_deadline()
    form = {"kind": "rule", "text": "Một phản ánh mà trang khác gửi thay người xem", "at": "lookup-1"}

    answer = at_rest.context.anyone().client.post(address(call, at_rest.ticket()), data=form)

    assert answer.status_code in (400, 404)
    assert desk_of(at_rest.context).by_deadline() == before


@pytest.mark.parametrize("call", [call for call in RIGHTS if call.startswith("GET ")])
def test_reading_changes_nothing(at_rest: Cast, call: str) -> None:
    ticket, admin = at_rest.ticket(), at_rest.caller(Asker.ADMIN)
    before = last_seq(at_rest.context)

    at_rest.send(admin, call, ticket)

    assert last_seq(at_rest.context) == before


def test_no_answer_lets_another_site_read_it(passer_by: Caller) -> None:
    for path in ("/api/v1/hall", "/api/v1/office", "/sign-in", "/static/base.css"):
        answer = passer_by.client.get(path, headers={"Origin": "https://evil.example"}, buffered=True)
        assert not [name for name, _ in answer.headers if name.startswith("Access-Control-")], path


def test_a_preflight_is_granted_nothing(passer_by: Caller) -> None:
    asked = {
        "Origin": "https://evil.example",
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "content-type, x-csrf-token",
    }

    answer = passer_by.client.options("/api/v1/tickets", headers=asked)

    assert not [name for name, _ in answer.headers if name.startswith("Access-Control-")]
