"""``new`` as a command: nothing is written over, nothing half, and a pipe may answer."""

import os
import socket
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from office.commands.command_line import parser
from office.commands.new_office import NewOfficeError, asking
from office.commands.new_office.asking import new_office
from office.settings import load

ROOT = Path(__file__).resolve().parents[4]
TODAY = date(2026, 12, 1)
NAME, ENTER = "Trung tâm Phục vụ hành chính công phường Hoa Sen", ""
ALL_PROPOSED = [NAME, ENTER, "192.0.2.7", *[ENTER] * 14]


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("mine")

    with pytest.raises(NewOfficeError, match="is there already"):
        new_office(file, TODAY, str, "vi")

    assert file.read_text() == "mine"


def test_nor_one_that_came_while_the_questions_were_answered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, answers = tmp_path / "config.toml", iter(ALL_PROPOSED)

    def asked(prompt: str) -> str:
        file.write_text("mine")
        return next(answers)

    monkeypatch.setattr("builtins.input", asked)
    with pytest.raises(NewOfficeError, match="is there already"):
        new_office(file, TODAY, str, "vi")

    assert file.read_text() == "mine"


@pytest.mark.parametrize("given_up", [EOFError, KeyboardInterrupt])
def test_whoever_leaves_off_has_no_file(
    given_up: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([NAME, ENTER])

    def asked(prompt: str) -> str:
        if (answer := next(answers, None)) is None:
            raise given_up
        return answer

    monkeypatch.setattr("builtins.input", asked)
    with pytest.raises(NewOfficeError, match="was not written"):
        new_office(tmp_path / "config.toml", TODAY, str, "vi")

    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told_before_the_first_question(tmp_path: Path) -> None:
    with pytest.raises(NewOfficeError, match="there is no folder"):
        new_office(tmp_path / "none" / "config.toml", TODAY, str, "vi")


def test_a_printer_is_reached_where_a_program_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as printer:
        monkeypatch.setattr(asking, "_PRINTERS_PORT", printer.getsockname()[1])
        while_it_listens = asking.is_reached("127.0.0.1")

    assert while_it_listens
    assert not asking.is_reached("127.0.0.1")


def typed(file: Path, answers: list[str], language: str = "vi") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "server.py", "new", str(file)],
        cwd=ROOT,
        env={**os.environ, "LANGUAGE": language, "PYTHONUTF8": "1"},
        input="".join(f"{answer}\n" for answer in answers),
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_command_asks_writes_and_checks(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"

    done = typed(file, ALL_PROPOSED)

    assert (done.returncode, done.stderr) == (0, "")
    assert f"đã viết {file}\n{file} không có lỗi: 4 quầy, 4 lĩnh vực\n" in done.stdout
    assert "nhưng:" not in done.stdout
    # Another than whoever typed it serves the office, and reads it.
    assert stat.S_IMODE(file.stat().st_mode) == 0o644
    load(file)


def test_too_few_answers_are_told_and_nothing_is_written(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"

    done = typed(file, [NAME])

    assert (done.returncode, file.exists()) == (1, False)
    assert done.stderr == f"chưa trả lời hết các câu hỏi: {file} chưa được viết\n"


@pytest.mark.parametrize("closed", ["stdin", "stdout"])
def test_where_nobody_can_be_asked_nothing_is_written(
    closed: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, closed, None)

    with pytest.raises(NewOfficeError, match="was not written"):
        new_office(tmp_path / "config.toml", TODAY, str, "vi")

    assert list(tmp_path.iterdir()) == []


def test_an_office_s_own_command_makes_one_elsewhere() -> None:
    options = parser().parse_args(["new", "other.toml", "--config", "/etc/mot-cua/config.toml"])

    assert options.file == Path("other.toml")
