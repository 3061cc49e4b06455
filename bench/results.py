"""What was measured, as JSON: one file for each measurement, with the facts of the machine that matter."""

import json
import os
import platform
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils.utils import sqlite3

from bench.figures import Figure

ROOT = Path(__file__).parents[1]
PUBLISHED = ROOT / "docs" / "measurements"
"""The results that docs/measurements.md shows."""


@dataclass(frozen=True)
class Machine:
    """Where it was measured: never a path or a name."""

    cores: int
    python: str
    sqlite: str
    kernel: str


@dataclass(frozen=True)
class Result:
    """One measurement's figures.

    ``taken_on`` is a UTC date; ``commit`` ends in + when files were changed since.
    """

    name: str
    taken_on: str
    commit: str
    machine: Machine
    figures: tuple[Figure, ...]

    def as_json(self) -> str:
        """Return the result as it is kept, one figure a line."""
        head = json.dumps({key: value for key, value in asdict(self).items() if key != "figures"}, indent=1)
        figures = [json.dumps({**asdict(figure), "value": figure.value}) for figure in self.figures]
        return f'{head.removesuffix("}").rstrip()},\n "figures": [\n  ' + ",\n  ".join(figures) + "\n ]\n}\n"


def result(name: str, figures: Sequence[Figure]) -> Result:
    """Return what was measured just now on this machine."""
    machine = Machine(
        os.cpu_count() or 1,
        platform.python_version(),
        sqlite3.sqlite_version,
        platform.release().split("-")[0],
    )
    return Result(name, datetime.now(UTC).date().isoformat(), _commit(), machine, tuple(figures))


def keep(one: Result, folder: Path) -> None:
    """Write the result to ``folder``, in place of the last of that name."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{one.name}.json").write_text(one.as_json(), encoding="utf-8")


def kept(names: Iterable[str], folder: Path = PUBLISHED) -> list[Result]:
    """Return the results of those names that ``folder`` has, in that order."""
    paths = [folder / f"{name}.json" for name in names]
    return [parsed(path.read_text(encoding="utf-8")) for path in paths if path.exists()]


def parsed(text: str) -> Result:
    """Read what ``as_json`` wrote."""
    kept = json.loads(text)
    figures = tuple(Figure(one["name"], one["unit"], tuple(one["rounds"])) for one in kept["figures"])
    return Result(kept["name"], kept["taken_on"], kept["commit"], Machine(**kept["machine"]), figures)


def _commit() -> str:
    def git(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
        return done.stdout.strip() if done.returncode == 0 else ""

    changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs")
    return (git("rev-parse", "--short", "HEAD") or "unknown") + ("+" if changed else "")
