"""What a process takes from the machine, as Linux tells it under /proc."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Taken:
    """What one or several processes take.

    ``resident_mb`` counts pages that are shared with others in full, ``own_mb`` in part (PSS).
    """

    resident_mb: float = 0.0
    own_mb: float = 0.0
    threads: int = 0
    descriptors: int = 0

    def __add__(self, other: "Taken") -> "Taken":
        return Taken(
            self.resident_mb + other.resident_mb,
            self.own_mb + other.own_mb,
            self.threads + other.threads,
            self.descriptors + other.descriptors,
        )


def taken_by(pid: int) -> Taken:
    """Return what that process takes. Raises OSError when it has ended."""
    folder = Path(f"/proc/{pid}")
    rollup = _kilobytes((folder / "smaps_rollup").read_text(encoding="ascii"))
    threads = len(os.listdir(folder / "task"))
    descriptors = len(os.listdir(folder / "fd"))
    return Taken(rollup["Rss"] / 1024, rollup["Pss"] / 1024, threads, descriptors)


def taken_by_all(pids: Iterable[int]) -> Taken:
    """Return what those processes take together; those that have ended meanwhile take nothing."""
    total = Taken()
    for pid in pids:
        try:
            total += taken_by(pid)
        except OSError:
            continue
    return total


def children_of(pid: int) -> list[int]:
    """Return the processes that process has started and that still run."""
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(child) for task in tasks for child in (task / "children").read_text(encoding="ascii").split()]


def _kilobytes(rollup: str) -> dict[str, int]:
    lines = (line.split() for line in rollup.splitlines()[1:])
    return {words[0].rstrip(":"): int(words[1]) for words in lines}
