"""A folder into which the dossier system puts files: each is read whole, then moved away with a report."""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson

from hardware.programs.whole_file import write_whole
from office.dossiers.adapters.others_files import (
    changed_at,
    keep_private,
    opened_plain,
    own_folder,
    readable,
    shortened,
)
from office.dossiers.adapters.row_files import MOST_BYTES, Reading, csv_rows, json_rows
from office.dossiers.adapters.source import Batch, FileFault, SourceAway, UnreadableFile
from office.dossiers.judging import Judge

READINGS: Mapping[str, Reading] = {".csv": csv_rows, ".json": json_rows}
"""By how a file's name ends."""

_SETTLED = timedelta(seconds=10)
"""A file that has not changed for so long is whole, if its end looks so."""
_GIVEN_UP = timedelta(minutes=10)
"""After this, one whose end does not look so is refused."""
_KEPT = timedelta(days=7)
"""How long files that were read are kept: they hold the digits in plain."""
_MOST_FAULTS = 200
_END_BYTES = 64
_STAMP = "%Y%m%dT%H%M%SZ"
_UNFINISHED_NAMES = (".part", ".tmp", ".new", ".crdownload")
_ENDS = {".csv": (b"\n", b"\n\0", b"\r"), ".json": (b"}", b"]")}


@dataclass(frozen=True, slots=True)
class _Look:
    """How a file was when it was first seen so."""

    inode: int
    size: int
    changed_ns: int
    since: datetime


