"""Small C libraries that stand between a process and its disk: compiled here, loaded before all others."""

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path


class NoCompilerError(Exception):
    """This machine has no C compiler, so that no disk but its own can be had."""


def preloaded(source: Path, folder: Path, **settings: str) -> Mapping[str, str]:
    """Compile ``source`` into ``folder``, and return the environment of a process that loads it first.

    ``settings`` are the library's own variables. Raises NoCompilerError.
    """
    library = folder / f"{source.stem}.so"
    command = ["cc", "-shared", "-fPIC", "-O2", "-Wall", "-o", str(library), str(source), "-ldl"]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except FileNotFoundError as error:
        raise NoCompilerError(
            "other disks are simulated in C: install gcc and libc6-dev (Debian's names)"
        ) from error
    return {**os.environ, "LD_PRELOAD": str(library), **settings}
