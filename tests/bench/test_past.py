"""The generated past is one an office could have had, and the measurement of it runs."""

from collections import Counter as Tally
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bench import history
from bench.figures import Book
from bench.goals import GOALS
from bench.past import last_day, write_past
from office.live.allowance import REQUESTS
from office.papers.tables import TABLES
from office.reports.report import report
from office.store.sqlite import SqliteStore
from office.tickets.ticket import State, Ticket
from tests.conftest import SMALL_OFFICE
from tests.office.store.soundness import all_tickets, assert_sound

UNTIL = date(2026, 11, 24)
TICKETS, TIMES = 2_000, 2


def written(folder: Path) -> int:
    """Write a small past and return how many tickets it has."""
    SqliteStore(folder, rooms=(TABLES,)).close()
    return write_past(folder, SMALL_OFFICE, until=UNTIL, tickets=TICKETS, times=TIMES)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    folder = tmp_path_factory.mktemp("past")
    written(folder)
    with closing(SqliteStore(folder, rooms=(TABLES,))) as opened:
        yield opened


def tickets(store: SqliteStore) -> list[Ticket]:
    with store.reading() as reader:
        return all_tickets(reader)


def test_the_journal_explains_every_ticket(store: SqliteStore) -> None:
    assert_sound(store)


def test_it_has_about_as_many_tickets_as_wished_on_working_days_until_yesterday(store: SqliteStore) -> None:
    days = Tally(ticket.office_day for ticket in tickets(store))

    assert days.total() == pytest.approx(TICKETS, rel=0.1)
    assert {day.weekday() for day in days} == set(range(5))
    assert max(days) == last_day(UNTIL) == date(2026, 11, 23)
    assert len(days) == 40


def test_all_that_may_become_of_a_ticket_has_happened(store: SqliteStore) -> None:
    states = Tally(ticket.state for ticket in tickets(store))

    assert states.keys() >= {State.FINISHED, State.NO_SHOW, State.CANCELLED}
    assert states[State.FINISHED] > 0.8 * states.total()
    assert any(ticket.first_called_at for ticket in tickets(store))


def test_every_repeated_week_reports_the_same(store: SqliteStore) -> None:
    with store.reading() as reader:
        early, late = (
            report(SMALL_OFFICE, reader, first, last)
            for first, last in ((date(2026, 9, 29), date(2026, 10, 26)), (date(2026, 10, 27), UNTIL))
        )

    assert early.total == late.total
    assert early.hours == late.hours


def test_the_same_seed_gives_the_same_past(store: SqliteStore, tmp_path: Path) -> None:
    written(tmp_path)
    with closing(SqliteStore(tmp_path, rooms=(TABLES,))) as again:
        assert tickets(again) == tickets(store)


def test_indexes_are_those_of_an_office(store: SqliteStore, tmp_path: Path) -> None:
    schema = "SELECT type, name, sql FROM sqlite_master WHERE name <> 'sqlite_sequence' ORDER BY name"
    with closing(SqliteStore(tmp_path, rooms=(TABLES,))) as new:
        assert store.look_up(schema) == new.look_up(schema)


@pytest.mark.slow
def test_the_measurement_writes_the_goals_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in ("REPORTS", "ASKED"):
        monkeypatch.setattr(history, number, 4)
    monkeypatch.setattr(history, "FEWEST", REQUESTS)  # Twice: a stranger would be ended for it.
    book = Book()

    history.measure(book, tmp_path, tickets=2_000, years=1, rounds=1)

    names = {figure.name for figure in book.figures}
    goals = {goal.figure for goal in GOALS}
    assert {"start_10y_s", "day_report_ms"} <= names & goals
    # An exponent may be anything where so little is measured.
    measured = [figure for figure in book.figures if not figure.name.endswith("_exponent")]
    assert [figure.name for figure in measured if figure.value <= 0] == []
