"""Letters that Be Vietnam Pro lacks print as themselves, between Vietnamese ones, too."""

import pytest

from hardware.printing import letters
from hardware.printing.fonts import Weight, drawn, face, is_in_font, length, printable
from hardware.printing.letters import opened, slice_of
from hardware.printing.sizes import LARGE_SIZES, SIZES
from office.words.catalogue import entries
from office.words.readers import is_public
from office.words.reading import texts_of

SMALLEST, LARGEST = SIZES[384].second, LARGE_SIZES[576].field[0]
HANGUL = sorted(
    {
        letter
        for name, entry in entries("ko").items()
        if is_public(name)
        for text in texts_of(entry.message)
        for letter in text
        if "가" <= letter <= "힣"
    }
)


def test_every_letter_of_the_korean_sentences_is_in_a_font() -> None:
    assert len(HANGUL) > 200
    assert [letter for letter in HANGUL if not is_in_font(letter)] == []
    assert printable("Hộ tịch 출생") == "Hộ tịch 출생"


@pytest.mark.parametrize(("size", "weight"), [(SMALLEST, Weight.REGULAR), (LARGEST, Weight.BLACK)])
def test_no_two_korean_letters_look_alike(size: int, weight: Weight) -> None:
    masks = [drawn(letter, weight, size).mask for letter in HANGUL]

    assert len({(mask.size, mask.tobytes()) for mask in masks}) == len(HANGUL)


def test_a_mixed_line_has_each_part_as_wide_as_its_own_font_draws_it() -> None:
    file = slice_of("출")
    assert file is not None
    korean = opened(file, 40, 700).getlength("출")

    vietnamese = face(Weight.BOLD, 40).getlength("ộ")
    assert length("ộ출ộ", Weight.BOLD, 40) == pytest.approx(2 * vietnamese + korean, abs=1)


def test_a_bolder_letter_has_more_ink() -> None:
    thin, thick = (drawn("한", weight, 48).mask.histogram()[-1] for weight in (Weight.REGULAR, Weight.BLACK))

    assert thick > 1.3 * thin


def test_what_no_font_has_is_a_question_mark_also_in_a_sentence() -> None:
    assert not is_in_font("ꙮ")
    assert drawn("ꙮ", Weight.BOLD, 40).mask.tobytes() == drawn("?", Weight.BOLD, 40).mask.tobytes()


def test_a_machine_without_the_fonts_prints_question_marks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(letters, "_ranges", lambda: ())
    letters.slice_of.cache_clear()
    try:
        assert not is_in_font("한")
    finally:
        letters.slice_of.cache_clear()
