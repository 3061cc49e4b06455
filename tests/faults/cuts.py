"""Power cuts at moments chosen by chance in what a process was seen to write, flush and say."""

import random
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.disk_log import Disk, Luck, Record


@dataclass(frozen=True)
class Cut:
    """What a power cut left in ``folder``, and all that was said before it, in order."""

    folder: Path
    said: Sequence[bytes]


def cuts(noted: Sequence[Record], begun_with: Path, folder: Path, moments: int) -> Iterator[Cut]:
    """Cut the power at so many moments, in three ways each: see ``_lucks``.

    ``begun_with`` holds the files as they were before; what is left comes into ``folder``, one after the
    other. What a failing test looked at last stays there; its name says when the power went.
    """
    chance = random.SystemRandom()
    chosen = _moments(noted, moments, chance)
    disk, said = Disk(begun_with), list[bytes]()
    for place, record in enumerate(noted, 1):
        disk.apply(record)
        if record.what == "s":
            said.append(record.data)
        for number, luck in enumerate(_lucks(chance) if place in chosen else ()):
            left = folder / f"cut-after-{place}-of-{len(noted)}-luck-{number}"
            left.mkdir()
            disk.cut(left, luck)
            yield Cut(left, said)
            shutil.rmtree(left)


def _moments(noted: Sequence[Record], count: int, chance: random.Random) -> set[int]:
    """Half of the cuts come just after something was said, where most can be lost, half after any record.

    All different, and fewer than ``count`` only where there are not so many records.
    """
    said = [place for place, record in enumerate(noted, 1) if record.what == "s"]
    chosen = set(chance.sample(said, min(count // 2, len(said))))
    others = [place for place in range(1, len(noted) + 1) if place not in chosen]
    return chosen | set(chance.sample(others, min(count - len(chosen), len(others))))


def _lucks(chance: random.Random) -> Iterator[Luck]:
    """Nothing that was not flushed reaches the disk; all of it does; some of it does."""
    share = chance.random()
    yield from (lambda: False, lambda: True, lambda: chance.random() < share)
