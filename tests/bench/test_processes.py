"""What a process takes is read of the process itself, its children apart."""

import os
import subprocess
import sys
from pathlib import Path

from bench.processes import Taken, children_of, taken_by, taken_by_all


def test_an_open_file_is_one_descriptor_more(tmp_path: Path) -> None:
    before = taken_by(os.getpid()).descriptors

    with (tmp_path / "file").open("w"):
        assert taken_by(os.getpid()).descriptors == before + 1


def test_memory_that_is_written_is_taken() -> None:
    before = taken_by(os.getpid())

    block = bytearray(b"x" * (64 << 20))
    after = taken_by(os.getpid())

    assert len(block) == 64 << 20
    assert after.resident_mb - before.resident_mb > 48
    assert after.own_mb - before.own_mb > 48


def test_a_child_is_found_until_it_has_ended_and_then_takes_nothing() -> None:
    waiting = "import sys; sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", waiting], stdin=subprocess.PIPE) as child:
        assert child.pid in children_of(os.getpid())
        assert taken_by_all([child.pid]).threads == 1

    assert child.pid not in children_of(os.getpid())
    assert taken_by_all([child.pid]) == Taken()
