"""docs/api.md promises what the program does: its commands, calls, rights, refusals and live messages."""

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path

from office.commands.command_line import parser
from office.tickets.journal import Kind
from office.tickets.ticket import State
from office.web.errors import STATUS_OF_CODE
from tests.office.web.rights_table import (
    ANYONE,
    AT_COUNTER_1,
    AT_COUNTERS,
    DEVICES,
    FILES,
    KIOSKS,
    LOOKUPS,
    MACHINES,
    MANAGERS,
    OFFICERS,
    RIGHTS,
    WITH_ONE_TIME_PASSWORD,
    Asker,
)

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")

MAY: dict[str, frozenset[Asker]] = {
    "anyone": ANYONE.may,
    "kiosk": frozenset(KIOSKS),
    "lookup": frozenset(LOOKUPS),
    "screen": frozenset({Asker.SCREEN}),
    "officer": AT_COUNTERS.may,
    "any officer": OFFICERS.may,
    "officer there": AT_COUNTER_1.may,
    "officer there, no device": AT_COUNTER_1.may - {Asker.KEYPAD},
    "manager": MANAGERS.may,
    "signed in": WITH_ONE_TIME_PASSWORD.may,
    "any device": DEVICES.may,
    "agent": MACHINES.may,
    "a token with `journal`": frozenset({Asker.JOURNAL}),
    "that kiosk's browser": frozenset({Asker.KIOSK_BROWSER}),
    "that screen's browser": frozenset({Asker.LOOKUP_BROWSER}),
    "rating tablet": frozenset({Asker.RATING}),
    "that tablet's browser": frozenset(),
}
"""Whom the words of the second column let in, of all who ask in ``rights_table.py``.

None of them has a browser that is enrolled as a tablet.
"""
BUT_ALSO = {
    "POST /api/v1/tickets/{ticket_id}/reinstatements": frozenset({Asker.KEYPAD}),
}
"""The counter's own device reinstates as its officer does."""


def rows(heading: str) -> list[list[str]]:
    """Return the rows below the first row of the table that begins with ``heading``."""
    table = DOCUMENT.split(f"\n| {heading} |", 1)[1].split("\n\n", 1)[0]
    cells = [re.split(r"(?<!\\)\|", line.strip("|")) for line in table.splitlines()[2:]]
    return [[cell.strip() for cell in row] for row in cells]


def let_in(who: str) -> frozenset[Asker]:
    """Return those whom the words of one cell let in."""
    words = [who] if who in MAY else who.split(", ")
    return frozenset().union(*(MAY[word] for word in words))


def test_each_call_is_told_once() -> None:
    calls = [row[0] for row in [*rows("call"), *rows("page")]]

    assert len(calls) == len(set(calls))


def test_the_calls_and_their_rights_are_those_of_the_program() -> None:
    told = {row[0].strip("`"): let_in(row[1]) for row in [*rows("call"), *rows("page")]}

    served = {call: right.may for call, right in RIGHTS.items() if right is not FILES}
    assert told.keys() == served.keys()
    for call, may in served.items():
        assert told[call] | BUT_ALSO.get(call, frozenset()) == may, call


def commands(of: argparse.ArgumentParser, name: str) -> Iterator[str]:
    """Yield each command with its places, such as ``server.py backup FILE``."""
    below = [action for action in of._actions if isinstance(action, argparse._SubParsersAction)]
    for action in below:
        for word, each in action.choices.items():
            yield from commands(each, f"{name} {word}")
    if not below:
        places = [str(each.metavar) for each in of._actions if not each.option_strings]
        yield " ".join([name, *places])


def test_the_commands_are_those_of_the_program() -> None:
    told = {row[0].strip("`").split(" --")[0] for row in rows("command")}

    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert {each for each in told if each.startswith("python")} == set(commands(parser(), "python server.py"))
    for target in (each.removeprefix("make ") for each in told if each.startswith("make")):
        assert f"\n{target}:" in makefile


def test_every_option_that_is_named_is_one() -> None:
    source = (ROOT / "office" / "commands" / "command_line.py").read_text(encoding="utf-8")

    for option in re.findall(r"`[^`\n]*?(--[a-z][a-z-]*)", DOCUMENT):
        assert f'"{option}"' in source or option == "--version", option


def test_the_refusals_are_those_of_the_program() -> None:
    told = {code: int(row[0]) for row in rows("status") for code in re.findall(r"`([a-z_]+)`", row[1])}

    known = {code: int(status) for code, status in STATUS_OF_CODE.items()}
    assert told == {**known, "store_failed": 503}


def test_the_live_messages_are_those_of_the_hub() -> None:
    told = {row[0].strip("`") for row in rows("message")}

    hub = ast.parse((ROOT / "office" / "live" / "hub.py").read_text(encoding="utf-8"))
    sent = {
        str(ast.literal_eval(node.args[0]))
        for node in ast.walk(hub)
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "emit"
    }
    assert told == sent


def test_the_kinds_of_entries_are_those_of_the_journal() -> None:
    told = DOCUMENT.split("\nKinds: ")[1].split(" New ones")[0]

    assert re.findall(r"`([a-z_]+)`", told) == list(Kind)


def test_the_states_are_those_of_the_core() -> None:
    told = re.search(r"`state` is ([^;]+);", DOCUMENT)

    assert told is not None
    assert re.findall(r"`(\w+)`", told[1]) == [state.value for state in State]
