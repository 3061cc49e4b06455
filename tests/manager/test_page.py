"""The manager's page says in Vietnamese words what the overview holds."""

import re
import shlex
from datetime import UTC, date, datetime

import pytest

from manager.wording import actor_words, entry_words, estimate_words, minutes, stopwatch
from office.commands.command_line import parser
from office.live.wire import EntryTicket, JournalEntryShape
from office.papers.print_queue import TRIES
from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.journal import Kind
from office.tickets.ticket import PrintState, Standing, State
from office.tickets.ticket_queue import NewTicket
from office.words.catalogue import shipped
from tests.office.web.web_office import Caller, WebOffice

VI = shipped().words("vi")
KIOSK, AN = Request("kiosk:kiosk-1"), Request("officer:an")


def test_an_officer_gets_words_instead(officer: Caller) -> None:
    answer = officer.page("/manager/")

    assert answer.status_code == 403
    assert "Bạn không có quyền xem trang này" in answer.text


def test_a_wait_that_may_be_none_is_said_as_at_the_kiosk(context: WebOffice, manager: Caller) -> None:
    context.queue.set_duty(2, CounterState.OPEN, AN)

    page = manager.page("/manager/").text

    assert "dưới 1 phút" in page
    assert "0–1 phút" not in page


def test_a_long_wait_is_said_in_text_and_so_is_a_line_nobody_serves(
    context: WebOffice, manager: Caller
) -> None:
    context.queue.set_duty(2, CounterState.OPEN, AN)
    context.queue.issue(NewTicket("HT"), KIOSK)
    context.clock.forward(minutes=16)
    context.queue.issue(NewTicket("DD"), KIOSK)
    context.clock.forward(minutes=15)

    page = manager.page("/manager/").text

    assert "31 phút" in page
    assert "quá lâu (từ 30 phút)" in page
    assert "lâu (từ 15 phút)" in page
    assert "không quầy nào phục vụ" in page


def test_a_line_without_numbers_says_why(context: WebOffice, manager: Caller) -> None:
    for counter in (3, 4):
        context.queue.set_duty(counter, CounterState.OPEN, AN, fields=("HT",))

    page = manager.page("/manager/").text

    assert "không cấp số: hôm nay không quầy nào nhận" in page
    assert "hết giờ lấy số" not in page


def test_a_failed_print_can_be_sent_again(context: WebOffice, manager: Caller) -> None:
    ticket = context.queue.issue(NewTicket("HT", printer="kiosk-1"), KIOSK).value
    for _ in range(TRIES):
        taken = context.printing.take("kiosk-1")
        assert taken is not None
        context.printing.end(
            taken.job.id, PrintState.FAILED, "printer 192.0.2.9:9100: the cover is open, close it"
        )

    page = manager.page("/manager/").text

    assert f'data-print-again="{ticket.id}"' in page
    assert "In lại A001" in page
    assert "Nắp máy in 192.0.2.9:9100 đang mở" in page


def test_a_counter_without_an_officer_says_so(context: WebOffice, manager: Caller) -> None:
    context.queue.set_duty(1, CounterState.OPEN, AN)

    page = manager.page("/manager/").text

    assert page.count("chưa có cán bộ hôm nay") == 3
    assert "Đang mở từ 08:00" in page


def test_a_reason_is_shown_as_text(context: WebOffice, manager: Caller) -> None:
    context.queue.set_duty(1, CounterState.PAUSED, AN, reason="<b>họp</b>")

    page = manager.page("/manager/").text

    assert "&lt;b&gt;họp&lt;/b&gt;" in page
    assert "<b>họp</b>" not in page


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_entry_has_words(kind: Kind) -> None:
    ticket = (
        None
        if kind.startswith(("counter_", "bookings_")) or kind is Kind.CLOCK_SET
        else EntryTicket(id=1, label="B012", field="HT", state=State.CALLED, group=Standing.IN_HAND)
    )
    entry = JournalEntryShape(
        journal_id="a journal",
        seq=1,
        kind=kind,
        at=datetime(2026, 11, 23, tzinfo=UTC),
        office_day=date(2026, 11, 23),
        priority=None,
        ticket=ticket,
        counter=4,
        actor="",
        reason="vì mưa",
        flag=None,
    )

    words = entry_words(VI, entry, {"HT": "Hộ tịch"}, {})

    assert words.startswith(("Quầy 4", "Đồng hồ", "Đặt lịch") if ticket is None else "B012 ")
    assert words.endswith("(vì mưa)")
    assert "{" not in words
    assert "Hộ tịch" in words or "HT" not in words


@pytest.mark.parametrize(
    ("actor", "words"),
    [
        ("officer:an", "an"),
        ("kiosk:kiosk-1", "máy lấy số kiosk-1"),
        ("counter:keypad-2", "bàn phím quầy keypad-2"),
        ("demo:town", "(dùng thử)"),
        ("", "máy chủ"),
        ("server", "máy chủ"),
    ],
)
def test_actors_have_words(actor: str, words: str) -> None:
    assert actor_words(VI, actor) == words


@pytest.mark.parametrize(
    ("seconds", "words", "watch"),
    [
        (0, "0 phút", "0:00"),
        (59.9, "0 phút", "0:59"),
        (600, "10 phút", "10:00"),
        (3_900, "1 giờ 05 phút", "1:05:00"),
    ],
)
def test_times_have_words(seconds: float, words: str, watch: str) -> None:
    assert minutes(VI, seconds) == words
    assert stopwatch(seconds) == watch


@pytest.mark.parametrize(
    ("low_s", "high_s", "words"),
    [
        (0, 59, "dưới 1 phút"),
        (0, 600, "dưới 10 phút"),
        (600, 600, "10 phút"),
        (600, 900, "10–15 phút"),
        (1_800, 3_600, "dưới 1 giờ"),
        (3_600, 6_000, "1–2 giờ"),
    ],
)
def test_an_expected_wait_is_put_as_on_every_face(low_s: int, high_s: int, words: str) -> None:
    assert estimate_words(VI, low_s, high_s) == words


@pytest.mark.parametrize("state", State)
def test_a_ticket_left_at_a_counter_that_is_gone_has_words_in_every_state(state: State) -> None:
    assert f"manager-left-{state}" in VI


@pytest.mark.parametrize("path", ["/manager/", "/manager/devices"])
def test_no_browser_translates_what_is_drawn_anew(manager: Caller, path: str) -> None:
    page = manager.page(path).text

    assert re.search(r'<main [^>]*translate="no"', page)
    assert '<header class="bar" translate="no"' in page


@pytest.mark.parametrize(("path", "least"), [("/", 3), ("/manager/", 5)])
def test_a_command_on_a_page_is_all_that_must_be_typed(manager: Caller, path: str, least: int) -> None:
    commands = re.findall(r"<code>[^<]*?(?:mot-cua|server\.py) ([^<]+)</code>", manager.page(path).text)
    filled_in = {"LOẠI": "kiosk", "VAI-TRÒ": "officer"}

    for command in commands:
        parser().parse_args([filled_in.get(word, word) for word in shlex.split(command)])

    assert len(commands) >= least
