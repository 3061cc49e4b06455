"""A small record beside the database: how far the journal is, and which numbers were given out.

It is written after each commit was flushed, into a file of its own and without a flush: it is no second
copy, it only tells that a database is not the one there was. A power cut may leave an older record or a
torn one, which says nothing; it never leaves one that is ahead of the database.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from zlib import crc32

import orjson

_MOST_DAYS = 3
"""Numbers of so many days are kept: today's, and those of a day that ended or of a clock that was set."""

Numbers = Mapping[tuple[date, str], int]
"""The highest number given by day and series."""


@dataclass(frozen=True, slots=True)
class Given:
    """How far an office's data reach: the journal's name, its last ``seq``, and the last days' numbers."""

    journal_id: str
    seq: int
    numbers: Numbers = field(default_factory=dict)


def record_of(path: Path) -> Path:
    """Return the file that holds the record of the database ``path``."""
    return path.with_name(f"{path.name}.high")


def recorded(path: Path) -> Given | None:
    """Return what the record of the database ``path`` says; None where there is none that is whole."""
    try:
        line, end, _ = record_of(path).read_bytes().partition(b"\n")
    except FileNotFoundError:
        return None
    checksum, _, text = line.partition(b" ")
    if not end or checksum != _checksum(text):
        return None
    found = json.loads(text)
    numbers = {
        (date.fromisoformat(day), series): number
        for day, by_series in found["numbers"].items()
        for series, number in by_series.items()
    }
    return Given(found["journal_id"], found["seq"], numbers)


class HighMark:
    """Keeps the record of one open database. Only the office's server has one. Raises OSError."""

    def __init__(self, path: Path, given: Given) -> None:
        self._path = record_of(path)
        self._journal_id, self._seq = given.journal_id, given.seq
        self._days: dict[str, dict[str, int]] = {}
        self._handle = self._opened()
        self._add(given.numbers.items())
        self._write()

    def record(self, seq: int, numbers: Numbers) -> None:
        """Keep that the entry ``seq`` is committed, and that these numbers were given since the last time."""
        if seq != self._seq:
            self._seq = seq
            self._add(numbers.items())
            self._write()

    def hold(self) -> None:
        """Write the record anew where its file has gone; it can be made again, unlike what it tells of."""
        ours = os.fstat(self._handle)
        try:
            there = self._path.stat()
        except FileNotFoundError:
            there = None
        if there is None or (there.st_dev, there.st_ino) != (ours.st_dev, ours.st_ino):
            os.close(self._handle)
            self._handle = self._opened()
            self._write()

    def close(self) -> None:
        """Close the file."""
        os.close(self._handle)

    def _opened(self) -> int:
        return os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)

    def _add(self, numbers: Iterable[tuple[tuple[date, str], int]]) -> None:
        for (day, series), number in numbers:
            of_day = self._days.setdefault(day.isoformat(), {})
            of_day[series] = max(number, of_day.get(series, 0))
        while len(self._days) > _MOST_DAYS:
            del self._days[next(iter(self._days))]

    def _write(self) -> None:
        said = {"journal_id": self._journal_id, "seq": self._seq, "numbers": self._days}
        text = orjson.dumps(said)
        # In one call and in place: what a longer record leaves behind the line's end is not read.
        os.pwrite(self._handle, _checksum(text) + b" " + text + b"\n", 0)


def _checksum(text: bytes) -> bytes:
    return f"{crc32(text):08x}".encode()
