"""Who sets a clone up waits for what is needed there, and for nothing else."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from scripts import front_end, python_packages, set_up, voices


def test_a_demo_waits_for_no_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(python_packages, "are_installed", lambda lock: False)
    for part in (python_packages, front_end):
        monkeypatch.setattr(part, "install", done.append)
    monkeypatch.setattr(voices, "install", lambda: done.append("voices"))

    set_up.set_up("serve")
    assert sorted(done) == ["run", "run"]

    set_up.set_up("run")
    assert done[-1] == "voices"


def test_types_and_style_wait_for_no_voice_that_another_set_up_makes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    done: list[str] = []
    monkeypatch.setattr(python_packages, "are_installed", lambda lock: False)
    for part in (python_packages, front_end):
        monkeypatch.setattr(part, "install", done.append)
    for name in ("LOCK_FILE", "VOICES_LOCK_FILE"):
        monkeypatch.setattr(set_up, name, tmp_path / name)

    def waits(message: str) -> None:
        pytest.fail(message)

    def made() -> None:
        monkeypatch.setattr(set_up, "tell", waits)
        set_up.set_up("static")
        done.append("voices")

    monkeypatch.setattr(voices, "install", made)
    set_up.set_up("run")

    assert sorted(done[:3]) == ["run", "run", "voices"], "what makes the voices"
    assert sorted(done[3:5]) == ["dev", "dev"]
    assert done[5:] == ["voices"]


def test_make_run_has_the_voices_made_beside_the_server() -> None:
    recipe = subprocess.run(
        ["make", "--dry-run", "run"], cwd=python_packages.ROOT, capture_output=True, text=True, check=True
    ).stdout

    at_first, _, then = recipe.partition(" && ")
    assert at_first.endswith("scripts.set_up serve")
    assert re.match(r"\{ nice \S+ -m scripts\.set_up run & exec \S+ server\.py run --demo ", then)
    assert '--data "var-demo"' in then
