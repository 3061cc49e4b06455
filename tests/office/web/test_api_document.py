"""The OpenAPI document is a valid one, tells of every promised call, and tells the truth about answers."""

import re
from typing import Any

import pytest

from office.papers.slip_job import shares_of
from office.people import DeviceRole
from office.tickets.answers import Request
from office.tickets.rights import anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket
from tests.office.web.askers import book, read_a_file
from tests.office.web.json_schema import Schemas
from tests.office.web.web_office import Caller, WebOffice, body_of, receipt_of

PROMISED = {
    ("get", "/office"),
    ("get", "/hall"),
    ("post", "/tickets"),
    ("get", "/tickets/{}"),
    ("get", "/t/{}"),
    ("post", "/counters/{}/calls"),
    ("put", "/counters/{}/state"),
    ("post", "/tickets/{}/recalls"),
    ("post", "/tickets/{}/starts"),
    ("post", "/tickets/{}/finishes"),
    ("post", "/tickets/{}/no-shows"),
    ("post", "/tickets/{}/parkings"),
    ("post", "/tickets/{}/resumptions"),
    ("post", "/tickets/{}/transfers"),
    ("post", "/tickets/{}/reinstatements"),
    ("post", "/tickets/{}/cancellations"),
    ("post", "/tickets/{}/prints"),
    ("post", "/t/{}/cancellations"),
    ("post", "/t/{}/lates"),
    ("get", "/journal"),
    ("post", "/session"),
    ("delete", "/session"),
}
"""What the interface promises under /api/v1."""

VARIABLE = re.compile(r"\{([^}]*)\}")
QUERIES = {
    "/api/v1/slots": "?field=HT&day=2026-11-24",
    "/api/v1/reports": "?from=2026-11-23&to=2026-11-23",
    "/api/v1/readings": "?language=vi&text=Quay%20l%E1%BA%A1i",
}
"""What a GET needs to be asked."""
COMMANDS = "/api/v1/agent/commands"
KIOSKS_OWN = ("/api/v1/device-session", "/api/v1/readings", "/api/v1/scans", "/api/v1/t/{key}/code")
LOOKUPS_OWN = ("/api/v1/slips/{slip_id}", "/api/v1/page-readings")
OF_A_DRAW = ("/api/v1/draws",)
"""What a day that is not drawn refuses: tests/office/booking/ asks it."""
METHODS = {"get", "put", "post", "delete"}


@pytest.fixture
def document(client: Caller) -> dict[str, Any]:
    found: dict[str, Any] = body_of(client.get("/api/v1/openapi.json"))
    return found


def operations(document: dict[str, Any]) -> list[tuple[str, str, dict[str, Any]]]:
    """Every operation with its method and path."""
    return [
        (method, path, operation)
        for path, methods in document["paths"].items()
        for method, operation in methods.items()
    ]


def references(value: object) -> set[str]:
    """Every ``$ref`` within."""
    if isinstance(value, dict):
        own = {value["$ref"]} if isinstance(value.get("$ref"), str) else set()
        return own.union(*(references(item) for item in value.values()))
    if isinstance(value, list):
        return set().union(*(references(item) for item in value))
    return set()


def test_it_says_which_openapi_it_is(document: dict[str, Any]) -> None:
    assert document["openapi"] == "3.1.0"
    assert document["info"]["title"]
    assert document["info"]["version"] == "1"


def test_every_promised_call_is_told_of(document: dict[str, Any]) -> None:
    told = {
        (method, VARIABLE.sub("{}", path).removeprefix("/api/v1")) for method, path, _ in operations(document)
    }

    assert told >= PROMISED


def test_every_route_of_the_api_is_told_of(context: WebOffice, document: dict[str, Any]) -> None:
    told = {VARIABLE.sub("{}", path) for path in document["paths"]}
    served = {
        re.sub(r"<[^>]*>", "{}", rule.rule)
        for rule in context.app.url_map.iter_rules()
        if rule.rule.startswith("/api/")
    }

    assert served - told == {"/api/v1/openapi.json"}


def test_every_operation_is_whole(document: dict[str, Any]) -> None:
    names = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(set(names)) == len(names)
    for method, path, operation in operations(document):
        in_path = {one["name"] for one in operation["parameters"] if one["in"] == "path"}
        assert method in METHODS
        assert in_path == set(VARIABLE.findall(path)), path
        assert operation["summary"], path
        assert any(status.startswith("2") for status in operation["responses"]), path
        assert all(response["description"] for response in operation["responses"].values()), path


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    schemas = Schemas(document)

    for reference in references(document):
        assert schemas.at(reference)


def test_names_of_schemas_use_the_letters_they_may(document: dict[str, Any]) -> None:
    for name in document["components"]["schemas"]:
        assert re.fullmatch(r"[a-zA-Z0-9._-]+", name)


def test_a_call_that_not_everyone_may_make_says_how_to_prove_oneself(document: dict[str, Any]) -> None:
    calls = document["paths"]["/api/v1/counters/{number}/calls"]["post"]
    hall = document["paths"]["/api/v1/hall"]["get"]

    assert calls["security"] == [{"session": []}, {"token": []}]
    assert {"401", "403"} <= calls["responses"].keys()
    assert "security" not in hall
    schemes = document["components"]["securitySchemes"]
    assert schemes["token"]["scheme"] == "bearer"
    assert schemes["session"]["in"] == "cookie"


