"""A counter's agent as a technician meets it: keypad and sign on a real line of another process."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from hardware.frame_template import template_of
from office.settings.values import FRAMES
from tests.hardware.wires.virtual_port import VirtualPort, VirtualSign
from tests.running_agent import RunningAgent, enrolled, until
from tests.running_server import ROOT, Api, RunningServer

pytestmark = pytest.mark.slow

FIELD = "tu-phap"
KEYS = template_of("STX {address:2} {key:1} ETX")
CONFIG = """
[[line]]
name = "quay-1"
port = "{port}"
agent = "counter-1"

[[sign_model]]
name = "led"
frame = "stx"

[[keypad_model]]
name = "keys"
frame = "STX {{address:2}} {{key:1}} ETX"

[keypad_model.keys]
next = "N"
recall = "R"
"""
AT_COUNTER = """
[counter.sign]
line = "quay-1"
model = "led"
address = 1

[counter.keypad]
line = "quay-1"
model = "keys"
address = 2
"""


class Beside:
    """A server, an agent at counter 1, and a line with a sign and a keypad on the agent's machine."""

    def __init__(self, folder: Path) -> None:
        self.port = VirtualPort(folder / "port")
        config = (ROOT / "examples/phuong.toml").read_text(encoding="utf-8")
        head, _, rest = config.partition("[[counter]]")
        first, _, others = rest.partition("[[counter]]")
        config = f"{head}[[counter]]{first}{AT_COUNTER}\n[[counter]]{others}"
        path = folder / "config.toml"
        path.write_text(config + CONFIG.format(port=self.port.path), encoding="utf-8")
        self.sign = VirtualSign(self.port, template_of(FRAMES["stx"]), 1)
        self.server = RunningServer(folder, path, is_demo=True, speed=0)
        self.server.start()
        self.manager: Api = self.server.api("manager")
        token = enrolled(self.server, "counter-1", "counter")
        self.agent = RunningAgent(folder / "agent", "counter.agent", self.server.url, token)
        self.agent.start()
        self.port.plug()

    def press(self, key: bytes) -> None:
        """Press a key of the keypad."""
        self.port.send(KEYS.frame(2, key=key))

    def calls(self) -> list[str]:
        """The labels called so far, in order."""
        entries = self.manager.get("/journal?after=0&limit=500").json()["entries"]
        return [entry["ticket"]["label"] for entry in entries if entry["kind"] == "called"]

    def row(self, kind: str) -> Any:
        """The row of counter 1's device of that kind."""
        rows = self.manager.get("/devices").json()["devices"]
        return next(row for row in rows if (row["kind"], row["name"]) == (kind, "counter-1"))

    def tested(self, kind: str) -> str:
        """What came of its newest test."""
        return str(self.row(kind)["test"]["state"])

    def close(self) -> None:
        self.agent.close()
        self.port.unplug()
        self.server.close()


@pytest.fixture
def beside(tmp_path: Path) -> Iterator[Beside]:
    with closing(Beside(tmp_path)) as made:
        yield made


def test_a_key_calls_and_the_sign_shows_it_after_every_cut(beside: Beside) -> None:
    label = str(beside.manager.ticket(FIELD)["label"])
    beside.sign.shows("    ")

    beside.press(b"N")
    beside.sign.shows(label.rjust(4))
    assert beside.calls() == [label]

    beside.port.unplug()
    beside.port.plug()
    beside.sign.shows(label.rjust(4))

    beside.server.kill()
    beside.server.start()
    beside.manager = beside.server.api("manager")
    beside.sign.shows(label.rjust(4))
    assert beside.calls() == [label]

    beside.agent.kill()
    beside.agent.start()
    beside.sign.shows(label.rjust(4))


def test_a_sign_beyond_the_wire_is_tested_and_shows_the_truth_again(beside: Beside) -> None:
    beside.sign.shows("    ")

    answer = beside.manager.post("/devices/sign/counter-1/tests")

    assert answer.status_code == 202
    beside.sign.shows("8888")
    until(lambda: beside.tested("sign") == "unknown")
    beside.sign.shows("    ")
    beside.agent.kill()
    until(lambda: beside.row("sign")["what"] == "unplugged")
    beside.manager.post("/devices/sign/counter-1/tests")
    until(lambda: beside.tested("sign") == "failed")


def test_a_key_pressed_while_the_server_was_away_calls_nobody_later(beside: Beside) -> None:
    first, second = (str(beside.manager.ticket(FIELD)["label"]) for _ in range(2))
    beside.sign.shows("    ")
    beside.press(b"N")
    beside.sign.shows(first.rjust(4))

    beside.server.kill()
    beside.press(b"N")
    beside.server.start()
    beside.manager = beside.server.api("manager")
    beside.sign.shows(first.rjust(4))

    assert beside.calls() == [first]
    until(lambda: _pressed_until(beside, second))


def _pressed_until(beside: Beside, label: str) -> bool:
    """Whether the next press called; too soon after the first call it is refused."""
    if label not in beside.calls():
        beside.press(b"N")
    return label in beside.calls()
