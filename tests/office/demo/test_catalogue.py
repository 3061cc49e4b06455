"""The demo begins with the program's catalogue, and leaves one that is there alone."""

from datetime import timedelta

from office.demo.catalogue import take_shipped
from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.revisions import Revisions
from office.procedures.shipped import shipped_catalogue
from office.store.sqlite import SqliteStore
from tests.office.sqlite_file import sqlite
from tests.office.tickets.test_moves import NOW

__all__ = ["sqlite"]


def test_a_demo_without_a_catalogue_takes_the_program_s(sqlite: SqliteStore) -> None:
    take_shipped(sqlite, NOW)

    current = Revisions(sqlite).current()
    assert current is not None
    assert (current.actor, current.file, current.taken_at) == ("demo", "procedures.csv", NOW)
    assert Revisions(sqlite).catalogue(current) == shipped_catalogue()


def test_a_demo_begun_again_keeps_the_catalogue_it_has(sqlite: SqliteStore) -> None:
    revisions, own = Revisions(sqlite), Catalogue((Procedure("a", "B", "x"),))
    revisions.take(revisions.stage(own, "mai", "own.csv", NOW).id, None, NOW)

    take_shipped(sqlite, NOW + timedelta(days=1))

    current = revisions.current()
    assert current is not None
    assert revisions.catalogue(current) == own
    assert revisions.previous() is None
