"""An office's own sentences, and the languages of its kiosks."""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from office.commands.language_hints import language_hints
from office.settings import ConfigError, load
from office.web.edition import canonical
from office.words import brought, catalogue
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


def test_all_faults_of_own_sentences_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    text = "không có câu\nkiosk-bak = Trở lại\nkiosk-day-off = Nghỉ\nlanguage-proofread = maybe\n"

    with pytest.raises(ConfigError) as raised:
        load(config(tmp_path, own_file(tmp_path, text)))

    assert [f"vi.ftl:{line}: " in str(raised.value) for line in (1, 2, 3, 4)] == [True] * 4


def test_a_sentence_for_staff_has_no_place_in_a_language_for_visitors(tmp_path: Path) -> None:
    path = config(tmp_path, own_file(tmp_path, "counter-call = 부르기\n", "ko.ftl"))

    with pytest.raises(ConfigError, match=r"ko\.ftl:1: counter-call is for staff") as raised:
        load(path)

    assert "Did you mean" not in str(raised.value)


def test_two_files_of_one_language_are_a_fault(tmp_path: Path) -> None:
    more = own_file(tmp_path, "kiosk-back = Trở lại\n")
    (tmp_path / "more").mkdir()
    own_file(tmp_path / "more", "kiosk-close = Xong\n")

    with pytest.raises(ConfigError, match=r"words\.files\[2\]: there is a file of 'vi' already"):
        load(config(tmp_path, more.replace('"]', f'", "{tmp_path}/more/vi.ftl"]')))


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The program's own files of sentences, to be spoiled."""
    folder = tmp_path / "words"
    shutil.copytree(catalogue.FOLDER, folder)
    monkeypatch.setattr(catalogue, "FOLDER", folder)
    catalogue.entries.cache_clear()
    yield folder
    catalogue.entries.cache_clear()


def test_faults_in_the_programs_own_files_are_told_at_once_with_what_to_do(
    tmp_path: Path, program: Path
) -> None:
    lines = {}
    for language, spoiled in (("en", "không có câu"), ("ko", "kiosk-bak = x")):
        text = (program / f"{language}.ftl").read_text(encoding="utf-8")
        (program / f"{language}.ftl").write_text(f"{text}{spoiled}\n", encoding="utf-8")
        lines[language] = text.count("\n") + 1

    with pytest.raises(ConfigError) as raised:
        load(config(tmp_path, "[rules]\nrecall_limit = 99\n", 'languages = ["vi", "ko", "fr"]'))

    told = str(raised.value).splitlines()
    assert f"  office/words/en.ftl:{lines['en']}: this is no `name = sentence`: không có câu" in told
    assert f"  office/words/ko.ftl:{lines['ko']}: kiosk-bak is no sentence, or not one for visitors" in told
    assert any("rules.recall_limit" in line for line in told)
    assert any("kiosk[1].languages" in line for line in told)
    assert "bring back the files" in told[-1]


def test_a_language_that_no_kiosk_speaks_stops_nobody(tmp_path: Path, program: Path) -> None:
    (program / "ko.ftl").write_bytes(b"\xff")

    assert load(config(tmp_path, "")).words.languages == ("vi", "en")
    with pytest.raises(ConfigError, match=r"office/words/ko\.ftl cannot be read: it is not UTF-8 text"):
        load(config(tmp_path, "", 'languages = ["ko"]'))


def test_a_file_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"words\.files\[1\]: .*vi\.ftl cannot be read: No such file"):
        load(config(tmp_path, f'[words]\nfiles = ["{tmp_path}/vi.ftl"]\n'))


@pytest.mark.parametrize("files", ['["words.txt"]', '["xx.ftl"]', '"vi.txt"', "[1]"])
def test_a_file_that_names_no_language_is_a_fault(tmp_path: Path, files: str) -> None:
    with pytest.raises(ConfigError, match=r"words\.files.*named by"):
        load(config(tmp_path, f"[words]\nfiles = {files}\n"))


