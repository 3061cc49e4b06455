"""Every message of the command line in the language of whoever types."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from office.commands import messages as messages_module
from office.commands.command_line import parser
from office.commands.messages import FOLDER, messages, system_language
from office.words.catalogue import LANGUAGES, shipped
from office.words.languages import language_of
from office.words.reading import places_in, read, texts_of
from tests.office.words.hiding import hidden_by_earlier

ROOT = Path(__file__).resolve().parents[3]
SPOKEN_BY_COMMANDS = (
    "server.py",
    "serving.py",
    "display/playlist.py",
    "display/reach.py",
    "hardware/frame_template.py",
    "kiosk/page_turns.py",
    "kiosk/spoken_texts.py",
    "office/commands/**/*.py",
    "office/live/gate.py",
    "office/live/tls.py",
    "office/people/accounts.py",
    "office/people/set_back.py",
    "office/settings/**/*.py",
    "office/store/barred.py",
    "office/store/integrity/*.py",
    "office/store/opening.py",
    "office/store/restoring.py",
    "office/store/sqlite.py",
    "office/store/tables.py",
    "office/tickets/day_keeper.py",
    "office/voice/recordings.py",
    "office/words/catalogue.py",
    "office/words/readers.py",
    "office/words/reading.py",
    "scripts/commands.py",
    "scripts/front_end.py",
    "scripts/python_packages.py",
    "scripts/set_up.py",
    "scripts/voice_texts.py",
    "scripts/voices.py",
)
NO_MODULE = {
    "office/settings/reference.py",
    "office/settings/values.py",
    # The meaning of their keys stands in texts, too, for docs/configuration.md.
    "office/settings/tables/keypads.py",
    "office/settings/tables/printers.py",
    "office/settings/tables/screens.py",
}
NO_MESSAGE = {
    # What Python, SQLite and the system say; what only pages and logs say.
    "Cannot overwrite",
    "No space left",
    "Escaped character is not",
    "Found invalid character",
    "Invalid date or datetime",
    "Invalid hex value",
    "Invalid initial character for a key part",
    "Unclosed array",
    "Unclosed inline table",
    "Be Vietnam Pro",
    "closed day",
    "its keys' defaults",
    "seconds, then touch again",
    "s, then touch again",
    "disk is full",
    "is full: free some space, and end nothing",
    "not a database",
    "unable to open",
    "server.py clock",
    "the office's data files were taken away from the running server, and nothing is kept any more:"
    " call a technician, who starts the server again and does what its log says",
    "the transaction ended before its commit",
}
BEFORE = re.compile("(set-up|note|but|error): ")
FILLED = re.compile(r"[{}\[\]/()]|'[^']*'?|office\.db[a-z-]*|\b\d+\b|\.venv\S*")
"""What a text holds besides words: it may be what is filled into the message's sentence."""
SQL = re.compile(r"[A-Z]{4,} |PRAGMA|\bWHERE\b|\n|\\|\bIS NULL|_at\b|\(\?")
WORDS = re.compile(r"[a-z']+ [a-z']+ [a-z']+")


def sentences(language: str) -> dict[str, str]:
    path = FOLDER / f"{language}.ftl"
    found = read(path.read_text(encoding="utf-8"), language, path.name)
    return {name: "".join(texts_of(entry.message)) for name, entry in found.items()}


def test_both_languages_have_the_same_messages_in_the_same_order_with_the_same_places() -> None:
    english, ours = sentences("en"), sentences("vi")

    assert list(english) == list(ours)
    assert {name: places_in(text) for name, text in english.items()} == {
        name: places_in(text) for name, text in ours.items()
    }


def test_no_message_hides_behind_an_earlier_one() -> None:
    """The first that fits counts: one that stands behind a more general one would never be said."""
    assert hidden_by_earlier(sentences("en")) == []


