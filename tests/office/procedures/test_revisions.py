"""Catalogues in the office's file: one switch takes another into use, one step goes back."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlite_utils import Database

from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.revisions import RevisionChanged, RevisionGone, Revisions
from office.procedures.shipped import shipped_catalogue
from office.procedures.tables import TABLES
from office.store.sqlite import SqliteStore
from office.tickets.store import Reader
from tests.office.sqlite_file import sqlite
from tests.office.tickets.test_moves import NOW

__all__ = ["sqlite"]

T = TypeVar("T")
LATER = NOW + timedelta(hours=1)

OTHER = Catalogue((Procedure("a", "B", "x"),))
MANY = Catalogue(tuple(Procedure(f"p{n}", "B", "x") for n in range(1_203)))


@pytest.fixture
def revisions(sqlite: SqliteStore) -> Revisions:
    return Revisions(sqlite)


def take(revisions: Revisions, catalogue: Catalogue) -> int:
    """Stage the catalogue and take it into use."""
    staged = revisions.stage(catalogue, "mai", "new.csv", NOW)
    current = revisions.current()
    revisions.take(staged.id, None if current is None else current.id, NOW)
    return staged.id


def in_use(revisions: Revisions) -> Catalogue:
    """Return the catalogue in use."""
    current = revisions.current()
    assert current is not None
    return revisions.catalogue(current)


def test_a_staged_catalogue_is_not_in_use_until_it_is_taken(revisions: Revisions) -> None:
    staged = revisions.stage(shipped_catalogue(), "mai", "new.csv", NOW)
    assert revisions.current() is None

    revisions.take(staged.id, None, NOW)

    current = revisions.current()
    assert current is not None
    assert (current.id, current.actor, current.file, current.taken_at) == (staged.id, "mai", "new.csv", NOW)
    assert revisions.catalogue(current) == shipped_catalogue()


def test_one_step_back_takes_the_one_before_and_the_next_undoes_it(revisions: Revisions) -> None:
    first, second = take(revisions, shipped_catalogue()), take(revisions, OTHER)

    revisions.step_back(second, NOW)
    assert in_use(revisions) == shipped_catalogue()

    revisions.step_back(first, NOW)
    assert in_use(revisions) == OTHER


def test_what_was_compared_with_another_revision_is_not_taken(revisions: Revisions) -> None:
    first = take(revisions, shipped_catalogue())
    mine = revisions.stage(OTHER, "mai", "mine.csv", NOW)
    theirs = take(revisions, OTHER)

    with pytest.raises(RevisionChanged):
        revisions.take(mine.id, first, NOW)
    with pytest.raises(RevisionChanged):
        revisions.step_back(first, NOW)

    current = revisions.current()
    assert current is not None
    assert current.id == theirs


def test_what_is_not_staged_cannot_be_taken(revisions: Revisions) -> None:
    first = take(revisions, OTHER)

    for revision_id in (first, 99):
        with pytest.raises(RevisionGone):
            revisions.take(revision_id, first, NOW)
    with pytest.raises(RevisionGone):
        revisions.step_back(first, NOW)


def test_what_is_not_used_is_deleted_with_its_rows_and_what_is_used_stays(
    revisions: Revisions, sqlite: SqliteStore
) -> None:
    take(revisions, MANY)
    revisions.stage(MANY, "mai", "left.csv", NOW)
    previous, current = take(revisions, OTHER), take(revisions, MANY)
    late = revisions.stage(OTHER, "mai", "late.csv", NOW + timedelta(days=1))

    revisions.drop_unused(NOW + timedelta(hours=1))

    left = sqlite.look_up("SELECT revision, count(*) FROM procedures GROUP BY revision ORDER BY revision")
    assert [tuple(row) for row in left] == [(previous, 1), (current, 1_203), (late.id, 1)]
    assert sqlite.look_up("SELECT count(*) FROM procedure_revisions")[0][0] == 3
    assert in_use(revisions) == MANY


class Interrupted:
    """A store in which something is done behind a look or a change, before whatever follows it."""

    def __init__(self, store: SqliteStore, do: Callable[[], object], after_changes: int) -> None:
        self._store, self._do, self._left = store, do, after_changes

    def look_up(self, sql: str, *values: object) -> list[Any]:
        found = self._store.look_up(sql, *values)
        self._count()
        return found

    def look_back(self, work: Callable[[Reader], T]) -> T:
        return self._store.look_back(work)

    def change_records(self, work: Callable[[Database], T]) -> T:
        value = self._store.change_records(work)
        self._count()
        return value

    def _count(self) -> None:
        if self._left == 0:
            self._do()
        self._left -= 1


def test_what_is_taken_while_unused_ones_are_deleted_stays_whole(
    revisions: Revisions, sqlite: SqliteStore
) -> None:
    staged = revisions.stage(MANY, "mai", "new.csv", NOW)
    interrupted = Interrupted(sqlite, lambda: revisions.take(staged.id, None, NOW), after_changes=0)

    Revisions(interrupted).drop_unused(LATER)

    assert in_use(revisions) == MANY


@pytest.mark.parametrize("after_changes", [1, 2, 3])
def test_what_has_lost_rows_can_no_longer_be_taken(
    revisions: Revisions, sqlite: SqliteStore, after_changes: int
) -> None:
    staged = revisions.stage(MANY, "mai", "new.csv", NOW)
    interrupted = Interrupted(sqlite, lambda: revisions.take(staged.id, None, NOW), after_changes)

    with pytest.raises(RevisionGone):
        Revisions(interrupted).drop_unused(LATER)

    assert revisions.current() is None


def test_what_is_dropped_while_it_is_filled_is_never_staged(
    revisions: Revisions, sqlite: SqliteStore
) -> None:
    def begin_to_drop() -> None:
        sqlite.change_records(lambda db: db.execute("UPDATE procedure_revisions SET state = 'dropped'"))

    with pytest.raises(RevisionGone):
        Revisions(Interrupted(sqlite, begin_to_drop, after_changes=2)).stage(MANY, "mai", "new.csv", NOW)


def test_revisions_outlast_the_program(tmp_path: Path) -> None:
    for is_first in (True, False):
        store = SqliteStore(tmp_path / "var", rooms=(TABLES,))
        try:
            if is_first:
                take(Revisions(store), shipped_catalogue())
            assert in_use(Revisions(store)) == shipped_catalogue()
        finally:
            store.close()
