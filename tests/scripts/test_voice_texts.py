"""What kiosks read out is made once, by its words, and made again when config.toml or the page changes."""

from pathlib import Path

import pytest
import soundfile

from office.voice.clips import Language
from office.voice.reading import Dialect
from office.voice.texts import text_clip
from office.words.catalogue import LANGUAGES, shipped
from office.words.languages import language_of
from scripts import stamps, voices
from scripts.voice_clips import Speaker
from scripts.voice_texts import make_texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_espeak_ng_has_the_voice_that_a_language_names(language: str) -> None:
    voice = language_of(shipped(LANGUAGES), language).voice

    assert voice is None or len(Speaker().say(voice, "5")) > 1_000


def test_a_language_that_is_not_the_halls_is_made_by_its_own_voice(tmp_path: Path) -> None:
    assert make_texts({"ko": ["명 대기 중", "B", "12"]}, Dialect.NORTH, tmp_path) == 3

    assert soundfile.info(tmp_path / "ko" / f"{text_clip('12', 'ko')}.opus").duration > 0.3


def test_only_what_is_missing_is_made(tmp_path: Path) -> None:
    few: dict[str, list[str]] = {Language.VIETNAMESE: ["Hộ tịch"], Language.ENGLISH: ["Land", "min"]}

    assert make_texts(few, Dialect.SOUTH, tmp_path) == 3
    assert make_texts({**few, Language.VIETNAMESE: ["Hộ tịch", "Đất đai"]}, Dialect.SOUTH, tmp_path) == 1

    spoken = soundfile.info(tmp_path / "nam" / f"{text_clip('Hộ tịch', Language.VIETNAMESE)}.opus")
    assert 0.3 < spoken.duration < 2
    assert (tmp_path / "en" / f"{text_clip('Land', Language.ENGLISH)}.opus").exists()


def test_a_change_of_the_file_or_the_catalogue_has_them_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config.toml"
    config.write_text("a", encoding="utf-8")
    monkeypatch.setattr(voices, "CONFIG", config)
    before = stamps.fingerprint(voices.text_sources())

    config.write_text("b", encoding="utf-8")

    assert stamps.fingerprint(voices.text_sources()) != before
    assert {file.name for file in voices.text_sources()} >= {f"{language}.ftl" for language in LANGUAGES}