def test_every_message_that_a_command_can_say_has_its_sentence() -> None:
    known = "\n".join(re.sub(r"\{\w+\}", "\n", text) for text in sentences("en").values())

    unknown = {
        f"{module}: {text}"
        for module in modules()
        for text in texts_in(module)
        if WORDS.search(text) and text not in known and text not in NO_MESSAGE
    }

    assert sorted(unknown) == []


def modules() -> list[str]:
    found = {str(path.relative_to(ROOT)) for each in SPOKEN_BY_COMMANDS for path in ROOT.glob(each)}
    return sorted(found - NO_MODULE)


def texts_in(module: str) -> Iterator[str]:
    """Give every text of a module with words in it, its documentation aside."""
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in documentation and not SQL.search(node.value):  # type: ignore[attr-defined]
            text = BEFORE.sub("", node.value)  # type: ignore[attr-defined]
            yield from (piece.strip(" .:;,`'") for piece in FILLED.split(text))


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("/etc/mot-cua/config.toml is wrong:", "/etc/mot-cua/config.toml có lỗi:"),
        ("  line 41: field[1].code: is missing; must be true or false", "  dòng 41: field[1].code: "),
        ("there is no officer 'lam'. Did you mean 'lan'?", "không có ai tên đăng nhập là 'lam'. Có phải"),
        ("hung      manager  all counters  may choose  active", "hung      manager  mọi quầy      được chọn"),
        (
            "cannot listen on [::]:80 (Permission denied); is the port taken? Use --port",
            "không mở được cổng [::]:80 (không có quyền)",
        ),
        ("hall-1               screen   revoked", "hall-1               screen   đã thu hồi"),
        (
            "  line 9: field[1].short_name: must be a text of 1 to 24 characters on one line, not '   '",
            "  dòng 9: field[1].short_name: phải là chữ dài từ 1 đến 24 ký tự",
        ),
        ("there is no folder /media/usb: make it, or name another", "không có thư mục /media/usb: hãy tạo"),
        ("there is no folder /media/a  b: make it, or name another", "không có thư mục /media/a  b: hãy tạo"),
        ("another program holds /srv/office.db: end it, then try again", "chương trình khác đang giữ /srv/"),
        (
            "the disk of /srv is full: nothing of this was kept; free some space and try again",
            "ổ đĩa của /srv",
        ),
        ("/mnt cannot be written: give the user lan the right to, or name another folder", "không ghi được"),
        ("x... cannot be read (File name too long)", "x... không đọc được (tên tệp hay thư mục quá dài)"),
        ("on 'active' the disk broke", "on 'active' the disk broke"),
        ("there is a device 'active' already: revoke it first", "đã có thiết bị 'active': hãy thu hồi"),
    ],
)
def test_a_message_is_known_again_and_said_in_vietnamese(message: str, said: str) -> None:
    assert messages("vi")(message).startswith(said)


def test_a_language_is_named_in_vietnamese() -> None:
    own = {code: language_of(shipped(LANGUAGES), code).name for code in LANGUAGES}

    said = {
        code: messages("vi")(f"but: kiosks cannot read aloud in {name} yet: run `make voices`")
        for code, name in own.items()
    }

    assert said["en"] == "nhưng: máy lấy số chưa đọc được tiếng Anh: hãy chạy `make voices`"
    assert {code for code, line in said.items() if own[code] in line} == set()


def test_in_english_a_message_is_itself() -> None:
    assert messages("en")("x is wrong:") == "x is wrong:"


@pytest.mark.parametrize("fault", ["no sentence\n", None])
def test_messages_that_cannot_be_said_in_vietnamese_are_told_once(
    fault: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "en.ftl").write_text((FOLDER / "en.ftl").read_text(encoding="utf-8"), encoding="utf-8")
    if fault is not None:
        (tmp_path / "vi.ftl").write_text(fault, encoding="utf-8")
    monkeypatch.setattr(messages_module, "FOLDER", tmp_path)
    messages.cache_clear()

    try:
        said = [messages("vi")("kiosk-1 is revoked") for _ in range(2)]
    finally:
        messages.cache_clear()

    assert said == ["kiosk-1 is revoked"] * 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("Thông báo hiện bằng tiếng Anh vì không đọc được các câu tiếng Việt của chúng (")
    assert "vi.ftl" in line


