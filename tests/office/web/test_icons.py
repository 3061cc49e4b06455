"""Each face has an icon of its own, by which its tab is told from the others."""

import re

import pytest

from tests.office.web.test_focus_ring import ROOT

ICONS = ROOT / "office" / "web" / "static" / "icons"
FACES = ("kiosk", "counter", "display", "feedback", "lookup", "phone", "manager")


@pytest.mark.parametrize("face", FACES)
def test_a_face_s_pages_show_its_icon(face: str) -> None:
    pages = list((ROOT / face / "templates" / face).glob("*.html"))
    whole = {page.name: page.read_text(encoding="utf-8") for page in pages}
    found = {
        name: re.search(r"{% block icon %}(\w+){% endblock %}", text)
        for name, text in whole.items()
        if '{% extends "base.html" %}' in text
    }
    assert found
    # What hangs above a counter is a screen.
    wanted = {name: "display" if name == "sign.html" else face for name in found}
    assert {name: match and match[1] for name, match in found.items()} == wanted


def test_icons_differ_and_are_small() -> None:
    drawn = {path.stem: path.read_text(encoding="utf-8") for path in ICONS.glob("*.svg")}

    assert set(drawn) == {*FACES, "office"}
    assert all(len(text) < 1000 for text in drawn.values())
    grounds = [re.search(r'fill="(#\w+)"', text) for text in drawn.values()]
    # The house's own red is the kiosk's and the start page's, which nobody has open beside each other.
    assert len({match[1] for match in grounds if match}) == len(FACES)
