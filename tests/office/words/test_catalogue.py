"""The catalogue: every sentence in every language, with the same things filled in."""

import pytest

from office.words.catalogue import LANGUAGES, Catalogue, entries, read_own, shipped, with_own
from office.words.plurals import RULES
from office.words.reading import WordsError


def test_vietnamese_comes_first_then_english() -> None:
    assert LANGUAGES[:2] == ("vi", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plural_forms_of_every_language_are_known(language: str) -> None:
    assert language in RULES


def test_a_value_chooses_itself_then_its_plural_form_then_the_rest() -> None:
    words = shipped().words("en")

    assert words("kiosk-waiting", count=0) == "Nobody waiting"
    assert words("kiosk-counters", count=1, list="4") == "Counter 4"
    assert words("kiosk-counters", count=2, list="4, 5") == "Counters 4, 5"


def test_what_is_said_in_each_language_is_filled_in_by_language() -> None:
    wait = {"vi": "khoảng 5 phút", "en": "about 5 min"}

    said = shipped(("vi", "en")).said("kiosk-scanned-waiting-text", wait=wait)

    assert said["vi"] == "Thời gian chờ: khoảng 5 phút."
    assert said["en"] == "Expected wait: about 5 min."


def test_an_unknown_name_and_a_missing_value_are_faults() -> None:
    words = shipped().words("vi")

    with pytest.raises(KeyError):
        words("kiosk-nothing-of-the-kind")
    with pytest.raises(KeyError):
        words("kiosk-day-off")


def test_an_unknown_language_reads_vietnamese() -> None:
    assert shipped().words("xx").language == "vi"


def test_an_office_says_single_sentences_its_own_way() -> None:
    own = read_own("kiosk-back = Trở lại", "vi", "own.ftl")

    catalogue = with_own(("vi", "en"), {"vi": own})

    assert catalogue.said("kiosk-back") == {"vi": "Trở lại", "en": "Back"}
    assert catalogue.said("kiosk-close") == shipped(("vi", "en")).said("kiosk-close")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("kiosk-bak = Trở lại", "own.ftl:1: there is no sentence 'kiosk-bak'. Did you mean 'kiosk-back'?"),
        ("kiosk-day-off = Nghỉ", "own.ftl:1: kiosk-day-off must say { $day }"),
        ("kiosk-back = { $n } lại", "own.ftl:1: kiosk-back cannot say { $n }: it is not known there"),
    ],
)
def test_a_fault_of_an_offices_own_file_is_said_in_words(text: str, fault: str) -> None:
    with pytest.raises(WordsError) as raised:
        read_own(text, "vi", "own.ftl")

    assert raised.value.faults == [fault]


def test_a_catalogue_of_one_language_says_nothing_in_others() -> None:
    assert Catalogue({"vi": entries("vi")}).said("kiosk-back") == {"vi": "Quay lại"}
