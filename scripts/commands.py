"""Runs the programs that a set-up needs, and says in one sentence what to do when one fails."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from scripts.telling import tell


class SetUpError(Exception):
    """The set-up cannot go on. The message tells the person at the keyboard what to do."""


def run(
    command: Sequence[str | Path],
    *,
    otherwise: str,
    folder: Path | None = None,
    extra_environment: dict[str, str] | None = None,
) -> None:
    """Run ``command`` to its end, in ``folder`` if one is given; its own output stays visible.

    Raises SetUpError with the text ``otherwise`` if it cannot be started or fails.
    """
    environment = {**os.environ, **(extra_environment or {})}
    try:
        subprocess.run(
            [str(part) for part in command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetUpError(otherwise) from error


def answer(command: Sequence[str | Path]) -> str | None:
    """Return what ``command`` prints, stripped, or None if it cannot be started or fails."""
    try:
        done = subprocess.run(
            [str(part) for part in command],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()


def install_debian_packages(packages: Sequence[str], *, why: str) -> None:
    """Install Debian packages as root or with a sudo that asks nothing.

    Raises SetUpError, which names the command to type, where neither is possible.
    """
    wanted = " ".join(packages)
    otherwise = f"{why}: run `apt-get install {wanted}` as root, then try again"
    apt_get = shutil.which("apt-get")
    if apt_get is None:
        raise SetUpError(f"{why}: install {wanted} (their names in Debian), then try again")
    if os.geteuid() == 0:
        prefix = []
    elif answer(["sudo", "-n", "true"]) is not None:
        prefix = ["sudo", "-n"]
    else:
        raise SetUpError(otherwise)
    tell(f"set-up: installing Debian's {wanted}")
    # Another apt-get may be at work, for instance the nightly updates.
    base = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", apt_get, "-qq", "-o", "DPkg::Lock::Timeout=300"]
    run([*base, "update"], otherwise=otherwise)
    run([*base, "install", "-y", "--no-install-recommends", *packages], otherwise=otherwise)
