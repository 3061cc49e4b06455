"""The journal has a name of its own, and an entry tells all that a follower elsewhere needs; both stores."""

from uuid import UUID

from office.tickets.answers import Request
from office.tickets.ticket_queue import NewTicket, TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore
from tests.office.store.soundness import all_entries
from tests.office.tickets.acts import call, open_counters

pytestmark = ON_BOTH_STORES


def test_the_journal_has_one_name_from_its_beginning(store: AnyStore, queue: TicketQueue) -> None:
    with store.reading() as reader:
        name = reader.journal_id()

    queue.issue(NewTicket("HT"), Request("kiosk1"))

    assert str(UUID(name)) == name
    with store.reading() as reader:
        assert reader.journal_id() == name
    assert store.transact(lambda tx: tx.journal_id()) == name


def test_an_entry_tells_the_ticket_s_day_and_class(store: AnyStore, queue: TicketQueue) -> None:
    queue.issue(NewTicket("HT", priority="elder"), Request("kiosk1"))
    queue.issue(NewTicket("HT"), Request("kiosk1"))
    open_counters(queue, 1)
    call(queue)

    with store.reading() as reader:
        entries = all_entries(reader)

    told = [(one.kind, one.priority) for one in entries if one.ticket_id is not None]
    assert told == [("issued", "elder"), ("issued", None), ("called", "elder")]
    assert {one.priority for one in entries if one.ticket_id is None} == {None}
    assert {one.office_day.isoformat() for one in entries} == {"2026-11-23"}
