"""The sentences on a kiosk's buttons."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.view import closed_said, opens_said, size_of
from office.tickets.numbers import NUMBERS_TOMORROW, NUMBERS_USED_UP
from office.tickets.openness import BY_CLOCK, BY_HOURS, NO_COUNTER
from office.words.catalogue import shipped

WORDS = shipped()
MONDAY = date(2026, 11, 23)
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def at(text: str) -> datetime:
    """Return that local time of Việt Nam."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("opens_at", "said"),
    [
        (at("2026-11-23 13:30"), {"vi": "Mở lại 13:30 hôm nay", "en": "Opens 13:30 today"}),
        (at("2026-11-24 07:00"), {"vi": "Mở lại 07:00 thứ Ba, 24/11", "en": "Opens 07:00 Tuesday 24/11"}),
        (at("2026-12-06 07:30"), {"vi": "Mở lại 07:30 Chủ nhật, 6/12", "en": "Opens 07:30 Sunday 6/12"}),
        (None, {"vi": "Chưa rõ khi nào mở lại", "en": "Reopening not known yet"}),
    ],
)
def test_when_a_field_opens_is_said_by_the_day(opens_at: datetime | None, said: dict[str, str]) -> None:
    assert opens_said(WORDS, opens_at, MONDAY) == said


def test_a_closed_day_is_called_by_its_name() -> None:
    assert closed_said(WORDS, "Quốc khánh") == {"vi": "Nghỉ: Quốc khánh", "en": "Closed: Quốc khánh"}


@pytest.mark.parametrize("reason", [BY_HOURS, NUMBERS_USED_UP, NUMBERS_TOMORROW, NO_COUNTER, BY_CLOCK])
def test_each_reason_has_a_sentence_of_its_own(reason: str) -> None:
    said = closed_said(WORDS, reason)

    assert reason not in said["vi"]
    assert said["vi"] != closed_said(WORDS, "Quốc khánh")["vi"]


@pytest.mark.parametrize(("count", "size"), [(1, "few"), (5, "few"), (6, "some"), (12, "some"), (13, "many")])
def test_the_layout_follows_the_number_of_buttons(count: int, size: str) -> None:
    assert size_of(count) == size


@pytest.mark.parametrize(
    "code", ["hours", "numbers_used_up", "numbers_tomorrow", "clock_wrong", "no_counter"]
)
def test_why_all_are_closed_fits_one_line_of_a_button(code: str) -> None:
    """Else the last of eleven fields is off the upright screen."""
    said = closed_said(WORDS, code)

    assert max(map(len, said.values())) <= 26