def test_a_kiosk_has_the_languages_it_names_in_that_order(tmp_path: Path) -> None:
    settings = load(config(tmp_path, "", 'languages = ["en"]'))

    assert settings.kiosks[0].languages == ("en",)
    assert settings.words.languages == ("vi", "en")


def test_every_fault_of_a_list_is_told(tmp_path: Path) -> None:
    files = f'[words]\nfiles = ["xx.ftl", "{tmp_path}/vi.txt"]\n'

    with pytest.raises(ConfigError) as raised:
        load(config(tmp_path, files, 'languages = ["vi", "fr", 5, "vi"]'))

    told = [line for line in str(raised.value).splitlines() if "kiosk[1].languages" in line]
    assert [line.rpartition(", ")[2] for line in told[:2]] == ["not 'fr'", "not 5"]
    assert told[2:] == ["  line 60: kiosk[1].languages: names 'vi' twice"]
    assert str(raised.value).count("words.files: ") == 2


@pytest.mark.parametrize("languages", ["[]", '["fr"]', '["vi", "vi"]', '"vi"'])
def test_a_language_that_is_not_there_is_a_fault(tmp_path: Path, languages: str) -> None:
    with pytest.raises(ConfigError, match=r"kiosk\[1\]\.languages"):
        load(config(tmp_path, "", f"languages = {languages}"))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("kiosk-back = Tr\0ở lại\n", r"vi.ftl:1: '\x00' is a mark that is not seen: write the line anew"),
        ("\nkiosk-back = \u202eiạl ởrT\n", r"vi.ftl:2: '\u202e' is a mark that is not seen"),
        ("kiosk-back = Trở\x85lại\n", r"vi.ftl:1: '\x85' is a mark that is not seen"),
        ("kiosk-back = " + "x" * 1_000_000, "vi.ftl cannot be read: it is larger than 1000000 bytes"),
        (
            "language-font = noto-sans-jp\n",
            "there is no font 'noto-sans-jp' here; the set-up brings 'none', 'noto",
        ),
    ],
)
def test_own_sentences_that_no_page_could_show_are_refused(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load(config(tmp_path, own_file(tmp_path, text)))

    assert fault in str(raised.value)


def test_letters_may_be_joined_and_lines_broken_in_own_sentences(tmp_path: Path) -> None:
    text = "kiosk-back = Trở\u00a0l\u200dại\u00ad\r\n"

    settings = load(config(tmp_path, own_file(tmp_path, text)))

    assert settings.words.said("kiosk-back")["vi"] == "Trở\u00a0l\u200dại\u00ad"


def test_a_pipe_of_sentences_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "vi.ftl"
    os.mkfifo(pipe)
    # Whoever did open it would be let go, so that this test fails and does not wait.
    writing = threading.Thread(target=lambda: pipe.open("w").close())
    writing.start()

    with pytest.raises(ConfigError, match=r"vi\.ftl cannot be read: it is no ordinary file"):
        load(config(tmp_path, f'[words]\nfiles = ["{tmp_path}/vi.ftl"]\n'))

    while writing.is_alive():
        os.close(os.open(pipe, os.O_RDONLY | os.O_NONBLOCK))
        writing.join(0.01)


def test_a_voice_that_is_none_is_refused_where_the_voices_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(brought, "brought_voices", lambda: ("ko", "vi"))
    path = config(tmp_path, own_file(tmp_path, "language-voice = klingon\n"))

    with pytest.raises(ConfigError, match=r"vi\.ftl:1: language-voice: there is no voice 'klingon'; known"):
        load(path)

    monkeypatch.setattr(brought, "brought_voices", lambda: ())
    assert load(path).words.said("language-voice")["vi"] == "klingon"


def test_a_field_needs_neither_an_english_name_nor_its_visits_length(tmp_path: Path) -> None:
    path = config(tmp_path, "")
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('name_en = "Land"\n', "").replace("mean_service_s = 900\n", ""), encoding="utf-8"
    )

    settings = load(path)

    assert settings.office.fields[0].name_en == settings.office.fields[0].name
    assert settings.office.fields[0].mean_service_s == 600
    assert language_hints(settings)[0].startswith("1 names have no English one (Đất đai): English pages show")
