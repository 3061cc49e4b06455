"""What the office does with messages, and what a manager reads."""

from datetime import date

import pytest

from office.mailbox.kept import MAILBOX_KEPT
from office.mailbox.message import Action, Kind, State, WhyRefused
from office.mailbox.public_sum import PublicSum, Published, public_sum, published
from office.mailbox.refusals import (
    KeyClosed,
    MessageLength,
    StillTimeToReply,
    SummaryCopies,
    UnknownMessage,
    WrongPassphrase,
)
from office.mailbox.writing import FromScreen, NewMessage
from office.tickets.refusals import IllegalMove
from tests.conftest import AnyStore, FakeClock
from tests.office.mailbox.conftest import PASSPHRASE, SESSION, Box
from tests.office.mailbox.test_writing import CONDUCT, RULE, SCREEN, TEXT


def test_steps_are_kept_in_order_with_day_and_login(box: Box, store: AnyStore, clock: FakeClock) -> None:
    box.writing.send(RULE, SCREEN)
    box.handling.take_up(1, "an")
    clock.forward(days=1)
    box.handling.answer(1, "Đã phân công người trực.", "binh")
    box.handling.publish(1, "Có ý kiến về giờ mở quầy; đã phân công người trực.", "an", SESSION)

    with store.reading() as reader:
        steps = MAILBOX_KEPT.on(reader).steps(1)

    assert [(step.action, step.state, step.on.day, step.by) for step in steps] == [
        (Action.RECEIVE, State.RECEIVED, 23, "writer"),
        (Action.TAKE_UP, State.HANDLING, 23, "an"),
        (Action.ANSWER, State.ANSWERED, 24, "binh"),
        (Action.PUBLISH, State.PUBLISHED, 24, "an"),
    ]


def test_a_step_that_is_refused_leaves_no_trace(box: Box, store: AnyStore) -> None:
    box.writing.send(RULE, SCREEN)

    with pytest.raises(IllegalMove):
        box.handling.publish(1, "Tóm tắt", "an", SESSION)
    with pytest.raises(MessageLength):
        box.handling.refuse(1, WhyRefused.NOT_OURS, "  ", "an")
    with pytest.raises(UnknownMessage):
        box.handling.answer(2, "Đã rõ.", "an")

    with store.reading() as reader:
        assert len(MAILBOX_KEPT.on(reader).steps(1)) == 1


def test_what_the_writer_wrote_is_not_published(box: Box) -> None:
    box.writing.send(RULE, SCREEN)
    box.handling.answer(1, "Đã rõ.", "an")

    with pytest.raises(SummaryCopies):
        box.handling.publish(1, f"Người dân viết: {TEXT}", "an", SESSION)

    assert box.handling.publish(1, "Ý kiến về giờ mở quầy.", "an", SESSION).state is State.PUBLISHED


REPLY = "Hôm ấy là thứ hai, tôi chờ từ tám giờ đến gần mười giờ"
CONTEST = "Câu trả lời không nói vì sao mở muộn mà không báo trước"


@pytest.mark.parametrize("new", [RULE, CONDUCT], ids=str)
def test_what_the_writer_replied_or_contested_is_not_published(box: Box, new: NewMessage) -> None:
    receipt = box.writing.send(new, SCREEN)
    box.handling.ask_more(1, "Vào lúc mấy giờ?", "an")
    box.writing.reply(receipt, REPLY)
    box.handling.answer(1, "Đã rõ.", "an")
    box.writing.contest(receipt, CONTEST)
    box.handling.answer(1, "Do cúp điện.", "an")
    box.keys.open(SESSION, PASSPHRASE)

    for written in (new.text, REPLY, CONTEST):
        with pytest.raises(SummaryCopies):
            box.handling.publish(1, f"Người dân viết: {written.upper()}!", "an", SESSION)

    assert box.handling.publish(1, "Quầy mở muộn do cúp điện.", "an", SESSION).state is State.PUBLISHED


def test_a_short_reply_keeps_no_word_from_the_summary(box: Box) -> None:
    receipt = box.writing.send(RULE, SCREEN)
    box.handling.ask_more(1, "Có phải quầy ba không?", "an")
    box.writing.reply(receipt, "Có")
    box.handling.answer(1, "Đã rõ.", "an")

    assert box.handling.publish(1, "Có ý kiến về giờ mở quầy.", "an", SESSION).state is State.PUBLISHED


def test_of_conduct_nothing_is_published_while_its_words_are_sealed(box: Box) -> None:
    box.writing.send(CONDUCT, SCREEN)
    box.handling.answer(1, "Đã nhắc cán bộ.", "an")

    with pytest.raises(KeyClosed):
        box.handling.publish(1, "Một cán bộ đã được nhắc.", "an", SESSION)


