"""How loud a sound is to an ear, how high it peaks between its samples, and whether it clicks.

Loudness as ITU-R BS.1770-4 and EBU R 128 define it. Own code, since the packages that measure it bring SciPy
with them; ``tests/bench/test_loudness.py`` holds it to the standard's own reference.
"""

import math
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

HERTZ = 48_000
"""The rate for which the standard gives its filter, and the only one that is measured here."""
Sound: TypeAlias = npt.NDArray[np.float64]
"""Samples by channel: shape (channels, samples), full scale is 1."""

# BS.1770-4, tables 1 and 2: what a head does to sound, and how little low tones are heard.
_HEAD = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
_LOW_CUT = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
_OFFSET_LU = -0.691
_BLOCK, _STEP = HERTZ * 4 // 10, HERTZ // 10
_SILENCE_LUFS, _RELATIVE_LU = -70.0, -10.0
_RINGS_OUT = HERTZ
"""Samples after which neither filter rings any more."""
_OVERSAMPLING = 4


def integrated_lufs(sound: Sound) -> float:
    """Return the integrated loudness of a mono or stereo sound, with both gates.

    -inf for a sound that is silent, or shorter than one block of 400 ms.
    """
    power = (_weighted(sound) ** 2).sum(axis=0)
    starts = range(0, power.size - _BLOCK + 1, _STEP)
    blocks = np.array([power[start : start + _BLOCK].mean() for start in starts])
    heard = blocks[blocks > _power(_SILENCE_LUFS)]
    if heard.size == 0:
        return -math.inf
    gate = _power(_lufs(heard.mean()) + _RELATIVE_LU)
    return _lufs(heard[heard > gate].mean())


def true_peak_dbfs(sound: Sound) -> float:
    """Return the highest peak of the curve through the samples, at 4 times their rate; -inf for silence."""
    _, samples = sound.shape
    length = _round(samples)
    spectrum = np.fft.rfft(sound, length, axis=1)
    between = np.fft.irfft(spectrum, length * _OVERSAMPLING, axis=1) * _OVERSAMPLING
    return _db(float(np.abs(between).max()))


def largest_step(sound: Sound) -> float:
    """Return the largest difference of two samples that follow each other, with the silence around them."""
    return float(np.abs(np.diff(np.pad(sound, ((0, 0), (1, 1))), axis=1)).max())


def _weighted(sound: Sound) -> Sound:
    """Return the sound through both filters, in the frequency domain."""
    _, samples = sound.shape
    length = _round(samples + _RINGS_OUT)
    turn = np.exp(-2j * np.pi * np.arange(length // 2 + 1) / length)
    response = np.ones_like(turn)
    for over, under in (_HEAD, _LOW_CUT):
        response *= np.polyval(over[::-1], turn) / np.polyval(under[::-1], turn)
    weighted: Sound = np.fft.irfft(np.fft.rfft(sound, length, axis=1) * response, length, axis=1)
    return weighted[:, :samples]


def _round(length: int) -> int:
    """Return the next power of two: a transform of a length with large factors takes minutes."""
    return 1 << (length - 1).bit_length()


def _lufs(power: float) -> float:
    return _OFFSET_LU + 10 * math.log10(power)


def _power(lufs: float) -> float:
    return float(10 ** ((lufs - _OFFSET_LU) / 10))


def _db(height: float) -> float:
    return 20 * math.log10(height) if height > 0 else -math.inf
