"""Strangers who send without end: the office goes on, they are ended, and nobody honest is cut off.

The full size, with every kind from every address, runs with ``MOT_CUA_FULL=1``. How long a ticket takes
meanwhile is written to the test's output, for nothing here depends on how fast the machine is.
"""

import os
import statistics
import time
from collections.abc import Iterator, Sequence

import pytest

from tests.faults.flooders import Flood, Plan
from tests.faults.quiet_phones import Phones
from tests.running_server import ROOT, Api, RunningServer
from tests.still_demo import still_demo

pytestmark = [pytest.mark.faults, pytest.mark.slow]

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
MANY = "127.0.0.2"
"""From here twenty strangers flood, and honest phones follow the hall."""
OTHERS = [f"127.0.0.{number}" for number in range(3, 8)]
PHONES = 50 if IS_FULL else 10
TICKETS = 100 if IS_FULL else 8
SECONDS = 600.0
"""Longer than any of this takes: the flood ends when tickets were served and each kind was ended."""
RELENTLESS = ["pings", "continuations", "pongs", "events", "joins", "halls", "healths", "pages", "files"]
IN_ONE_REQUEST = ["chunks", "trailers"]
SLOW_AND_NEW = ["half_heads", "opens"]
ALL = [*RELENTLESS, *IN_ONE_REQUEST, *SLOW_AND_NEW]
FLOODS = [ALL, *([kind] for kind in ALL if IS_FULL)]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """A demo in which nobody moves by themselves, with kiosks that may be touched at any time."""
    folder = tmp_path_factory.mktemp("floods")
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    (folder / "config.toml").write_text(
        text.replace("cooldown_s = 2.0", "cooldown_s = 0.0"), encoding="utf-8"
    )
    with still_demo(folder, folder / "config.toml") as running:
        yield running
    assert "Traceback" not in running.log
    assert '"level": "error"' not in running.log


def plan(server: RunningServer, kinds: Sequence[str]) -> Plan:
    """Twenty strangers from one address and five from others, of the kinds in turn."""
    addresses = [MANY] * 20 + OTHERS
    kinds_in_turn = [kinds[number % len(kinds)] for number in range(len(addresses))]
    return Plan(server.port, kinds_in_turn, addresses, SECONDS, bits_a_second=3_000_000)


class Desk:
    """Serves visitor after visitor, and notes how long each step took."""

    def __init__(self, kiosk: Api, officer: Api, phones: Phones) -> None:
        self._kiosk, self._officer, self._phones = kiosk, officer, phones
        self.tickets_s: list[float] = []
        self.calls_s: list[float] = []

    def serve(self, count: int) -> None:
        """Have so many visitors take a number, be called and shown, and leave."""
        for _ in range(count):
            began = time.monotonic()
            self._kiosk.ticket("A")
            issued = time.monotonic()
            called = self._officer.post("/counters/1/calls")
            called.raise_for_status()
            ticket = called.json()["ticket"]["id"]
            self.calls_s.append(self._phones.wait_seen("called", ticket) - issued)
            self.tickets_s.append(issued - began)
            for step in ("starts", "finishes"):
                self._officer.post(f"/tickets/{ticket}/{step}").raise_for_status()
            # Number after number of one field, with no pause, would be a touch point that is stuck.
            self._kiosk.ticket("B")

    def figures(self) -> str:
        """The median and the 99th percentile of both, in milliseconds."""
        return f"ticket {_figures(self.tickets_s)}; call {_figures(self.calls_s)}"


def _figures(times_s: list[float]) -> str:
    worst = sorted(times_s)[-1 - len(times_s) // 100]
    return f"{statistics.median(times_s) * 1000:.0f} ms, at the 99th percentile {worst * 1000:.0f} ms"


@pytest.fixture(scope="module")
def kiosk(server: RunningServer) -> Api:
    """An enrolled kiosk."""
    server.command("device", "revoke", "kiosk-2")
    said = server.command("device", "add", "kiosk-2", "--role", "kiosk")
    return server.api(token=said.splitlines()[0].removeprefix("token: "))


@pytest.mark.parametrize("kinds", FLOODS, ids=lambda kinds: kinds[0] if len(kinds) == 1 else "all kinds")
def test_the_office_goes_on_and_nobody_honest_is_cut_off(
    server: RunningServer, kiosk: Api, kinds: list[str]
) -> None:
    officer = server.api("manager")
    officer.put("/counters/1/state", {"state": "open"}).raise_for_status()

    with Phones(server.port, MANY, PHONES) as phones:
        desk = Desk(kiosk, officer, phones)
        desk.serve(TICKETS)
        print(f"\nundisturbed: {desk.figures()}")
        desk = Desk(kiosk, officer, phones)
        with Flood(plan(server, kinds)) as flood:
            desk.serve(TICKETS)
            # Who comes from the street meanwhile is served as well.
            server.api("officer").get("/hall").raise_for_status()
            flood.wait_ended(kinds)
            desk.serve(TICKETS)
        print(f"beside the flood: {desk.figures()}; ended {dict(flood.ended)}")

    phones.assert_gapless()
