"""What a process wrote and flushed, noted by ``disk_log.c``, and the disk as a power cut would leave it."""

import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.preloaded import preloaded

SECTOR_BYTES = 512
_HEAD = struct.Struct("<cIIQ")
_SOURCE = Path(__file__).with_suffix(".c")

Luck = Callable[[], bool]
"""Says of each thing not flushed, one after the other, whether it reached the disk all the same."""


def logging_disk(library_folder: Path, log: Path, folder: Path) -> Mapping[str, str]:
    """Return the environment of a process that notes in ``log`` what it does to the files in ``folder``.

    Raises NoCompilerError.
    """
    return preloaded(_SOURCE, library_folder, DISK_LOG=str(log), DISK_LOG_OF=str(folder))


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the log; ``what`` is the letter ``disk_log.c`` gives it, ``position`` where it begins."""

    what: str
    path: str
    data: bytes
    offset: int
    position: int


def records(log: Path) -> Iterator[Record]:
    """Read the log; a last record that was cut short is left out."""
    text, position = log.read_bytes(), 0
    while position + _HEAD.size <= len(text):
        what, path_bytes, data_bytes, offset = _HEAD.unpack_from(text, position)
        path_ends = position + _HEAD.size + path_bytes
        ends = path_ends + data_bytes
        if ends > len(text):
            return
        path = text[position + _HEAD.size : path_ends].decode()
        yield Record(what.decode(), path, text[path_ends:ends], offset, position)
        position = ends


@dataclass(slots=True)
class _File:
    """What was flushed of a file, and what was written since, in order."""

    flushed: bytearray = field(default_factory=bytearray)
    since: list[Record] = field(default_factory=list)

    def flush(self, until: int) -> None:
        """Take everything noted before that position of the log for kept."""
        for change in self.since:
            if change.position < until:
                _apply(self.flushed, change)
        self.since = [change for change in self.since if change.position >= until]

    def after_a_cut(self, luck: Luck) -> bytes:
        """Return what a power cut leaves: the disk wrote some of the sectors that nobody made it write."""
        left = self.flushed.copy()
        for change in self.since:
            for sector in _sectors(change):
                if luck():
                    _apply(left, sector)
        return bytes(left)


class Disk:
    """One folder's files as they stand in the log, record by record: ``apply`` goes on, ``cut`` looks.

    A name is kept once the folder was flushed after it was given or taken; a file's content once the
    file was. Names reach the disk in the order they were given, sectors of a file in any.
    """

    def __init__(self, folder: Path) -> None:
        """Begin with what ``folder`` holds, all of it flushed."""
        self._names = {one.name: _File(bytearray(one.read_bytes())) for one in folder.iterdir()}
        self._kept = self._names.copy()
        self._renamings: list[tuple[int, str, _File | None]] = []

    def apply(self, record: Record) -> None:
        """Let happen what the record says. A file whose name was taken away is nobody's any more."""
        file = self._names.get(record.path)
        match record.what:
            case "w" | "t" if file:
                file.since.append(record)
            case "c":
                self._name(record, record.path, _File())
            case "u":
                self._name(record, record.path, None)
            case "r" if file:
                self._name(record, record.data.decode(), file)
                self._name(record, record.path, None)
            case "f" if file:
                file.flush(record.offset)
            case "f" if not record.path:
                self._keep_names(record.offset)

    def cut(self, folder: Path, luck: Luck) -> None:
        """Write the files a power cut would leave now into ``folder``, which must be empty."""
        names = self._kept.copy()
        for _, name, file in self._renamings:
            if not luck():
                break
            _set(names, name, file)
        for name, file in names.items():
            (folder / name).write_bytes(file.after_a_cut(luck))

    def _name(self, record: Record, name: str, file: _File | None) -> None:
        _set(self._names, name, file)
        self._renamings.append((record.position, name, file))

    def _keep_names(self, until: int) -> None:
        for position, name, file in self._renamings:
            if position < until:
                _set(self._kept, name, file)
        self._renamings = [one for one in self._renamings if one[0] >= until]


def _set(names: dict[str, _File], name: str, file: _File | None) -> None:
    if file is None:
        names.pop(name, None)
    else:
        names[name] = file


def _apply(content: bytearray, change: Record) -> None:
    if change.what == "t":
        del content[change.offset :]
        content.extend(bytes(change.offset - len(content)))
        return
    content.extend(bytes(max(0, change.offset - len(content))))
    content[change.offset : change.offset + len(change.data)] = change.data


def _sectors(change: Record) -> Iterator[Record]:
    """Cut a write where the disk's sectors meet: each reaches the disk or does not."""
    if change.what == "t":
        yield change
        return
    begin, ends = change.offset, change.offset + len(change.data)
    while begin < ends:
        end = min(ends, (begin // SECTOR_BYTES + 1) * SECTOR_BYTES)
        data = change.data[begin - change.offset : end - change.offset]
        yield Record("w", change.path, data, begin, change.position)
        begin = end
