"""What is written into columns is plain: sqlite3 looks for an adapter of anything else, at each row."""

from dataclasses import replace
from datetime import UTC, date, datetime

from office.store import rows
from office.tickets.journal import Entry, Flag, Kind
from office.tickets.legs import Leg, Part
from office.tickets.ticket import Outcome, PrintState, State
from tests.office.store.contract.test_contract import numbered

PLAIN = {str, int, type(None)}
NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
DAY = date(2026, 11, 23)


def test_a_tickets_row_is_plain() -> None:
    ticket = replace(numbered(1), state=State.FINISHED, outcome=Outcome.ACCEPTED, print=PrintState.PRINTED)

    assert {type(value) for value in rows.ticket_row(ticket)} <= PLAIN


def test_an_entrys_row_is_plain() -> None:
    entry = Entry(1, Kind.CALLED, NOW, DAY, "officer:an", 1, "A001", "HT", State.CALLED, 1, flag=Flag.BOOKED)

    assert {type(value) for value in rows.entry_row(entry)} <= PLAIN


def test_a_legs_row_is_plain() -> None:
    leg = Leg(1, 1, DAY, Part.COUNTER, "HT", 1, "officer:an", NOW, ending=Kind.FINISHED)

    assert {type(value) for value in rows.leg_row(leg)} <= PLAIN
