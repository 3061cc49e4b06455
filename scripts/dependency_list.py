"""Writes docs/dependencies.md: what an installed office is made of, with versions and licences.

``python -m scripts.dependency_list`` writes it anew from the lock files; a test fails while it is not.
"""

import json
import re
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
DOCUMENT = ROOT / "docs" / "dependencies.md"
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)
_HEAD = """\
# What an office is made of

Every package that `make run` installs and every file that browsers get from elsewhere, from the lock files
(`requirements/run.txt`, `package-lock.json`), which name versions and hashes only. Written by
`python -m scripts.dependency_list`; a test fails while it is out of date.
"""
_COLUMNS = "| package | version | licence, as the package states it |\n| --- | --- | --- |\n"


def pinned(lock: Path) -> dict[str, str]:
    """Return the version of each package in a lock file of pip's."""
    return dict(_PINNED.findall(lock.read_text(encoding="utf-8")))


def npm_packages(lock: Path) -> dict[str, dict[str, Any]]:
    """Return the packages of a package-lock.json by name, those only for tests left out."""
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return {
        path.rpartition("node_modules/")[2]: package
        for path, package in packages.items()
        if path and not package.get("dev")
    }


def dependency_list() -> str:
    """Return the document. Raises PackageNotFoundError for a package that is not installed here."""
    run = pinned(ROOT / "requirements" / "run.txt")
    python = "".join(f"| {name} | {version} | {_licence(name)} |\n" for name, version in sorted(run.items()))
    npm = "".join(
        f"| {name} | {package['version']} | {package.get('license', 'not stated')} |\n"
        for name, package in sorted(npm_packages(ROOT / "package-lock.json").items())
    )
    return f"{_HEAD}\n## On the server\n\n{_COLUMNS}{python}\n## In the browser\n\n{_COLUMNS}{npm}"


def _licence(name: str) -> str:
    try:
        package = distribution(name)
    except PackageNotFoundError:
        return "not installed on this machine"
    return _stated(package) or "see its files"


def _stated(package: Distribution) -> str:
    expression = package.metadata["License-Expression"]
    if expression:
        return str(expression)
    classifiers = package.metadata.get_all("Classifier") or []
    licences = [text.rpartition(" :: ")[2] for text in classifiers if text.startswith("License :: ")]
    text = (package.metadata["License"] or "").strip().partition("\n")[0]
    return ", ".join(licences) or text


if __name__ == "__main__":
    DOCUMENT.write_text(dependency_list(), encoding="utf-8")
