"""The notices of a hall: playlist.toml in a folder, with the pictures and videos that it names.

It is read anew whenever a screen asks, so that whoever posts notices needs no restart. One wrong notice
keeps none of the others from the hall.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import ValidationError

from office.settings import Settings
from office.settings.allowed import Allowed, Day, Each, Text, Texts, Whole
from office.settings.did_you_mean import did_you_mean
from office.settings.table import Table
from office.settings.toml_slips import Slip, read_toml
from office.words.text_form import text_form

FILE_NAME = "playlist.toml"
KINDS = {
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
}
"""What every Chromium of a hall box shows, and its media type."""

_MOST_BYTES = 64 * 1024
_MOST_NOTICES = 50


class NoticeKind(StrEnum):
    """What a notice shows besides its words."""

    WORDS = "words"
    PICTURE = "picture"
    VIDEO = "video"


class _MediaFile(Allowed):
    """A file beside playlist.toml."""

    text = f"the name of a file beside {FILE_NAME} that ends in {', '.join(KINDS)}"

    def read(self, value: Any) -> str:
        is_name = isinstance(value, str) and value.isprintable() and not set(value) & set("/\\")
        if not is_name or value.startswith(".") or Path(value).suffix.lower() not in KINDS:
            raise self.wrong(value)
        return str(value)


class _NoticeTable(Table):
    """One notice of playlist.toml."""

    title: Annotated[str, Text(80)] = ""
    text: Annotated[tuple[str, ...], Texts(5, Text(90))] = ()
    file: Annotated[str, _MediaFile()] = ""
    begins: Annotated[date | None, Day()] = None
    ends: Annotated[date | None, Day()] = None
    seconds: Annotated[int, Whole(5, 300)] = 15
    screens: Annotated[tuple[str, ...] | None, Each(Text(32), "names of screens, at least one")] = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice. ``begins`` and ``ends`` are its first and last day, None: not bounded there.

    ``file`` is '' for words alone. Words and pictures stand for ``seconds``, a video plays to its end.
    ``screens`` None: every one.
    """

    title: str
    text: tuple[str, ...]
    file: str
    begins: date | None
    ends: date | None
    seconds: int
    screens: tuple[str, ...] | None

    @property
    def kind(self) -> NoticeKind:
        """What it shows."""
        if not self.file:
            return NoticeKind.WORDS
        media = KINDS[Path(self.file).suffix.lower()]
        return NoticeKind.VIDEO if media.startswith("video/") else NoticeKind.PICTURE

    def is_shown(self, day: date, screen: str | None = None) -> bool:
        """Whether it is valid on that local day, on that screen (None: on any)."""
        is_valid = (self.begins is None or self.begins <= day) and (self.ends is None or day <= self.ends)
        return is_valid and (screen is None or self.screens is None or screen in self.screens)


@dataclass(frozen=True, slots=True)
class Playlist:
    """The notices that can be shown, in the order of the file, and a sentence for each fault."""

    notices: tuple[Notice, ...] = ()
    faults: tuple[str, ...] = ()

    def shown(self, day: date, screen: str | None = None) -> tuple[Notice, ...]:
        """Return those valid on that local day, on that screen (None: on any)."""
        return tuple(notice for notice in self.notices if notice.is_shown(day, screen))


def read_playlist(settings: Settings) -> Playlist:
    """Read the office's playlist; an office without a folder of notices has an empty one. Never raises."""
    folder = settings.notices
    if folder is None:
        return Playlist()
    file = folder / FILE_NAME
    try:
        tables = _tables(file)
    except _UnreadError as error:
        return Playlist(faults=tuple(f"{file} cannot be read: {why}" for why in error.reasons))
    names = [screen.name for screen in settings.screens]
    notices, faults = [], []
    for number, table in enumerate(tables, start=1):
        found, wrong = _notice(table, folder, names)
        faults += [f"{file}, notice {number}: {why}" for why in wrong]
        if found is not None and not wrong:
            notices.append(found)
    return Playlist(tuple(notices), tuple(faults))


class _UnreadError(Exception):
    """The file cannot be read as a whole. ``reasons`` say why, each slip in its writing by itself."""

    def __init__(self, *reasons: str) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


def _tables(file: Path) -> Sequence[object]:
    """Return the file's tables. Raises _UnreadError."""
    raw, slips, _ = _read(file)
    if raw is None or slips:
        raise _UnreadError(*map(str, slips))
    unknown = [key for key in raw if key != "notice"]
    if unknown:
        raise _UnreadError(f"it holds tables [[notice]] and nothing else, not {unknown[0]!r}")
    tables = raw.get("notice", [])
    if not isinstance(tables, list) or len(tables) > _MOST_NOTICES:
        raise _UnreadError(f"it holds tables [[notice]], at most {_MOST_NOTICES}")
    return tables


def _read(file: Path) -> tuple[Mapping[str, object] | None, list[Slip], str]:
    try:
        if file.stat().st_size > _MOST_BYTES:
            raise _UnreadError(f"it is larger than {_MOST_BYTES} bytes")
        return read_toml(text_form(file.read_text(encoding="utf-8-sig")))
    except OSError as error:
        raise _UnreadError(error.strerror or type(error).__name__) from error
    except UnicodeDecodeError as error:
        raise _UnreadError("it is not UTF-8 text") from error
    except RecursionError as error:
        raise _UnreadError("lists or tables are nested too deeply") from error
    except ValueError as error:  # which Python says in English
        raise _UnreadError("it has a number of too many digits") from error


def _notice(table: object, folder: Path, screens: Iterable[str]) -> tuple[Notice | None, list[str]]:
    try:
        read = _NoticeTable.model_validate(table)
    except ValidationError as error:
        return None, list(_sentences(error))
    notice = Notice(**{**dict(read), "file": _on_disk(folder, read.file)})
    return notice, list(_faults(notice, folder, list(screens)))


def _on_disk(folder: Path, file: str) -> str:
    """Return the name as the folder has it: a Mac that put a file there may have put its letters apart."""
    if not file or (folder / file).exists():
        return file
    return next((name for name in os.listdir(folder) if text_form(name) == file), file)


def _faults(notice: Notice, folder: Path, screens: Sequence[str]) -> Iterator[str]:
    if not (notice.title or notice.text or notice.file):
        yield "needs a title, a text or a file"
    if notice.begins and notice.ends and notice.ends < notice.begins:
        yield f"ends {notice.ends} before it begins {notice.begins}"
    if notice.file and not _is_inside(folder, notice.file):
        yield f"there is no file {folder / notice.file}"
    for name in notice.screens or ():
        if name not in screens:
            yield f"no screen has the name {name!r}{did_you_mean(name, screens)}"


def _is_inside(folder: Path, file: str) -> bool:
    """Whether it is a file of that folder, and no link to one elsewhere."""
    path = (folder / file).resolve()
    return path.is_file() and path.parent == folder.resolve()


def _sentences(error: ValidationError) -> Iterator[str]:
    for each in error.errors(include_url=False):
        key = ".".join(str(part) for part in each["loc"])
        if each["type"] == "extra_forbidden":
            yield f"there is no key {key!r}{did_you_mean(key, list(_NoticeTable.model_fields))}"
        elif each["type"] == "value_error":
            yield f"{key} {each['ctx']['error']}"
        else:
            yield f"{key or 'it'}: {each['msg']}"
