"""From the table of config.toml to the source that it names."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from office.dossiers.adapters.drop_folder import DropFolder
from office.dossiers.adapters.http_json import HttpJson
from office.dossiers.adapters.source import Batch, Source, SourceAway
from office.dossiers.judging import Judge
from office.dossiers.settings import DossiersTable

_TOKEN = re.compile("[!-~]{1,4096}")


class TokenFileError(Exception):
    """The file with the token of a dossier system cannot be read."""


def source_of(table: DossiersTable, zone: ZoneInfo, clock: Callable[[], datetime]) -> Source | None:
    """Return the office's source of dossiers, None where it has none. Raises TokenFileError."""
    if table.source is None:
        return None
    judge = Judge(table.name, table.statuses, zone)
    if table.source.startswith("/"):
        return DropFolder(Path(table.source), judge, clock)
    return HttpJson(table.source, _token(table.token_file), judge, clock)


def _token(file: str | None) -> str | None:
    if file is None:
        return None
    try:
        token = Path(file).read_text(encoding="ascii").strip()
    except OSError as error:
        raise TokenFileError(f"dossiers.token_file {file}: {error}") from error
    except UnicodeDecodeError:
        token = ""
    if not _TOKEN.fullmatch(token):
        # The file's content is in no message: these are logged.
        raise TokenFileError(f"dossiers.token_file {file}: must hold one word of ASCII letters and signs")
    return token


class MadeLate:
    """A source that is made when it is first asked: one whose token cannot be read is away until it can."""

    def __init__(self, make: Callable[[], Source | None]) -> None:
        self._make = make
        self._made: Source | None = None

    def fetch(self) -> Batch:
        """Return what it tells now. Raises SourceAway."""
        if self._made is None:
            try:
                self._made = self._make()
            except TokenFileError as error:
                raise SourceAway(str(error)) from error
        return Batch() if self._made is None else self._made.fetch()

    def taken(self, batch: Batch) -> None:
        """Hear that what was fetched last is kept for good. Raises SourceAway."""
        if self._made is not None:
            self._made.taken(batch)
