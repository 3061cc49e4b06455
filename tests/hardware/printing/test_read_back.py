"""A program that reads print reads Vietnamese off a slip: an office's sentences with all its letters.

Letters alone would be a test of the reader: its language model makes words of them. ``ỵ`` is in no
word that it can read, for its Vietnamese data lacks that letter; ``test_letters.py`` has it.
"""

import os
import subprocess
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from io import BytesIO
from shutil import which

import pytest
from PIL import Image, ImageFilter

from hardware.printing.fonts import Weight, ink
from hardware.printing.sheet import Sheet
from hardware.printing.wrap import wrapped
from tests.hardware.printing.letters import LETTERS, SENTENCES

pytestmark = pytest.mark.slow

UNKNOWN_TO_THE_READER = {"ỵ", "Ỵ"}
READER_EM = 60
"""Dots to the em at which the reader is at its best; a slip's dots are enlarged to about that."""
LEAST_WORDS_READ = 0.9

SAID = SENTENCES
SHOUTED = tuple(sentence.upper() for sentence in SENTENCES)
PRINTED = [
    (384, 15, Weight.REGULAR),
    (384, 28, Weight.BOLD),
    (576, 18, Weight.REGULAR),
    (576, 48, Weight.BOLD),
]
"""The smallest words and a large name, on both widths of paper."""


@pytest.fixture(scope="module")
def reader() -> str:
    """The command that reads Vietnamese. Where there is none, nothing is proved and that is said."""
    command = which("tesseract")
    languages = _run([command, "--list-langs"]).split() if command else []
    if command is None or "vie" not in languages:
        why = "NO LETTER WAS READ BACK: install Debian's tesseract-ocr and tesseract-ocr-vie"
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    return command


@pytest.mark.parametrize("sentences", [SAID, SHOUTED], ids=["said", "shouted"])
@pytest.mark.parametrize(("width", "size", "weight"), PRINTED)
def test_every_letter_is_read_in_a_word(
    reader: str, sentences: tuple[str, ...], width: int, size: int, weight: Weight
) -> None:
    words = " ".join(sentences).split()

    read = _read(reader, _slip(sentences, width, size, weight), round(READER_EM / size))

    right = list(_words_in_both(words, read.split()))
    letters = {letter for letter in LETTERS if letter.isupper() == sentences[0].isupper()}
    print(f"{width} dots, {size} to the em: {len(words) - len(right)} of {len(words)} words misread")
    assert letters - UNKNOWN_TO_THE_READER - set("".join(right)) == set()
    assert len(right) >= LEAST_WORDS_READ * len(words)


def _slip(sentences: tuple[str, ...], width: int, size: int, weight: Weight) -> Image.Image:
    sheet = Sheet(width, size // 2)
    sheet.space(size)
    for sentence in sentences:
        for line in wrapped(sentence, weight, size, sheet.inner):
            sheet.put_ink(ink(line, weight, size), sheet.margin, sheet.y + size)
            sheet.space(size * 3 // 2)
    sheet.space(size)
    return sheet.image()


def _read(reader: str, slip: Image.Image, times: int) -> str:
    """Return the words on the slip, composed; its hard dots are enlarged and softened as a scan does."""
    scan = slip.convert("L").resize((slip.width * times, slip.height * times), Image.Resampling.LANCZOS)
    file = BytesIO()
    scan.filter(ImageFilter.GaussianBlur(times / 2)).save(file, "PNG")
    text = _run([reader, "-", "-", "-l", "vie", "--psm", "6"], file.getvalue())
    return unicodedata.normalize("NFC", text)


def _run(command: list[str], given: bytes = b"") -> str:
    # One thread each: several beside each other on few cores take many times as long.
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    done = subprocess.run(command, input=given, capture_output=True, check=True, env=environment)
    return done.stdout.decode()


def _words_in_both(printed: list[str], read: list[str]) -> Iterator[str]:
    for block in SequenceMatcher(None, printed, read, autojunk=False).get_matching_blocks():
        yield from printed[block.a : block.a + block.size]