class DropFolder:
    """Reads the files of ``folder`` one at a time, the oldest first.

    A file is moved to ``taking/`` before it is read, so that none is moved that was not read; one found
    there after a power cut is read again. Then it lies seven days in ``done/`` or ``refused/``. Files may be
    another user's: who can write to the folder can have rows read, and nothing else.
    """

    def __init__(
        self,
        folder: Path,
        judge: Judge,
        clock: Callable[[], datetime],
        readings: Mapping[str, Reading] = READINGS,
    ) -> None:
        self._folder, self._judge, self._clock, self._readings = folder, judge, clock, readings
        self._looks: dict[str, _Look] = {}

    def fetch(self) -> Batch:
        """Return what the oldest whole file tells; nothing where there is none. Raises SourceAway."""
        try:
            file = self._waiting_in_taking() or self._claimed()
            self._forget_old()
            return Batch() if file is None else self._read(file)
        except OSError as error:
            raise SourceAway(f"{self._folder}: {error.strerror}") from error

    def taken(self, batch: Batch) -> None:
        """Move the file to ``done/``, or to ``refused/`` where nothing of it was taken. Raises SourceAway."""
        if not batch.mark:
            return
        name = f"{self._clock().astimezone(UTC).strftime(_STAMP)}-{shortened(batch.mark)}"
        try:
            folder = self._inside("done" if batch.told else "refused")
            write_whole(folder / f"{name}.report.json", _report(batch))
            (self._inside("taking") / batch.mark).rename(folder / name)
        except OSError as error:
            raise SourceAway(f"{self._folder}: {error.strerror}") from error

    def _waiting_in_taking(self) -> Path | None:
        return min(self._inside("taking").iterdir(), default=None)

    def _claimed(self) -> Path | None:
        """Return the oldest whole file that can be moved, moved to ``taking/``.

        Raises SourceAway with the name of one that cannot be, where there is no other.
        """
        whole = sorted((look.changed_ns, name) for name, look in self._seen() if self._is_whole(name, look))
        stuck: SourceAway | None = None
        for _, name in whole:
            taking = self._inside("taking") / name
            try:
                (self._folder / name).rename(taking)
            except FileNotFoundError:
                continue
            except OSError as error:
                stuck = stuck or SourceAway(f"{self._folder / readable(name)}: {error.strerror}")
                continue
            keep_private(taking)
            return taking
        if stuck is not None:
            raise stuck
        return None

    def _seen(self) -> Iterator[tuple[str, _Look]]:
        """Yield the files that may be read, each with how long it has been as it is."""
        seen: dict[str, _Look] = {}
        with os.scandir(self._folder) as entries:
            for entry in entries:
                found = _plain(entry)
                if found is None:
                    continue
                look = _Look(found.st_ino, found.st_size, found.st_mtime_ns, self._clock())
                before = self._looks.get(entry.name)
                is_same = before is not None and _form(before) == _form(look)
                seen[entry.name] = before if before is not None and is_same else look
        self._looks = seen
        yield from seen.items()

    def _is_whole(self, name: str, look: _Look) -> bool:
        unchanged = self._clock() - look.since
        if unchanged >= _GIVEN_UP:
            return True
        with suppress(UnreadableFile, FileNotFoundError):
            return unchanged >= _SETTLED and self._looks_ended(self._folder / name)
        return False

    def _looks_ended(self, file: Path) -> bool:
        """Whether the file's end looks like the end of its kind; a kind nobody reads is refused at once."""
        ends = _ENDS.get(file.suffix.lower())
        with opened_plain(file) as opened:
            opened.seek(max(0, os.fstat(opened.fileno()).st_size - _END_BYTES))
            end = opened.read(_END_BYTES)
        end = end.rstrip(b" \t\r\n") if file.suffix.lower() == ".json" else end[-2:]
        return ends is None or end.endswith(ends)

    def _read(self, file: Path) -> Batch:
        now = self._clock()
        at = changed_at(file.lstat().st_mtime, now)
        try:
            rows = self._reading(file)(_content(file))
        except UnreadableFile as error:
            return Batch(refused=error.fault, mark=file.name, is_one_of_many=True)
        told, faults = self._judge.judged(rows, at, now)
        return Batch(told, faults, mark=file.name, is_one_of_many=True)

    def _reading(self, file: Path) -> Reading:
        reading = self._readings.get(file.suffix.lower())
        if reading is None:
            raise UnreadableFile(FileFault.KIND, file.suffix)
        if not self._looks_ended(file):
            raise UnreadableFile(FileFault.UNFINISHED, "its last line has no end")
        return reading

    def _forget_old(self) -> None:
        before = (self._clock() - _KEPT).astimezone(UTC).strftime(_STAMP)
        for folder in ("done", "refused"):
            for file in self._inside(folder).iterdir():
                is_old = file.name[:1].isdigit() and file.name < before
                if is_old and not stat.S_ISDIR(file.lstat().st_mode):
                    file.unlink(missing_ok=True)

    def _inside(self, name: str) -> Path:
        return own_folder(self._folder / name)


def _plain(entry: "os.DirEntry[str]") -> os.stat_result | None:
    """Return how a plain file is that nobody is writing; None for any other."""
    is_hidden = entry.name.startswith((".", "~")) or entry.name.lower().endswith(_UNFINISHED_NAMES)
    if is_hidden:
        return None
    try:
        found = entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None
    return found if stat.S_ISREG(found.st_mode) else None


def _form(look: _Look) -> tuple[int, int, int]:
    return look.inode, look.size, look.changed_ns


def _content(file: Path) -> bytes:
    with opened_plain(file) as opened:
        content = opened.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise UnreadableFile(FileFault.TOO_LARGE, f"more than {MOST_BYTES} bytes")
    return content


def _report(batch: Batch) -> str:
    """Return what became of a file, for programs and pages: rows, columns and kinds of faults, no values."""
    told = {
        "file": readable(batch.mark),
        "taken": len(batch.told),
        "refused": batch.refused,
        "faults": [
            {"row": one.row, "column": one.column, "wrong": one.wrong} for one in batch.faults[:_MOST_FAULTS]
        ],
        "more_faults": max(0, len(batch.faults) - _MOST_FAULTS),
    }
    return orjson.dumps(told, option=orjson.OPT_INDENT_2).decode()
