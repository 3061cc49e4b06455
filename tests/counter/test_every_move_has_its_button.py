"""Whatever an officer may do with a ticket has its route, and stands on the console."""

import re
from pathlib import Path

import pytest

from office.tickets.moves import Action

COUNTER = Path(__file__).resolve().parents[2] / "counter"
API = (COUNTER / "api.py").read_text(encoding="utf-8")
ROUTES = re.findall(r'_TICKET\}/([a-z-]+)"', API)
SCRIPTS = "".join(path.read_text(encoding="utf-8") for path in sorted((COUNTER / "static").glob("*.js")))
TABLE = (COUNTER / "static" / "actions.js").read_text(encoding="utf-8")
DRAWN = SCRIPTS.replace(TABLE, "")
BY_OTHER_WAYS = {Action.CALL, Action.CALL_BACK, Action.SEND_ON, Action.LATE, Action.END_DAY}
"""A call is a counter's, a transfer sends on where it must, a visitor is late, and midnight ends the day."""


@pytest.mark.parametrize("action", [one for one in Action if one not in BY_OTHER_WAYS])
def test_an_action_has_its_route(action: Action) -> None:
    assert re.search(rf"queue\.{action}\(", API)


@pytest.mark.parametrize("route", ROUTES)
def test_a_console_asks_for_each_route(route: str) -> None:
    assert re.search(rf"/tickets/[^\s`]*/{route}`", SCRIPTS)


def test_the_routes_are_found() -> None:
    assert len(ROUTES) == len(Action) - len(BY_OTHER_WAYS)


def test_every_action_of_the_console_s_table_is_drawn() -> None:
    """One that is in the table alone has at most a key, of which nobody knows."""
    of = TABLE.partition("export function actionsOf")[2]
    returned = of.partition("\n  return {\n")[2].partition("\n  }\n")[0]
    names = re.findall(r"^    (\S+?):", returned, re.MULTILINE)

    assert len(re.findall(r"^    [^ }]", returned, re.MULTILINE)) == len(names) > 5
    assert [name for name in names if not re.search(rf"\bactions\.{name}\b", DRAWN)] == []
