"""The ways from a kiosk to the zones of counters: what is read, and what is told of each mistake."""

from pathlib import Path

import pytest

from office.settings import Way, load
from tests.office.settings_toml import SMALL, faults, written

ZONED = SMALL.replace("number = 1\n", 'number = 1\nzone = "Khu A"\n', 1)
WAY = '[[kiosk.way]]\nzone = "Khu A"\ntext = "Đi thẳng, bên trái"\ntext_en = "Straight on, to the left"\n'


def with_ways(ways: str) -> str:
    """Return the small office whose last table is a kiosk with these ways."""
    return f'{ZONED}\n[[kiosk]]\nname = "door"\ntitle = "Cửa"\n{ways}'


def test_a_way_is_read_as_it_stands(tmp_path: Path) -> None:
    kiosk = load(written(tmp_path, with_ways(WAY))).kiosks[-1]

    assert kiosk.ways == (Way("Khu A", "Đi thẳng, bên trái", "Straight on, to the left"),)


@pytest.mark.parametrize(
    ("ways", "fault"),
    [
        (
            WAY.replace("Khu A", "Khu Á"),
            "way[1].zone: no counter has the zone 'Khu Á'. Did you mean 'Khu A'?",
        ),
        (WAY * 2, "way[2].zone: 'Khu A' is kiosk[2].way[1].zone already"),
    ],
)
def test_a_mistake_in_a_way_is_said(tmp_path: Path, ways: str, fault: str) -> None:
    found = faults(tmp_path, with_ways(ways))

    assert [one for one in found if "way" in one] == [f"kiosk[2].{fault}"]
