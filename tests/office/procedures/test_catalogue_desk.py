"""The desk writes what was counted when it is closed, and answers while a new catalogue is made."""

import threading
from collections.abc import Callable

from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.catalogue_desk import CatalogueDesk
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.leftovers import held, left_since
from tests.office.sqlite_file import sqlite

__all__ = ["sqlite"]

OLD = Catalogue((Procedure("a", "HT", "Khai sinh"),))
NEW = Catalogue((Procedure("b", "HT", "Kết hôn"),))


def opened(store: SqliteStore, office: Office, clock: FakeClock) -> CatalogueDesk:
    return CatalogueDesk(store, office, clock, Changes(office, store, clock))


def take(desk: CatalogueDesk, catalogue: Catalogue, clock: FakeClock) -> None:
    current = desk.revisions.current()
    staged = desk.revisions.stage(catalogue, "mai", "new.csv", clock())
    desk.revisions.take(staged.id, None if current is None else current.id, clock())


def searches(store: SqliteStore) -> list[str]:
    return [row[0] for row in store.look_up("SELECT text FROM searches")]


def test_what_was_searched_is_written_when_the_desk_is_closed(
    sqlite: SqliteStore, office: Office, clock: FakeClock
) -> None:
    desk = opened(sqlite, office, clock)
    desk.note_search("khai sinh", found=False)
    assert searches(sqlite) == []

    desk.close()

    assert searches(sqlite) == ["khai sinh"]
    assert not [one for one in threading.enumerate() if one.name.endswith("(_run)") and one.is_alive()]


def test_a_desk_that_nobody_asked_has_no_thread(
    sqlite: SqliteStore, office: Office, clock: FakeClock
) -> None:
    before = held()

    opened(sqlite, office, clock).close()

    assert left_since(before) == ([], 0)


def test_who_asks_while_a_new_catalogue_is_made_is_answered_by_the_one_before(
    sqlite: SqliteStore, office: Office, clock: FakeClock
) -> None:
    desk = opened(sqlite, office, clock)
    take(desk, OLD, clock)
    before = desk.ready()
    take(desk, NEW, clock)
    begun, go_on = threading.Event(), threading.Event()

    def slowly(work: Callable[[], object]) -> object:
        begun.set()
        assert go_on.wait(30)
        return work()

    desk._beside = slowly  # type: ignore[assignment]
    maker = threading.Thread(target=desk.ready)
    maker.start()
    assert begun.wait(30)

    assert desk.ready() is before

    go_on.set()
    maker.join()
    assert "b" in desk.ready().holding


def test_a_change_of_a_name_or_a_synonym_is_made_ready_and_nothing_else_is(
    sqlite: SqliteStore, office: Office, clock: FakeClock
) -> None:
    desk = opened(sqlite, office, clock)
    take(desk, OLD, clock)

    assert desk.ready() is desk.ready()
