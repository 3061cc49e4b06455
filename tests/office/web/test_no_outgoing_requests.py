"""Nothing a request says makes the server open a connection: addresses stand in config.toml alone."""

import ast
from pathlib import Path

import pytest

from tests.office.web.web_office import Caller, body_of, code_of

ROOT = Path(__file__).parents[3]
PACKAGES = ("kiosk", "counter", "display", "feedback", "lookup", "phone", "manager", "office")
OPENS_CONNECTIONS = {
    "socket",
    "urllib.request",
    "http.client",
    "requests",
    "httpx",
    "urllib3",
    "smtplib",
    "ftplib",
    "ssl",
}
MAY = {
    # The printer's own process, to the host in config.toml.
    "hardware/printing/escpos_library.py",
    "hardware/printing/network_transport.py",
    # A serial line, which may be a box in the network, at the address in config.toml.
    "hardware/serial_port.py",
    # An agent's way to its server, at the address it was started with.
    "hardware/agents/server_connection.py",
    # A source of dossiers, at the address in config.toml.
    "office/dossiers/adapters/bounded_http.py",
    "office/dossiers/adapters/http_json.py",
    # The mail server in config.toml.
    "office/once/smtp.py",
    # The demo's virtual printer, which listens on this machine only.
    "office/demo/twins/cable.py",
    # Listening, and finding this machine's own address out.
    "office/live/listening.py",
    "office/live/connections.py",
    "office/live/gate.py",
    "office/live/tls.py",
    "office/live/serving.py",
    "office/live/websocket.py",
    "office/live/broadcast.py",
    "office/settings/public_address.py",
    # What writes a new configuration asks whether the printer at the address that was just typed answers.
    "office/commands/new_office/asking.py",
}
ADDRESS_LIKE = ("host", "url", "address", "port", "printer", "uri", "path", "file", "callback", "webhook")
TAKES = {
    "Answered": {"ticket", "answer", "reasons", "shown_at", "answered_at", "touches", "scale"},
    "AnsweredByPhone": {"answer", "reasons"},
    "BookingBody": {"field", "at", "digits", "birth_year"},
    "Call": {"ticket", "reason"},
    "CardBody": {"digits", "birth_year", "language", "large"},
    "ChosenLanguage": {"language"},
    "ClosingBody": {"day", "field", "reason"},
    "Correction": {"outcome"},
    "Diversion": {"kind"},
    "DrawBody": {"field", "day", "wanted", "digits", "birth_year"},
    "DutyBody": {"state", "reason", "fields"},
    "EverydayName": {"name"},
    "Finish": {"outcome"},
    "LinkBody": {"code"},
    "LookupBody": {"code", "proof", "received", "number", "receipt_key", "language"},
    "MarksBody": {"marks"},
    "NewMessageBody": {"kind", "text", "contact", "ticket", "counter", "link", "about_manager"},
    "NewPassword": {"old", "new"},
    "Nothing": set(),
    "OpeningBody": {"day", "field"},
    "Reports": {"session", "reports"},
    "PaperMove": {"kiosk"},
    "Park": {"reason"},
    "PassphraseBody": {"passphrase"},
    "Said": {"said"},
    "Saying": {"said", "meant"},
    "ScreenReport": {"page", "can_speak", "saying", "said"},
    "Searched": {"text"},
    "ShownState": {"page", "seq", "huge", "board", "sound"},
    "SignIn": {"login", "password"},
    "StepBody": {"action", "words", "why"},
    "StepBack": {"instead_of"},
    "SlipBody": {"procedure", "language", "large"},
    "TicketBody": {"field", "priority", "procedures", "language", "claim", "dossier", "large"},
    "TokenShown": {"token"},
    "Transfer": {"field", "counter"},
    "Version": {"instead_of", "replaces", "cells"},
    "Why": {"reason"},
}


def imports(file: Path) -> set[str]:
    """Every module that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
    return found


def test_only_printing_and_listening_open_connections() -> None:
    openers = {
        str(file.relative_to(ROOT))
        for package in PACKAGES
        for file in (ROOT / package).rglob("*.py")
        if imports(file) & OPENS_CONNECTIONS
    }

    assert openers <= MAY


def test_a_request_can_say_only_what_is_listed_and_no_address_is_among_it(client: Caller) -> None:
    document = body_of(client.get("/api/v1/openapi.json"))
    bodies = {
        operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
        for methods in document["paths"].values()
        for operation in methods.values()
        if "application/json" in operation.get("requestBody", {}).get("content", {})
    }
    taken = {name: set(document["components"]["schemas"][name].get("properties", {})) for name in bodies}

    assert taken == TAKES, "a new thing to say: make sure that it is no address, then add it to TAKES"
    assert not [key for keys in taken.values() for key in keys if key in ADDRESS_LIKE]


@pytest.mark.parametrize("key", ADDRESS_LIKE)
def test_an_address_in_a_wish_is_refused(manager: Caller, key: str) -> None:
    answer = manager.post("/api/v1/tickets", {"field": "HT", key: "http://192.0.2.1:9100/"})

    assert code_of(answer) == "invalid_request"
    assert key in body_of(answer)["detail"]
