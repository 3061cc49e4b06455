"""Any request, as the OpenAPI document allows it or just not, from anyone, a kiosk, an officer, a manager.

schemathesis makes the requests and holds each answer against the document: no fault of the server, no
status, code, kind or shape that the document does not tell of. To make one takes five times as long as
to send it, so each is sent by every asker, to an office of their own.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from flask import Blueprint, Response
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import APIOperation, Case, GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import Failure, FailureGroup
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from spectree import Response as Answers

from office.people import DeviceRole, Role
from office.tickets.answers import Request
from office.tickets.office import Office
from office.tickets.refusals import Refusal
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket
from office.web.access import allows_anyone
from office.web.errors import STATUS_OF_CODE
from office.web.openapi import answer, api
from office.web.shapes import Healthy, Problem
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.store.soundness import assert_sound
from tests.office.web.conftest import WITH_MAIL
from tests.office.web.web_office import Caller, WebOffice, receipt_of, web_office

_EXAMPLES = 50 if os.environ.get("MOT_CUA_FULL") else 5
"""Of each operation, for each asker."""
_PARTS = 5
"""In which the operations are dealt out, so that no test is a minute long."""
_CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]
_FIELDS = [field.code for field in SMALL_OFFICE.fields]
_COUNTERS = [counter.number for counter in SMALL_OFFICE.counters]


def kiosk_again(context: WebOffice) -> Caller:
    """The kiosk with its token, enrolled on the first call."""
    if context.accounts.device("kiosk-1") is None:
        return context.device("kiosk-1", DeviceRole.KIOSK)
    return Caller(context.app.test_client(), {"Authorization": "Bearer token-of-kiosk-1"})


def tablet_again(context: WebOffice) -> Caller:
    """The rating tablet of counter 1 with its token, enrolled on the first call."""
    if context.accounts.device("rating-1") is None:
        return context.device("rating-1", DeviceRole.RATING)
    return Caller(context.app.test_client(), {"Authorization": "Bearer token-of-rating-1"})


ASKERS: dict[str, Callable[[WebOffice], Caller]] = {
    "anyone": lambda context: context.anyone(),
    "kiosk": kiosk_again,
    "tablet": tablet_again,
    "officer": lambda context: context.signed_in("an", may_choose=True),
    "manager": lambda context: context.signed_in("quan", Role.MANAGER),
}


def operations(context: WebOffice) -> list[APIOperation[Any, Any, Any, Any]]:
    """Every operation of the office's document. Who proves what is the askers' business."""
    config = SchemathesisConfig.from_dict({"generation": {"with-security-parameters": False}})
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", context.app, config=config)
    return [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]


def tickets_to_ask_about(context: WebOffice) -> list[int]:
    """Have a ticket in hand at counter 1, one parked, one missed and one waiting, and return their ids."""
    queue, request = context.queue, Request("officer:early")
    context.open_counters()
    for end in (queue.park, queue.no_show):
        with context.store.reading() as reader:
            held = reader.in_hand(1, context.settings.office.day(context.clock()))
        if held is None:
            queue.issue(NewTicket("HT"), request)
            held = queue.call_next(1, request).value
        end(held.id, request, right=anyones)
    issued = [queue.issue(NewTicket("HT", printer="kiosk-1"), request).value.id for _ in range(2)]
    queue.call_next(1, request)
    return [*range(issued[0] - 2, issued[0]), *issued]


@dataclass
class Asking:
    """Someone with an office of their own, in which one operation is to be asked for."""

    asker: str
    context: WebOffice

    def begin(self) -> None:
        """Prove anew who this is, since one operation signs out, and have tickets to ask about."""
        self._caller = ASKERS[self.asker](self.context)
        self._tickets = tickets_to_ask_about(self.context)
        self._receipt = receipt_of(self.context)

    def send(self, case: Case[Any], chosen: Sequence[int | None]) -> None:
        """Send the case about what this office has. Raises FailureGroup."""
        self._fill_in(case, chosen)
        self.context.clock.forward(seconds=10)
        cookie = self._caller.client.get_cookie("mot_cua")
        cookies = {} if cookie is None else {"mot_cua": cookie.value}
        case.call_and_validate(
            checks=_CHECKS, headers=self._caller.headers, cookies=cookies, app=self.context.app
        )

    def _fill_in(self, case: Case[Any], chosen: Sequence[int | None]) -> None:
        """Put what the office has in place of a random id, number or field, where one was chosen."""
        own = {**_REAL, "ticket_id": self._tickets, "ticket": self._tickets, "receipt": [self._receipt]}
        for (name, values), place in zip(_places_of(case), chosen, strict=True):
            if place is not None:
                values[name] = own[name][place]


_REAL: dict[str, Sequence[object]] = {
    "number": _COUNTERS,
    "field": _FIELDS,
    "message_id": [1],
    "period": ["2026-11", "2026-Q4", "2026"],
}
_HOW_MANY = {name: len(real) for name, real in _REAL.items()} | {"ticket_id": 4, "ticket": 4, "receipt": 1}


def _places_of(case: Case[Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return where a case has what an office may have: names, and the values they stand in."""
    in_path = ("ticket_id", "number", "receipt", "message_id", "period")
    wanted = ((case.path_parameters, in_path), (case.body, ("field", "ticket")))
    return [
        (name, values)
        for values, names in wanted
        for name in names
        if isinstance(values, dict) and name in values
    ]


