"""How the words of a page are read: known texts, numbers, labels, and nothing where a part is not known."""

import pytest

from office.voice.clips import Language
from office.voice.reading import Dialect
from office.voice.sentences import Manner
from office.voice.texts import SIGNS, TextReader, text_clip, tidy

VI, EN = Language.VIETNAMESE, Language.ENGLISH
KNOWN = {
    VI: [
        "Hộ tịch",
        "người chờ",
        "người chờ trước",
        "phút",
        "Mở lại",
        "thứ Hai",
        "Nghỉ",
        "Quốc khánh",
        "Quầy",
        "Số",
    ],
    EN: ["waiting", "min", "Opens", "Monday", "Counters", "Number"],
}


def reader(language: Language, manner: Manner | None = None) -> TextReader:
    texts = [*KNOWN[language], *SIGNS[language].values()]
    return TextReader(language, {text: text for text in texts}, manner or Manner())


def read(text: str, language: Language = VI) -> list[str]:
    """Return the clips as words; "|" is a breath."""
    return " | ".join(" ".join(group) for group in reader(language).read(text)).split()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Hộ tịch", "Hộ tịch"),
        ("  Hộ\n tịch. ", "Hộ tịch"),
        ("3 người chờ", "ba người chờ"),
        ("3 người chờ trước · 5–12 phút", "ba người chờ trước | nam đến muoi hai phút"),
        ("Mở lại 07:15 thứ Hai, 23/11", "Mở lại bay giờ muoi lam thứ Hai hai muoi-ngang ba tháng muoi mot"),
        ("Nghỉ: Quốc khánh", "Nghỉ | Quốc khánh"),
        ("Quầy 4, 5", "Quầy bon nam"),
        ("Số B012", "Số chu-b khong muoi hai"),
        ("Số 2012", "Số hai nghin khong tram muoi hai"),
        ("12345 người chờ", "mot hai ba bon nam người chờ"),
    ],
)
def test_vietnamese_texts(text: str, said: str) -> None:
    assert read(text) == said.split()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3 waiting · 5–12 min", "three waiting | five to twelve min"),
        ("120 waiting", "one two zero waiting"),
        ("Opens 07:15 Monday, 23/11", "Opens seven fifteen Monday twenty three of eleven"),
        ("Counters 4, 5", "Counters four five"),
        ("Number B012", "Number letter-b zero one two"),
    ],
)
def test_english_texts(text: str, said: str) -> None:
    assert read(text, EN) == said.split()


@pytest.mark.parametrize("text", ["Hộ tịch mới", "Hộ", "3 người chờ lâu", "<script>", "người chờđợi"])
def test_a_text_with_an_unknown_part_is_not_read_at_all(text: str) -> None:
    assert reader(VI).read(text) == ()


def test_a_label_is_read_in_the_office_s_manner() -> None:
    south = reader(VI, Manner(dialect=Dialect.SOUTH))

    assert south.read("Số B104") == (("Số", "chu-b", "mot", "tram", "le", "bon"),)


def test_a_clip_is_named_by_its_words_and_language() -> None:
    assert text_clip("Hộ tịch", VI) == text_clip(" Hộ  tịch. ", VI)
    assert text_clip("Hộ tịch", VI) != text_clip("Hộ tịch", EN)
    assert text_clip("Hộ tịch", VI) != text_clip("Hộ tích", VI)


@pytest.mark.parametrize(("text", "left"), [(" (a b)? ", "a b"), ("a (b)", "a (b"), ("·", ""), ("", "")])
def test_signs_around_a_text_are_not_said(text: str, left: str) -> None:
    assert tidy(text) == left
