"""The clock is set right after config.toml gave letters or blocks to other fields: no label stands twice."""

from dataclasses import replace

import pytest

from office.tickets.changes import Changes
from office.tickets.office import Office, Series
from office.tickets.ticket import State, Ticket
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, SMALL_OFFICE, AnyStore, FakeClock
from tests.office.tickets.acts import issue, kept
from tests.office.tickets.test_numbers_of_a_changed_plan import BLOCKS, SWAPPED, with_fields, with_taxes

pytestmark = ON_BOTH_STORES

NARROW = with_fields(BLOCKS, HT={"block": 100}, DD={"block": 200}, CT={"block": 300})
IN_BLOCKS = replace(SWAPPED, series=Series.BLOCK)
RENAMED = with_taxes(with_fields(SMALL_OFFICE, HT={"letter": "X"}), letter="A")


def given(office: Office, store: AnyStore, clock: FakeClock, at: str, fields: str) -> list[Ticket]:
    """Tickets of a server that was started at that time, of these fields."""
    clock.set_local(at)
    queue = TicketQueue(Changes(office, store, clock), next_in_turn)
    return [issue(queue, field) for field in fields.split()]


def set_right(office: Office, store: AnyStore, clock: FakeClock) -> TicketQueue:
    """The queue of a server whose technician has said that it is 21 December."""
    clock.set_local("2026-12-21 09:00")
    changes = Changes(office, store, clock)
    assert changes.accept_clock("officer:quan")
    return TicketQueue(changes, next_in_turn)


@pytest.mark.parametrize(
    ("before", "after", "morning", "wrong", "later"),
    [
        (SMALL_OFFICE, SMALL_OFFICE, "HT HT DD", "HT DD DD", "HT DD CT"),
        (SMALL_OFFICE, SWAPPED, "HT HT HT DD", "DD DD DD DD DD DD HT", "HT DD CT HT DD"),
        (SMALL_OFFICE, IN_BLOCKS, "HT HT DD", "DD DD HT HT HT CT", "HT DD CT HT DD"),
        (IN_BLOCKS, SMALL_OFFICE, "HT HT", "DD DD HT HT HT CT", "HT DD CT HT DD"),
        (SMALL_OFFICE, RENAMED, "HT HT", "TX TX TX TX HT", "HT DD HT HT"),
        (NARROW, NARROW, "HT " * 90 + "DD " * 5, "HT " * 15, "DD DD DD CT"),
    ],
    ids=["the same plan", "letters swapped", "blocks later", "letters later", "a new field", "a full block"],
)
def test_every_label_of_the_day_stays_one_ticket_s(
    before: Office,
    after: Office,
    morning: str,
    wrong: str,
    later: str,
    store: AnyStore,
    clock: FakeClock,
) -> None:
    first = given(before, store, clock, "2026-12-21 08:00", morning)
    carried = given(after, store, clock, "2027-01-15 08:00", wrong)

    queue = set_right(after, store, clock)
    new = [issue(queue, field) for field in later.split()]

    day = after.day(clock())
    with store.reading() as reader:
        labels = [ticket.label for ticket in reader.in_state(day, *State)]
    assert len(labels) == len({*labels}) == len(first) + len(carried) + len(new)
    assert [kept(store, ticket).label for ticket in first] == [ticket.label for ticket in first]


def test_a_block_that_another_field_s_ticket_reaches_into_goes_on_behind_it(
    store: AnyStore, clock: FakeClock
) -> None:
    given(NARROW, store, clock, "2026-12-21 08:00", "HT " * 95 + "DD")
    carried = given(NARROW, store, clock, "2027-01-15 08:00", "HT " * 8)

    queue = set_right(NARROW, store, clock)

    assert [kept(store, ticket).label for ticket in carried[-4:]] == ["0200", "0202", "0203", "0204"]
    assert issue(queue, "DD").label == "0205"
