"""Partial indexes have the conditions of the queries: else SQLite reads a day's tickets for each call."""

import re

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from office.store import states
from office.store.schema import CORE
from office.store.tables import Schema
from office.tickets.ticket import IN_HAND, IN_LINE, MISSED, OPEN, State

_CONDITION = re.compile(r"\bstate (?:=|IN) (?:'\w+'|\([^)]*\))")


@pytest.fixture
def conn() -> sqlite3.Connection:
    database = Database(memory=True)
    Schema((CORE,)).apply(database)
    return database.conn


def test_every_partial_index_on_states_has_the_condition_of_a_group(conn: sqlite3.Connection) -> None:
    made = conn.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'tickets'"
    ).fetchall()
    conditions = {found[0] for (sql,) in made if sql and (found := _CONDITION.search(sql))}

    assert conditions == {states.WAITS, states.HELD}


def test_one_ticket_in_hand_is_found_by_its_index(conn: sqlite3.Connection) -> None:
    sql = (
        f"EXPLAIN QUERY PLAN SELECT id FROM tickets WHERE {states.HELD} AND counter = 1 AND office_day = 'x'"
    )

    assert "one_ticket_in_hand_a_day" in str(conn.execute(sql).fetchall())


@pytest.mark.parametrize("group", [IN_LINE, IN_HAND, OPEN, MISSED])
def test_a_condition_names_its_states_and_no_others(group: tuple[State, ...]) -> None:
    assert re.findall(r"'(\w+)'", states.condition(group)) == [state.value for state in group]
