"""What a capability is: one folder that brings its own tables, routes, settings and feed of the journal.

``server.py`` has the list of those an office has; one that is taken out of it is out of the office. Faces are
capabilities, too: ``serving.py`` lists them, for no other command needs a page.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from office.settings import Settings
from office.settings.table import Table
from office.store.sqlite import SqliteStore
from office.store.tables import Tables
from office.tickets.changes import Changes
from office.tickets.journal import Entry

if TYPE_CHECKING:
    from flask import Blueprint

    from hardware.scanning.codes import Scan


class Feed(Protocol):
    """Who is told of every committed entry, in order; one that raises has all feeds told again."""

    def entries(self, entries: Sequence[Entry]) -> None:
        """Take some entries, the newest last."""
        ...

    def head(self, seq: int) -> None:
        """Take the last ``seq``, told now and then."""
        ...


class Scans(Protocol):
    """Who takes what the kiosks' scanners read."""

    def put(self, kiosk: str, scan: "Scan") -> None:
        """Take a scan of that kiosk."""
        ...

    def close(self) -> None:
        """Let whoever waits for a scan go, before the scanners themselves are closed."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """What a capability is given of the office when it is opened.

    ``table`` holds the values of its own table in config.toml, None where it brings none.
    """

    settings: Settings
    table: Table | None
    store: SqliteStore
    changes: Changes
    clock: Callable[[], datetime]


class Opened(Protocol):
    """A capability at work in one office; its routes find it by ``current().opened[name]``."""

    def close(self) -> None:
        """End what it does; nothing of the office is asked of it afterwards."""
        ...


@dataclass(frozen=True, slots=True)
class Capability:
    """One folder of the office, as it stands in the list.

    ``blueprints``: gives its routes, each with its rule (``allows``), and imports them only then: the command
    line has capabilities, too, and does without the web. ``tables``: what it keeps, with migrations.
    ``settings``: its table of config.toml, under its ``name``. ``open``: makes what works beside requests;
    ``feed`` gives, of what was opened, who is told of the journal, ``scans`` who is told of scans.
    """

    name: str
    blueprints: "Callable[[], tuple[Blueprint, ...]]" = tuple
    tables: Tables | None = None
    settings: type[Table] | None = None
    open: Callable[[Parts], Opened] | None = None
    feed: Callable[[Opened], Feed] | None = None
    scans: Callable[[Opened], Scans] | None = None


def tables_of(capabilities: Iterable[Capability]) -> tuple[Tables, ...]:
    """Return the tables that these bring, in their order."""
    return tuple(one.tables for one in capabilities if one.tables is not None)


def blueprints_of(capabilities: Iterable[Capability]) -> "tuple[Blueprint, ...]":
    """Return the routes that these bring, in their order."""
    return tuple(blueprint for one in capabilities for blueprint in one.blueprints())


def open_all(
    capabilities: Iterable[Capability],
    settings: Settings,
    store: SqliteStore,
    changes: Changes,
    clock: Callable[[], datetime],
) -> dict[str, Opened]:
    """Return what these open in one office, by their names, in their order."""
    tables = settings.capabilities
    return {
        one.name: one.open(Parts(settings, tables.get(one.name), store, changes, clock))
        for one in capabilities
        if one.open is not None
    }


def settings_of(capabilities: Iterable[Capability]) -> dict[str, type[Table]]:
    """Return the tables of config.toml that these bring, by name."""
    return {one.name: one.settings for one in capabilities if one.settings is not None}
