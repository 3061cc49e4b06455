"""A folder of clips as an office records them: which are there, which are missing, which are no good."""

import difflib
import math
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from office.voice.clips import CHIME, Language, inventory, trial_inventory
from office.voice.reading import Dialect

SUFFIXES = (".opus", ".ogg", ".wav", ".flac", ".mp3")
"""What both a browser and ``voice check`` can read, the preferred one first."""
MOST_S = 2.5
"""Longest clip in seconds: of six or seven such a call is joined, and it must not take longer than six."""
LEAST_PEAK_DBFS = -40.0
"""A recording whose loudest moment is quieter holds nothing but the room."""


class VoiceError(Exception):
    """The folder is no voice. The message has one line for each fault."""


def clip_files(folder: Path) -> dict[str, Path]:
    """Return the clips a folder holds, by name; of several files of one name the preferred kind."""
    found: dict[str, Path] = {}
    for suffix in SUFFIXES:
        for path in sorted(folder.glob(f"*{suffix}")):
            found.setdefault(path.stem, path)
    return found


def check_voice(folder: Path, language: Language, dialect: Dialect) -> list[str]:
    """Return what to say of a folder that is a whole voice of that language. Raises VoiceError."""
    return check(folder, inventory(language, dialect), list(trial_inventory(language)))


def check(folder: Path, needed: Mapping[str, str], may_have: Sequence[str] = ()) -> list[str]:
    """Return what to say of a folder that has every clip ``needed`` (name to the words said in it).

    Raises VoiceError with every fault at once: a clip that is missing, silent, too long or cannot be read.
    """
    try:
        if not folder.is_dir():
            raise VoiceError(f"{folder} is no folder")
        os.scandir(folder).close()
    except PermissionError as error:
        raise VoiceError(f"{folder} cannot be read ({error.strerror})") from error
    found = clip_files(folder)
    faults = [f"{name}: missing; say {words!r}" for name, words in needed.items() if name not in found]
    lengths = 0.0
    for name in [*needed, *may_have, CHIME]:
        if name in found:
            seconds, fault = _look(found[name])
            lengths += seconds
            faults += [f"{found[name].name}: {fault}"] if fault else []
    faults += _strangers(found, [*needed, *may_have, CHIME])
    if faults:
        raise VoiceError("\n".join([f"{folder}: {len(faults)} to see to", *faults]))
    return [f"{folder} is right: {len(needed)} clips, {lengths:.0f} s"]


def _look(path: Path) -> tuple[float, str]:
    """Return a clip's length in seconds and what is wrong with it, '' if nothing is."""
    # Only here: it brings numpy, which costs a start 0.1 s, and every office asks this module for its clips.
    import soundfile

    try:
        with soundfile.SoundFile(path) as sound:
            seconds = sound.frames / sound.samplerate
            peak = float(abs(sound.read(always_2d=True)).max(initial=0.0))
    except (soundfile.SoundFileError, OSError) as error:
        return 0.0, f"cannot be read: {error}"
    if seconds > MOST_S:
        return seconds, f"{seconds:.1f} s long; at most {MOST_S} s, with no silence before and after"
    if peak <= 0 or 20 * math.log10(peak) < LEAST_PEAK_DBFS:
        return seconds, "silent; record it nearer to the microphone"
    return seconds, ""


def _strangers(found: Iterable[str], known: list[str]) -> list[str]:
    faults = []
    for name in found:
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            faults.append(f"{name}: no clip of this voice" + (f"; did you mean {near[0]}?" if near else ""))
    return faults
