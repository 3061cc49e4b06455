"""Which lines a counter may call, whatever closed or left since the morning, and what its call goes by."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from office.tickets.duty import CounterState, Duty
from office.tickets.journal import Kind, NewEntry
from office.tickets.line import Head
from office.tickets.store import Transaction
from office.tickets.ticket import State, Ticket
from tests.conftest import ON_BOTH_STORES, AnyStore
from tests.office.store.contract.test_contract import DAY, add, numbered
from tests.office.tickets.test_moves import EARLIER, NOW

pytestmark = ON_BOTH_STORES


def head_of(ticket: Ticket) -> Head:
    """What a rule is told of that ticket."""
    return Head(ticket.id, ticket.field, ticket.priority, ticket.counter, ticket.waits_from)


def test_a_ticket_bound_to_a_counter_is_its_own_until_that_counter_closes(store: AnyStore) -> None:
    (bound,) = add(store, replace(numbered(1), counter=2))

    def heads(counter: int) -> list[Head]:
        with store.reading() as reader:
            return list(reader.heads(DAY, (bound.field,), counter))

    store.transact(lambda tx: tx.save_duty(Duty(2, CounterState.PAUSED, DAY, NOW, "an")))
    assert (heads(1), heads(2)) == ([], [head_of(bound)])
    store.transact(lambda tx: tx.save_duty(Duty(2, CounterState.CLOSED, DAY, NOW, "an")))
    assert (heads(1), heads(2)) == ([head_of(bound)], [head_of(bound)])


def test_a_ticket_bound_to_a_closed_counter_stands_in_the_line_of_all(store: AnyStore) -> None:
    bound, _ = add(store, replace(numbered(1), counter=2), numbered(2))
    store.transact(lambda tx: tx.save_duty(Duty(2, CounterState.CLOSED, DAY, NOW, "an")))

    with store.reading() as reader:
        for counter in (1, 2):
            assert list(reader.heads(DAY, (bound.field,), counter)) == [head_of(bound)]


def test_a_class_that_left_the_settings_still_has_its_line(store: AnyStore) -> None:
    (ticket,) = add(store, replace(numbered(1), priority="gone"))

    with store.reading() as reader:
        assert list(reader.heads(DAY, (ticket.field,), 1)) == [head_of(ticket)]


def test_a_booked_time_is_no_end_of_the_line_and_is_counted_while_it_is_to_come(store: AnyStore) -> None:
    soon, then = NOW + timedelta(minutes=10), NOW + timedelta(minutes=20)
    ordinary, early, _ = add(
        store,
        numbered(1, waits_from=NOW),
        numbered(2, waits_from=then, booked_for=then),
        numbered(3, waits_from=EARLIER, booked_for=EARLIER),
    )
    late = replace(early, waits_from=soon)

    def last(tx: Transaction) -> datetime | None:
        return tx.last_wait(DAY)

    assert store.transact(last) == NOW
    with store.reading() as reader:
        assert reader.ticket(early.id) == early
        assert reader.waiting_early(DAY, NOW) == {"HT": 1}
        assert reader.waiting_early(DAY, then) == {}
        assert [one.id for one in reader.waiting_booked(DAY)] == [3, early.id]
    store.transact(lambda tx: tx.save_ticket(late))
    assert store.transact(last) == soon
    with store.reading() as reader:
        assert reader.waiting_early(DAY, NOW) == {}
        assert reader.ticket(ordinary.id) == ordinary


def test_the_latest_moment_is_the_newest_entry_s_or_when_the_last_came_booked_ones_aside(
    store: AnyStore,
) -> None:
    with store.reading() as reader:
        assert reader.latest(DAY) is None

    yesterday = DAY - timedelta(days=1)
    booked = NOW + timedelta(minutes=20)
    _, ticket, *_ = add(
        store,
        numbered(1, waits_from=booked),
        numbered(2, waits_from=NOW),
        numbered(3, waits_from=booked, booked_for=booked),
        numbered(1, office_day=yesterday, key="y" * 16, waits_from=booked),
    )

    with store.reading() as reader:
        assert reader.latest(DAY) == NOW
        assert reader.latest(DAY + timedelta(days=1)) is None
    for at, latest in ((booked, booked), (EARLIER, NOW)):
        store.transact(lambda tx, at=at: tx.record(NewEntry(Kind.RECALLED, at, DAY, "an", ticket)))  # type: ignore[misc]
        with store.reading() as reader:
            assert reader.latest(DAY) == latest


def test_a_counter_s_last_calls_are_told_by_class_the_newest_first(store: AnyStore) -> None:
    def call(
        number: int, counter: int, priority: str | None, day: date = DAY, kind: Kind = Kind.CALLED
    ) -> None:
        (ticket,) = add(store, numbered(number, priority=priority, state=State.NO_SHOW, counter=counter))
        store.transact(lambda tx: tx.record(NewEntry(kind, NOW, day, "an", ticket, counter=counter)))

    call(1, 1, "merit", DAY - timedelta(days=1))
    call(2, 1, None)
    call(3, 2, "elder")
    call(4, 1, "elder")
    call(5, 1, "merit", kind=Kind.RECALLED)

    with store.reading() as reader:
        assert list(reader.called_last(1, DAY, 9)) == ["elder", None]
        assert list(reader.called_last(1, DAY, 1)) == ["elder"]
        assert list(reader.called_last(3, DAY, 9)) == []
