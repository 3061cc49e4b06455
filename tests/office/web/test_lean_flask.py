"""What is left out of Flask's work for each request changes nothing that anyone sees."""

import inspect
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask, Request, Response, session
from werkzeug.exceptions import BadHost, ClientDisconnected
from werkzeug.test import EnvironBuilder, run_wsgi_app

from office.web.lean_flask import JsonResponse, LeanFlask, LeanRequest
from tests.office.web.web_office import WebOffice

PATHS = ["/", "/api/v1/tickets", "/api/v1/tickets/7/finishes?a=1&b=%C3%A1", "/t/%C4%91%E1%BB%8F", "/a//b/"]


class Broken:
    """A body whose client is gone."""

    def read(self, *_: object) -> bytes:
        raise OSError


def asked_of(host: str, path: str = "/", scheme: str = "http") -> dict[str, Any]:
    """The environment of a request that names this host."""
    environ = EnvironBuilder(path, f"{scheme}://office/", method="POST").get_environ()
    return {**environ, "HTTP_HOST": host}


def adapters(app: Flask, environ: dict[str, Any]) -> list[dict[str, object]]:
    """What Flask's own finds of a request, and ours the first and the second time."""
    request = Request(environ)
    made = [Flask.create_url_adapter(app, request), *(app.create_url_adapter(request) for _ in range(2))]
    return [vars(adapter) for adapter in made]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", ["127.0.0.1:8000", "MotCua.example", "mot-cua.example:80", "[::1]:8000"])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_a_request_is_routed_as_by_flask_itself(
    context: WebOffice, path: str, host: str, scheme: str
) -> None:
    environ = asked_of(host, path, scheme)

    flasks, first, second = adapters(context.app, environ)

    assert flasks == first == second


def test_a_host_that_can_be_none_is_refused_each_time(context: WebOffice) -> None:
    environ = asked_of(f"{'a' * 64}.example")

    for _ in range(2):
        with pytest.raises(BadHost):
            context.app.create_url_adapter(Request(environ))


def test_hosts_made_up_without_end_take_no_memory(context: WebOffice) -> None:
    assert isinstance(context.app, LeanFlask)

    for number in range(1000):
        context.app.create_url_adapter(Request(asked_of(f"host-{number}.example")))

    assert len(context.app._server_names) <= 64


def test_no_view_is_a_coroutine(context: WebOffice) -> None:
    assert not [
        name for name, view in context.app.view_functions.items() if inspect.iscoroutinefunction(view)
    ]


def test_a_body_whose_client_is_gone_is_the_clients_fault() -> None:
    environ = EnvironBuilder("/", method="POST", data=b"{}").get_environ()
    environ["wsgi.input"] = Broken()

    with pytest.raises(ClientDisconnected):
        LeanRequest(environ).get_data()


@pytest.mark.parametrize(
    ("headers", "vary"), [({}, "Cookie"), ({"Authorization": "Bearer token-of-kiosk-1"}, None)]
)
def test_an_answer_says_that_it_hangs_on_the_session_where_that_was_looked_at(
    context: WebOffice, headers: dict[str, str], vary: str | None
) -> None:
    client = context.app.test_client()
    with client.session_transaction() as session:
        session["language"] = "en"

    answer = client.get("/healthz", headers=headers)

    assert "Set-Cookie" not in answer.headers
    assert answer.headers.get("Vary") == vary


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_answer_in_json_is_as_flask_sends_it(method: str) -> None:
    environ = EnvironBuilder("/", method=method).get_environ()
    ours, flasks = JsonResponse(b"{}", 201), Response(b"{}", 201, mimetype="application/json")

    sent, expected = (run_wsgi_app(answer, environ, buffered=True) for answer in (ours, flasks))

    assert (list(sent[0]), sent[1], sorted(sent[2])) == (list(expected[0]), expected[1], sorted(expected[2]))


def test_what_one_request_does_to_its_session_no_other_with_that_cookie_sees(context: WebOffice) -> None:
    client = context.app.test_client()
    with client.session_transaction() as begun:
        begun["devices"] = {"kiosk-1": "hash"}
    cookie = client.get_cookie(context.app.config["SESSION_COOKIE_NAME"])
    assert cookie is not None
    asked = {"headers": {"Cookie": f"{cookie.key}={cookie.value}"}}

    with context.app.test_request_context("/", **asked):
        session["devices"]["kiosk-2"] = "another"

    with context.app.test_request_context("/", **asked):
        assert session["devices"] == {"kiosk-1": "hash"}


def test_a_cookie_that_was_read_before_is_still_refused_once_it_is_too_old(context: WebOffice) -> None:
    client = context.app.test_client()
    with client.session_transaction() as begun:
        begun["language"] = "en"
    cookie = client.get_cookie(context.app.config["SESSION_COOKIE_NAME"])
    assert cookie is not None
    asked = {"headers": {"Cookie": f"{cookie.key}={cookie.value}"}}

    with context.app.test_request_context("/", **asked):
        assert session["language"] == "en"
    # Cookies are signed by the machine's own clock.
    context.clock.now = datetime.now(UTC) + timedelta(days=366)

    with context.app.test_request_context("/", **asked):
        assert "language" not in session
