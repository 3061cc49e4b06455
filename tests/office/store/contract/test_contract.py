"""What the core may ask of any store; both stores pass the same tests."""

from dataclasses import replace
from datetime import timedelta

import pytest

from office.papers.kept import JOBS, JOBS_CHANGED
from office.papers.print_job import queued
from office.tickets.ahead import UpTo
from office.tickets.answers import Answer
from office.tickets.duty import CounterState, Duty
from office.tickets.journal import Kind, NewEntry
from office.tickets.store import StoreError, Transaction
from office.tickets.ticket import PrintState, State, Ticket
from tests.conftest import ON_BOTH_STORES, AnyStore
from tests.office.tickets.test_moves import EARLIER, NOW, TICKET

pytestmark = ON_BOTH_STORES

DAY = TICKET.office_day


def numbered(number: int, **changes: object) -> Ticket:
    """A waiting ticket of that number, not yet kept."""
    names = {"id": 0, "number": number, "label": f"A{number:03d}", "key": f"key-{number}"}
    return replace(TICKET, **(names | {"priority": None} | changes))  # type: ignore[arg-type]


def add(store: AnyStore, *tickets: Ticket) -> list[Ticket]:
    """Keep those tickets in one transaction."""
    return store.transact(lambda tx: [tx.add_ticket(ticket) for ticket in tickets])


def test_a_transaction_sees_its_own_writes(store: AnyStore) -> None:
    def work(tx: Transaction) -> tuple[Ticket | None, int, int]:
        ticket = tx.add_ticket(numbered(1))
        tx.record(NewEntry(Kind.ISSUED, NOW, DAY, "kiosk1", ticket))
        return tx.ticket(ticket.id), tx.last_number(DAY, "HT"), tx.last_seq()

    ticket, number, seq = store.transact(work)

    assert ticket == replace(numbered(1), id=1)
    assert (number, seq) == (1, 1)


def test_the_next_tickets_id_is_told_beforehand_and_again_after_one_that_was_undone(store: AnyStore) -> None:
    def undone(tx: Transaction) -> None:
        tx.add_ticket(numbered(2, id=tx.next_ticket_id()))
        raise ZeroDivisionError

    add(store, numbered(1))
    with pytest.raises(ZeroDivisionError):
        store.transact(undone)

    told, added = store.transact(lambda tx: (tx.next_ticket_id(), tx.add_ticket(numbered(2))))

    assert told == added.id == 2


def test_whatever_it_raises_undoes_all_it_did(store: AnyStore) -> None:
    def work(tx: Transaction) -> None:
        ticket = tx.add_ticket(numbered(1))
        tx.record(NewEntry(Kind.ISSUED, NOW, DAY, "kiosk1", ticket))
        tx.save_duty(Duty(1, CounterState.OPEN, DAY, NOW, "an"))
        JOBS_CHANGED.on(tx).add(queued(ticket.id, "kiosk1", NOW))
        tx.remember(Answer("kiosk1", "tap", "", ticket, NOW))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.transact(work)

    with store.reading() as reader:
        assert (reader.last_seq(), reader.ticket(1)) == (0, None)
        assert (list(reader.duties()), list(JOBS.on(reader).in_state(*PrintState))) == ([], [])
        assert reader.first_answer("kiosk1", "tap") is None
    assert add(store, numbered(1))[0].id == 1


@pytest.mark.parametrize(
    "clash",
    [
        numbered(1, label="A900", key="other"),
        numbered(2, label="A001", key="other"),
        numbered(2, key="key-1", office_day=DAY + timedelta(days=1)),
    ],
    ids=["number", "label", "key"],
)
def test_what_must_be_unique_is_refused_twice(store: AnyStore, clash: Ticket) -> None:
    add(store, numbered(1))

    with pytest.raises(StoreError):
        add(store, clash)

    assert add(store, numbered(2))[0].id == 2


