"""The measured loudness, held to the reference signals of ITU-R BS.1770-4 and EBU Tech 3341."""

import math

import numpy as np
import pytest

from bench.loudness import HERTZ, Sound, integrated_lufs, largest_step, true_peak_dbfs


def tone(
    seconds: float, dbfs: float, *, hertz: float = 997.0, channels: int = 1, phase: float = 0.0
) -> Sound:
    """Return a sine of that height, the same in every channel."""
    times = np.arange(round(seconds * HERTZ)) / HERTZ
    wave = 10 ** (dbfs / 20) * np.sin(2 * np.pi * hertz * times + phase)
    return np.tile(wave, (channels, 1))


@pytest.mark.parametrize(
    ("sound", "lufs"),
    [
        (tone(5, 0), -3.01),
        (tone(20, -23, hertz=1000, channels=2), -23.0),
        (tone(20, -33, hertz=1000, channels=2), -33.0),
    ],
)
def test_the_standards_sines_are_as_loud_as_it_says(sound: Sound, lufs: float) -> None:
    assert integrated_lufs(sound) == pytest.approx(lufs, abs=0.1)


def test_what_is_much_quieter_than_the_rest_does_not_count() -> None:
    # EBU Tech 3341, cases 3 and 4: quiet tones, then the silence's gate.
    loud, quiet, faint = (tone(20, dbfs, hertz=1000, channels=2) for dbfs in (-23, -36, -72))

    assert integrated_lufs(np.hstack([quiet, loud, loud, loud, quiet])) == pytest.approx(-23, abs=0.1)
    assert integrated_lufs(np.hstack([faint, quiet, loud, loud, loud, quiet, faint])) == pytest.approx(
        -23, abs=0.1
    )


def test_low_tones_are_heard_less_and_high_ones_more() -> None:
    low, middle, high = (integrated_lufs(tone(3, -20, hertz=hertz)) for hertz in (30, 997, 8_000))

    assert low < middle - 5
    assert middle + 3 < high < middle + 4


def test_silence_has_no_loudness() -> None:
    assert integrated_lufs(np.zeros((2, HERTZ))) == -math.inf


def test_a_peak_between_two_samples_is_found() -> None:
    # A quarter of the rate, begun at 45 degrees: every sample lies 3 dB below the top.
    sound = tone(1, 0, hertz=HERTZ / 4, phase=math.pi / 4)

    assert np.abs(sound).max() == pytest.approx(math.sqrt(0.5))
    assert true_peak_dbfs(sound) == pytest.approx(0, abs=0.1)


def test_a_sound_that_begins_or_ends_high_clicks() -> None:
    assert largest_step(np.full((1, 100), 0.3)) == pytest.approx(0.3)
    assert largest_step(np.array([[0.0, 0.1, 0.2, 0.1, 0.0]])) == pytest.approx(0.1)
