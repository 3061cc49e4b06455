"""What is installed is what the locks name, by hash, and what the document says. Needs no network."""

import json
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from packaging.version import Version

from scripts.dependency_list import DOCUMENT, ROOT, npm_packages, pinned

LOCK_NAMES = ("run.txt", "dev.txt", "node.txt", "voices.txt", "emulator.txt")
PIP_LOCKS = [ROOT / "requirements" / name for name in LOCK_NAMES]
NPM_LOCK = ROOT / "package-lock.json"
_BLOCK = re.compile(r"^[A-Za-z0-9._-]+==[^\\\n]*(?:\\\n[^\\\n]*)*", re.MULTILINE)


@pytest.mark.parametrize("lock", PIP_LOCKS, ids=lambda lock: lock.name)
def test_every_python_package_is_named_by_version_and_hash(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith((" ", "#", "-"))]
    blocks = _BLOCK.findall(text)

    assert len(blocks) == len(lines) == len(pinned(lock)) > 0
    for block in blocks:
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", block), block


def test_every_npm_package_is_named_by_version_and_hash() -> None:
    packages = json.loads(NPM_LOCK.read_text(encoding="utf-8"))["packages"]

    for path, package in packages.items():
        if path:
            assert package["integrity"].startswith("sha512-"), path
            assert "resolved" not in package, path


def test_the_npm_lock_is_of_what_package_json_asks_for() -> None:
    asked = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    locked = json.loads(NPM_LOCK.read_text(encoding="utf-8"))["packages"][""]

    for kind in ("dependencies", "devDependencies"):
        assert locked[kind] == asked[kind], "run: make lock"


@pytest.mark.parametrize("lock", PIP_LOCKS[:2], ids=lambda lock: lock.name)
def test_what_is_installed_is_what_the_lock_names(lock: Path) -> None:
    found: dict[str, str] = {}
    for name in pinned(lock):
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            assert name == "pysqlite3", f"{name} is not installed"  # has no wheel for ARM
            found[name] = pinned(lock)[name]

    others = {name for name, have in found.items() if Version(have) != Version(pinned(lock)[name])}
    # These two come with the environment itself.
    assert others <= {"pip", "setuptools"}


def test_the_document_lists_what_the_locks_name() -> None:
    rows = re.findall(r"^\| (\S+) \| (\S+) \| \S", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    npm = {name: package["version"] for name, package in npm_packages(NPM_LOCK).items()}

    told = {name: version for name, version in rows if name not in ("package", "---")}
    assert told == pinned(PIP_LOCKS[0]) | npm, "run: python -m scripts.dependency_list"


def test_no_licence_forbids_what_an_office_does() -> None:
    """A closed contractor may adapt the office: nothing it runs on is under a licence that forbids that."""
    licences = re.findall(r"^\| \S+ \| \S+ \| (.*) \|$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)

    assert not [licence for licence in licences if re.search(r"\bA?GPL", licence)]


@pytest.mark.slow
def test_no_package_lacks_another_or_contradicts_it() -> None:
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True)

    assert done.returncode == 0, done.stdout