def test_what_stands_in_capitals_in_a_command_is_vietnamese_in_a_vietnamese_message() -> None:
    said = messages("vi")("no officers yet: server.py officer add LOGIN --role officer --data /srv/NAME")

    assert said == ("chưa có người nào: server.py officer add TÊN-ĐĂNG-NHẬP --role officer --data /srv/NAME")


def test_the_systems_list_of_languages_counts_first() -> None:
    assert system_language({"LANGUAGE": "vi:en", "LANG": "en_US.UTF-8"}) == "vi"
    assert system_language({"LANGUAGE": "", "LANG": "vi_VN.UTF-8"}) == "vi"


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (["device"], "lỗi: còn thiếu: VIỆC"),
        (["ofiser"], "lỗi: LỆNH không thể là 'ofiser'; hãy chọn một trong: 'run', 'new', 'check', "),
        (["ofiser"], "'mailbox'. Có phải bạn định gõ 'officer'?"),
        (["chek"], "Có phải bạn định gõ 'check'?"),
        (["device", "ad"], "Có phải bạn định gõ 'add'?"),
        (["officer", "add", "lan", "--role", "manger"], "Có phải bạn định gõ 'manager'?"),
        (
            ["check", "--confg", "x"],
            "không có phần này trong lệnh: --confg x. Có phải bạn định gõ '--config'?",
        ),
        (["officer", "add"], "lỗi: còn thiếu: TÊN-ĐĂNG-NHẬP, --role"),
        (["officer", "change", "lan", "--counters", "1,ba"], "lỗi: --counters: '1,ba' không phải là các số"),
        (["check", "--config"], "lỗi: --config: phải có một giá trị ở sau"),
        (["check", "now"], "lỗi: không có phần này trong lệnh: now"),
        (
            ["run", "--host", "máy..chủ"],
            "lỗi: --host: 'máy..chủ' không phải là địa chỉ máy: phải là địa chỉ IP",
        ),
        (["run", "--port", "99999"], "lỗi: --port: '99999' không phải là số cổng"),
        (["restore", "ban\nsao.db"], r"lỗi: TỆP: 'ban\nsao.db' có '\n', một ký tự không nhìn thấy: hãy gõ"),
        (["check", "--config", "a\u2028b"], r"lỗi: --config: 'a\u2028b' có '\u2028', một ký tự"),
        (["officer", "change", "lan", "--may-choose", "--no-choose"], "lỗi: --no-choose không đi cùng với"),
    ],
)
def test_what_was_typed_wrongly_is_said_in_vietnamese(
    arguments: list[str], error: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parser(language="vi").parse_args(arguments)

    usage, *lines = capsys.readouterr().err.splitlines()
    told = next(line for line in lines if line.startswith("server.py"))
    assert usage.startswith("cách gõ: server.py ")
    assert error in told


@pytest.mark.parametrize("arguments", [["xyz"], ["check", "now"], ["check", "--zzz"]])
def test_what_is_like_nothing_is_not_guessed_at(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        parser().parse_args(arguments)

    assert "Did you mean" not in capsys.readouterr().err


def test_a_faulty_configuration_is_told_in_vietnamese(tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    text = (ROOT / "examples" / "phuong.toml").read_text(encoding="utf-8")
    config.write_text(text.replace('opens = "07:30"', "opens = 07:30", 1).replace("[hours]", "[hour]", 1))

    done = subprocess.run(
        [sys.executable, "server.py", "check", "--config", str(config)],
        cwd=ROOT,
        env={**os.environ, "LANGUAGE": "vi", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )

    first, *rest = done.stderr.splitlines()
    assert done.returncode == 1
    assert first == f"{config} có lỗi:"
    assert rest
    assert all(line.startswith("  dòng ") or line.startswith("  hour") for line in rest)
    assert not re.search(r"\b(?:must|is|there|line|write|missing)\b", done.stderr)