def test_another_day_or_series_has_numbers_of_its_own(store: AnyStore) -> None:
    tomorrow = numbered(1, office_day=DAY + timedelta(days=1), key="tomorrow")
    land = numbered(1, series="DD", field="DD", label="B001", key="land")

    add(store, numbered(1), tomorrow, land)

    assert store.transact(lambda tx: tx.last_number(DAY, "DD")) == 1


def test_a_ticket_that_was_carried_over_is_of_the_other_day_with_the_number_it_has_there(
    store: AnyStore,
) -> None:
    (ticket,) = add(store, numbered(1))
    carried = replace(ticket, office_day=DAY + timedelta(days=1), number=7, label="A007", key="carried")

    store.transact(lambda tx: tx.carry_ticket(carried))

    with store.reading() as reader:
        assert reader.in_state(DAY, *State) == []
        assert reader.in_state(carried.office_day, *State) == [carried]
        assert reader.last_number(carried.office_day, ticket.series) == 7


def test_one_counter_never_has_two_tickets_in_hand(store: AnyStore) -> None:
    first, second = add(store, numbered(1), numbered(2))
    store.transact(lambda tx: tx.save_ticket(replace(first, state=State.CALLED, counter=1)))

    with pytest.raises(StoreError):
        store.transact(lambda tx: tx.save_ticket(replace(second, state=State.SERVING, counter=1)))

    store.transact(lambda tx: tx.save_ticket(replace(second, state=State.CALLED, counter=2)))
    with store.reading() as reader:
        assert reader.in_hand(1, DAY) == replace(first, state=State.CALLED, counter=1)
        assert reader.in_hand(2, DAY) == replace(second, state=State.CALLED, counter=2)
        assert reader.in_hand(3, DAY) is None


def test_a_job_or_entry_of_no_ticket_is_refused(store: AnyStore) -> None:
    stray = replace(TICKET, id=99)

    with pytest.raises(StoreError):
        store.transact(lambda tx: JOBS_CHANGED.on(tx).add(queued(99, "kiosk1", NOW)))
    with pytest.raises(StoreError):
        store.transact(lambda tx: tx.record(NewEntry(Kind.CALLED, NOW, DAY, "an", stray)))


def test_every_value_of_a_ticket_is_kept(store: AnyStore) -> None:
    full = numbered(
        1,
        priority="elder",
        language="en",
        procedures=("1.001234", "Đăng ký khai sinh"),
        counter=3,
        calls=2,
        state=State.SERVING,
        called_at=EARLIER,
        recalled_at=EARLIER + timedelta(microseconds=1),
        started_at=NOW,
        print=PrintState.PRINTED,
    )
    (kept,) = add(store, full)

    with store.reading() as reader:
        assert reader.ticket(kept.id) == replace(full, id=kept.id)
        assert reader.ticket_of_key("key-1") == replace(full, id=kept.id)
        assert reader.ticket_of_key("key-2") is None


def test_tickets_stand_in_the_order_they_wait_from(store: AnyStore) -> None:
    late = numbered(1, waits_from=NOW)
    early, twin = numbered(2), numbered(3)
    ids = [ticket.id for ticket in add(store, late, early, twin)]

    with store.reading() as reader:
        line = [ticket.id for ticket in reader.in_state(DAY, State.WAITING)]
        assert line == [ids[1], ids[2], ids[0]]
        assert list(reader.in_state(DAY, State.CALLED, State.SERVING)) == []
        assert list(reader.in_state(DAY + timedelta(days=1), *State)) == []


def test_a_day_is_counted_by_state_and_counter(store: AnyStore) -> None:
    add(
        store,
        numbered(1),
        numbered(2),
        numbered(3, counter=2),
        numbered(4, state=State.FINISHED, counter=2),
        numbered(5, state=State.SERVING, counter=2),
        numbered(6, office_day=DAY - timedelta(days=1)),
    )

    with store.reading() as reader:
        assert reader.tallies(DAY) == {
            (State.WAITING, None): 2,
            (State.WAITING, 2): 1,
            (State.FINISHED, 2): 1,
            (State.SERVING, 2): 1,
        }
        assert reader.tallies(DAY + timedelta(days=1)) == {}


