"""The tool that looks whether words can be read finds each way in which they cannot, and nothing else."""

import pytest

from tests.e2e.conftest import OpenPage
from tests.e2e.glyphs import told, unreadable

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
    "scrolled": ("scrolls", '<div style="height:50px;overflow:auto"><p style="height:90px"></p></div>'),
}
WHOLE = {
    "plain": f'<p style="{_BOX}">0501</p>',
    "two lines": f'<p style="{_BOX};{_WRAPS}">Ậg Ậg</p>',
    "hidden": f'<p style="{_BOX};width:10px;overflow:hidden" hidden>0501</p>',
    "spare": f'<p data-spare style="{_BOX};height:60px;overflow:hidden;{_WRAPS}">A01 A02</p>',
    "under glass": f'<p style="{_BOX}">A001</p><i style="{_BOX};{_SQUARE}"></i>',
}


@pytest.mark.parametrize("name", FAULTY)
def test_what_cannot_be_read_is_found(page: OpenPage, name: str) -> None:
    kind, markup = FAULTY[name]
    opened = page(400, 300)
    opened.set_content(f'<body style="margin:0;height:300px;overflow:hidden">{markup}</body>')

    assert kind in {fault.kind for fault in unreadable(opened)}


@pytest.mark.parametrize("name", WHOLE)
def test_what_can_be_read_is_left_alone(page: OpenPage, name: str) -> None:
    opened = page(400, 300)
    opened.set_content(f'<body style="margin:0;height:300px;overflow:hidden">{WHOLE[name]}</body>')

    assert told(unreadable(opened)) == ""
