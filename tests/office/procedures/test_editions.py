"""Catalogues in the office's file: one switch takes another into use, one step goes back."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.editions import EditionChanged, EditionGone, Editions
from office.procedures.shipped import shipped_catalogue
from office.procedures.tables import TABLES
from office.store.sqlite import SqliteStore
from tests.office.tickets.test_moves import NOW

OTHER = Catalogue((Procedure("a", "B", "x"),))
MANY = Catalogue(tuple(Procedure(f"p{n}", "B", "x") for n in range(1_203)))


@pytest.fixture
def sqlite(tmp_path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(tmp_path / "var", rooms=(TABLES,))
    yield opened
    opened.close()


@pytest.fixture
def editions(sqlite: SqliteStore) -> Editions:
    return Editions(sqlite)


def take(editions: Editions, catalogue: Catalogue) -> int:
    """Stage the catalogue and take it into use."""
    staged = editions.stage(catalogue, "mai", "new.csv", NOW)
    current = editions.current()
    editions.take(staged.id, None if current is None else current.id, NOW)
    return staged.id


def in_use(editions: Editions) -> Catalogue:
    """Return the catalogue in use."""
    current = editions.current()
    assert current is not None
    return editions.catalogue(current)


def test_a_staged_catalogue_is_not_in_use_until_it_is_taken(editions: Editions) -> None:
    staged = editions.stage(shipped_catalogue(), "mai", "new.csv", NOW)
    assert editions.current() is None

    editions.take(staged.id, None, NOW)

    current = editions.current()
    assert current is not None
    assert (current.id, current.actor, current.file, current.taken_at) == (staged.id, "mai", "new.csv", NOW)
    assert editions.catalogue(current) == shipped_catalogue()


def test_one_step_back_takes_the_one_before_and_the_next_undoes_it(editions: Editions) -> None:
    first, second = take(editions, shipped_catalogue()), take(editions, OTHER)

    editions.step_back(second, NOW)
    assert in_use(editions) == shipped_catalogue()

    editions.step_back(first, NOW)
    assert in_use(editions) == OTHER


def test_what_was_compared_with_another_edition_is_not_taken(editions: Editions) -> None:
    first = take(editions, shipped_catalogue())
    mine = editions.stage(OTHER, "mai", "mine.csv", NOW)
    theirs = take(editions, OTHER)

    with pytest.raises(EditionChanged):
        editions.take(mine.id, first, NOW)
    with pytest.raises(EditionChanged):
        editions.step_back(first, NOW)

    current = editions.current()
    assert current is not None
    assert current.id == theirs


def test_what_is_not_staged_cannot_be_taken(editions: Editions) -> None:
    first = take(editions, OTHER)

    for edition_id in (first, 99):
        with pytest.raises(EditionGone):
            editions.take(edition_id, first, NOW)
    with pytest.raises(EditionGone):
        editions.step_back(first, NOW)


def test_what_is_not_used_is_deleted_with_its_rows_and_what_is_used_stays(
    editions: Editions, sqlite: SqliteStore
) -> None:
    take(editions, MANY)
    editions.stage(MANY, "mai", "left.csv", NOW)
    previous, current = take(editions, OTHER), take(editions, MANY)
    late = editions.stage(OTHER, "mai", "late.csv", NOW + timedelta(days=1))

    editions.drop_unused(NOW + timedelta(hours=1))

    left = sqlite.look_up("SELECT edition, count(*) FROM procedures GROUP BY edition ORDER BY edition")
    assert [tuple(row) for row in left] == [(previous, 1), (current, 1_203), (late.id, 1)]
    assert sqlite.look_up("SELECT count(*) FROM procedure_editions")[0][0] == 3
    assert in_use(editions) == MANY


def test_editions_outlast_the_program(tmp_path: Path) -> None:
    for is_first in (True, False):
        store = SqliteStore(tmp_path / "var", rooms=(TABLES,))
        try:
            if is_first:
                take(Editions(store), shipped_catalogue())
            assert in_use(Editions(store)) == shipped_catalogue()
        finally:
            store.close()
