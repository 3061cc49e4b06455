"""Makes the project's own Python in .venv and puts the locked packages into it."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

from scripts import stamps
from scripts.commands import SetUpError, install_debian_packages, run
from scripts.telling import tell

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
LOCKS = {name: ROOT / "requirements" / f"{name}.txt" for name in ("run", "dev", "node", "voices")}


def are_installed(lock: str) -> bool:
    """Say whether .venv holds what the lock named ``lock`` asks for."""
    if not _has_venv():
        return False
    # The developer's lock is made on top of the runner's, so it brings the same versions and more.
    enough = ("run", "dev") if lock == "run" else (lock,)
    return any(stamps.is_current(_stamp(name), _fingerprint(name)) for name in enough)


def install(lock: str) -> None:
    """Bring .venv to what the lock named ``lock`` asks for; nothing happens where it already is.

    Raises SetUpError.
    """
    if are_installed(lock):
        return
    if not _has_venv():
        _make_venv()
    tell(f"set-up: installing the Python packages of requirements/{lock}.txt")
    run(
        [
            *(VENV_PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"),
            *("--require-hashes", "--requirement", LOCKS[lock]),
        ],
        otherwise=f"pip could not install requirements/{lock}.txt (its reason is above): "
        "see that the package registry can be reached, then try again",
    )
    stamps.put(_stamp(lock), _fingerprint(lock))


def _has_venv() -> bool:
    # pip comes last, so a .venv that was left half made has none.
    return os.access(VENV_PYTHON, os.X_OK) and (VENV / "bin" / "pip").is_file()


def _make_venv() -> None:
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        minor = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        install_debian_packages([minor], why="this Python cannot make virtual environments")
    if VENV.is_symlink() or VENV.is_file():
        raise SetUpError(f"{VENV} is not a folder: move it away, then try again")
    tell("set-up: making .venv")
    run(
        [sys.executable, "-m", "venv", "--clear", VENV],
        otherwise=f"could not make {VENV}: see that the folder can be written to, then try again",
    )


def _stamp(lock: str) -> Path:
    return VENV / f"set_up_{lock}.stamp"


def _fingerprint(lock: str) -> str:
    return stamps.fingerprint([LOCKS[lock]])
