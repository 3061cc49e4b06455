"""A fault tells the person that it is one, and tells nobody how the server is made."""

import pytest
from flask import Blueprint

from office.tickets.store import StoreError
from office.web.access import allows_anyone
from tests.office.web.web_office import Caller, WebOffice

SECRET = "SELECT password_hash FROM officers"
TELLTALE = (
    "Traceback",
    'File "',
    ".py",
    "line ",
    "werkzeug",
    "flask",
    "sqlite",
    "SELECT",
    "gevent",
    "/work",
    "/srv",
)


ACCEPTED = ("text/html", "application/json", "*/*", "", "image/png")


@pytest.mark.parametrize(
    "error", [ValueError(SECRET), StoreError(SECRET), KeyError(SECRET), RecursionError(SECRET)]
)
@pytest.mark.parametrize("path", ["/broken", "/api/v1/broken"])
def test_a_fault_shows_no_stack_and_no_statement(context: WebOffice, error: Exception, path: str) -> None:
    bp = Blueprint("broken", __name__)

    @bp.get(path)
    @allows_anyone
    def broken() -> str:
        raise error

    context.app.register_blueprint(bp)

    answers = {accept: context.anyone().get(path, Accept=accept) for accept in ACCEPTED}

    for accept, answer in answers.items():
        assert answer.status_code in (500, 503), accept
        assert [word for word in TELLTALE if word in answer.text] == [], accept
        assert answer.headers["Cache-Control"] == "no-store", accept


@pytest.mark.parametrize(
    "path", ["/nothing", "/api/v1/nothing", "/t/nothing", "/console", "/debug", "/__debug__"]
)
def test_an_unknown_address_tells_as_little(passer_by: Caller, path: str) -> None:
    answer = passer_by.page(path)

    assert answer.status_code == 404
    assert [word for word in TELLTALE if word in answer.text] == []


def test_the_app_has_no_debugger(context: WebOffice) -> None:
    assert not context.app.debug
    assert not context.app.testing
    assert context.app.config["PROPAGATE_EXCEPTIONS"] is None


@pytest.mark.parametrize(
    ("method", "path", "again"),
    [
        ("GET", "/form/7?q=khai%20sinh", "/form/7?q=khai%20sinh"),
        ("POST", "/form/7", "/form/7"),
        ("POST", "/form/7/sent", "/form/7"),
        ("POST", "/sent", "/"),
    ],
)
def test_who_asks_again_after_a_form_comes_to_a_page(
    context: WebOffice, method: str, path: str, again: str
) -> None:
    bp = Blueprint("form", __name__)

    @allows_anyone
    def away(**_: str) -> str:
        raise StoreError(SECRET)

    bp.get("/form/<key>")(away)
    for rule in ("/form/<key>", "/form/<key>/sent", "/sent"):
        bp.post(rule, endpoint=f"sent_{rule.count('/')}{len(rule)}")(away)
    context.app.register_blueprint(bp)

    answer = context.anyone().client.open(path, method=method, headers={"Accept": "text/html"})

    assert answer.status_code == 503
    assert f'class="account__button" href="{again}"' in answer.text
    assert ("come_back.js" in answer.text) == (method == "GET")
