"""A disk whose flush takes longer: the processes under test get a library that delays fsync and fdatasync."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

_SOURCE = Path(__file__).with_suffix(".c")


class NoCompilerError(Exception):
    """This machine has no C compiler, so that no slow disk can be simulated."""


def slow_flush(folder: Path, flush_ms: float) -> Mapping[str, str]:
    """Compile the library into ``folder``, and return the environment of a process with the slow disk.

    Raises NoCompilerError.
    """
    library = folder / "slow_flush.so"
    command = ["cc", "-shared", "-fPIC", "-O2", "-Wall", "-o", str(library), str(_SOURCE), "-ldl"]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except FileNotFoundError as error:
        raise NoCompilerError(
            "a slow disk is simulated in C: install gcc (Debian: build-essential)"
        ) from error
    return {**os.environ, "LD_PRELOAD": str(library), "SLOW_FLUSH_US": str(round(flush_ms * 1000))}
