"""The help of every command, in the language of whoever types."""

import argparse
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from office.commands import help_text
from office.commands.command_line import parser
from office.commands.help_text import language_of, sayer
from office.words.catalogue import STANDARD, shipped
from office.words.reading import WordsError

ROOT = Path(__file__).resolve().parents[3]


def every(whole: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    """The parser and those of all its commands."""
    yield whole
    for action in whole._actions:
        if isinstance(action, argparse._SubParsersAction):
            for inner in action.choices.values():
                yield from every(inner)


@pytest.mark.parametrize("language", STANDARD)
def test_all_that_the_help_says_is_the_catalogue_s(language: str) -> None:
    ours = {shipped(STANDARD).words(language)(name) for name in NAMES}

    parsers = list(every(parser(language=language)))

    assert len(parsers) > 18
    for each in parsers:
        assert each.description in ours
        assert each.format_usage().startswith(f"{sayer(language)('command-usage')} server.py")
        assert {action.help for action in each._actions} - {None, argparse.SUPPRESS} <= ours
        described = [action for action in each._actions if not isinstance(action, argparse._SubParsersAction)]
        assert [action.dest for action in described if not action.help] == []


def test_no_placeholder_of_a_vietnamese_help_is_english() -> None:
    placeholders = {
        (english.dest, str(english.metavar or english.dest.upper())): str(own.metavar or own.dest.upper())
        for one, other in zip(every(parser(language="en")), every(parser(language="vi")), strict=True)
        for english, own in zip(one._actions, other._actions, strict=True)
        if english.nargs != 0 and english.choices is None
    }

    assert len(placeholders) > 8
    assert {said for (_, said), own in placeholders.items() if said == own} == set()


NAMES = [name for name in shipped(STANDARD).words("vi").messages if name.startswith("command-")]


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        (["check"], {}, "en"),
        (["check"], {"LANG": "vi_VN.UTF-8"}, "vi"),
        (["check"], {"LANG": "vi_VN.UTF-8", "LC_ALL": "C"}, "en"),
        (["check"], {"LC_ALL": "", "LANG": "vi"}, "vi"),
        (["--language", "vi", "check"], {"LANG": "en_US.UTF-8"}, "vi"),
        (["--language=en", "check"], {"LANG": "vi_VN"}, "en"),
        (["voice", "check", "--language", "en"], {"LANG": "vi_VN"}, "vi"),
        (["--language"], {"LANG": "vi_VN"}, "en"),
        ([], {"LANG": "ko_KR.UTF-8"}, "en"),
    ],
)
def test_the_option_counts_before_the_system(
    arguments: list[str], environment: dict[str, str], language: str
) -> None:
    assert language_of(arguments, environment) == language


def test_a_vietnamese_system_is_helped_in_vietnamese() -> None:
    done = subprocess.run(
        [sys.executable, "server.py", "device", "add", "--help"],
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "vi_VN.UTF-8", "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.startswith("cách gõ: server.py device add ")


def test_a_faulty_file_of_sentences_ends_no_command(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(languages: object) -> None:
        raise WordsError(["vi.ftl, line 1"])

    monkeypatch.setattr(help_text, "shipped", faulty)

    assert sayer("vi")("command-for-run") == "command-for-run"


GROUPS = {
    name
    for action in parser()._actions
    if isinstance(action, argparse._SubParsersAction)
    for name, one in action.choices.items()
    if any(isinstance(inner, argparse._SubParsersAction) for inner in one._actions)
}


@pytest.mark.parametrize(
    "added", [[], ["--config", "/etc/mot-cua/config.toml", "--data", "/var/lib/mot-cua"]]
)
@pytest.mark.parametrize("command", sorted(GROUPS))
def test_a_command_without_its_action_says_which_there_are(
    command: str, added: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    whole = parser("mot-cua", "vi")
    actions = next(one for one in every(whole) if one.prog == f"mot-cua {command}")

    with pytest.raises(SystemExit):
        whole.parse_args([command, *added])

    told = capsys.readouterr().err
    assert f"mot-cua {command}: lỗi: còn thiếu: VIỆC\n" in told
    assert "/etc" not in told
    for action in actions._actions:
        if isinstance(action, argparse._SubParsersAction):
            lines = [" ".join(line.split()) for line in told.splitlines()]
            assert [
                line for one in action._choices_actions if (line := f"{one.dest} {one.help}") not in lines
            ] == []


def test_no_command_at_all_and_one_that_there_is_not_are_answered_by_all_there_are(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for given in ([], ["--language", "vi", "--config", "/etc/mot-cua/config.toml"], ["chek"]):
        with pytest.raises(SystemExit):
            parser("mot-cua", "vi").parse_args(given)

        told = capsys.readouterr().err
        assert "  check        kiểm tra tệp cấu hình" in told
        assert "/etc" not in told
