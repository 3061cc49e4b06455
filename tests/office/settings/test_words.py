"""An office's own sentences, and the languages of its kiosks."""

from pathlib import Path

import pytest

from office.settings import ConfigError, load
from office.web.edition import canonical
from tests.office.settings_toml import SMALL


def config(folder: Path, more: str, kiosk: str = "") -> Path:
    """Write a whole config.toml and return its path."""
    path = folder / "config.toml"
    own = SMALL.replace('name = "kiosk-1"', f'name = "kiosk-1"\n{kiosk}')
    path.write_text(f"{own}\n{more}", encoding="utf-8")
    return path


def own_file(folder: Path, text: str, name: str = "vi.ftl") -> str:
    """Write an office's own sentences and return the table that names them."""
    (folder / name).write_text(text, encoding="utf-8")
    return f'[words]\nfiles = ["{folder / name}"]\n'


def test_an_office_that_says_nothing_has_both_languages_and_our_sentences(tmp_path: Path) -> None:
    settings = load(config(tmp_path, ""))

    assert settings.kiosks[0].languages == ("vi", "en")
    assert settings.words.said("kiosk-back") == {"vi": "Quay lại", "en": "Back"}


def test_an_office_says_single_sentences_its_own_way(tmp_path: Path) -> None:
    settings = load(config(tmp_path, own_file(tmp_path, "kiosk-back = Trở lại\n")))

    assert settings.words.said("kiosk-back") == {"vi": "Trở lại", "en": "Back"}
    assert settings.words.said("kiosk-close")["vi"] == "Đóng"


def test_another_sentence_of_an_office_is_another_edition_of_its_pages(tmp_path: Path) -> None:
    plain = load(config(tmp_path, ""))
    own = load(config(tmp_path, own_file(tmp_path, "kiosk-back = Trở lại\n")))

    assert canonical(own.words) != canonical(plain.words)
    assert canonical(plain.words) == canonical(load(config(tmp_path, "")).words)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("kiosk-bak = Trở lại", "there is no sentence 'kiosk-bak'. Did you mean 'kiosk-back'?"),
        ("kiosk-day-off = Nghỉ", "kiosk-day-off must say { $day }"),
        ("kiosk-back", "vi.ftl:1: this is no `name = sentence`: kiosk-back"),
    ],
)
def test_a_fault_in_own_sentences_is_told_with_all_others(tmp_path: Path, text: str, fault: str) -> None:
    path = config(tmp_path, own_file(tmp_path, text) + "[rules]\nrecall_limit = 99\n")

    with pytest.raises(ConfigError) as raised:
        load(path)

    assert f"words.files[1]: {tmp_path}" in str(raised.value)
    assert fault in str(raised.value)
    assert "rules.recall_limit" in str(raised.value)


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"words\.files\[1\]: .*vi\.ftl cannot be read: No such file"):
        load(config(tmp_path, f'[words]\nfiles = ["{tmp_path}/vi.ftl"]\n'))


@pytest.mark.parametrize("files", ['["words.txt"]', '["xx.ftl"]', '"vi.ftl"', "[1]"])
def test_a_file_that_names_no_language_is_a_fault(tmp_path: Path, files: str) -> None:
    with pytest.raises(ConfigError, match=r"words\.files.*named by"):
        load(config(tmp_path, f"[words]\nfiles = {files}\n"))


def test_a_kiosk_has_the_languages_it_names_in_that_order(tmp_path: Path) -> None:
    settings = load(config(tmp_path, "", 'languages = ["en"]'))

    assert settings.kiosks[0].languages == ("en",)
    assert settings.words.languages == ("vi", "en")


@pytest.mark.parametrize("languages", ["[]", '["fr"]', '["vi", "vi"]', '"vi"'])
def test_a_language_that_is_not_there_is_a_fault(tmp_path: Path, languages: str) -> None:
    with pytest.raises(ConfigError, match=r"kiosk\[1\]\.languages"):
        load(config(tmp_path, "", f"languages = {languages}"))
