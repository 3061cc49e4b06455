"""A disk whose flush takes longer: the processes under test get a library that delays fsync and fdatasync."""

from collections.abc import Mapping
from pathlib import Path

from tests.faults.preloaded import preloaded

_SOURCE = Path(__file__).with_suffix(".c")


def slow_flush(folder: Path, flush_ms: float) -> Mapping[str, str]:
    """Compile the library into ``folder``, and return the environment of a process with the slow disk.

    Raises NoCompilerError.
    """
    return preloaded(_SOURCE, folder, SLOW_FLUSH_US=str(round(flush_ms * 1000)))
