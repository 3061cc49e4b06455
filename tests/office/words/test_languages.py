"""What every language has: all sentences, or all that visitors see; and what its file says of itself."""

import json
import re

import pytest

from office.words.catalogue import ENGLISH, LANGUAGES, OWN, entries, read_own, shipped, with_own
from office.words.languages import fonts_of, language_of
from office.words.readers import PUBLIC, file_faults, is_public
from office.words.reading import Choice, Entry, WordsError, read
from tests.office.words.scan import ROOT, files
from tests.office.words.uses import said_in_all_languages

OURS = entries(OWN)
TEXT = (ROOT / "office/words/ko.ftl").read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_all_sentences_of_its_readers(language: str) -> None:
    """A full language has every name, one for visitors every public name; Vietnamese and English are full."""
    is_full = language_of(shipped(LANGUAGES), language).is_full

    assert is_full or language not in (OWN, ENGLISH)
    assert list(entries(language)) == [name for name in OURS if is_full or is_public(name)]


def test_korean_is_for_visitors_and_no_person_has_read_it_yet() -> None:
    korean = language_of(shipped(LANGUAGES), "ko")

    assert (korean.name, korean.is_full, korean.is_proofread) == ("한국어", False, False)
    assert (korean.font, korean.voice) == ("noto-sans-kr", "ko")


def test_an_office_that_had_korean_read_says_so() -> None:
    own = {"ko": read_own("language-proofread = yes", "ko", "ko.ftl")}

    assert language_of(with_own(("vi", "en", "ko"), own), "ko").is_proofread


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("kiosk-back = 뒤로\n", "", "kiosk-back is missing"),
        ("kiosk-back = 뒤로\n", "kiosk-back = 뒤로\ncounter-call = 호출\n", "counter-call is no sentence"),
        ("kiosk-back =", "kiosk-bak =", "kiosk-bak is no sentence, or not one for visitors"),
        ("language-readers = visitors", "language-readers = everyone", "counter-call is missing"),
        ("language-readers = visitors", "language-readers = all", "must be 'everyone' or 'visitors'"),
        ("language-proofread = no", "language-proofread = soon", "must be 'yes' or 'no'"),
        ("{ $label }번이 취소됩니다", "취소됩니다", "kiosk-give-up-lost: { $label } stands in one of"),
    ],
)
def test_a_languages_fault_is_named(old: str, new: str, fault: str) -> None:
    """Nothing is said in another language instead."""
    assert old in TEXT

    faults = [why for _, why in file_faults(read(TEXT.replace(old, new), "ko", "ko.ftl"), OURS)]

    assert any(fault in one for one in faults), faults[:5]


def test_sentences_in_another_order_are_a_fault() -> None:
    found = entries("ko")

    turned = dict(reversed(found.items()))

    last = list(found)[-1]
    assert [why for _, why in file_faults(turned, OURS)] == [
        f"{last} stands in another place than in Vietnamese"
    ]


def test_a_sentence_without_a_place_is_a_fault() -> None:
    found = {**entries("ko"), "kiosk-back": Entry("뒤로", "")}

    assert [why for _, why in file_faults(found, OURS)] == [
        "kiosk-back has no ## above it that says its place"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_variant_is_empty(language: str) -> None:
    for name, entry in entries(language).items():
        if isinstance(entry.message, Choice):
            assert all(entry.message.variants.values()), name


def test_a_sentence_for_staff_is_said_in_the_full_languages_only() -> None:
    words = shipped(LANGUAGES)

    assert words.said("counter-transfer") == {"vi": "Chuyển", "en": "Transfer"}
    assert set(words.said("kiosk-back")) == set(LANGUAGES)
    assert words.words_saying("web-demo-banner", "ko").language == OWN
    assert words.words_saying("kiosk-back", "ko").language == "ko"


def test_what_kiosks_and_phones_say_in_all_languages_is_public() -> None:
    """Every language has it, then: a visitor who reads Korean meets no gap."""
    named = {name for path in files() for name in said_in_all_languages(path)}

    assert len(named) > 50
    assert [name for name in sorted(named) if not is_public(name)] == []


def test_every_public_room_has_sentences() -> None:
    assert shipped(LANGUAGES).rooms >= PUBLIC


@pytest.mark.parametrize("guide", ["docs/words.md", "docs/vi/words.md"])
def test_the_guide_names_every_public_room(guide: str) -> None:
    (told,) = re.findall(
        r"^- `language-readers = visitors`.*?\((.*?)\)", (ROOT / guide).read_text("utf-8"), re.M | re.S
    )

    assert set(re.findall(r"`(\w+)-`", told)) == PUBLIC


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_font_of_a_language_is_a_package_that_the_set_up_brings(language: str) -> None:
    font = language_of(shipped(LANGUAGES), language).font
    packages = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["dependencies"]

    assert font is None or f"@fontsource-variable/{font}" in packages


def test_a_pages_own_language_has_its_font_first() -> None:
    assert fonts_of(shipped(("vi", "en")), "vi") == ()
    assert fonts_of(shipped(LANGUAGES), "ko")[0] == "noto-sans-kr"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("language-proofread = maybe", "language-proofread must be 'yes' or 'no'"),
        ("language-font = ../../x", "language-font must be a name"),
        ("language-voice = ko; rm", "language-voice must be a name"),
        ("language-readers = everyone", "language-readers belongs to the language's file"),
    ],
)
def test_what_an_office_says_of_a_language_is_checked(line: str, fault: str) -> None:
    with pytest.raises(WordsError, match=fault):
        read_own(line, "ko", "ko.ftl")
