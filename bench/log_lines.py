"""The lines of a server's log by how bad they are."""

import json
import re
from collections.abc import Iterable
from enum import StrEnum


class Level(StrEnum):
    """How bad. What says nothing of its level, such as a traceback, is an error."""

    CALM = "calm"
    WARNING = "warning"
    ERROR = "error"


_LEVELS = {"debug": Level.CALM, "info": Level.CALM, "warning": Level.WARNING}
_PLAIN = re.compile(r"(DEBUG|INFO|WARNING|ERROR|CRITICAL):")


def level_of(line: str) -> Level:
    """Return the level of one line: JSON as the office writes it, or as ``logging`` writes by itself."""
    try:
        said = json.loads(line)
    except ValueError:
        plain = _PLAIN.match(line)
        return _LEVELS.get(plain[1].lower() if plain else "", Level.ERROR)
    return _LEVELS.get(str(said.get("level")) if isinstance(said, dict) else "", Level.ERROR)


def lines_at(level: Level, lines: Iterable[str]) -> list[str]:
    """Return the lines of that level; empty ones are none."""
    return [line for line in lines if line.strip() and level_of(line) is level]
