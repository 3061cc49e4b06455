"""The tool that looks whether pages can be read and touched finds each way in which they cannot."""

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import OpenPage
from tests.e2e.legibility.look import console_faults, hall_faults, kiosk_faults, told

_BOX = "margin:0;position:absolute;left:10px;top:10px;font:40px/1.5 sans-serif;white-space:nowrap"
_WRAPS = "width:90px;white-space:normal"
_NARROW = "width:60px;overflow:hidden"
_SQUARE = "width:60px;height:60px"
FAULTY = {
    "cut by a frame": ("cut", f'<p style="{_BOX};width:70px;overflow:hidden">0501</p>'),
    "cut by a low frame": ("cut", f'<p style="{_BOX};height:30px;overflow:hidden">0501</p>'),
    "cut by the picture": ("cut", f'<p style="{_BOX};left:380px">0501</p>'),
    "out of sight": ("missing", f'<p style="{_BOX};width:120px;overflow:hidden">0501 0502 0503</p>'),
    "over another": ("touching", f'<p style="{_BOX}">A001</p><p style="{_BOX};top:30px">A002</p>'),
    "lines too near": (
        "touching",
        f'<p style="{_BOX};{_WRAPS};line-height:.6">Ậg Ậg Ậg</p>',
    ),
    "under a button": (
        "covered",
        f'<p style="{_BOX}">A001</p><button style="{_BOX};{_SQUARE}">',
    ),
    "shortened": (
        "shortened",
        f'<p style="{_BOX};{_NARROW};text-overflow:ellipsis">0501</p>',
    ),
    "shortened number": ("shortened", f'<b style="{_BOX};{_NARROW};text-overflow:ellipsis">0501</b>'),
    "leaving its button": ("cut", f'<button style="{_BOX};width:40px;padding:0">0501</button>'),
    "button on a button": (
        "overlapping",
        f'<button style="{_BOX}">A</button><button style="{_BOX}">B</button>',
    ),
    "button beyond the edge": ("outside", f'<button style="{_BOX};left:380px;width:90px"></button>'),
    "scrolled": ("scrolls", '<div style="height:50px;overflow:auto"><p style="height:90px"></p></div>'),
}
WHOLE = {
    "plain": f'<p style="{_BOX}">0501</p>',
    "two lines": f'<p style="{_BOX};{_WRAPS}">Ậg Ậg</p>',
    "hidden": f'<p style="{_BOX};width:10px;overflow:hidden" hidden>0501</p>',
    "spare": f'<p data-spare style="{_BOX};height:60px;overflow:hidden;{_WRAPS}">A01 A02</p>',
    "under glass": f'<p style="{_BOX}">A001</p><i style="{_BOX};{_SQUARE}"></i>',
}

OF_A_KIOSK = {
    "small for a finger": ("small", f'<main data-kiosk><button style="{_BOX};{_SQUARE}"></button></main>'),
    "a list that holds more": (
        "scrolls",
        '<ul style="height:60px;overflow:hidden"><li style="height:90px"></ul>',
    ),
    "a page that is longer": ("scrolls", '<p style="height:400px"></p>'),
}
OF_A_CONSOLE = {
    "leaving its tag": ("cut", f'<span class="badge" style="{_BOX};width:40px">0501</span>'),
    "number on a name": (
        "overlapping",
        f'<p class="hand__label" style="{_BOX}">A</p><p class="hand__field" style="{_BOX};left:20px">B</p>',
    ),
    "shortened clock": (
        "shortened",
        f'<p class="bar__clock" style="{_BOX};{_NARROW};text-overflow:ellipsis">09:41</p>',
    ),
    "wider than the window": ("scrolls", '<p style="width:500px">0501</p>'),
}
WHOLE_CONSOLE = {
    "a shortened name": f'<p class="row__field" style="{_BOX};{_NARROW};text-overflow:ellipsis">Đất đai</p>',
    "scrolled down": '<p style="height:500px"></p><p>0501</p>',
    "a scrolled list": '<ul style="height:50px;overflow:auto"><li style="height:90px">0501<li>0502</ul>',
    "under the menu": f'<p style="{_BOX}">A001</p><div class="menu" style="{_BOX};background:#fff">B</div>',
    "behind a dialog": '<button style="position:absolute;width:9px">A001</button><dialog>0501</dialog>',
}


def shown(page: OpenPage, markup: str, body: str = "") -> Page:
    """Open a small page of that markup and that style of its body."""
    opened = page(400, 300)
    opened.set_content(f'<body style="margin:0;{body}">{markup}</body>')
    return opened


@pytest.mark.parametrize("name", FAULTY)
def test_what_cannot_be_read_is_found(page: OpenPage, name: str) -> None:
    kind, markup = FAULTY[name]
    opened = shown(page, markup, "height:300px;overflow:hidden")

    assert kind in {fault.kind for fault in hall_faults(opened)}


@pytest.mark.parametrize("name", WHOLE)
def test_what_can_be_read_is_left_alone(page: OpenPage, name: str) -> None:
    opened = shown(page, WHOLE[name], "height:300px;overflow:hidden")

    assert told(hall_faults(opened)) == ""


@pytest.mark.parametrize("name", OF_A_KIOSK)
def test_what_keeps_a_finger_out_is_found(page: OpenPage, name: str) -> None:
    kind, markup = OF_A_KIOSK[name]
    opened = shown(page, markup, "overflow:hidden")

    assert kind in {fault.kind for fault in kiosk_faults(opened, (1080, 1920))}


@pytest.mark.parametrize("name", OF_A_CONSOLE)
def test_what_an_officer_cannot_read_is_found(page: OpenPage, name: str) -> None:
    kind, markup = OF_A_CONSOLE[name]
    opened = shown(page, markup)

    assert kind in {fault.kind for fault in console_faults(opened)}


@pytest.mark.parametrize("name", WHOLE_CONSOLE)
def test_what_an_officer_can_read_is_left_alone(page: OpenPage, name: str) -> None:
    opened = shown(page, WHOLE_CONSOLE[name])
    opened.evaluate("() => document.querySelector('dialog')?.showModal()")

    assert told(console_faults(opened)) == ""
