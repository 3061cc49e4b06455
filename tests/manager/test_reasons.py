"""How the manager's pages say the reasons that stand in the journal."""

import pytest

from manager.wording import ready_reasons, reason_words
from office.people import Role
from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.reasons import OwnReason, way
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket
from office.words.catalogue import OWN, Words, entries, shipped
from tests.office.web.conftest import context
from tests.office.web.web_office import WebOffice

__all__ = ["context"]

VI, EN = shipped().words("vi"), shipped().words("en")
READY = ready_reasons(shipped())


def read(words: Words, reason: str) -> str:
    """Return a reason without its marks."""
    return reason_words(words, READY, reason).striptags()


@pytest.mark.parametrize(
    ("reason", "vi", "en"),
    [
        (way(1, 2), "quầy 1 → quầy 2", "counter 1 → counter 2"),
        (way(None, 12), "→ quầy 12", "→ counter 12"),
        ("accepted>supplement", "Đã tiếp nhận → Yêu cầu bổ sung", "Accepted → More is needed"),
        (">guided", "không ghi kết quả → Chỉ hướng dẫn", "without an outcome → Advice only"),
        (OwnReason.BY_KEYPAD, "Gọi theo số trên bàn phím", "Called by its number on the keypad"),
        (OwnReason.NOT_IN_CONFIG, "không còn trong config.toml", "no longer in config.toml"),
        ("Họp đột xuất; B001, B002", "Họp đột xuất; B001, B002", "Sudden meeting; B001, B002"),
        ("Lấy trùng số", "Lấy trùng số", "Took two numbers"),
    ],
)
def test_a_reason_of_ours_is_said_in_the_readers_language(reason: str, vi: str, en: str) -> None:
    assert (read(VI, reason), read(EN, reason)) == (vi, en)


@pytest.mark.parametrize(
    "reason",
    [
        "Vì mưa",
        "quầy 1 → quầy 2",
        "không còn trong config.toml",
        "HT, DD → HT",
        "B001, B002",
        "1>2>3",
    ],
)
def test_what_was_written_or_kept_as_a_sentence_stands_as_it_is(reason: str) -> None:
    """An older version's entries hold the Vietnamese sentence."""
    assert (read(VI, reason), read(EN, reason)) == (reason, reason)


def test_what_was_written_is_marked_as_vietnamese_in_another_language_only() -> None:
    assert reason_words(EN, READY, "Vì mưa; Họp đột xuất") == '<span lang="vi">Vì mưa</span>; Sudden meeting'
    assert reason_words(EN, READY, "<b>") == '<span lang="vi">&lt;b&gt;</span>'
    assert reason_words(VI, READY, "Vì mưa") == "Vì mưa"


def test_every_reason_of_the_program_has_its_sentence() -> None:
    assert {f"manager-reason-{one}" for one in OwnReason} <= entries(OWN).keys()


def test_the_overview_says_them_of_an_entry_and_of_a_counter(context: WebOffice) -> None:
    context.open_counters()
    context.queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1"))
    ticket = context.queue.call_next(1, Request("officer:an")).value
    context.queue.transfer(ticket.id, Request("officer:an"), counter=2, right=anyones)
    context.queue.set_duty(3, CounterState.PAUSED, Request("server"), reason=OwnReason.NOT_IN_CONFIG)

    page = context.signed_in("quan", Role.MANAGER).page("/manager/").text

    assert "(quầy 1 → quầy 2)" in page
    assert ": không còn trong config.toml</p>" in page
    assert OwnReason.NOT_IN_CONFIG not in page
