"""config.toml in, checked values or every fault out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from pydantic import ValidationError

from office.settings.build import settings_of
from office.settings.checks.cross import cross_faults
from office.settings.checks.raw_tables import field_codes
from office.settings.checks.rooms import room_faults
from office.settings.faults import ConfigError, Fault, as_meant, table_faults, wrong
from office.settings.rooms import room_tables
from office.settings.table import Table
from office.settings.tables.config import ConfigTable
from office.settings.tables.words import own_sentences, program_faults, words_of
from office.settings.toml_lines import TomlLines
from office.settings.toml_slips import Slip, read_toml
from office.settings.values import Settings
from office.words.text_form import text_form

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def load(path: Path, rooms: Mapping[str, type[Table]] | None = None) -> Settings:
    """Read one office's configuration; ``rooms`` are the tables that its capabilities bring, by name.

    Raises ConfigError, whose text is every fault in the file, a line each, or one sentence where nothing can
    be read.
    """
    file, text = str(path), _text(path)
    try:
        raw, slips, meant = read_toml(text)
    except RecursionError as error:
        raise ConfigError(f"{path} is not TOML: lists or tables are nested too deeply.") from error
    except ValueError as error:  # which Python says in English
        raise ConfigError(f"{path} is not TOML: it has a number of too many digits.") from error
    if raw is None:
        raise wrong(file, (), slips=slips)
    return checked(raw, file, rooms, slips, TomlLines(meant))


def checked(
    raw: Mapping[str, object],
    file: str = "config.toml",
    rooms: Mapping[str, type[Table]] | None = None,
    slips: Sequence[Slip] = (),
    lines: TomlLines | None = None,
) -> Settings:
    """Return the values of parsed TOML. Raises ConfigError with every fault; ``file`` names it there.

    ``slips`` are those in its writing; ``lines`` say where each key stands, where it is from a file.
    """
    rooms = rooms or {}
    values, faults = room_tables(raw, rooms)
    faults += room_faults(raw, values)
    raw = {name: table for name, table in raw.items() if name not in rooms}
    own, in_words = own_sentences(raw)
    in_program = program_faults(raw)
    faults += [Fault(*fault) for fault in in_words]
    try:
        config = ConfigTable.model_validate(raw)
    except ValidationError as error:
        codes = field_codes(raw)
        told = table_faults(error, codes)
        meant, guessed = as_meant(raw, error, codes)
        paths = {fault.path for fault in told} - guessed
        faults += [fault for fault in cross_faults(meant) if fault.path not in paths]
        raise wrong(file, [*told, *faults], in_program, slips, lines) from error
    faults += cross_faults(raw)
    if faults or in_program or slips:
        raise wrong(file, faults, in_program, slips, lines)
    settings = settings_of(config)
    offered = [each.languages for each in settings.kiosks] + [each.languages for each in settings.lookups]
    wanted = {language for languages in offered for language in languages}
    return replace(settings, capabilities=values, words=words_of(own, wanted))


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise ConfigError(f"There is no file {path.absolute()}.") from error
    except PermissionError as error:
        raise ConfigError(
            f"{path} may not be read by the user whom the office runs as: sudo chmod 644 {path}"
        ) from error
    except (OSError, ValueError) as error:  # ValueError: a path no file can have
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ConfigError(f"{path} cannot be read: {reason}.") from error
    if content.startswith(_UTF_16) or b"\0" in content:
        raise ConfigError(f'{path} is saved as UTF-16, which Notepad calls "Unicode". Save it as UTF-8.')
    try:
        # Windows' Notepad starts a file with a byte order mark, which TOML does not know.
        return text_form(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            f"{path} is not UTF-8 text, first seen in line {line}. Save it as UTF-8."
        ) from error
