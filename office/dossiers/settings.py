"""The table of config.toml for dossiers: one source for an office."""

from collections.abc import Mapping
from typing import Annotated, Any

from office.dossiers.source_state import INTERRUPTED_AFTER
from office.dossiers.status import NATIONAL
from office.settings.allowed import Allowed, Pattern, Text, Whole, Wrongs, shown
from office.settings.table import Table

MOST_EVERY_S = int(INTERRUPTED_AFTER.total_seconds()) // 2
"""A source that is asked less often would count as interrupted between two answers."""
_MOST_STATUSES = 100


class NationalCodes(Allowed):
    """A system's own statuses, each with the national code that it means."""

    text = f"a table of texts, each with a whole number from {min(NATIONAL)} to {max(NATIONAL)}"

    def read(self, value: Any) -> Mapping[str, int]:
        if not isinstance(value, dict) or len(value) > _MOST_STATUSES:
            raise self.wrong(value)
        name, code = Text(80), Whole(min(NATIONAL), max(NATIONAL))
        reasons: list[str] = []
        read: dict[str, int] = {}
        for key, number in value.items():
            try:
                read[name.read(key)] = int(str(code.read(number)))
            except ValueError as error:
                reasons.append(f"{shown(key)}: {error}")
        if reasons:
            raise Wrongs(reasons)
        return read


DEMO_SOURCE = "demo"
"""The source that a demo has, whatever config.toml says; nobody can write it there."""


class DossiersTable(Table):
    """From where the states of dossiers come. Left out: this office shows none."""

    source: Annotated[
        str | None,
        Pattern(
            r"/[^\0]{1,200}|https?://[!-~]{1,250}",
            "a folder's whole path, or an address that begins with http:// or https://",
        ),
    ] = None
    """The folder that gets CSV or JSON files, or the address that tells all dossiers as JSON"""
    name: Annotated[str, Text(40)] = ""
    """The system's name, as citizens read it beside each state"""
    token_file: Annotated[str | None, Pattern(r"/[^\0]{1,200}", "a file's whole path")] = None
    """The file with the token that the address asks for"""
    every_s: Annotated[int, Whole(10, MOST_EVERY_S)] = 60
    """Seconds between two looks at the source"""
    statuses: Annotated[Mapping[str, int], NationalCodes()] = {}
    """The system's own statuses with the national codes they mean; left out, it tells national codes"""
