"""A scanner on the kiosk's own machine: its agent tells what may be known of a code, and nothing else."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.scanning import with_scanner
from tests.hardware.scanning.cards import Card
from tests.hardware.wires.virtual_port import VirtualPort
from tests.running_agent import RunningAgent, enrolled, until
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.slow

ELDER = Card("030150000002", "", "Trần Thị Thử", date(1950, 1, 1), "Nữ", "Phố Không Có Thật, Hải Dương")
RECEIPT = "000.00.05.H23-191024-0001"


class Beside:
    """A server, the agent of kiosk 1, a scanner on the agent's machine, and what the kiosk's page is told."""

    def __init__(self, folder: Path) -> None:
        self.port = VirtualPort(folder / "port")
        text = with_scanner(self.port.path).replace(
            'name = "scanner-1"', 'name = "scanner-1"\nagent = "kiosk-1"', 1
        )
        assert 'agent = "kiosk-1"' in text
        text = text.replace("cooldown_s = 2.0", "cooldown_s = 0.0")
        path = folder / "config.toml"
        path.write_text(text, encoding="utf-8")
        self.server = RunningServer(folder, path, is_demo=True, speed=0)
        self.server.start()
        token = enrolled(self.server, "kiosk-1", "kiosk")
        self.manager: Api = self.server.api("manager")
        self.page: Api = self.server.api(token=token)
        self.agent = RunningAgent(folder / "agent", "kiosk.agent", self.server.url, token)
        self.agent.start()
        self.port.plug()
        self.is_so("ok")
        self._seq = self.page.get("/scans").json()["seq"]
        self.told = ""

    def is_so(self, what: str) -> None:
        """Return once the scanner's row says so."""
        until(lambda: self._what() == what, f"the scanner is {self._what()}: {self.agent.log}")

    def scan(self, code: str) -> dict[str, Any]:
        """Hold a code to the scanner and return what the page is told."""
        self.port.send(f"{code}\r\n".encode())
        for _ in range(20):
            answer = self.page.get(f"/scans?after={self._seq}")
            self.told += answer.text
            self._seq = answer.json()["seq"]
            if answer.json()["scan"]:
                scan: dict[str, Any] = answer.json()["scan"]
                return scan
        raise AssertionError(f"the scan never came: {self.agent.log}")

    def close(self) -> None:
        self.agent.close()
        self.port.unplug()
        self.server.close()

    def _what(self) -> str:
        rows = self.manager.get("/devices").json()["devices"]
        return next((str(row["what"]) for row in rows if row["kind"] == "scanner"), "")


@pytest.fixture
def beside(tmp_path: Path) -> Iterator[Beside]:
    with closing(Beside(tmp_path)) as made:
        yield made


def test_each_code_reaches_the_page_and_nothing_of_a_card_leaves_the_agents_machine(
    beside: Beside, tmp_path: Path
) -> None:
    ticket = beside.page.ticket("B")
    shown = beside.scan(f"{beside.server.url}/t/{ticket['key']}")
    receipt = beside.scan(RECEIPT)
    card = beside.scan(ELDER.text)
    first = beside.page.post("/tickets", {"field": "B", "claim": card["claim"]})
    beside.port.unplug()
    beside.is_so("unplugged")
    beside.port.plug()
    beside.is_so("ok")
    beside.scan(RECEIPT)  # The same code at once would count as the one before.
    again = beside.scan(ELDER.text)
    second = beside.page.post("/tickets", {"field": "B", "claim": again["claim"]})
    beside.agent.kill()
    beside.is_so("unplugged")
    assert ticket["label"] in str(shown)
    assert RECEIPT in str(receipt)
    assert card["priority"] == "priority"
    assert first.status_code == 201
    assert second.json()["code"] == "already_waiting"
    kept = [beside.server.log.encode(), beside.agent.log.encode(), beside.told.encode()]
    kept += [path.read_bytes() for path in tmp_path.rglob("*") if path.is_file() and path != beside.port.path]
    assert [secret for secret in ELDER.secrets for one in kept if secret.encode() in one] == []
