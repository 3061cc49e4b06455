"""Gets a fresh clone ready: ``python3.11 -m scripts.set_up run``, or ``dev`` to test as well.

``serve`` is ``run`` without the voices: the demo serves at once and finds them once they are made. ``static``
is ``dev`` without the voices and what Debian brings: no type and no style waits for them.

Standard library only. What is already in place is left alone, so it costs nothing to call it each time.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from scripts import front_end, python_packages, voices
from scripts.commands import SetUpError, install_debian_packages
from scripts.telling import tell, tell_fault

OLDEST_PYTHON = (3, 11)
SHELL = "chromium-headless-shell"
"""Chromium's engine without the browser's own windows: a page costs it two thirds of the processor time."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome", SHELL)
READER = ("tesseract-ocr", "tesseract-ocr-vie")
LOCK_FILE = python_packages.ROOT / ".set_up.lock"
VOICES_LOCK_FILE = python_packages.ROOT / ".set_up.voices.lock"
"""One of its own: voices take half of a set-up, and who needs none goes on meanwhile."""
WAYS = {"serve": ("run", False), "run": ("run", True), "static": ("dev", False), "dev": ("dev", True)}
"""Of each way the lock file whose packages it installs, and whether it makes voices."""


def main(arguments: list[str]) -> int:
    """Set up what the one argument names and return the exit code."""
    if len(arguments) != 1 or arguments[0] not in WAYS:
        tell_fault(f"usage: python3.11 -m scripts.set_up {'|'.join(WAYS)}")
        return 2
    try:
        set_up(arguments[0])
    except SetUpError as error:
        tell_fault(f"set-up: {error}")
        return 1
    except OSError as error:
        tell_fault(f"set-up: {error}: see to this, then try again")
        return 1
    except KeyboardInterrupt:
        tell_fault("set-up: stopped; the next one goes on from here")
        return 130
    return 0


def set_up(way: str) -> None:
    """Bring the clone to what ``way`` (one of WAYS) needs. Raises SetUpError."""
    if sys.version_info < OLDEST_PYTHON:
        raise SetUpError("this needs Python 3.11 or later: call make with PYTHON=python3.11")
    lock, speaks = WAYS[way]
    drives = way == "dev"
    if _is_ready(lock, speaks=speaks, drives=drives):
        return
    if home := own_home():
        os.environ["HOME"] = str(home)
    with _alone(LOCK_FILE):
        _install_packages(lock)
        if speaks:
            voices.install_packages()
        if drives and (missing := _missing_packages()):
            install_debian_packages(
                missing, why="the tests drive a real browser, read slips and make up disks in C"
            )
    if speaks:
        with _alone(VOICES_LOCK_FILE):
            voices.install()


def own_home() -> Path | None:
    """Return a home folder inside the clone where the person's own cannot be written to, else None.

    pip and npm keep caches in the home folder and complain, or fail, where they cannot write.
    """
    home = os.environ.get("HOME")
    if home and os.access(home, os.W_OK):
        return None
    folder = python_packages.ROOT / ".set_up.home"
    folder.mkdir(exist_ok=True)
    return folder


def _install_packages(lock: str) -> None:
    """Install Python's packages and npm's, at the same time where this machine has an npm of its own."""
    if front_end.own_npm() is None:  # It comes with a Python package.
        python_packages.install(lock)
        front_end.install(lock)
        return
    with ThreadPoolExecutor() as both:
        for each in [both.submit(one.install, lock) for one in (front_end, python_packages)]:
            each.result()


def _is_ready(lock: str, *, speaks: bool, drives: bool) -> bool:
    has_tools = not drives or not _missing_packages()
    has_packages = python_packages.are_installed(lock) and front_end.is_ready(lock)
    return has_tools and has_packages and (not speaks or voices.is_ready())


def _missing_packages() -> list[str]:
    """Return the Debian packages of what the tests use besides Python and this machine has not."""
    missing = [] if any(shutil.which(name) for name in BROWSERS) else [SHELL]
    if not shutil.which("cc"):
        missing += ["gcc", "libc6-dev"]
    return missing if shutil.which("tesseract") else [*missing, *READER]


@contextmanager
def _alone(lock_file: Path) -> Iterator[None]:
    """Let one set-up at a time do this part on this clone; a second one waits for it."""
    with lock_file.open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tell("set-up: waiting for another set-up of this clone")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
