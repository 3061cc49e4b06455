"""Has the voices made that an office speaks with until it has recorded its own."""

from __future__ import annotations

import shutil

from scripts import python_packages, stamps
from scripts.commands import run

ROOT = python_packages.ROOT
MADE = ROOT / "office" / "voice" / "made"
SOURCES = [
    ROOT / "requirements" / "voices.txt",
    ROOT / "scripts" / "voice_clips.py",
    *(ROOT / "office" / "voice" / name for name in ("clips.py", "reading.py")),
]


def is_ready() -> bool:
    """Say whether the voices are there, made from what they would be made from today."""
    return stamps.is_current(MADE / "set_up.stamp", stamps.fingerprint(SOURCES))


def install() -> None:
    """Make the voices; nothing happens where they are. Raises SetUpError."""
    if is_ready():
        return
    python_packages.install("voices")
    print("set-up: making the voices", flush=True)
    fresh = MADE.with_name("made.new")
    shutil.rmtree(fresh, ignore_errors=True)
    run(
        [python_packages.VENV_PYTHON, "-m", "scripts.voice_clips", fresh],
        otherwise="the hall's voices could not be made (the reason is above)",
        folder=ROOT,
    )
    shutil.rmtree(MADE, ignore_errors=True)
    fresh.rename(MADE)
    stamps.put(MADE / "set_up.stamp", stamps.fingerprint(SOURCES))
