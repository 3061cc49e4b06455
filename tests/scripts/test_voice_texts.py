"""What kiosks read out is made once, by its words, and made again when config.toml or the page changes."""

from pathlib import Path

import pytest
import soundfile

from office.voice.clips import Language
from office.voice.reading import Dialect
from office.voice.texts import text_clip
from office.words.catalogue import LANGUAGES
from scripts import stamps, voices
from scripts.voice_texts import make_texts


def test_only_what_is_missing_is_made(tmp_path: Path) -> None:
    few = {Language.VIETNAMESE: ["Hộ tịch"], Language.ENGLISH: ["Land", "min"]}

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
