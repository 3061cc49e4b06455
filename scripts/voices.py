"""Has made what an office speaks with until it has recorded its own, and what its kiosks read out."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts import python_packages, stamps
from scripts.commands import run
from scripts.telling import tell

ROOT = python_packages.ROOT
MADE = ROOT / "office" / "voice" / "made"
SOURCES = [
    ROOT / "requirements" / "voices.txt",
    ROOT / "scripts" / "voice_clips.py",
    *(ROOT / "office" / "voice" / name for name in ("clips.py", "reading.py")),
]
TEXTS = MADE / "texts"
CONFIG = ROOT / "config.toml"


def is_ready() -> bool:
    """Say whether all is there, made from what it would be made from today, and what makes more of it."""
    return _has_voices() and _has_texts() and python_packages.are_installed("voices")


def install_packages() -> None:
    """Install what makes them; nothing happens where it is. Raises SetUpError."""
    python_packages.install("voices")


def install() -> None:
    """Make the voices and the kiosks' texts; nothing happens where they are. Raises SetUpError."""
    if is_ready():
        return
    install_packages()
    if not _has_voices():
        _make_voices()
    if not _has_texts():
        _make_texts()
    tell("set-up: the voices are made; pages that are opened from now on speak")


def text_sources() -> list[Path]:
    """Return the files by which kiosks' texts are made, or in which they stand."""
    return [
        CONFIG,
        ROOT / "scripts" / "voice_texts.py",
        ROOT / "office" / "voice" / "texts.py",
        ROOT / "kiosk" / "spoken_texts.py",
        *sorted((ROOT / "office" / "words").glob("*.ftl")),
    ]


def _has_voices() -> bool:
    return stamps.is_current(MADE / "set_up.stamp", stamps.fingerprint(SOURCES))


def _has_texts() -> bool:
    return stamps.is_current(TEXTS / "set_up.stamp", stamps.fingerprint(text_sources()))


def _make_texts() -> None:
    tell("set-up: making what kiosks read out")
    run(
        [python_packages.VENV_PYTHON, "-m", "scripts.voice_texts", CONFIG],
        otherwise="what kiosks read out could not be made (the reason is above)",
        folder=ROOT,
    )
    stamps.put(TEXTS / "set_up.stamp", stamps.fingerprint(text_sources()))


def _make_voices() -> None:
    tell("set-up: making the voices")
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