def test_want_of_a_reply_is_no_reason_while_there_is_time(box: Box, clock: FakeClock) -> None:
    box.writing.send(RULE, SCREEN)
    with pytest.raises(StillTimeToReply):
        box.handling.refuse(1, WhyRefused.NO_REPLY, "Không có hồi âm.", "an")
    box.handling.ask_more(1, "Vào lúc mấy giờ?", "an")
    clock.forward(days=21)
    with pytest.raises(StillTimeToReply):
        box.handling.refuse(1, WhyRefused.NO_REPLY, "Không có hồi âm.", "an")

    clock.forward(days=1)

    assert box.handling.refuse(1, WhyRefused.NO_REPLY, "Không có hồi âm.", "an").state is State.REFUSED


def test_a_manager_reads_what_is_sealed_for_fifteen_minutes_in_one_session(
    box: Box, clock: FakeClock
) -> None:
    receipt = box.writing.send(NewMessage(Kind.CONDUCT, CONDUCT.text, contact="0912345678"), SCREEN)
    box.handling.ask_more(1, "Vào lúc mấy giờ?", "an")
    box.writing.reply(receipt, "lúc tám giờ sáng")
    with pytest.raises(KeyClosed):
        box.handling.opened(1, "an's session")
    with pytest.raises(WrongPassphrase):
        box.keys.open("an's session", "sen nở trước sân đình")

    until = box.keys.open("an's session", PASSPHRASE)
    opened = box.handling.opened(1, "an's session")

    assert (opened.text, list(opened.contacts)) == (CONDUCT.text, ["0912345678"])
    assert list(opened.steps) == [None, "Vào lúc mấy giờ?", "lúc tám giờ sáng"]
    with pytest.raises(KeyClosed):
        box.handling.opened(1, "another session")
    clock.now = until
    with pytest.raises(KeyClosed):
        box.handling.opened(1, "an's session")


def test_a_session_that_ends_closes_its_keys(box: Box) -> None:
    box.writing.send(CONDUCT, SCREEN)
    box.keys.open("one", PASSPHRASE)
    box.keys.open("two", PASSPHRASE)

    box.keys.close("one")

    assert box.handling.opened(1, "two").text == CONDUCT.text
    with pytest.raises(KeyClosed):
        box.handling.opened(1, "one")


def test_the_public_sum_counts_what_is_overdue_and_what_was_late(box: Box, clock: FakeClock) -> None:
    for screen in "ab":
        box.writing.send(RULE, FromScreen(screen))
    for screen in "cd":
        box.writing.send(CONDUCT, FromScreen(screen))
    box.handling.answer(1, "Đã rõ.", "an")
    clock.set_local("2026-11-30 09:00")
    box.handling.refuse(2, WhyRefused.NOT_OURS, "Không thuộc thẩm quyền.", "an")

    clock.set_local("2026-12-15 09:00")
    courses = box.handling.courses(*State)

    assert public_sum(courses, date(2026, 12, 14), box.week) == PublicSum(
        messages=3, letters=4, open=1, overdue=1, in_time=1, late=1, refused=1, oldest_days=15
    )
    assert public_sum(courses, date(2026, 12, 15), box.week, Kind.CONDUCT) == PublicSum(
        messages=2, letters=2, open=1, overdue=1, late=1, refused=1, oldest_days=16
    )
    assert public_sum([], date(2026, 12, 15), box.week) == PublicSum()


def test_what_was_published_stays_so_when_it_is_contested_and_then_published_anew(
    box: Box, clock: FakeClock
) -> None:
    receipt = box.writing.send(RULE, SCREEN)
    box.handling.answer(1, "Đã rõ.", "an")
    assert published(box.handling.courses(*State)) == []
    box.handling.publish(1, "Ý kiến về giờ mở quầy.", "an", SESSION)
    box.writing.contest(receipt, "Câu trả lời không nói vì sao mở muộn")
    first = published(box.handling.courses(*State))
    clock.forward(days=1)
    box.handling.answer(1, "Do cúp điện.", "an")
    box.handling.publish(1, "Quầy mở muộn vì cúp điện.", "an", SESSION)

    assert first == [Published(1, Kind.RULE, date(2026, 11, 23), "Ý kiến về giờ mở quầy.")]
    assert published(box.handling.courses(*State)) == [
        Published(1, Kind.RULE, date(2026, 11, 24), "Quầy mở muộn vì cúp điện.")
    ]
