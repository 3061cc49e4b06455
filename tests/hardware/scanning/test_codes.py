"""What a code means: tickets, receipts, cards, and everything else."""

from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hardware.scanning.card import CardSeen, card_seen, person_of
from hardware.scanning.codes import BookingKey, DossierCode, Scan, TicketKey, UnknownCode, scan_of

KEY = b"only for this test"
TODAY = date(2026, 11, 23)
MAN = "030090000001|140000001|Nguyễn Văn Thử|05031990|Nam|Phường Nguyễn Trãi, Hải Dương|01052021"
OLD_WOMAN = "030150000002||Trần Thị Thử Nghiệm|01011950|Nữ|Phường Trần Phú, Hải Dương|01052021"


def read(text: str) -> Scan:
    return scan_of(text, partial(card_seen, key=KEY, today=TODAY, elder_age=60))


@pytest.mark.parametrize(
    "text",
    [
        "http://192.168.1.10:8080/t/Ab3_-Ab3_-Ab3_-Ab3",
        "https://motcua.example/t/Ab3_-Ab3_-Ab3_-Ab3/",
        "/t/Ab3_-Ab3_-Ab3_-Ab3",
    ],
)
def test_the_address_on_a_ticket_is_its_key(text: str) -> None:
    assert read(text) == TicketKey("Ab3_-Ab3_-Ab3_-Ab3")


@pytest.mark.parametrize(
    "text", ["http://192.168.1.10:8080/booking/Ab3_-Ab3_-Ab3_-Ab3", "/booking/Ab3_-Ab3_-Ab3_-Ab3/"]
)
def test_the_address_of_a_booking_is_its_key(text: str) -> None:
    assert read(text) == BookingKey("Ab3_-Ab3_-Ab3_-Ab3")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("000.00.05.H23-191024-0001", "000.00.05.H23-191024-0001"),
        ("h23.65-220914-0011", "H23.65-220914-0011"),
        ("H15.50.05.13 - 261008 - 0975", "H15.50.05.13-261008-0975"),
        ("G09.20-20260609-0092637", "G09.20-20260609-0092637"),
        ("http://motcua.example/tra-cuu?maSo=H21.65-220914-0011", "H21.65-220914-0011"),
    ],
)
def test_a_receipt_is_its_dossier_code(text: str, code: str) -> None:
    assert read(text) == DossierCode(code)


@pytest.mark.parametrize(
    ("text", "number", "is_elder"),
    [
        (MAN, "030090000001", False),
        (OLD_WOMAN, "030150000002", True),
        (f"{OLD_WOMAN}||||", "030150000002", True),
        # Without the old number's place.
        (OLD_WOMAN.replace("||", "|"), "030150000002", True),
        # Sixty today, sixty tomorrow.
        ("030066000003||Lê Mẫu|23111966|Nam|Hải Dương|01052021", "030066000003", True),
        ("030066000003||Lê Mẫu|24111966|Nam|Hải Dương|01052021", "030066000003", False),
        # Number and sex, number and year contradict each other.
        (OLD_WOMAN.replace("030150", "030050"), "030050000002", False),
        (OLD_WOMAN.replace("01011950", "01011940"), "030150000002", False),
    ],
)
def test_a_card_is_an_age_and_a_hash(text: str, number: str, *, is_elder: bool) -> None:
    assert read(text) == CardSeen(is_elder, person_of(number, KEY))


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com/",
        "http://192.168.1.10:8080/t/",
        "http://192.168.1.10:8080/t/../../kiosk",
        "http://a/t/Ab3_-Ab3_-Ab3_-Ab3?x=<script>",
        "/t/Ab3_-Ab3\u0000",
        "8934567890123",
        "H23-191024",
        "'; DROP TABLE tickets; --",
        "030090000001",
        MAN.replace("05031990", "31021990"),
        MAN.replace("030090000001", "03009000000x"),
        "||||||",
    ],
)
def test_anything_else_is_unknown(text: str) -> None:
    assert read(text) == UnknownCode()


def test_one_card_is_another_person_under_another_key() -> None:
    assert person_of("030090000001", b"today") != person_of("030090000001", b"tomorrow")


def test_a_card_shows_nothing_but_its_age() -> None:
    assert repr(read(OLD_WOMAN)) == "CardSeen(is_elder=True)"


@given(st.text(max_size=600))
def test_no_text_is_too_strange(text: str) -> None:
    read(text)


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=20), min_size=5, max_size=12))
def test_no_card_is_too_strange(parts: list[str]) -> None:
    read("|".join(("030090000001", *parts)))
