"""What ``voice check`` says of a folder, on real files; and the voices that the set-up has made."""

import math
from pathlib import Path

import numpy as np
import pytest
import soundfile

from office.voice.clips import Language, inventory, trial_inventory
from office.voice.reading import Dialect
from office.voice.recordings import VoiceError, check, clip_files
from office.voice.sentences import call_sentence
from scripts.voices import MADE

HERTZ = 24_000
NEEDED = {"mot": "một", "hai": "hai"}


def record(path: Path, seconds: float = 0.4, level: float = 0.5) -> None:
    time = np.arange(round(seconds * HERTZ)) / HERTZ
    soundfile.write(path, level * np.sin(2 * math.pi * 220 * time), HERTZ)


def faults(folder: Path) -> str:
    with pytest.raises(VoiceError) as caught:
        check(folder, NEEDED)
    return str(caught.value)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in NEEDED:
        record(tmp_path / f"{name}.wav")
    return tmp_path


def test_a_whole_folder_is_right(folder: Path) -> None:
    assert check(folder, NEEDED) == [f"{folder} is right: 2 clips, 1 s"]


def test_every_fault_is_told_at_once(folder: Path) -> None:
    (folder / "mot.wav").unlink()
    (folder / "hai.wav").write_bytes(b"no sound")
    record(folder / "mott.wav")

    told = faults(folder)

    assert "3 to see to" in told
    assert "mot: missing; say 'một'" in told
    assert "hai.wav: cannot be read" in told
    assert "mott: no clip of this voice; did you mean mot?" in told


def test_silence_and_long_recordings_are_told(folder: Path) -> None:
    record(folder / "mot.wav", level=0.001)
    record(folder / "hai.wav", seconds=3.0)

    told = faults(folder)

    assert "mot.wav: silent" in told
    assert "hai.wav: 3.0 s long" in told


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert "no folder" in faults(tmp_path / "none")


def test_a_folder_that_is_closed_to_the_office_s_user(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "is_dir", closed)

    assert faults(folder) == f"{folder} cannot be read (Permission denied)"


def test_of_two_files_of_one_name_the_preferred_kind_is_taken(folder: Path) -> None:
    record(folder / "mot.ogg")

    assert clip_files(folder)["mot"].suffix == ".ogg"


MADE_VOICES = [
    ("bac", Language.VIETNAMESE, Dialect.NORTH),
    ("trung", Language.VIETNAMESE, Dialect.CENTRE),
    ("nam", Language.VIETNAMESE, Dialect.SOUTH),
    ("en", Language.ENGLISH, Dialect.NORTH),
]


@pytest.mark.parametrize(("name", "language", "dialect"), MADE_VOICES)
def test_the_made_voices_are_whole_and_small(name: str, language: Language, dialect: Dialect) -> None:
    needed = inventory(language, dialect)

    check(MADE / name, needed, list(trial_inventory(language)))

    assert sum(path.stat().st_size for path in clip_files(MADE / name).values()) < 100_000


def test_no_sentence_of_a_made_voice_takes_longer_than_six_seconds() -> None:
    lengths = {name: soundfile.info(path).duration for name, path in clip_files(MADE / "bac").items()}
    longest = max(
        sum(lengths[clip] for group in call_sentence(f"{letter}{number}", 25) for clip in group)
        for letter in "BVX"
        for number in range(1, 1000)
    )

    # Half a second is left for the breath drawn between; the chime comes before.
    assert longest < 5.5
