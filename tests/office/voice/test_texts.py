"""How the words of a page are read: known texts, numbers, labels, and nothing where a part is not known."""

import pytest

from office.voice.clips import Language
from office.voice.reading import Dialect
from office.voice.sentences import Manner
from office.voice.texts import TextReader, number_texts, pieces, signs, text_clip, tidy
from office.words.catalogue import LANGUAGES, shipped

VI, EN, KO = Language.VIETNAMESE, Language.ENGLISH, "ko"
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
    KO: ["명 대기 중", "분", "월", "일", "월요일", "에 엽니다", "번 창구", "번"],
}


def reader(language: str, manner: Manner | None = None) -> TextReader:
    words = shipped(LANGUAGES).words(language)
    texts = [*KNOWN[language], *signs(words).values(), *number_texts(language)]
    return TextReader(words, {text: text for text in texts}, manner or Manner())


def read(text: str, language: str = VI) -> list[str]:
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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("3명 대기 중 · 5–12분", "3 명 대기 중 | 5 에서 12 분"),
        ("120명 대기 중", "1 2 0 명 대기 중"),
        ("11월 23일 월요일 07:15에 엽니다", "11 월 23 일 월요일 7 시 15 에 엽니다"),
        ("4, 5번 창구", "4 5 번 창구"),
        ("ĐB012번", "D B 0 1 2 번"),
        ("B7번", "B 7 번"),
    ],
)
def test_a_language_without_the_halls_voice_has_a_clip_for_each_number_and_letter(
    text: str, said: str
) -> None:
    assert read(text, KO) == said.split()


def test_a_number_whose_clip_is_not_made_yet_is_not_read() -> None:
    words = shipped(LANGUAGES).words(KO)

    assert TextReader(words, {"번": "번", "4": "4"}, Manner()).read("4번") == (("4", "번"),)
    assert TextReader(words, {"번": "번", "4": "4"}, Manner()).read("5번") == ()


def test_the_pieces_of_a_sentence_stand_between_what_is_filled_in() -> None:
    words = shipped(LANGUAGES)

    assert pieces(words.words(KO).messages["kiosk-waiting"]) == {"대기 인원 없음", "명 대기 중"}
    assert pieces(words.words(KO).messages["phone-title-called"]) == {"번 창구로 오세요"}


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
