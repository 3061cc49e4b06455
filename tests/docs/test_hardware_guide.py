"""What docs/hardware.md has a technician copy loads as it stands; its example of a frame is what goes out."""

import re
from pathlib import Path

import pytest

from hardware.frame_template import template_of
from office.settings import Settings, load

ROOT = Path(__file__).resolve().parents[2]
GUIDES = ["docs/hardware.md", "docs/vi/hardware.md"]
each_guide = pytest.mark.parametrize("guide", GUIDES)
_COUNTER = '[[counter]]\nnumber = 1\nfields = ["tu-phap"]\n'


def copied_into_the_example(guide: str, folder: Path) -> Settings:
    """Return the settings of the example of a ward with both pieces of the guide where it says."""
    text = (ROOT / guide).read_text(encoding="utf-8")
    models, counter = re.findall(r"^```toml\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    ward = (ROOT / "examples" / "phuong.toml").read_text(encoding="utf-8")
    assert ward.count(_COUNTER) == 1
    file = folder / "config.toml"
    file.write_text(f"{ward.replace(_COUNTER, counter)}\n{models}", encoding="utf-8")
    return load(file)


@each_guide
def test_the_piece_to_copy_makes_a_sign_and_a_keypad_of_counter_1(guide: str, tmp_path: Path) -> None:
    settings = copied_into_the_example(guide, tmp_path)

    sign, keypad = settings.wired_signs[0], settings.wired_keypads[0]
    assert (sign.counter, sign.line.name, sign.model.width, sign.address) == (1, "line-1", 4, 1)
    assert (keypad.counter, keypad.line.name, keypad.address) == (1, "line-1", 101)
    assert {key.action for key in keypad.keys} >= {"next", "recall", "no_show", "enter", "digit"}


@each_guide
def test_the_example_of_a_frame_is_what_goes_out(guide: str) -> None:
    text = (ROOT / guide).read_text(encoding="utf-8")

    template, sent = re.findall(r"`(02 [^`]+)`", text)

    assert template_of(template).frame(1, text=b"B012") == bytes.fromhex(sent)
