"""Lookup screens in config.toml: what is read, and what is told of each mistake."""

from pathlib import Path

import pytest

from office.settings import LookupScreen, load
from tests.office.settings_toml import SMALL, faults, written

KIOSK = '[[kiosk]]\nname = "door"\ntitle = "Cửa"\n\n'
LOOKUP = '[[lookup]]\nname = "find-1"\ntitle = "Máy tra cứu"\n'


def with_lookup(lookup: str) -> str:
    """Return the small office with a kiosk at the door and these lookup screens."""
    return f"{SMALL}\n{KIOSK}{lookup}"


def test_a_lookup_screen_is_read_as_it_stands(tmp_path: Path) -> None:
    told = with_lookup(LOOKUP + 'languages = ["ko", "vi"]\nkiosk = "door"\n')

    settings = load(written(tmp_path, told))

    assert settings.lookups == (LookupScreen("find-1", "Máy tra cứu", ("ko", "vi"), "door"),)
    assert "ko" in settings.words.languages


def test_it_speaks_vietnamese_and_english_and_gives_no_numbers_unless_told_otherwise(tmp_path: Path) -> None:
    settings = load(written(tmp_path, with_lookup(LOOKUP)))

    assert settings.lookups == (LookupScreen("find-1", "Máy tra cứu", ("vi", "en"), ""),)


@pytest.mark.parametrize(
    ("lookup", "fault"),
    [
        (LOOKUP + 'kiosk = "dor"\n', "lookup[1].kiosk: no kiosk has the name 'dor'. Did you mean 'door'?"),
        (LOOKUP.replace("find-1", "door"), "lookup[1].name: 'door' is kiosk[2].name already"),
        (LOOKUP * 2, "lookup[2].name: 'find-1' is lookup[1].name already"),
    ],
)
def test_a_mistake_in_a_lookup_screen_is_said(tmp_path: Path, lookup: str, fault: str) -> None:
    found = faults(tmp_path, with_lookup(lookup))

    assert [one for one in found if "lookup" in one] == [fault]
