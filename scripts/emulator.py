"""The printer emulator of the tests, written by others: it needs a later Python than the office does.

So it gets an environment of its own, ``.emulator``, the first time a test asks for it.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts import stamps
from scripts.commands import answer, run
from scripts.python_packages import ROOT

OLDEST_PYTHON = (3, 13)
LOCK = ROOT / "requirements" / "emulator.txt"
FOLDER = ROOT / ".emulator"
PROGRAM = FOLDER / "bin" / "emupos"
_STAMP = FOLDER / "set_up.stamp"
_LATER = tuple(f"python3.{minor}" for minor in range(20, OLDEST_PYTHON[1] - 1, -1))
_VERSION = "import sys; print(*sys.version_info[:2])"


class NoLaterPythonError(Exception):
    """This machine has no Python that is new enough. The message says which is wanted."""


def later_python() -> Path:
    """Return a Python of version 3.13 or later, from the search path or of pyenv's.

    Raises NoLaterPythonError.
    """
    for candidate in _candidates():
        version = answer([candidate, "-c", _VERSION])
        if version is not None and tuple(map(int, version.split())) >= OLDEST_PYTHON:
            return candidate
    raise NoLaterPythonError("there is no Python 3.13 or later on the search path or among pyenv's versions")


def program() -> Path:
    """Return the emulator's program, installed where it is not yet.

    Raises NoLaterPythonError, and SetUpError when its packages cannot be installed.
    """
    expected = stamps.fingerprint([LOCK])
    with _alone():
        if not (stamps.is_current(_STAMP, expected) and os.access(PROGRAM, os.X_OK)):
            _install(later_python())
            stamps.put(_STAMP, expected)
    return PROGRAM


def _candidates() -> Iterator[Path]:
    for name in _LATER:
        if (found := shutil.which(name)) is not None:
            yield Path(found)
    versions = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    yield from sorted(versions.glob("3.*/bin/python"), reverse=True)


def _install(python: Path) -> None:
    run(
        [python, "-m", "venv", "--clear", FOLDER],
        otherwise=f"could not make {FOLDER}: see that the folder can be written to, then try again",
    )
    run(
        [
            *(FOLDER / "bin" / "python", "-m", "pip", "install", "--quiet", "--no-input"),
            *("--disable-pip-version-check", "--require-hashes", "--requirement", LOCK),
        ],
        otherwise=f"pip could not install {LOCK.name} (its reason is above): "
        "see that the package registry can be reached, then try again",
    )


@contextmanager
def _alone() -> Iterator[None]:
    """Let one test process at a time look and install."""
    with FOLDER.with_suffix(".lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
