"""The disk that forgets what was not flushed is itself to be trusted."""

import subprocess
import sys
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

import pytest

from tests.faults.disk_log import Disk, logging_disk, records

pytestmark = pytest.mark.faults

# What a process does with its files, in order; ``flushed`` is handed to it as well.
WRITING = """
import os, sys
from pathlib import Path

folder = Path(sys.argv[1])

def flush(path):
    file = os.open(path, os.O_RDONLY)
    os.fsync(file)
    os.close(file)

"""


@pytest.fixture
def left_by(tmp_path: Path) -> Callable[..., dict[str, bytes]]:
    """Runs a process's lines on an empty folder, and gives the files a power cut at their end leaves."""

    def left(lines: str, *luck: bool) -> dict[str, bytes]:
        before, folder, after = (tmp_path / name for name in ("before", "folder", "after"))
        for one in (before, folder, after):
            one.mkdir()
        env = logging_disk(tmp_path, tmp_path / "log", folder)
        subprocess.run([sys.executable, "-c", WRITING + lines, str(folder)], env=env, check=True)
        disk, lucky = Disk(before), cycle(luck or (False,))
        for record in records(tmp_path / "log"):
            disk.apply(record)
        disk.cut(after, lambda: next(lucky))
        return {path.name: path.read_bytes() for path in after.iterdir()}

    return left


def test_what_was_flushed_is_kept_and_what_was_not_is_gone(left_by: Callable[..., dict[str, bytes]]) -> None:
    lines = """
file = (folder / "a").open("wb", buffering=0)
file.write(b"kept ")
flush(folder / "a")
flush(folder)
file.write(b"gone")
"""

    assert left_by(lines) == {"a": b"kept "}


def test_with_luck_all_is_kept(left_by: Callable[..., dict[str, bytes]]) -> None:
    lines = """
(folder / "a").write_bytes(b"one")
(folder / "b").write_bytes(b"two")
(folder / "b").rename(folder / "c")
(folder / "a").unlink()
"""

    assert left_by(lines, True) == {"c": b"two"}


def test_a_name_is_gone_until_its_folder_is_flushed(left_by: Callable[..., dict[str, bytes]]) -> None:
    lines = """
(folder / "a").write_bytes(b"kept")
flush(folder / "a")
flush(folder)
(folder / "b").write_bytes(b"gone")
flush(folder / "b")
(folder / "b").rename(folder / "a")
"""

    assert left_by(lines) == {"a": b"kept"}


def test_a_write_is_torn_between_sectors(left_by: Callable[..., dict[str, bytes]]) -> None:
    lines = """
file = os.open(folder / "a", os.O_CREAT | os.O_WRONLY)
os.pwrite(file, b"o" * 1024, 0)
os.fsync(file)
flush(folder)
os.pwrite(file, b"n" * 1024, 256)
"""

    # Three pieces, of 256, 512 and 256 bytes: the second does not reach the disk.
    assert left_by(lines, True, False, True) == {"a": b"o" * 256 + b"n" * 256 + b"o" * 512 + b"n" * 256}


def test_a_file_cut_shorter_is_as_long_as_it_was_until_it_is_flushed(
    left_by: Callable[..., dict[str, bytes]],
) -> None:
    lines = """
for name in "ab":
    (folder / name).write_bytes(b"long")
    flush(folder / name)
    file = (folder / name).open("r+b", buffering=0)
    file.truncate(1)
flush(folder / "b")
flush(folder)
"""

    assert left_by(lines) == {"a": b"long", "b": b"l"}
