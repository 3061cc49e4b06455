"""Makes the voices an office starts with, by eSpeak NG: ``python -m scripts.voice_clips FOLDER``.

eSpeak NG is under the GPL, so it is a program of the set-up and no part of the office: what it says is
written to files, and the office plays these. An office's own recordings take their place.
"""

from __future__ import annotations

import array
import ctypes
import sys
from pathlib import Path

import espeakng_loader
import numpy as np
import numpy.typing as npt
import soundfile

from office.voice.clips import Language, inventory, trial_inventory
from office.voice.reading import Dialect

VOICES = {
    "bac": ("vi", Language.VIETNAMESE, Dialect.NORTH),
    "trung": ("vi-vn-x-central", Language.VIETNAMESE, Dialect.CENTRE),
    "nam": ("vi-vn-x-south", Language.VIETNAMESE, Dialect.SOUTH),
    "en": ("en", Language.ENGLISH, Dialect.NORTH),
}
"""Folder to eSpeak NG's voice, its language and dialect."""

WORDS_PER_MINUTE = 170
"""Slower than eSpeak NG's own 175: a hall echoes. At 165 the longest call takes more than six seconds."""
_OPUS_HZ = 24_000
_AUDIBLE = 330  # -40 dBFS
_MARGIN_S = 0.01
_PEAK = 23_000  # -3 dBFS
_COMPRESSION = 0.98
"""Of libsndfile's 0 to 1: about 17 kbit/s, 70 kB a voice."""

_SYNCHRONOUS, _UTF8, _RATE = 2, 1, 1
_Heard = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p)


class Speaker:
    """eSpeak NG, spoken to by its C interface (``speak_lib.h``). One at a time in a process."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        self.hertz: int = self._library.espeak_Initialize(_SYNCHRONOUS, 0, data, 0)
        if self.hertz <= 0:
            raise RuntimeError("eSpeak NG does not start")
        self._samples = array.array("h")
        self._heard = _Heard(self._hear)
        self._library.espeak_SetSynthCallback(self._heard)

    def say(self, voice: str, text: str) -> array.array[int]:
        """Return ``text`` as 16-bit samples at ``hertz``, without the silence around it."""
        self._samples = array.array("h")
        self._must(self._library.espeak_SetVoiceByName(voice.encode()), f"voice {voice}")
        self._must(self._library.espeak_SetParameter(_RATE, WORDS_PER_MINUTE, 0), "rate")
        words = text.encode() + b"\0"
        self._must(self._library.espeak_Synth(words, len(words), 0, 0, 0, _UTF8, None, None), text)
        self._must(self._library.espeak_Synchronize(), text)
        return trimmed(self._samples, round(self.hertz * _MARGIN_S))

    def _hear(self, samples: ctypes._Pointer[ctypes.c_short], count: int, _: int) -> int:
        if samples and count > 0:
            self._samples.frombytes(ctypes.string_at(samples, 2 * count))
        return 0

    @staticmethod
    def _must(answer: int, what: str) -> None:
        if answer != 0:
            raise RuntimeError(f"eSpeak NG cannot say {what!r} (its answer: {answer})")


def trimmed(samples: array.array[int], margin: int) -> array.array[int]:
    """Return the samples from the first audible one to the last, with ``margin`` on both sides."""
    (loud,) = np.nonzero(np.abs(_wide(samples)) > _AUDIBLE)
    if not loud.size:
        return array.array("h")
    return samples[max(0, loud[0] - margin) : loud[-1] + margin]


def resampled(samples: array.array[int], hertz: int) -> array.array[int]:
    """Return the samples at Opus's rate, drawn straight between neighbours, at their full height."""
    if not samples:
        return samples
    heights = _wide(samples)
    gain = _PEAK / int(np.abs(heights).max())
    step, last = hertz / _OPUS_HZ, len(samples) - 1
    places = np.arange(int(last / step)) * step
    whole = places.astype(np.int64)
    between = heights[whole] + (heights[whole + 1] - heights[whole]) * (places - whole)
    return array.array("h", np.rint(between * gain).astype(np.int16).tobytes())


def _wide(samples: array.array[int]) -> npt.NDArray[np.int64]:
    """Return 16-bit samples as numbers whose differences have room."""
    return np.frombuffer(samples, np.int16).astype(np.int64)


def make(folder: Path) -> None:
    """Write every voice into ``folder/<voice>/<clip>.opus``. Raises RuntimeError, OSError."""
    speaker = Speaker()
    for name, (voice, language, dialect) in VOICES.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        for clip, words in (inventory(language, dialect) | trial_inventory(language)).items():
            write_opus(folder / name / f"{clip}.opus", resampled(speaker.say(voice, words), speaker.hertz))


def write_opus(path: Path, samples: array.array[int]) -> None:
    """Write 16-bit samples at Opus's rate as a clip, whole or not at all. Raises OSError."""
    part = path.with_suffix(".part")
    with soundfile.SoundFile(
        part, "w", _OPUS_HZ, 1, format="OGG", subtype="OPUS", compression_level=_COMPRESSION
    ) as file:
        file.buffer_write(samples.tobytes(), dtype="int16")
    part.replace(path)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
