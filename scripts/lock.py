"""Makes the lock files anew: ``make lock``. They hold names, versions and hashes, and no address."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from scripts import emulator, front_end, python_packages
from scripts.commands import SetUpError, run

ROOT = python_packages.ROOT

# The hashes have to be the registry's: no mirror, folder or cap that this machine happens to have.
_NO_LOCAL_CONFIGURATION = {
    "CUSTOM_COMPILE_COMMAND": "make lock",
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_CONSTRAINT": "",
    "PIP_EXTRA_INDEX_URL": "",
    "PIP_FIND_LINKS": "",
}


def main() -> int:
    """Write every lock file and return the exit code."""
    try:
        _compile("pyproject.toml", "run", "--constraint", "requirements/limits.txt")
        _compile("pyproject.toml", "dev", "--extra", "dev", "--constraint", "requirements/run.txt")
        _compile("requirements/node.in", "node")
        _compile("requirements/voices.in", "voices")
        _compile("requirements/emulator.in", "emulator", python=_emulators_python())
        _lock_npm()
    except (SetUpError, emulator.NoLaterPythonError) as error:
        print(f"lock: {error}", file=sys.stderr)
        return 1
    return 0


def without_addresses(package_lock: str) -> str:
    """Return a package-lock.json without the addresses that npm copies into it."""
    lock = json.loads(package_lock)
    for package in lock["packages"].values():
        package.pop("funding", None)
        package.pop("resolved", None)
    return json.dumps(lock, indent=2, ensure_ascii=False) + "\n"


def _emulators_python() -> Path:
    """Return the Python of the emulator's own environment, with pip-compile in it."""
    python = emulator.program().with_name("python")
    run(
        [python, "-m", "pip", "install", "--quiet", "--no-input", "pip-tools"],
        otherwise="pip could not install pip-tools beside the emulator; its reason is above",
    )
    return python


def _compile(source: str, name: str, *options: str, python: str | Path = sys.executable) -> None:
    run(
        [
            *(python, "-m", "piptools", "compile", "--quiet", "--upgrade", "--generate-hashes"),
            *("--no-emit-index-url", "--no-emit-find-links", "--allow-unsafe", "--strip-extras"),
            *options,
            *("--output-file", f"requirements/{name}.txt", source),
        ],
        otherwise=f"pip-compile could not make requirements/{name}.txt; its reason is above",
        folder=ROOT,
        extra_environment=_NO_LOCAL_CONFIGURATION,
    )


def _lock_npm() -> None:
    program = front_end.npm()
    run(
        [program, "install", "--package-lock-only", "--loglevel=error"],
        otherwise="npm could not make package-lock.json; its reason is above",
        folder=ROOT,
        extra_environment=front_end.npm_environment(program),
    )
    path = ROOT / "package-lock.json"
    path.write_text(without_addresses(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