def true_to_life(case: Case[Any], draw: Callable[[st.SearchStrategy[Any]], Any]) -> list[int | None]:
    """Choose which of what the office has takes the place of a random id, number or field, mostly one."""
    return [
        draw(st.integers(0, _HOW_MANY[name] - 1)) if draw(st.sampled_from((True, True, False))) else None
        for name, _ in _places_of(case)
    ]


def ask_anything(askings: Sequence[Asking], wanted: str = "", part: slice = slice(None)) -> None:
    """Ask for every operation whose label has ``wanted`` in it, in many ways. Raises FailureGroup."""
    asked = [one for one in operations(askings[0].context) if wanted in one.label]
    assert asked
    for operation in asked[part]:
        for asking in askings:
            asking.begin()
        ask_for(operation, askings)


def ask_for(operation: APIOperation[Any, Any, Any, Any], askings: Sequence[Asking]) -> None:
    """Ask for one operation as the document allows it, and as it forbids it. Raises FailureGroup."""
    ways = (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    cases = st.one_of(*(operation.as_strategy(generation_mode=way) for way in ways))

    @settings(
        max_examples=_EXAMPLES,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=cases, chance=st.data())
    def ask(case: Case[Any], chance: st.DataObject) -> None:
        chosen = true_to_life(case, chance.draw)
        for asking in askings:
            try:
                asking.send(case, chosen)
            except (FailureGroup, Exception):
                print(f"asked by {asking.asker}")
                raise

    ask()


@pytest.fixture
def askings(office: Office, tmp_path: Path) -> Iterator[list[Asking]]:
    """Every asker, in offices that are all alike."""
    made = [Asking(asker, web_office(office, tmp_path / asker, FakeClock(), **WITH_MAIL)) for asker in ASKERS]
    yield made
    for asking in made:
        asking.context.close()


@pytest.mark.slow
@pytest.mark.parametrize("part", range(_PARTS))
def test_whatever_is_asked_is_answered_as_the_document_says(askings: list[Asking], part: int) -> None:
    ask_anything(askings, part=slice(part, None, _PARTS))

    for asking in askings:
        assert_sound(asking.context.store)


def broken(context: WebOffice, view: Callable[[], Response]) -> None:
    """Give the application one more route, which answers by ``view``."""
    bp = Blueprint("broken", __name__)
    told = api.validate(resp=Answers(HTTP_200=Healthy, HTTP_409=Problem))
    bp.get("/api/v1/broken")(told(allows_anyone(view)))
    context.app.register_blueprint(bp)


def with_a_fault() -> Response:
    """A view with a fault."""
    raise RuntimeError("a fault of the code")


def with_an_untold_status() -> Response:
    """A view whose status the document does not have."""
    return answer(Healthy(seq=1), 202)


def with_another_shape() -> Response:
    """A view that lacks what its model has."""
    return Response('{"status": "ok"}', mimetype="application/json")


def as_another_kind() -> Response:
    """A view that answers text."""
    return Response("ok", mimetype="text/plain")


def with_an_untold_code() -> Response:
    """A view that refuses by a code no document lists."""
    raise Refusal("a reason nobody was told of")


@pytest.mark.parametrize(
    ("view", "told"),
    [
        (with_a_fault, "Server error"),
        (with_an_untold_status, "Undocumented status code"),
        (with_another_shape, "Response violates schema"),
        (as_another_kind, "Undocumented Content-Type"),
        (with_an_untold_code, "Response violates schema"),
    ],
)
def test_a_broken_route_is_found(context: WebOffice, view: Callable[[], Response], told: str) -> None:
    broken(context, view)

    with pytest.raises(FailureGroup) as found:
        ask_anything([Asking("anyone", context)], "/api/v1/broken")

    assert told in {failure.title for failure in found.value.exceptions if isinstance(failure, Failure)}


def test_every_refusal_s_code_is_in_the_document() -> None:
    def codes(kind: type[Refusal]) -> set[str]:
        # No route asks for a one-time code yet.
        left_out = ("tests.", "office.once.")
        ours = [one for one in kind.__subclasses__() if not one.__module__.startswith(left_out)]
        return {kind.code}.union(*map(codes, ours))

    assert codes(Refusal) - {Refusal.code} <= STATUS_OF_CODE.keys()
