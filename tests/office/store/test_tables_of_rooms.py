"""Rooms bring their tables: each step once, and a room that is taken out leaves its tables as they are."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from office.store.sqlite import NewerDatabaseError, SqliteStore
from office.store.tables import MIGRATIONS_TABLE, Migration, Tables


def _stars(db: Database) -> None:
    db.table("stars").create({"id": int, "given": int}, pk="id")


def _words(db: Database) -> None:
    db.table("stars").add_column("words", str)


FIRST, SECOND = Migration("0001_stars", _stars), Migration("0002_words", _words)
STARS = Tables("ratings", (FIRST,))


def give_a_star(store: SqliteStore) -> None:
    """Keep one row of the room's."""
    store.change_records(lambda db: db.table("stars").insert({"given": 5}))


def test_a_room_s_tables_come_with_the_core_s_and_its_later_steps_later(
    tmp_path: Path,
) -> None:
    store = SqliteStore(tmp_path, rooms=(STARS,))
    give_a_star(store)
    store.close()

    store = SqliteStore(tmp_path, rooms=(Tables("ratings", (SECOND, FIRST)),))

    assert store.look_up("SELECT id, given, words FROM stars") == [(1, 5, None)]
    steps = store.look_up(f"SELECT name FROM {MIGRATIONS_TABLE} WHERE migration_set = 'ratings' ORDER BY id")
    assert steps == [("0001_stars",), ("0002_words",)]
    store.close()


def test_a_room_that_is_taken_out_leaves_what_it_kept(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path, rooms=(STARS,))
    give_a_star(store)
    store.close()

    SqliteStore(tmp_path).close()

    store = SqliteStore(tmp_path, rooms=(STARS,))
    assert store.look_up("SELECT given FROM stars") == [(5,)]
    store.close()


def test_an_older_version_of_a_room_refuses_what_a_newer_one_wrote(tmp_path: Path) -> None:
    SqliteStore(tmp_path, rooms=(Tables("ratings", (FIRST, SECOND)),)).close()

    with pytest.raises(NewerDatabaseError, match="0002_words"):
        SqliteStore(tmp_path, rooms=(STARS,))
