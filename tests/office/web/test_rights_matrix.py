"""Every route of the API document and every page is asked for by everyone, and answers as the table says."""

import re

import pytest

from tests.office.web.askers import Cast, address, outcome_of
from tests.office.web.rights_table import ANYONE, FILES, RIGHTS, Asker, Outcome
from tests.office.web.web_office import Caller, WebOffice, body_of

_TOKENS = {
    asker
    for asker in Asker
    if asker.value.endswith("token") or asker in (Asker.KEYPAD, Asker.RATING, Asker.JOURNAL)
} - {Asker.REVOKED}
_WITHOUT_MODELS = {"GET /api/v1/openapi.json"}
_VARIABLE = re.compile(r"<(?:[^:<>]+:)?([^<>]+)>")


@pytest.fixture
def cast(context: WebOffice) -> Cast:
    return Cast(context)


def served(context: WebOffice) -> set[str]:
    """Every method and address that is served, as the table writes them."""
    return {
        f"{method} {_VARIABLE.sub(_in_braces, rule.rule)}"
        for rule in context.app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def _in_braces(variable: re.Match[str]) -> str:
    return f"{{{variable[1]}}}"


def documented(client: Caller) -> dict[str, object]:
    """Every operation of the OpenAPI document, by method and address."""
    document = body_of(client.get("/api/v1/openapi.json"))
    return {
        f"{method.upper()} {path}": operation
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    }


def test_the_table_has_every_call_of_the_api_document_and_no_other(client: Caller) -> None:
    in_table = {call for call in RIGHTS if " /api/" in call or call == "GET /healthz"}

    assert in_table - _WITHOUT_MODELS == documented(client).keys()


def test_the_table_has_every_route_that_is_served_and_no_other(context: WebOffice) -> None:
    assert RIGHTS.keys() == served(context), "give the new route its line in rights_table.py"


def test_the_api_document_says_who_has_to_prove_themselves(client: Caller) -> None:
    for call, operation in documented(client).items():
        assert isinstance(operation, dict)
        told = operation.get("security", [])
        right = RIGHTS[call]
        assert ({"session": []} in told) == (right != ANYONE), call
        assert ({"token": []} in told) == (right != ANYONE and bool(right.may & _TOKENS)), call


@pytest.mark.parametrize("asker", Asker, ids=lambda asker: asker.name.lower())
def test_everyone_is_answered_on_every_route_as_the_table_says(cast: Cast, asker: Asker) -> None:
    wrong = []
    for call, right in RIGHTS.items():
        answer = cast.ask(asker, call)
        if (met := outcome_of(answer)) is not right.outcome(asker):
            wrong.append(f"{call}: {met}, the table says {right.outcome(asker)}")
        if asker is Asker.DISABLED:
            cast.let_in_again()

    assert wrong == [], f"{asker}"


@pytest.mark.parametrize("asker", [Asker.NOBODY, Asker.OTHER_OFFICER, Asker.SCREEN, Asker.REVOKED])
def test_asking_for_the_head_only_is_no_way_around_a_rule(cast: Cast, asker: Asker) -> None:
    for call, right in RIGHTS.items():
        if call.startswith("GET ") and right.outcome(asker) is not Outcome.DONE:
            head = cast.caller(asker).client.head(
                address(call, cast.ticket()), headers=cast.caller(asker).headers
            )
            assert head.status_code in (302, 401, 403), call
            assert head.data == b"", call


@pytest.mark.parametrize("method", ["TRACE", "PATCH", "PROPFIND", "DELETE", "PUT"])
def test_a_method_nobody_offers_is_refused(cast: Cast, method: str) -> None:
    admin, ticket = cast.caller(Asker.ADMIN).client, cast.ticket()

    for call in RIGHTS:
        if f"{method} {call.split(' ')[1]}" not in RIGHTS:
            assert admin.open(address(call, ticket), method=method).status_code == 405, call


def test_what_anyone_may_fetch_is_the_same_for_all(cast: Cast) -> None:
    """A public answer that told a manager more would be kept by nobody's table."""
    ticket = cast.ticket()

    for call in ("GET /api/v1/hall", "GET /api/v1/office", "GET /api/v1/t/{key}"):
        told = {cast.send(cast.caller(asker), call, ticket).text for asker in (Asker.NOBODY, Asker.ADMIN)}
        assert len(told) == 1, call


def test_only_files_pass_with_a_revoked_token() -> None:
    passing = {call for call, right in RIGHTS.items() if right.outcome(Asker.REVOKED) is Outcome.DONE}

    assert passing == {call for call, right in RIGHTS.items() if right == FILES}
