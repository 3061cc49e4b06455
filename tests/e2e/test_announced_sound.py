"""What the hall hears, rendered by Chromium itself: level, without clicks, and short enough to listen to."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from playwright.sync_api import Browser

from bench.announcements import Announcement, Heard, at_random, heard, longest, rendering
from bench.announcing import letters, parted
from bench.loudness import HERTZ, Sound, integrated_lufs, largest_step, true_peak_dbfs
from office.voice.clips import Language
from office.voice.library import MADE
from office.voice.reading import Dialect

# What issue 5 of the office asks: levels in LU, steps of samples, peaks in dBFS, seconds.
MOST_SPREAD_LU, MOST_STEP, MOST_PEAK_DBFS, MOST_S = 1.5, 0.2, -1.0, 6.0
NORTHERN = [
    Announcement(label, counter, Language.VIETNAMESE, Dialect.NORTH, has_chime=True, is_louder=False)
    for label, counter in (("A222", 2), ("B333", 3), ("C111", 1), ("D555", 5), ("E666", 6), ("G012", 4))
]

BAD = ("mot", "hai", "ba", "bon", "nam", "muoi-ngang")


def assert_level(some: Sequence[Heard]) -> None:
    loudness = {one.announcement.label: integrated_lufs(one.sound) for one in some}
    assert max(loudness.values()) - min(loudness.values()) < MOST_SPREAD_LU, loudness


def assert_clean(some: Sequence[Heard]) -> None:
    for one in some:
        assert largest_step(one.sound) < MOST_STEP, one.announcement
        assert true_peak_dbfs(one.sound) < MOST_PEAK_DBFS, one.announcement


@pytest.mark.slow
def test_calls_of_every_kind_are_level_clean_and_short(browser: Browser) -> None:
    everything = heard(browser, [*at_random(10, letters(), seed=3), *longest()])
    calls, recalls = parted(everything)

    assert_level(calls)
    assert_level(recalls)
    assert_clean(everything)
    assert all(1.5 < one.words_s < MOST_S for one in everything)
    louder = np.mean([integrated_lufs(one.sound) for one in recalls])
    assert louder - np.mean([integrated_lufs(one.sound) for one in calls]) == pytest.approx(3, abs=0.75)


@pytest.mark.slow
def test_badly_recorded_clips_are_brought_to_the_same_loudness(browser: Browser, tmp_path: Path) -> None:
    badly_recorded(tmp_path)

    with rendering(browser, Dialect.NORTH, tmp_path) as voice:
        sentences = [voice.heard(each) for each in NORTHERN]
        # Each word itself, and a good one: the sentence around it would hide a word that is not there.
        words = {word: integrated_lufs(voice.words([word] * 4)) for word in (*BAD, "sau")}
        cut = voice.words(["muoi-ngang"])[0]

    assert_level(sentences)
    assert_clean(sentences)
    assert max(words.values()) - min(words.values()) < 2 * MOST_SPREAD_LU, words
    heard = cut[: np.flatnonzero(cut)[-1] + 1]
    assert np.abs(heard[:24]).max() < 0.1 * np.abs(heard).max() > np.abs(heard[-24:]).max(), "no fade"


@pytest.mark.slow
def test_sounds_that_an_ear_hears_unlike_are_brought_to_one_loudness(browser: Browser) -> None:
    with rendering(browser, Dialect.NORTH) as voice:
        clips = ("chu-x", "letter-s", "letter-x", "letter-u", "letter-o", "four", "sau")
        words = {clip: integrated_lufs(voice.words([clip] * 4)) for clip in clips}

    assert max(words.values()) - min(words.values()) < MOST_SPREAD_LU, words


@pytest.mark.slow
@pytest.mark.parametrize("way", ["stop", "gate"])
def test_a_sentence_that_breaks_off_does_not_click(browser: Browser, way: str) -> None:
    with rendering(browser, Dialect.NORTH) as voice:
        for moment in loudest_moments(voice.heard(NORTHERN[0]).sound):
            sound = voice.broken_off(NORTHERN[0], moment / HERTZ, way)

            assert largest_step(sound) < MOST_STEP, f"at {moment / HERTZ} s"
            assert np.abs(sound[:, :moment]).max() > MOST_STEP
            assert np.abs(sound[:, moment + HERTZ // 10 :]).max() == 0


def loudest_moments(sound: Sound) -> list[int]:
    """Return the place of the highest sample in each second of a sentence, as a page plays it."""
    lead = round(0.05 * HERTZ)
    starts = range(HERTZ, 4 * HERTZ, HERTZ)
    return [lead + start + int(np.abs(sound[0, start : start + HERTZ]).argmax()) for start in starts]


def badly_recorded(folder: Path) -> None:
    """Put recordings of an office's own into a folder, each bad in another way."""
    made = {path.stem: path for path in (MADE / Dialect.NORTH).glob("*.opus")}
    words = {name: (sound / abs(sound).max(), hertz) for name, (sound, hertz) in _read(made).items()}
    silence = np.zeros(HERTZ // 2)

    def put(name: str, sound: np.ndarray[Any, Any], hertz: int) -> None:
        soundfile.write(folder / f"{name}.wav", sound, hertz, subtype="PCM_16")

    mot, hertz = words["mot"]
    put("mot", 0.01 * mot, hertz)
    hai, hertz = words["hai"]
    put("hai", np.clip(8 * hai, -1, 1), hertz)
    ba, hertz = words["ba"]
    put("ba", 0.5 * np.concatenate([silence, ba, silence]) + 0.3, hertz)
    bon, hertz = words["bon"]
    at_44_kilohertz = np.interp(np.arange(0, bon.size, hertz / 44_100), np.arange(bon.size), bon)
    put("bon", np.stack([np.zeros_like(at_44_kilohertz), 0.4 * at_44_kilohertz], axis=1), 44_100)
    nam, hertz = words["nam"]
    put("nam", np.stack([0.3 * nam, -0.3 * nam], axis=1), hertz)
    # Begun too late and ended too early, both times in the middle of a vowel.
    muoi, hertz = words["muoi-ngang"]
    loud = np.flatnonzero(abs(muoi) > 0.5)
    put("muoi-ngang", muoi[loud[0] : loud[-1]], hertz)


def _read(made: dict[str, Path]) -> dict[str, tuple[Sound, int]]:
    return {name: soundfile.read(made[name]) for name in BAD}