def test_refusals_are_told_of_as_problems(document: dict[str, Any]) -> None:
    for _, path, operation in operations(document):
        for status, response in operation["responses"].items():
            if status.startswith("4"):
                assert list(response["content"]) == ["application/problem+json"], path


def test_each_view_is_checked_by_its_own_model(context: WebOffice, officer: Caller) -> None:
    # Views that share a decorator once shared the last one's model as well.
    context.open_counters()
    ticket = context.queue.issue(NewTicket("DD"), Request("kiosk:kiosk-1")).value

    called = officer.post("/api/v1/counters/2/calls", {})
    finished = officer.post(f"/api/v1/tickets/{ticket.id}/finishes", {"outcome": "guided"})

    assert called.status_code == 201
    assert body_of(finished)["ticket"]["outcome"] == "guided"


@pytest.fixture
def otherwise() -> dict[str, Any]:
    """Times can be booked, too."""
    return {"booked_fields": ("HT",)}


@pytest.fixture
def answered(context: WebOffice, manager: Caller) -> dict[str, Any]:
    """What every GET of the document answers in an office where something has happened, by path."""
    context.open_counters()
    request = Request("kiosk:kiosk-1")
    first = context.queue.issue(NewTicket("HT", "elder", printer="kiosk-1"), request).value
    context.queue.issue(NewTicket("DD"), request)
    missed = context.queue.issue(NewTicket("CT"), request).value
    context.queue.call_next(1, request)
    context.queue.call_next(3, request)
    context.queue.no_show(missed.id, request, right=anyones)
    values = _values(context, first)
    document = body_of(manager.get("/api/v1/openapi.json"))
    askers = {
        COMMANDS: context.device("keypad-1", DeviceRole.COUNTER),
        **dict.fromkeys(LOOKUPS_OWN, context.device("lookup-1", DeviceRole.LOOKUP)),
        "/api/v1/ratings/next": context.device("rating-1", DeviceRole.RATING),
        **dict.fromkeys(KIOSKS_OWN, context.device("kiosk-1", DeviceRole.KIOSK)),
    }
    queries = {**QUERIES, COMMANDS: f"?session={context.agents.of('keypad-1').begin()}&after=0"}
    context.agents.of("keypad-1").command("line:a", "beep")
    context.store.change_records(read_a_file)

    booked = {**values, "key": book(context)}

    def got(path: str) -> dict[str, Any]:
        filled = booked if "/bookings/" in path else values
        asked = VARIABLE.sub(lambda match: filled[match[1]], path) + queries.get(path, "")
        found: dict[str, Any] = body_of(askers.get(path, manager).get(asked))
        return found

    json = [
        path
        for method, path, operation in operations(document)
        if method == "get" and _is_json(operation) and path not in OF_A_DRAW
    ]
    return {path: got(path) for path in json}


def _values(context: WebOffice, first: Ticket) -> dict[str, str]:
    """What stands in the paths, by the name of its place."""
    return {
        "number": "1",
        "ticket_id": str(first.id),
        "key": first.key,
        "name": "hall-1",
        "code": "tach-thua",
        "period": "2026-Q4",
        "receipt": receipt_of(context),
        "slip_id": str(_slip(context)),
    }


def _slip(context: WebOffice) -> int:
    """Return a slip that the lookup screen asked for."""
    screen = Request("lookup:lookup-1")
    return context.printing.slips.ask("lookup-1", "kiosk-1", "", shares_of(3), screen).value.id


def _is_json(operation: dict[str, Any]) -> bool:
    """Whether it answers JSON by a model, and no file."""
    return "application/json" in operation["responses"]["200"].get("content", {})


def test_real_answers_are_as_the_document_says(document: dict[str, Any], answered: dict[str, Any]) -> None:
    schemas = Schemas(document)
    assert len(answered) >= 8

    for path, answer in answered.items():
        responses = document["paths"][path]["get"]["responses"]
        assert schemas.faults(responses["200"]["content"]["application/json"]["schema"], answer, path) == []


def test_the_checker_of_this_test_finds_faults(document: dict[str, Any], answered: dict[str, Any]) -> None:
    schemas, hall = Schemas(document), answered["/api/v1/hall"]
    schema = schemas.at("#/components/schemas/HallAnswer")

    assert schemas.faults(schema, {**hall, "seq": "7"})
    assert schemas.faults(schema, {**hall, "unheard_of": 1})
    assert schemas.faults(schema, {name: value for name, value in hall.items() if name != "missed"})
    assert schemas.faults(schema, {**hall, "counters": [{**hall["counters"][0], "state": "asleep"}]})


def test_a_real_refusal_is_as_the_document_says(document: dict[str, Any], client: Caller) -> None:
    schemas = Schemas(document)

    refusal = body_of(client.post("/api/v1/counters/1/calls"))

    assert schemas.faults(schemas.at("#/components/schemas/Problem"), refusal) == []
