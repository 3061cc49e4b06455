"""What several threads may rely on, in either store: views stand still, changes queue up."""

import threading

import pytest

from office.tickets.store import StoreError, Transaction
from tests.conftest import ON_BOTH_STORES, AnyStore
from tests.office.store.contract.test_contract import DAY, add, numbered

pytestmark = ON_BOTH_STORES


def test_a_view_stays_as_it_was_when_it_was_first_looked_at(store: AnyStore) -> None:
    add(store, numbered(1))

    with store.reading() as reader:
        before = reader.ticket(1)
        add(store, numbered(2))
        assert reader.ticket(2) is None
        assert reader.ticket(1) == before

    with store.reading() as reader:
        assert reader.ticket(2) is not None


def test_a_view_may_be_opened_within_a_view(store: AnyStore) -> None:
    add(store, numbered(1))

    with store.reading() as reader:
        with store.reading() as inner:
            assert inner.ticket(1) is not None
        assert reader.ticket(1) is not None


def test_a_view_is_not_held_up_by_an_open_transaction(store: AnyStore) -> None:
    inside, go_on = threading.Event(), threading.Event()

    def work(tx: Transaction) -> None:
        tx.add_ticket(numbered(1))
        inside.set()
        assert go_on.wait(30)

    writer = threading.Thread(target=store.transact, args=(work,))
    writer.start()
    assert inside.wait(30)

    # If this waited for the transaction, the transaction would end after 30 s and show its ticket.
    with store.reading() as reader:
        seen = reader.ticket(1)
    go_on.set()
    writer.join()

    assert seen is None
    with store.reading() as reader:
        assert reader.ticket(1) is not None


def test_a_closed_store_takes_no_more_changes(store: AnyStore) -> None:
    store.close()

    with pytest.raises(StoreError, match="closed"):
        add(store, numbered(1))


def test_changes_from_many_threads_follow_one_another(store: AnyStore) -> None:
    def issue_one() -> None:
        def work(tx: Transaction) -> None:
            tx.add_ticket(numbered(tx.last_number(DAY, "HT") + 1))

        for _ in range(10):
            store.transact(work)

    threads = [threading.Thread(target=issue_one) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert store.transact(lambda tx: tx.last_number(DAY, "HT")) == 80
