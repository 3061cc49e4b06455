"""Addresses that are compiled late are the same addresses."""

from typing import Any

import pytest
from werkzeug.routing import BuildError, Map, Rule

from office.web.late_rules import LateRule
from tests.office.web.web_office import WebOffice

ROUTES = ["/", "/display/<name>", "/counters/<int:number>/calls", "/a/<path:rest>", "/t/<key>.png"]
VALUES: list[dict[str, Any]] = [
    {},
    {"name": "sảnh 1"},
    {"number": 3},
    {"rest": "b/c d"},
    {"key": "k?"},
    {"self": 1, "rule": 2},
]


@pytest.mark.parametrize("values", VALUES)
@pytest.mark.parametrize("route", ROUTES)
@pytest.mark.parametrize("appends", [False, True])
def test_a_late_address_is_the_plain_one(route: str, values: dict[str, Any], appends: bool) -> None:
    addresses = []
    for kind in (Rule, LateRule):
        bound = Map([kind(route, endpoint="here")]).bind("office.example")
        try:
            addresses.append(bound.build("here", values, append_unknown=appends))
        except BuildError as refused:
            addresses.append(type(refused).__name__)

    assert addresses[0] == addresses[1]


def test_no_address_is_compiled_while_an_application_is_made(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    compiled: list[str] = []
    compile_builder = Rule._compile_builder

    def noted(rule: Rule, append_unknown: bool = True) -> Any:
        compiled.append(rule.rule)
        return compile_builder(rule, append_unknown)

    monkeypatch.setattr(Rule, "_compile_builder", noted)

    context: WebOffice = request.getfixturevalue("context")

    late = next(rule for rule in context.app.url_map.iter_rules() if rule.rule == "/api/v1/hall")
    assert set(compiled) <= {"/static/<path:filename>"}, "Flask makes this one before any other can be"
    assert late.build({}) == ("", "/api/v1/hall")
    assert "/api/v1/hall" in compiled
