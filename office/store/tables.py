"""A room's tables: its migrations, applied with the core's, each once and in order."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database, Migrations
from sqlite_utils.utils import sqlite3

from office.tickets.store import StoreError

MIGRATIONS_TABLE = Migrations.migrations_table


class NewerDatabaseError(StoreError):
    """The file was written by a newer version of this program."""


class OlderDatabaseError(StoreError):
    """The file is of an older version, and this command is not the one that brings it to the new form."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is of an older version of Một Cửa, and was left as it is: start the server of this"
            " version, which brings it to the new form, then try again"
        )


KeepBarred = Callable[[sqlite3.Connection, sqlite3.Connection, sqlite3.Connection | None], list[str]]


@dataclass(frozen=True, slots=True)
class Migration:
    """One step. ``name`` begins with its number; one that has shipped is never changed."""

    name: str
    apply: Callable[[Database], None]


def executing(*statements: str) -> Callable[[Database], None]:
    """Return what a step does that executes these, one after the other, and nothing else."""

    def apply(db: Database) -> None:
        for statement in statements:
            db.execute(statement)

    return apply


@dataclass(frozen=True, slots=True)
class Tables:
    """What a room keeps in the office's file. ``owner`` is the name its steps are kept under there.

    ``handed_over`` are names of steps that were the owner's once and are another room's now. ``set_back``
    is called with the time, in the transaction that sets an office back to an older copy of itself: what the
    room's rows say may have been so at the time of the copy only. ``keep_barred`` is called in the same
    transaction with the copy and with each of the data that it replaces, of whatever version: who must not be
    let in by these is not let in by the copy either. With older ones of them comes, third, the newest, where
    it is whole: whom that lets in as the copy does is let in. It returns what to tell of it, and raises
    sqlite3.Error for data that it cannot read.
    """

    owner: str
    migrations: tuple[Migration, ...]
    handed_over: frozenset[str] = frozenset()
    set_back: Callable[[sqlite3.Connection, datetime], None] | None = None
    keep_barred: KeepBarred | None = None


class Schema:
    """All tables of an office: the core's and those of the rooms it has.

    A file may hold tables of a room that the office no longer has: they are left as they are.
    """

    def __init__(self, rooms: Sequence[Tables]) -> None:
        self._rooms = rooms

    def apply(self, db: Database) -> None:
        """Bring ``db`` up to date: owner by owner, the steps of one owner by their names."""
        for migrations in self._each():
            migrations.apply(db)

    def set_back(self, conn: sqlite3.Connection, at: datetime) -> None:
        """Tell each room that the office goes on from an older copy of itself."""
        for room in self._rooms:
            if room.set_back is not None:
                room.set_back(conn, at)

    def keep_barred(
        self,
        conn: sqlite3.Connection,
        replaced: sqlite3.Connection,
        newest: sqlite3.Connection | None = None,
    ) -> list[str]:
        """Have nobody let in by ``conn`` whom the data that it replaces bar; return what to tell of it.

        ``newest`` is given with older data: see ``Tables``. Raises sqlite3.Error where one cannot be read.
        """
        told: list[str] = []
        for room in self._rooms:
            if room.keep_barred is not None:
                told += room.keep_barred(conn, replaced, newest)
        return told

    def is_current(self, db: Database) -> bool:
        """Whether ``db`` has had every migration there is."""
        return all(not migrations.pending(db) for migrations in self._each())

    def refuse_newer(self, db: Database, path: Path) -> None:
        """Raise NewerDatabaseError where ``db``, the file ``path``, had migrations unknown here."""
        for migrations in self._each():
            known = {migration.name for migration in migrations.pending(Database(memory=True))}
            handed_over = {
                name for room in self._rooms if room.owner == migrations.name for name in room.handed_over
            }
            newer = sorted({one.name for one in migrations.applied(db)} - known - handed_over)
            if newer:
                raise NewerDatabaseError(
                    f"{path} was written by a newer version of Một Cửa ({newer[-1]}): start that version,"
                    " or restore a backup made by this one. Nothing was changed"
                )

    def _each(self) -> Iterator[Migrations]:
        for owner in dict.fromkeys(room.owner for room in self._rooms):
            steps = (step for room in self._rooms if room.owner == owner for step in room.migrations)
            yield _in_order(owner, steps)


def is_an_office(db: Database) -> bool:
    """Whether ``db`` was ever opened by this program."""
    return MIGRATIONS_TABLE in db.table_names()


def _in_order(owner: str, steps: Iterable[Migration]) -> Migrations:
    migrations = Migrations(owner)
    for step in sorted(steps, key=lambda one: one.name):
        migrations(name=step.name)(step.apply)
    return migrations
