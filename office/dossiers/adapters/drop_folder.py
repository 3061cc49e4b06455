"""A folder into which the dossier system puts files: each is read whole, then moved away with a report."""

import os
import stat
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson

from hardware.programs.whole_file import write_whole
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
_STAMP = "%Y%m%dT%H%M%SZ"
_MOST_NAME_BYTES = 120
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
    there after a power cut is read again. Then it lies seven days in ``done/`` or ``refused/``.
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
        name = f"{self._clock().astimezone(UTC).strftime(_STAMP)}-{_shortened(batch.mark)}"
        try:
            folder = self._inside("done" if batch.told else "refused")
            write_whole(folder / f"{name}.report.json", _report(batch))
            (self._inside("taking") / batch.mark).rename(folder / name)
        except OSError as error:
            raise SourceAway(f"{self._folder}: {error.strerror}") from error

    def _waiting_in_taking(self) -> Path | None:
        return min(self._inside("taking").iterdir(), default=None)

    def _claimed(self) -> Path | None:
        """Return the oldest whole file, moved to ``taking/``."""
        whole = sorted((look.changed_ns, name) for name, look in self._seen() if self._is_whole(name, look))
        if not whole:
            return None
        _, name = whole[0]
        file = (self._folder / name).rename(self._inside("taking") / name)
        file.chmod(0o600)
        return file

    def _seen(self) -> Iterator[tuple[str, _Look]]:
        """Yield the files that may be read, each with how long it has been as it is."""
        seen: dict[str, _Look] = {}
        with os.scandir(self._folder) as entries:
            for entry in entries:
                if not _is_ours(entry):
                    continue
                found = entry.stat(follow_symlinks=False)
                look = _Look(found.st_ino, found.st_size, found.st_mtime_ns, self._clock())
                before = self._looks.get(entry.name)
                is_same = before is not None and _form(before) == _form(look)
                seen[entry.name] = before if before is not None and is_same else look
        self._looks = seen
        yield from seen.items()

    def _is_whole(self, name: str, look: _Look) -> bool:
        unchanged = self._clock() - look.since
        return unchanged >= _GIVEN_UP or (unchanged >= _SETTLED and self._looks_ended(self._folder / name))

    def _looks_ended(self, file: Path) -> bool:
        """Whether the file's end looks like the end of its kind; a kind nobody reads is refused at once."""
        ends = _ENDS.get(file.suffix.lower())
        with file.open("rb") as opened:
            opened.seek(max(0, file.stat().st_size - 64))
            end = opened.read().rstrip(b" \t\r\n") if file.suffix.lower() == ".json" else None
            if end is None:
                opened.seek(max(0, file.stat().st_size - 2))
                end = opened.read()
        return ends is None or end.endswith(ends)

    def _read(self, file: Path) -> Batch:
        now = self._clock()
        at = min(now, datetime.fromtimestamp(file.stat().st_mtime, UTC))
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
                if file.name[:1].isdigit() and file.name < before:
                    file.unlink(missing_ok=True)

    def _inside(self, name: str) -> Path:
        folder = self._folder / name
        folder.mkdir(mode=0o700, exist_ok=True)
        return folder


def _is_ours(entry: "os.DirEntry[str]") -> bool:
    """Whether it is a plain file that nobody writes under a name of its own; no link, no pipe."""
    is_hidden = entry.name.startswith((".", "~")) or entry.name.lower().endswith(_UNFINISHED_NAMES)
    return not is_hidden and stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode)


def _form(look: _Look) -> tuple[int, int, int]:
    return look.inode, look.size, look.changed_ns


def _content(file: Path) -> bytes:
    with file.open("rb") as opened:
        content = opened.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise UnreadableFile(FileFault.TOO_LARGE, f"more than {MOST_BYTES} bytes")
    return content


def _shortened(name: str) -> str:
    """Return the end of a name, which says its kind, as long as a file system takes it with more."""
    return name.encode()[-_MOST_NAME_BYTES:].decode(errors="ignore")


def _report(batch: Batch) -> str:
    """Return what became of a file, for programs and pages: rows, columns and kinds of faults, no values."""
    told = {
        "file": batch.mark,
        "taken": len(batch.told),
        "refused": batch.refused,
        "faults": [
            {"row": one.row, "column": one.column, "wrong": one.wrong} for one in batch.faults[:_MOST_FAULTS]
        ],
        "more_faults": max(0, len(batch.faults) - _MOST_FAULTS),
    }
    return orjson.dumps(told, option=orjson.OPT_INDENT_2).decode()
