"""Two hundred announcements as the hall hears them: how level, how long, and whether anything clicks."""

from collections.abc import Sequence
from pathlib import Path

from bench.announcements import Heard, at_random, heard, longest
from bench.figures import Book
from bench.loudness import integrated_lufs, largest_step, true_peak_dbfs
from bench.measurement import Measurement
from bench.results import ROOT
from office.settings import load
from tests.chromium import chromium

ANNOUNCEMENTS = 200
_SEED = 5


def measure(book: Book, folder: Path) -> None:
    """Write the figures of the announcements, rendered by Chromium with the voices made at set-up."""
    del folder
    with chromium(is_whole=True) as browser:
        everything = heard(browser, [*at_random(ANNOUNCEMENTS, letters(), _SEED), *longest()])
    first, recalls = parted(everything)
    level, louder = ([integrated_lufs(one.sound) for one in some] for some in (first, recalls))
    book.value("announced", "sentences", len(everything))
    book.rounds("announced_lufs", "LUFS", level)
    book.rounds("announced_again_lufs", "LUFS", louder)
    book.value("announced_spread_lu", "LU", max(level) - min(level))
    book.value("announced_again_spread_lu", "LU", max(louder) - min(louder))
    book.value("announced_again_louder_lu", "LU", sum(louder) / len(louder) - sum(level) / len(level))
    book.value("announced_true_peak", "dBFS", max(true_peak_dbfs(one.sound) for one in everything))
    book.value("announced_step", "", max(largest_step(one.sound) for one in everything))
    book.value("announced_longest_s", "s", max(one.words_s for one in everything))
    book.value("announced_longest_with_chime_s", "s", max(one.seconds for one in everything))


def letters() -> list[str]:
    """Return what the labels of the shipped office start with."""
    return [field.letter for field in load(ROOT / "config.toml").office.fields]


def parted(everything: Sequence[Heard]) -> tuple[list[Heard], list[Heard]]:
    """Return the sentences of calls, and those of recalls, which are meant to be louder."""
    recalls = [one for one in everything if one.announcement.is_louder]
    return [one for one in everything if not one.announcement.is_louder], recalls


MEASUREMENT = Measurement("announcing", "how level announcements are", measure)
