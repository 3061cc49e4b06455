"""Texts are compared without marks, and raw keystrokes of Telex and VNI are understood."""

import pytest

from office.procedures.folding import MOST_LETTERS, words
from office.procedures.syllables import SYLLABLES, without_keystrokes


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đăng ký KHAI SINH", ("dang", "ki", "khai", "sinh")),
        ("đăng kí", ("dang", "ki")),
        ("Đăng", ("dang",)),
        ("QSDĐ/2024 (bản sao)", ("qsdd", "2024", "ban", "sao")),
        ("thuỷ, thủy", ("thuy", "thuy")),
        ("  \t\n", ()),
        ("🙂 ' OR 1=1 --", ("or", "1", "1")),
        ("출생", ()),
    ],
)
def test_marks_case_and_signs_do_not_count(text: str, folded: tuple[str, ...]) -> None:
    assert words(text) == folded


def test_marks_may_stand_alone_behind_their_letters() -> None:
    composed, apart = "ế", "e\u0302\u0301"

    assert words(f"th{composed}") == words(f"th{apart}") == ("the",)


def test_a_text_is_read_up_to_its_bound() -> None:
    assert sum(map(len, words("a" * 10_000))) == MOST_LETTERS
    assert sum(map(len, words("\ufdfa" * 10_000))) <= MOST_LETTERS


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("giaays", "giay"),
        ("giay61", "giay"),
        ("ddawng", "dang"),
        ("d9ang8", "dang"),
        ("thuongwf", "thuong"),
        ("trwowngf", "truong"),
        ("nhuwngx", "nhung"),
        ("kys", "ki"),
        ("tana", "tan"),
        ("dangd", "dang"),
        ("quyeenf", "quyen"),
        ("khai", None),
        ("ct01", None),
        ("fb", None),
    ],
)
def test_raw_keystrokes_become_the_syllable(typed: str, meant: str | None) -> None:
    assert without_keystrokes(typed) == meant


@pytest.mark.parametrize(
    "word", ["nghieng", "quyet", "khuya", "giuong", "uong", "yeu", "xoong", "quoc", "gi", "ki"]
)
def test_a_spoken_syllable_is_known(word: str) -> None:
    assert word in SYLLABLES


@pytest.mark.parametrize("word", ["snih", "khaii", "fat", "trnag"])
def test_what_cannot_be_spoken_is_no_syllable(word: str) -> None:
    assert word not in SYLLABLES
