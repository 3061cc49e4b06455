"""The sentences on a kiosk's buttons."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hardware.printing.wording import Phrase
from kiosk.view import closed_said, opens_said, size_of, waiting_said
from office.tickets.numbers import NUMBERS_TOMORROW, NUMBERS_USED_UP
from office.tickets.openness import BY_HOURS, NO_COUNTER

PHRASES = Path(__file__).parents[2] / "kiosk" / "static" / "phrases.js"
MONDAY = date(2026, 11, 23)
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def at(text: str) -> datetime:
    """Return that local time of Việt Nam."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("opens_at", "said"),
    [
        (at("2026-11-23 13:30"), Phrase("Mở lại 13:30 hôm nay", "Opens 13:30 today")),
        (at("2026-11-24 07:00"), Phrase("Mở lại 07:00 thứ Ba, 24/11", "Opens 07:00 Tuesday 24/11")),
        (at("2026-12-06 07:30"), Phrase("Mở lại 07:30 Chủ nhật, 6/12", "Opens 07:30 Sunday 6/12")),
        (None, Phrase("Chưa rõ khi nào mở lại", "Reopening not known yet")),
    ],
)
def test_when_a_field_opens_is_said_by_the_day(opens_at: datetime | None, said: Phrase) -> None:
    assert opens_said(opens_at, MONDAY) == said


def test_a_closed_day_is_called_by_its_name() -> None:
    assert closed_said("Quốc khánh") == Phrase("Nghỉ: Quốc khánh", "Closed: Quốc khánh")


@pytest.mark.parametrize("reason", [BY_HOURS, NUMBERS_USED_UP, NUMBERS_TOMORROW, NO_COUNTER])
def test_why_a_field_is_closed_is_said_in_the_same_words_by_the_server_and_the_page(reason: str) -> None:
    said, page = closed_said(reason), PHRASES.read_text(encoding="utf-8")

    assert reason not in said.vi
    assert f'{reason}: {{ vi: "{said.vi}", en: "{said.en}" }}' in page


def test_nobody_waiting_is_said_in_words() -> None:
    assert waiting_said(0) == Phrase("Chưa có ai chờ", "Nobody waiting")


@pytest.mark.parametrize(("count", "size"), [(1, "few"), (5, "few"), (6, "some"), (12, "some"), (13, "many")])
def test_the_layout_follows_the_number_of_buttons(count: int, size: str) -> None:
    assert size_of(count) == size


@pytest.mark.parametrize(
    "code", ["hours", "numbers_used_up", "numbers_tomorrow", "clock_wrong", "no_counter"]
)
def test_why_all_are_closed_fits_one_line_of_a_button(code: str) -> None:
    """Else the last of eleven fields is off the upright screen."""
    said = closed_said(code)

    assert max(len(said.vi), len(said.en)) <= 26