def test_those_missed_last_come_newest_call_first(store: AnyStore) -> None:
    missed, later = State.NO_SHOW, EARLIER + timedelta(minutes=5)
    recalled, called, uncalled, _, _ = add(
        store,
        numbered(1, state=missed, called_at=EARLIER, recalled_at=NOW),
        numbered(2, state=missed, called_at=later, recalled_at=None),
        numbered(3, state=missed, called_at=None, recalled_at=None, issued_at=EARLIER),
        numbered(4),
        numbered(5, state=missed, office_day=DAY - timedelta(days=1)),
    )

    with store.reading() as reader:
        ids = [ticket.id for ticket in reader.last_missed(DAY, 9)]
        assert ids == [recalled.id, called.id, uncalled.id]
        assert [ticket.id for ticket in reader.last_missed(DAY, 2)] == ids[:2]


def test_the_heads_are_the_first_of_each_line_a_counter_may_call(store: AnyStore) -> None:
    ordinary, behind, elder, land, bound, bound_elsewhere = add(
        store,
        numbered(1),
        numbered(2),
        numbered(3, priority="elder"),
        numbered(4, field="DD"),
        numbered(5, field="CT", counter=1),
        numbered(6, counter=2, waits_from=EARLIER - timedelta(hours=1)),
    )
    store.transact(lambda tx: tx.save_duty(Duty(2, CounterState.OPEN, DAY, NOW, "an")))

    with store.reading() as reader:
        heads = reader.heads(DAY, ["HT"], 1)

    assert {ticket.id for ticket in heads} == {ordinary.id, elder.id, bound.id}
    assert not {behind.id, land.id, bound_elsewhere.id} & {ticket.id for ticket in heads}


def test_waiting_is_counted_per_field(store: AnyStore) -> None:
    add(store, numbered(1), numbered(2), numbered(3, field="DD"), numbered(4, state=State.PARKED))

    with store.reading() as reader:
        assert reader.waiting_counts(DAY) == {"HT": 2, "DD": 1}


def test_ahead_are_those_of_each_class_up_to_its_place(store: AnyStore) -> None:
    tickets = add(
        store,
        numbered(1),
        numbered(2),
        numbered(3, priority="elder", waits_from=NOW),
        numbered(4, field="DD", priority="merit"),
        numbered(5, state=State.CALLED, counter=1),
    )

    with store.reading() as reader:
        own = UpTo(None, tickets[1].waits_from, tickets[1].id)
        assert reader.ahead_of(tickets[1], []) == 0
        assert reader.ahead_of(tickets[1], [own]) == 1
        assert reader.ahead_of(tickets[1], [own, UpTo("elder", NOW, 0)]) == 1
        assert reader.ahead_of(tickets[1], [own, UpTo("elder", NOW, 99), UpTo("merit", NOW, 99)]) == 2


def test_of_those_ahead_the_ones_kept_for_another_working_counter_are_told_apart(store: AnyStore) -> None:
    kept = [numbered(number, counter=number) for number in (1, 2, 3)]
    tickets = add(store, *kept, numbered(4), numbered(5))
    for number in (1, 2):
        duty = Duty(number, CounterState.OPEN, DAY, NOW, "an")
        store.transact(lambda tx, duty=duty: tx.save_duty(duty))  # type: ignore[misc]

    with store.reading() as reader:
        before = {one.id: [UpTo(None, one.waits_from, one.id)] for one in tickets}
        assert [reader.ahead_of(one, before[one.id]) for one in tickets] == [0, 1, 2, 3, 4]
        assert [reader.kept_ahead_of(one, before[one.id]) for one in tickets] == [0, 1, 2, 2, 2]
