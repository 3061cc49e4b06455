"""The kiosk's agent as a technician meets it: real processes, a real wire, paper from an emulated printer."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.hardware.printing.escpos_emulator import EscposEmulator, Fault
from tests.running_agent import RunningAgent, enrolled, until
from tests.running_server import ROOT, Api, RunningServer

pytestmark = pytest.mark.slow

FIELD = "tu-phap"


class Beside:
    """A server, an agent of its kiosk, and the printer that hangs on the agent's machine."""

    def __init__(self, folder: Path, printer: EscposEmulator) -> None:
        config = (ROOT / "examples/phuong.toml").read_text(encoding="utf-8")
        by_agent = 'agent = true\n\n[kiosk.printer]\nkind = "network"\nhost = "127.0.0.1"\n'
        by_agent += f"port = {printer.port}\ntimeout_s = 60"
        config, changed = re.subn(r'\[kiosk\.printer\]\nkind = "virtual"', by_agent, config)
        assert changed == 1
        path = folder / "config.toml"
        path.write_text(config, encoding="utf-8")
        self.printer = printer
        self.server = RunningServer(folder, path, is_demo=True, speed=0)
        self.server.start()
        self.manager: Api = self.server.api("manager")
        token = enrolled(self.server, "kiosk-1", "kiosk")
        self.agent = RunningAgent(folder / "agent", "kiosk.agent", self.server.url, token)

    def paper(self, ticket: int) -> str:
        """What became of the ticket's paper."""
        answer = self.manager.get(f"/tickets/{ticket}")
        answer.raise_for_status()
        return str(answer.json()["ticket"]["print"])

    def becomes(self, ticket: int, paper: str) -> None:
        """Return once the ticket's paper is so."""
        until(lambda: self.paper(ticket) == paper, f"the paper is {self.paper(ticket)}: {self.agent.log}")

    def device(self) -> Any:
        """The printer's row."""
        rows = self.manager.get("/devices").json()["devices"]
        return next(row for row in rows if row["kind"] == "printer")

    def close(self) -> None:
        self.agent.close()
        self.server.close()


@pytest.fixture
def beside(tmp_path: Path) -> Iterator[Beside]:
    with EscposEmulator(384) as printer:
        made = Beside(tmp_path, printer)
        try:
            yield made
        finally:
            made.close()


def runs_out_of_paper(beside: Beside) -> Any:
    """Have the paper end in the midst of a ticket, and return the ticket."""
    beside.agent.start()
    until(lambda: beside.device()["what"] == "ok")
    beside.printer.fault = Fault.RUNS_OUT_MID_JOB
    ticket = beside.manager.ticket(FIELD)["id"]
    assert beside.printer.ran_out.wait(30)
    return ticket


def test_tickets_taken_before_the_agent_came_are_printed_once_each(beside: Beside) -> None:
    first, second = (beside.manager.ticket(FIELD)["id"] for _ in range(2))

    beside.agent.start()
    beside.becomes(first, "printed")
    beside.becomes(second, "printed")
    third = beside.manager.ticket(FIELD)["id"]
    beside.becomes(third, "printed")

    assert len(beside.printer.pages) == 3


def test_staff_see_that_the_agent_is_away_and_that_it_is_back(beside: Beside) -> None:
    beside.agent.start()
    until(lambda: beside.device()["what"] == "ok")

    beside.agent.kill()
    until(lambda: beside.device()["what"] == "unreachable")
    beside.agent.start()

    until(lambda: beside.device()["what"] == "ok")


def test_a_test_print_comes_out_beside_the_agent_each_time_it_is_asked_for(beside: Beside) -> None:
    beside.agent.start()
    until(lambda: beside.device()["what"] == "ok")

    for printed in (1, 2):
        answer = beside.manager.post("/devices/kiosk-1/tests")
        assert answer.status_code == 202
        until(lambda: beside.device()["test"]["state"] == "done")
        assert len(beside.printer.pages) == printed

    assert [len(page.rows) > 1000 for page in beside.printer.pages] == [True, True]


def test_a_ticket_whose_server_died_meanwhile_is_printed_once(beside: Beside) -> None:
    ticket = runs_out_of_paper(beside)

    beside.server.kill()
    beside.server.start()
    beside.printer.refill()

    beside.manager = beside.server.api("manager")
    beside.becomes(ticket, "printed")
    assert len(beside.printer.pages) == 1


def test_a_ticket_whose_agent_lost_its_power_is_left_to_a_person(beside: Beside) -> None:
    ticket = runs_out_of_paper(beside)

    beside.agent.kill()
    beside.printer.refill()
    beside.agent.start()

    beside.becomes(ticket, "unknown")
    after = beside.manager.ticket(FIELD)["id"]
    beside.becomes(after, "printed")


def test_an_agent_that_is_told_to_stop_prints_to_the_end(beside: Beside) -> None:
    beside.agent.start()
    tickets = [beside.manager.ticket(FIELD)["id"] for _ in range(4)]
    beside.becomes(tickets[0], "printed")

    beside.agent.stop()
    printed = len(beside.printer.pages)
    beside.agent.start()
    for ticket in tickets:
        beside.becomes(ticket, "printed")

    assert 1 <= printed <= 4
    assert len(beside.printer.pages) == 4


def test_an_agent_with_a_wrong_token_says_so_and_goes_on(beside: Beside, tmp_path: Path) -> None:
    stranger = RunningAgent(tmp_path / "stranger", "kiosk.agent", beside.server.url, "wrong")

    stranger.start()
    until(lambda: "agent_refused" in stranger.log)
    stranger.stop()

    assert beside.device()["what"] == "unreachable"


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--server", "office:8080"), "--server must be an address"),
        (("--server", "http://127.0.0.1:1", "--authority", "/nowhere.pem"), "--authority: there is no file"),
    ],
)
def test_what_is_wrong_at_the_start_is_said_in_a_sentence(
    options: tuple[str, ...], sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiosk.agent import main

    token = tmp_path / "token"
    token.write_text("abc", encoding="utf-8")

    code = main([*options, "--token-file", str(token), "--data", str(tmp_path)])

    assert code == 1
    assert sentence in capsys.readouterr().err
