"""Whatever stands on a kiosk's page can be read out, and a name that cannot is told to the technician."""

from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kiosk.spoken_texts import clips_of, spoken_texts, unread_hints
from kiosk.view import closed_said, opens_said
from office.settings import Settings, Way, load
from office.voice.clips import Language
from office.voice.sentences import Manner
from office.voice.texts import TextReader, text_clip, tidy
from office.web.context import Context
from office.words.catalogue import LANGUAGES, Said, read_own, shipped, with_own
from tests.kiosk.conftest import Open

VI, EN = Language.VIETNAMESE, Language.ENGLISH
WORDS = shipped(LANGUAGES)
ROOT = Path(__file__).resolve().parents[2]
HALF_PAST_SEVEN = datetime.fromisoformat("2026-11-27T07:30:00+07:00")


@pytest.fixture(scope="module")
def settings() -> Settings:
    """An office whose kiosks offer every language there is."""
    return replace(load(ROOT / "config.toml"), words=WORDS)


@pytest.fixture(scope="module")
def readers(settings: Settings) -> dict[str, TextReader]:
    """Readers of an office for which everything was made."""
    clips = clips_of(settings, lambda _: True)
    return {language: TextReader(WORDS.words(language), known, Manner()) for language, known in clips.items()}


class Words(HTMLParser):
    """The words of a page's main part, each with its language."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._languages: list[str | None] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag not in ("img", "meta", "link", "path"):
            self._languages.append(dict(attributes).get("lang"))

    def handle_endtag(self, tag: str) -> None:
        if tag != "path":
            self._languages.pop()

    def handle_data(self, words: str) -> None:
        language = next((each for each in reversed(self._languages) if each), None)
        if words.strip() and language:
            self.found.append((language, words))


def test_the_part_of_the_hall_is_read_with_its_counters(readers: dict[str, TextReader]) -> None:
    assert text_clip("Khu A", VI) in readers["vi"].read("Quầy 4, 5 – Khu A")[-1]
    assert text_clip("Khu A", VI) in readers["en"].read("Counters 4, 5 – Khu A")[-1]


def test_the_way_there_is_read(settings: Settings) -> None:
    way = Way("Khu A", "Đi thẳng, bên trái", "Straight on, to the left")
    kiosk = replace(settings.kiosks[0], ways=(way,))

    clips = clips_of(replace(settings, kiosks=(kiosk,)), lambda _: True)

    assert clips["vi"][way.text] == text_clip(way.text, VI)
    assert clips["en"][way.text_en] == text_clip(way.text_en, EN)


def test_every_word_of_the_page_is_read(
    context: Context, browser_of: Open, readers: dict[str, TextReader], settings: Settings
) -> None:
    office = settings.office
    browser = browser_of(replace(context, settings=replace(context.settings, words=WORDS)))
    words = Words()
    for part in ("choose", "procedures", "ticket", "notices", "scanned", "give_up", "booked"):
        template = browser.application.jinja_env.get_template(f"kiosk/{part}.html")
        with browser.application.app_context():
            page = template.render(
                kiosk={"printer": True, "scanner": True},
                office_context={"settings": {"office": office}},
                procedures={"A": office.procedures},
                no_paper="other",
                books=True,
                buttons=(),
            )
        words.feed(page)

    unread = [(language, text) for language, text in words.found if not readers[language].read(text)]

    assert len(words.found) > 45 * len(LANGUAGES)
    assert unread == []


@pytest.mark.parametrize(
    "said",
    [
        WORDS.said("kiosk-waiting", count=0),
        WORDS.said("kiosk-waiting", count=37),
        closed_said(WORDS, "hours"),
        closed_said(WORDS, "numbers_used_up"),
        closed_said(WORDS, "numbers_tomorrow"),
        closed_said(WORDS, "no_counter"),
        closed_said(WORDS, "Quốc khánh"),
        opens_said(WORDS, None, HALF_PAST_SEVEN.date()),
        opens_said(WORDS, HALF_PAST_SEVEN, HALF_PAST_SEVEN.date()),
        opens_said(WORDS, HALF_PAST_SEVEN, datetime.fromisoformat("2026-11-26T07:30:00+07:00").date()),
    ],
    ids=lambda said: said["en"],
)
def test_what_a_button_says_is_read(said: Said, readers: dict[str, TextReader]) -> None:
    for language in LANGUAGES:
        assert readers[language].read(said[language]), language


def test_nothing_is_left_of_what_the_page_fills_in(settings: Settings) -> None:
    texts = {text for texts in spoken_texts(settings).values() for text in texts}

    assert not [text for text in texts if set("${}`") & set(text)]


def test_a_vietnamese_name_on_the_english_page_is_said_in_vietnamese(settings: Settings) -> None:
    clips = clips_of(settings, lambda _: True)

    assert clips[EN]["Quốc khánh"] == text_clip("Quốc khánh", VI)
    assert clips[EN]["Land"] == text_clip("Land", EN)


def test_only_what_has_a_clip_is_read(settings: Settings) -> None:
    clips = clips_of(settings, lambda clip: clip == text_clip("Đất đai", VI))

    assert clips[VI] == {"Đất đai": text_clip("Đất đai", VI)}


def test_names_without_a_clip_are_told() -> None:
    missing = {text_clip("Đất đai", VI), text_clip("Civil status", EN)}
    settings = load(ROOT / "config.toml")

    hints = unread_hints(settings, Path("ours.toml"), lambda clip: clip not in missing)

    assert hints == [
        "kiosks cannot read 2 names aloud (Đất đai; Civil status): run `make voices CONFIG=ours.toml`"
    ]
    assert unread_hints(settings, Path("ours.toml"), lambda _: True) == []


def test_an_office_whose_kiosks_do_not_read_is_not_told(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    path.write_text(
        text.replace("cooldown_s = 2.0", "cooldown_s = 2.0\nreads_aloud = false").replace(
            "reads_aloud = true\n", ""
        ),
        encoding="utf-8",
    )

    assert unread_hints(load(path), path, lambda _: False) == []


def test_the_examples_of_a_button_are_read_one_after_the_other(readers: dict[str, TextReader]) -> None:
    [said] = readers["vi"].read("khai sinh, kết hôn")

    assert said == (text_clip("khai sinh", VI), text_clip("kết hôn", VI))


def test_every_name_of_the_file_is_among_the_texts(settings: Settings) -> None:
    texts = spoken_texts(settings)

    assert {tidy(field.name) for field in settings.office.fields} <= texts[VI]
    assert {tidy(one.name_en) for one in settings.office.procedures if one.name_en} <= texts[EN]
    assert {"khai sinh", "kết hôn"} <= texts[VI]
    assert {"birth", "marriage"} <= texts[EN]


def test_a_language_that_is_not_made_yet_is_told(settings: Settings) -> None:
    missing = {text_clip("12", "ko"), text_clip("뒤로", "ko")}

    assert unread_hints(settings, Path("ours.toml"), lambda clip: clip not in missing) == [
        "kiosks cannot read aloud in 한국어 yet: run `make voices CONFIG=ours.toml`"
    ]


def test_a_language_without_a_voice_is_told_and_read_by_nobody(settings: Settings) -> None:
    own = {"ko": read_own("language-voice = none", "ko", "ko.ftl")}
    silent = replace(settings, words=with_own(LANGUAGES, own))

    assert unread_hints(silent, Path("ours.toml"), lambda _: True) == [
        "kiosks do not read aloud in 한국어: eSpeak NG has no voice for it"
    ]
    assert set(spoken_texts(silent)) == set(LANGUAGES) - {"ko"}


def test_a_name_without_a_korean_one_is_said_as_it_is_shown(settings: Settings) -> None:
    assert clips_of(settings, lambda _: True)["ko"]["Land"] == text_clip("Land", EN)
