"""The entry for a citizen's calendar."""

from datetime import UTC, datetime

from icalendar import Calendar

from office.booking.calendar_file import CalendarTexts, calendar_file
from tests.office.booking.booked import MONDAY, slot_at

TEXTS = CalendarTexts(
    "-//mot-cua//vi",
    "Chứng thực; mang theo bản chính, căn cước",
    "Trung tâm Phục vụ hành chính công phường Thử Nghiệm, số 1 đường Nguyễn Thị Minh Khai",
    "Đến trước giờ hẹn 15 phút.\nQuá 10 phút là mất chỗ.",
)
MADE_AT = datetime(2026, 11, 23, 1, tzinfo=UTC)


def test_the_entry_has_utc_times_and_says_what_it_was_given() -> None:
    content = calendar_file(slot_at("10:00"), "abc@hall", TEXTS, MADE_AT)

    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert b"DTSTART:20261124T030000Z" in content
    assert b"DTEND:20261124T033000Z" in content
    assert b"VTIMEZONE" not in content
    assert (event["SUMMARY"], event["LOCATION"], event["DESCRIPTION"]) == (
        TEXTS.title,
        TEXTS.place,
        TEXTS.notes,
    )
    assert event["UID"] == "abc@hall"


def test_lines_are_folded_at_75_bytes_between_letters() -> None:
    content = calendar_file(slot_at("10:00", MONDAY), "abc@hall", TEXTS, MADE_AT)

    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert [line.decode() for line in lines]
    assert len(lines) > 12
