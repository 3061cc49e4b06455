"""config.toml in, checked values or every fault out."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from office.settings.build import settings_of
from office.settings.checks.cross import cross_faults
from office.settings.faults import ConfigError, Fault, table_faults, wrong
from office.settings.rooms import room_tables
from office.settings.table import Table
from office.settings.tables.config import ConfigTable
from office.settings.tables.words import own_sentences, program_faults, words_of
from office.settings.values import Settings
from office.words.text_form import text_form

_TOML_PLACE = re.compile(
    r"(?P<why>.*) \(at (?P<place>line (?P<line>\d+), column \d+|end of document)\)", re.DOTALL
)
_SHOWN_LINE = 90
_TEXTS_AND_TWICE = (
    'A text, a time of day and an address stand between straight quotation marks, such as "07:30",'
    " and no table has a key twice."
)


def load(path: Path, rooms: Mapping[str, type[Table]] | None = None) -> Settings:
    """Read one office's configuration; ``rooms`` are the tables that its capabilities bring, by name.

    Raises ConfigError, whose text is one sentence when the file cannot be read as TOML, and otherwise
    every fault in it, a line each.
    """
    return checked(_tables(path), str(path), rooms)


def checked(
    raw: Mapping[str, object], file: str = "config.toml", rooms: Mapping[str, type[Table]] | None = None
) -> Settings:
    """Return the values of parsed TOML. Raises ConfigError with every fault; ``file`` names it there."""
    rooms = rooms or {}
    values, faults = room_tables(raw, rooms)
    raw = {name: table for name, table in raw.items() if name not in rooms}
    own, in_words = own_sentences(raw)
    in_program = program_faults(raw)
    faults += [*cross_faults(raw), *(Fault(*fault) for fault in in_words)]
    try:
        config = ConfigTable.model_validate(raw)
    except ValidationError as error:
        raise wrong(file, [*table_faults(error), *faults], in_program) from error
    if faults or in_program:
        raise wrong(file, faults, in_program)
    settings = settings_of(config)
    wanted = {language for kiosk in settings.kiosks for language in kiosk.languages}
    return replace(settings, capabilities=values, words=words_of(own, wanted))


def _tables(path: Path) -> Mapping[str, object]:
    text = _text(path)
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ConfigError(f"{path} is not TOML: lists or tables are nested too deeply.") from error
    except ValueError as error:  # also a number of thousands of digits, which is no TOMLDecodeError
        raise ConfigError(f"{path} is not TOML: {_syntax_fault(str(error), text)}") from error


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise ConfigError(f"There is no file {path}.") from error
    except (OSError, ValueError) as error:  # ValueError: a path no file can have
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ConfigError(f"{path} cannot be read: {reason}.") from error
    try:
        # Windows' Notepad starts a file with a byte order mark, which TOML does not know.
        return text_form(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            f"{path} is not UTF-8 text, first seen in line {line}. Save it as UTF-8."
        ) from error


def _syntax_fault(message: str, text: str) -> str:
    match = _TOML_PLACE.fullmatch(message)
    if match is None:
        return f"{message}."
    told = f"{match['place']}: {match['why']}."
    if match["line"] is None:
        return told
    line = text.splitlines()[int(match["line"]) - 1].strip()[:_SHOWN_LINE]
    return f"{told}\n  {line}\n{_TEXTS_AND_TWICE}"
