"""What writers may send, how often, and what a receipt tells."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from office.mailbox.kept import MAILBOX_KEPT
from office.mailbox.message import OPEN, Action, Kind, Message, State, WhyRefused
from office.mailbox.refusals import (
    ContestOver,
    ForTheSuperior,
    MailboxFull,
    MessageLength,
    NoKey,
    NotTheFirstWriter,
    TicketTooOld,
    TooManyMessages,
    UnknownReceipt,
)
from office.mailbox.settings import MailboxTable
from office.mailbox.writing import FromScreen, FromTicket, NewMessage, Writing
from office.tickets.changes import Changes
from office.tickets.refusals import IllegalMove, UnknownTicket
from office.tickets.store import StoreError, Transaction
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import AnyStore, FakeClock
from tests.office.mailbox.calendars import Week
from tests.office.mailbox.conftest import SUPERIOR, Box
from tests.office.tickets.acts import called

TEXT = "Quầy số ba hôm nay mở muộn bốn mươi phút mà không ai báo cho dân"
RULE = NewMessage(Kind.RULE, TEXT)
CONDUCT = NewMessage(Kind.CONDUCT, "Cán bộ ở quầy hai nói năng cộc cằn với người già")
SCREEN = FromScreen("lookup1")


def kept(store: AnyStore) -> list[Message]:
    """Return every open message."""
    with store.reading() as reader:
        return list(MAILBOX_KEPT.on(reader).in_state(*OPEN))


def test_a_rule_is_kept_plain_and_a_report_of_conduct_sealed(
    box: Box, store: AnyStore, clock: FakeClock
) -> None:
    box.writing.send(RULE, SCREEN)
    clock.forward(minutes=1)
    box.writing.send(CONDUCT, SCREEN)

    rule, conduct = kept(store)

    assert (rule.text, rule.sealed) == (TEXT, None)
    assert (conduct.text, conduct.fingerprint) == (None, None)
    assert conduct.sealed is not None
    assert CONDUCT.text.encode() not in conduct.sealed


def test_a_receipt_tells_how_it_stands_in_the_office_s_words_alone(box: Box, clock: FakeClock) -> None:
    receipt = box.writing.send(RULE, SCREEN)
    box.handling.ask_more(1, "Vào lúc mấy giờ?", "an")
    box.writing.reply(receipt, "lúc tám giờ")
    clock.forward(days=1)
    box.handling.refuse(1, WhyRefused.NOT_OURS, "Xin gửi công an phường.", "an")

    seen = box.writing.seen(receipt.lower().replace("-", " "))

    assert (seen.state, seen.kind, seen.may_contest) == (State.REFUSED, Kind.RULE, True)
    assert [(step.action, step.words) for step in seen.steps] == [
        (Action.RECEIVE, None),
        (Action.ASK_MORE, "Vào lúc mấy giờ?"),
        (Action.REPLY, None),
        (Action.REFUSE, "Xin gửi công an phường."),
    ]
    assert seen.steps[-1].why is WhyRefused.NOT_OURS


@pytest.mark.parametrize("code", ["0000-0000-0000-0000", "", "' OR 1=1 --", "ế" * 5_000])
def test_every_unknown_receipt_has_one_answer(box: Box, code: str) -> None:
    box.writing.send(RULE, SCREEN)

    with pytest.raises(UnknownReceipt, match=r"^no message has this receipt$"):
        box.writing.seen(code)
    with pytest.raises(UnknownReceipt, match=r"^no message has this receipt$"):
        box.writing.contest(code, TEXT)


def test_equal_texts_are_one_message_with_a_receipt_each(box: Box, store: AnyStore, clock: FakeClock) -> None:
    first = box.writing.send(RULE, SCREEN)
    clock.forward(minutes=1)
    second = box.writing.send(NewMessage(Kind.RULE, f"  {TEXT.upper()}!", contact="0912345678"), SCREEN)
    clock.forward(minutes=1)
    box.writing.send(NewMessage(Kind.RULE, TEXT, counter=3), SCREEN)

    assert [message.copies for message in kept(store)] == [2, 1]
    assert first != second
    assert box.writing.seen(first) == box.writing.seen(second)


def test_whoever_sends_the_same_text_sees_how_it_stands_and_says_nothing_in_the_first_writer_s_place(
    box: Box,
) -> None:
    first = box.writing.send(RULE, SCREEN)
    second = box.writing.send(RULE, FromScreen("lookup2"))
    box.handling.ask_more(1, "Vào lúc mấy giờ?", "an")

    with pytest.raises(NotTheFirstWriter):
        box.writing.reply(second, "không có gì, bỏ qua đi")
    box.writing.reply(first, "lúc tám giờ")
    box.handling.answer(1, "Đã rõ.", "an")
    with pytest.raises(NotTheFirstWriter):
        box.writing.contest(second, TEXT)

    assert (box.writing.seen(first).may_contest, box.writing.seen(second).may_contest) == (True, False)
    assert box.writing.seen(second).steps == box.writing.seen(first).steps


def test_a_text_that_was_settled_is_a_new_message_when_it_comes_again(box: Box, store: AnyStore) -> None:
    box.writing.send(RULE, SCREEN)
    box.handling.answer(1, "Đã phân công người trực.", "an")

    box.writing.send(RULE, FromScreen("lookup2"))

    assert [(message.id, message.copies) for message in kept(store)] == [(2, 1)]


def test_equal_reports_of_conduct_are_never_compared(box: Box, store: AnyStore) -> None:
    for screen in ("lookup1", "lookup2"):
        box.writing.send(CONDUCT, FromScreen(screen))

    assert len(kept(store)) == 2


def test_a_screen_sends_one_message_a_minute(box: Box, clock: FakeClock) -> None:
    box.writing.send(RULE, SCREEN)
    clock.forward(seconds=59)

    with pytest.raises(TooManyMessages) as refused:
        box.writing.send(CONDUCT, SCREEN)
    box.writing.send(CONDUCT, FromScreen("lookup2"))
    clock.forward(seconds=1)
    box.writing.send(CONDUCT, SCREEN)

    assert refused.value.details == {"again": "minute"}


def test_a_ticket_sends_three_messages_a_day(box: Box, queue: TicketQueue, clock: FakeClock) -> None:
    sender = FromTicket(called(queue).key)
    for _ in range(3):
        box.writing.send(RULE, sender)

    with pytest.raises(TooManyMessages) as refused:
        box.writing.send(RULE, sender)
    clock.forward(days=1)
    box.writing.send(RULE, sender)

    assert refused.value.details == {"again": "day"}


def test_a_ticket_lets_its_holder_write_until_the_next_day(
    box: Box, queue: TicketQueue, clock: FakeClock
) -> None:
    sender = FromTicket(called(queue).key)
    clock.set_local("2026-11-24 23:59")
    box.writing.send(RULE, sender)
    clock.set_local("2026-11-25 00:00")

    with pytest.raises(TicketTooOld):
        box.writing.send(RULE, sender)
    with pytest.raises(UnknownTicket):
        box.writing.send(RULE, FromTicket("no such key"))


def test_a_full_mailbox_takes_messages_again_the_next_day(box: Box, clock: FakeClock) -> None:
    for screen in "abcd":
        box.writing.send(RULE, FromScreen(screen))

    with pytest.raises(MailboxFull):
        box.writing.send(CONDUCT, FromScreen("e"))
    clock.forward(days=1)
    box.writing.send(CONDUCT, FromScreen("e"))


def test_a_ticket_is_linked_only_where_its_holder_agrees(
    box: Box, queue: TicketQueue, store: AnyStore
) -> None:
    ticket = called(queue, counter=1)
    box.writing.send(CONDUCT, FromTicket(ticket.key))
    box.writing.send(NewMessage(Kind.CONDUCT, TEXT, may_link=True), FromTicket(ticket.key))

    assert [(each.ticket_id, each.counter) for each in kept(store)] == [(None, None), (ticket.id, 1)]


def test_the_counter_that_a_writer_chose_stays_where_the_ticket_is_linked(
    box: Box, queue: TicketQueue, store: AnyStore
) -> None:
    ticket = called(queue, counter=1)
    box.writing.send(NewMessage(Kind.CONDUCT, TEXT, counter=3, may_link=True), FromTicket(ticket.key))

    assert [(each.ticket_id, each.counter) for each in kept(store)] == [(ticket.id, 3)]


def test_a_message_that_the_store_ran_twice_is_counted_once(
    box: Box, queue: TicketQueue, store: AnyStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    sender, transact = FromTicket(called(queue).key), store.transact

    def twice(work: Callable[[Transaction], object]) -> object:
        with suppress(StoreError):
            transact(lambda tx: failed(work(tx)))
        return transact(work)

    def failed(_: object) -> None:
        raise StoreError("another piece of the batch failed")

    monkeypatch.setattr(store, "transact", twice)
    for _ in range(3):
        box.writing.send(RULE, sender)

    assert [message.copies for message in kept(store)] == [3]


def test_a_report_about_the_manager_is_not_kept_but_sent_to_the_superior(box: Box, store: AnyStore) -> None:
    with pytest.raises(ForTheSuperior) as refused:
        box.writing.send(NewMessage(Kind.CONDUCT, TEXT, about_manager=True), SCREEN)

    assert refused.value.details == {"address": SUPERIOR}
    assert kept(store) == []


def test_without_a_key_only_rules_without_a_contact_are_taken(changes: Changes, store: AnyStore) -> None:
    writing = Writing(changes, Week(), MailboxTable())

    for new in (CONDUCT, NewMessage(Kind.RULE, TEXT, contact="0912345678")):
        with pytest.raises(NoKey):
            writing.send(new, SCREEN)
    assert kept(store) == []
    writing.send(RULE, SCREEN)


def test_a_refused_message_leaves_nothing_and_costs_no_turn(box: Box, store: AnyStore) -> None:
    with pytest.raises(MessageLength):
        box.writing.send(NewMessage(Kind.RULE, "ngắn quá"), SCREEN)
    with pytest.raises(MessageLength):
        box.writing.send(NewMessage(Kind.RULE, TEXT, contact="0"), SCREEN)

    assert kept(store) == []
    box.writing.send(RULE, SCREEN)


def test_a_writer_contests_once_and_in_time(box: Box, clock: FakeClock) -> None:
    receipt = box.writing.send(RULE, SCREEN)
    with pytest.raises(IllegalMove):
        box.writing.contest(receipt, TEXT)
    box.handling.refuse(1, WhyRefused.NOT_OURS, "Không thuộc thẩm quyền.", "an")

    assert box.writing.contest(receipt, "Việc này do chính trung tâm phụ trách") == SUPERIOR
    assert box.writing.seen(receipt).state is State.HANDLING
    box.handling.answer(1, "Đã xem lại.", "an")
    assert not box.writing.seen(receipt).may_contest
    with pytest.raises(ContestOver) as refused:
        box.writing.contest(receipt, TEXT)
    assert refused.value.details == {"reason": "used"}

    clock.forward(minutes=1)
    other = box.writing.send(RULE, SCREEN)
    box.handling.answer(2, "Đã rõ.", "an")
    clock.forward(days=22)
    with pytest.raises(ContestOver) as refused:
        box.writing.contest(other, TEXT)
    assert refused.value.details == {"reason": "late"}
