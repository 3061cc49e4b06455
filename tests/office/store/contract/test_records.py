"""What any store keeps beside tickets: duties, first answers, the journal."""

from office.papers.print_job import AS_ANSWER, PrintJob
from office.tickets.answers import Answer
from office.tickets.duty import CounterState, Duty
from office.tickets.journal import Kind, NewEntry
from office.tickets.refusals import FieldClosed, Refusal
from office.tickets.store import Transaction
from office.tickets.ticket import PrintState
from tests.conftest import ON_BOTH_STORES, AnyStore
from tests.office.store.contract.test_contract import DAY
from tests.office.tickets.test_moves import EARLIER, NOW, TICKET

pytestmark = ON_BOTH_STORES


def test_a_duty_replaces_the_one_before(store: AnyStore) -> None:
    first = Duty(1, CounterState.OPEN, DAY, EARLIER, "an", None, ("HT", "DD"))
    later = Duty(1, CounterState.PAUSED, DAY, NOW, "bình", "Họp", None)
    other = Duty(2, CounterState.OPEN, DAY, NOW, "chi")

    for duty in (first, other, later):
        store.transact(lambda tx, duty=duty: tx.save_duty(duty))  # type: ignore[misc]

    with store.reading() as reader:
        assert list(reader.duties()) == [later, other]
        assert (reader.duty(1), reader.duty(2), reader.duty(3)) == (later, other, None)


def test_a_first_answer_is_replaced_and_forgotten_when_old(store: AnyStore) -> None:
    job = AS_ANSWER.keep(PrintJob(3, 1, "kiosk1", PrintState.FAILED, 3, "out of paper", EARLIER, NOW))
    old, new = Answer("kiosk1", "tap", "HT", TICKET, EARLIER), Answer("kiosk1", "tap", "DD", job, NOW)
    other = Answer("kiosk2", "tap", "", TICKET, EARLIER)
    for answer in (old, new, other):
        store.transact(lambda tx, answer=answer: tx.remember(answer))  # type: ignore[misc]
    with store.reading() as reader:
        assert reader.first_answer("kiosk2", "tap") == other

    store.transact(lambda tx: tx.forget_answers(NOW))

    with store.reading() as reader:
        assert reader.first_answer("kiosk1", "tap") == new
        assert reader.first_answer("kiosk2", "tap") is None


def test_a_refusal_is_kept_with_its_kind_and_details(store: AnyStore) -> None:
    refused = FieldClosed("field HT gives no numbers now", reason="Tết Nguyên đán")
    store.transact(lambda tx: tx.remember(Answer("kiosk1", "tap", "HT", refused, NOW)))

    with store.reading() as reader:
        answer = reader.first_answer("kiosk1", "tap")

    assert answer is not None
    assert isinstance(answer.value, FieldClosed)
    assert answer.value.message == "field HT gives no numbers now"
    assert answer.value.details == {"reason": "Tết Nguyên đán"}


class SoldOut(Refusal):
    """What a room refuses, which the core has never heard of."""

    code = "sold_out"


def test_a_room_s_own_refusal_is_kept_with_its_kind(store: AnyStore) -> None:
    store.transact(lambda tx: tx.remember(Answer("kiosk1", "tap", "", SoldOut("none left"), NOW)))

    with store.reading() as reader:
        answer = reader.first_answer("kiosk1", "tap")

    assert answer is not None
    assert isinstance(answer.value, SoldOut)


def test_entries_come_in_order_after_a_seq(store: AnyStore) -> None:
    def work(tx: Transaction) -> None:
        for counter in range(1, 6):
            tx.record(NewEntry(Kind.COUNTER_OPENED, NOW, DAY, "an", counter=counter))

    store.transact(work)

    with store.reading() as reader:
        assert [entry.seq for entry in reader.entries(0, 100)] == [1, 2, 3, 4, 5]
        assert [entry.counter for entry in reader.entries(2, 2)] == [3, 4]
        assert list(reader.entries(5, 100)) == []
