"""Lengths, equal texts, the hint at numbers, and summaries that copy."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.mailbox.refusals import MessageLength
from office.mailbox.texts import copies, fingerprint, holds_a_number, letter, tidy


@pytest.mark.parametrize(("length", "is_taken"), [(19, False), (20, True), (2_000, True), (2_001, False)])
def test_a_text_has_twenty_to_two_thousand_characters(length: int, is_taken: bool) -> None:
    if is_taken:
        assert letter("ế" * length) == "ế" * length
    else:
        with pytest.raises(MessageLength, match=str(length)):
            letter("ế" * length)


def test_blanks_do_not_make_a_text_long_enough() -> None:
    with pytest.raises(MessageLength):
        letter("chậm" + " " * 40 + "\t\0" + "quá")


@pytest.mark.parametrize(
    ("text", "has_one"),
    [
        ("gọi 0912345678 nhé", True),
        ("gọi 0912 345 678", True),
        ("gọi +84.912.345.678", True),
        ("căn cước 012345678901", True),
        ("chứng minh 123456789.", True),
        ("phiếu 12345678", False),
        ("mã 1234567890123", False),
        ("ngày 23/11/2026, quầy 7, số A012", False),
        ("hồ sơ H12.34", False),
        ("", False),
    ],
)
def test_a_hint_is_given_at_nine_to_twelve_digits(text: str, has_one: bool) -> None:
    assert holds_a_number(text) is has_one


def test_texts_that_differ_in_case_blanks_and_signs_are_equal() -> None:
    assert fingerprint("Quầy 3 mở  muộn!") == fingerprint("quầy 3 mở muộn")
    assert fingerprint("Quầy 3 mở muộn") != fingerprint("Quầy 4 mở muộn")
    assert fingerprint("mở muộn") != fingerprint("mở muôn")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("⠟⠥⠻⠽ ⠼⠉ ⠍⠪⠀⠍⠥⠬⠝", "⠏⠓⠊⠛ ⠉⠓⠕⠭ ⠝⠛⠬⠊ ⠅⠊⠑⠍"),
        ("👎" * 20, "👍" * 20),
        ("กินข้าวที่นี่", "กีนข้าวที่นี่"),
    ],
)
def test_texts_of_other_signs_or_scripts_are_not_one(one: str, other: str) -> None:
    assert fingerprint(one) != fingerprint(other)


TEXT = "Quầy số ba hôm nay mở muộn bốn mươi phút mà không ai báo cho dân"


@pytest.mark.parametrize(
    ("summary", "is_copy"),
    [
        (f"Người dân viết: {TEXT.upper()}.", True),
        ("Có ý kiến: hôm nay mở muộn bốn mươi phút mà. Đã nhắc.", True),
        ("Có ý kiến rằng quầy số ba mở muộn. Trung tâm đã phân công người trực.", False),
    ],
)
def test_a_summary_that_repeats_eight_words_in_a_row_is_a_copy(summary: str, is_copy: bool) -> None:
    assert copies(summary, TEXT) is is_copy


@given(st.text(min_size=1))
def test_any_text_with_a_word_in_it_is_a_copy_of_itself(text: str) -> None:
    assert copies(f"xin {text} ạ", f" {text} ") or not any(mark.isalnum() for mark in text)


@given(st.text())
def test_a_tidied_text_is_tidy_and_can_be_written_to_a_file(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
    tidy(text).encode()
