"""The ring around what has the focus stands out from every ground of every face: 3 to 1 (WCAG 1.4.11)."""

import re
from itertools import product
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
FOLDERS = (
    "kiosk",
    "counter",
    "display",
    "feedback",
    "lookup",
    "phone",
    "manager",
    "office/dossiers",
    "office/procedures",
    "office/web",
)
STYLES = sorted(
    path
    for folder in FOLDERS
    for path in (ROOT / folder / "static").rglob("*.css")
    if "vendor" not in path.parts
)
LEAST = 3.0
_COLOUR = re.compile(r"#[0-9a-f]{6}\b")
_TOKEN = re.compile(r"^\s*(--[\w-]+): (#[0-9a-f]{6});", re.MULTILINE)
_GROUND = re.compile(r"\bbackground(?:-color)?:([^;]+);")


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, 0 to 1, as WCAG reckons it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def texts() -> dict[Path, str]:
    return {path: path.read_text(encoding="utf-8").lower() for path in STYLES}


def tokens() -> dict[str, str]:
    return {name: colour for text in texts().values() for name, colour in _TOKEN.findall(text)}


def grounds() -> set[str]:
    """Return every colour that is a ground anywhere, by its value or by its name."""
    named, found = tokens(), set()
    for text in texts().values():
        for value in _GROUND.findall(text):
            found |= set(_COLOUR.findall(value))
            found |= {named[name] for name in re.findall(r"var\((--[\w-]+)\)", value) if name in named}
    return found


def test_one_band_of_the_ring_stands_out_from_every_ground_and_from_the_other() -> None:
    named = tokens()
    bands = [named["--focus-dark"], named["--focus-light"]]
    assert len(grounds()) > 20

    faint = {ground for ground in grounds() if max(contrast(band, ground) for band in bands) < LEAST}

    assert faint == set()
    assert contrast(*bands) >= LEAST


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#f2a900", "#ffffff", 2.01)]
)
def test_contrast_is_reckoned_as_wcag_does(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.01)


def test_no_face_takes_the_ring_away_from_what_keys_reach() -> None:
    for (path, text), words in product(texts().items(), ("outline", "box-shadow")):
        for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
            # A heading gets the focus by script only, so that a reader begins there.
            if ":focus" in selector and "heading" not in selector:
                assert not re.search(rf"\b{words}: (?:none|0);", body), f"{path.name}: {selector.strip()}"
