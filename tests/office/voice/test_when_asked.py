"""Texts spoken when asked for: by a program of its own, each once, bounded, and nobody waits for it."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
import soundfile

from office.voice.texts import text_clip
from office.voice.when_asked import (
    MOST_AT_ONCE,
    SpeechMaker,
    Wanted,
    forget_oldest,
    spoken_file,
    spoken_folder,
)
from tests.voices import needs_voices

PATIENCE_S = 60
# Stands for the program that speaks: notes that it ran, and writes what it is asked for.
WRITER = """
import json, sys
from pathlib import Path
folder = Path(sys.argv[-1])
wanted = [json.loads(line) for line in sys.stdin]
with (folder / "runs").open("a") as runs:
    runs.write(f"{len(wanted)}\\n")
for one in wanted:
    (folder / f"{one['clip']}.opus").write_text(one["text"])
"""


def text(said: str, language: str = "vi") -> Wanted:
    return Wanted(text_clip(said, language), said, language, language, "bac")


def until(holds: Callable[[], bool]) -> None:
    pause = Event()
    for _ in range(PATIENCE_S * 50):
        if holds():
            return
        pause.wait(0.02)
    raise AssertionError("it did not get there")


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[SpeechMaker]:
    with closing(SpeechMaker(tmp_path, (sys.executable, "-c", WRITER))) as maker:
        yield maker


@pytest.mark.slow
@needs_voices()
def test_vietnamese_english_and_korean_are_spoken_by_espeak_ng(tmp_path: Path) -> None:
    texts = [text("Giấy chứng sinh, 1 bản chính"), text("What to bring", "en"), text("구비 서류", "ko")]
    with closing(SpeechMaker(tmp_path)) as maker:
        maker.ask(texts)
        until(lambda: all(maker.is_made(one.clip) for one in texts) or maker.rests)

    lengths = [soundfile.info(tmp_path / f"{one.clip}.opus").duration for one in texts]
    assert all(0.4 < seconds < 10 for seconds in lengths)


def test_what_is_made_is_not_made_again(writer: SpeechMaker, tmp_path: Path) -> None:
    writer.ask([text("một"), text("hai"), text("một")])
    until(lambda: writer.is_made(text("hai").clip) and writer._thread is None)

    writer.ask([text("một"), text("hai"), text("ba")])
    until(lambda: writer.is_made(text("ba").clip))

    assert (tmp_path / "runs").read_text().split() == ["2", "1"]


def test_of_one_asking_only_so_much_is_made(writer: SpeechMaker, tmp_path: Path) -> None:
    many = [text(str(number)) for number in range(MOST_AT_ONCE + 20)]

    writer.ask(many)
    until(lambda: writer.is_made(many[MOST_AT_ONCE - 1].clip))

    assert len(list(tmp_path.glob("*.opus"))) == MOST_AT_ONCE
    assert not writer.is_made(many[MOST_AT_ONCE].clip)


@pytest.mark.parametrize(
    "command", [("/nonexistent/program",), (sys.executable, "-c", "raise SystemExit(3)")]
)
def test_after_a_failure_nobody_is_kept_waiting(tmp_path: Path, command: tuple[str, ...]) -> None:
    with closing(SpeechMaker(tmp_path, command)) as maker:
        maker.ask([text("một")])
        until(lambda: maker.rests)

        assert not maker.is_made(text("một").clip)


def test_a_program_that_hangs_ends_with_the_office(tmp_path: Path) -> None:
    hangs = "import sys, time; open(sys.argv[-1] + '/began', 'w'); time.sleep(1000)"
    maker = SpeechMaker(tmp_path, (sys.executable, "-c", hangs))
    maker.ask([text("một")])
    until((tmp_path / "began").exists)

    maker.close()

    maker.ask([text("hai")])
    assert maker._thread is None


def test_the_oldest_is_forgotten_and_what_was_asked_for_stays(tmp_path: Path) -> None:
    folder = spoken_folder(tmp_path, "bac")
    folder.mkdir(parents=True)
    clips = [text(str(number)).clip for number in range(4)]
    for age, clip in enumerate(clips):
        (folder / f"{clip}.opus").write_bytes(b"0" * 100)
        os.utime(folder / f"{clip}.opus", (1_000 + age, 1_000 + age))
    assert spoken_file(tmp_path, "bac", clips[0]) is not None

    forget_oldest(folder, most_files=3)
    assert [(folder / f"{clip}.opus").exists() for clip in clips] == [True, False, True, True]

    forget_oldest(folder, most_bytes=250)
    assert [(folder / f"{clip}.opus").exists() for clip in clips] == [True, False, False, True]


@pytest.mark.parametrize("clip", ["../../kept", "kept", "text-0", "", "text-" + "0" * 16 + "/../kept"])
def test_nothing_but_a_clip_is_found(tmp_path: Path, clip: str) -> None:
    folder = spoken_folder(tmp_path, "bac")
    (folder / f"text-{'0' * 16}").mkdir(parents=True)
    for place in (tmp_path, folder):
        (place / "kept.opus").touch()
    (folder / "text-0.opus").touch()
    (folder / ".opus").touch()

    assert spoken_file(tmp_path, "bac", clip) is None
