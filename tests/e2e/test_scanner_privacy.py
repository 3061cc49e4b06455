"""A day of cards at the scanner of a real server: afterwards nothing of any of them is anywhere."""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.e2e.conftest import ServerWith
from tests.e2e.scanning import with_scanner
from tests.hardware.scanning.cards import Card, random_card
from tests.hardware.wires.virtual_port import VirtualPort
from tests.hardware.wires.virtual_port import scanner_port as port
from tests.running_server import Api, RunningServer

__all__ = ["port"]

_CARDS = 60
_FIELDS = ("B", "C", "T")


@pytest.fixture
def server(server_with: ServerWith, port: VirtualPort) -> RunningServer:
    text = with_scanner(port.path)
    return server_with(text.replace("cooldown_s = 2.0", "cooldown_s = 0.0"))


class KioskPage:
    """What a kiosk's page does with its scanner, without a browser."""

    def __init__(self, server: RunningServer, port: VirtualPort) -> None:
        server.command("device", "revoke", "kiosk-1")
        said = server.command("device", "add", "kiosk-1", "--role", "kiosk")
        self._port = port
        self._api: Api = server.api(token=said.splitlines()[0].removeprefix("token: "))
        self._seq = self._api.get("/scans").json()["seq"]
        self.heard: list[str] = []

    def scan(self, code: str) -> Any:
        """Hold a code to the scanner and return what the page is told."""
        self._port.send(f"{code}\r\n".encode())
        for _ in range(20):
            answer = self._api.get(f"/scans?after={self._seq}")
            self.heard.append(answer.text)
            self._seq = answer.json()["seq"]
            if answer.json()["scan"]:
                return answer.json()["scan"]
        raise AssertionError("the scan never came")

    def take(self, field: str, scan: Any) -> int:
        """Take a number with a scanned card, and return the answer's status."""
        wish = {"field": field, "claim": scan["claim"], "priority": scan["priority"]}
        answer = self._api.post("/tickets", wish)
        self.heard.append(answer.text)
        return answer.status_code


def everything_kept(server: RunningServer, port: Path) -> bytes:
    """Every byte of every file of the server and every file's name, the scanner's own port left out."""
    kept = [server.log.encode()]
    for path in server.data.parent.rglob("*"):
        kept.append(str(path.relative_to(server.data.parent)).encode())
        if path.is_file() and path != port:
            kept.append(path.read_bytes())
    return b"\n".join(kept)


def everything_told(manager: Api) -> bytes:
    """What the server answers a manager."""
    paths = ("/journal?after=0&limit=1000", "/devices", "/manager/overview", "/hall", "/counters/4")
    answers = [manager.get(path) for path in paths]
    assert all(answer.ok for answer in answers)
    return b"\n".join(answer.content for answer in answers)


def traces(cards: list[Card], haystack: bytes) -> list[str]:
    return [secret for card in cards for secret in card.secrets if secret.encode() in haystack]


def test_nothing_of_a_card_is_stored_logged_shown_or_sent(server: RunningServer, port: VirtualPort) -> None:
    random = Random(20261123)
    cards = [random_card(random) for _ in range(_CARDS)]
    page, manager = KioskPage(server, port), server.api("manager")

    statuses = [page.take(random.choice(_FIELDS), page.scan(card.text)) for card in cards]
    seconds = []
    for field in _FIELDS:
        seconds.append(page.take(field, page.scan(cards[0].text)))
        page.scan(cards[1].text[:40])  # Half a card is none, and as private.
    told = everything_told(manager)
    running = everything_kept(server, port.path)  # With the file's write-ahead log.
    server.stop()
    stopped = everything_kept(server, port.path)

    assert statuses == [201] * _CARDS
    assert sorted(seconds) == [201, 201, 409]
    for haystack in (told, running, stopped, "\n".join(page.heard).encode()):
        assert traces(cards, haystack) == []
    with closing(sqlite3.connect(server.data / "office.db")) as db:
        assert db.execute("SELECT count(*) FROM tickets").fetchone() == (_CARDS + 2,)


def test_the_search_finds_what_is_there(server: RunningServer, port: VirtualPort) -> None:
    card = random_card(Random(7))
    manager = server.api("manager")
    manager.put("/counters/4/state", {"state": "paused", "reason": card.name}).raise_for_status()

    assert traces([card], everything_kept(server, port.path)) == [card.name]
    assert traces([card], everything_told(manager)) == [card.name]
