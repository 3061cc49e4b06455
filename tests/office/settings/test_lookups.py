"""Lookup screens in config.toml: what is read, and what is told of each mistake."""

from pathlib import Path

import pytest

from hardware.printing.settings import NetworkSettings
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


OWN_PRINTER = '[lookup.printer]\nkind = "network"\nhost = "192.0.2.7"\npaper_mm = 58\n'
KIOSK_PRINTER = '[kiosk.printer]\nkind = "virtual"\n\n'


def test_slips_come_out_of_its_own_printer_else_of_its_kiosk_s(tmp_path: Path) -> None:
    beside = LOOKUP + 'kiosk = "door"\n'
    own = load(written(tmp_path, f"{SMALL}\n{KIOSK}{KIOSK_PRINTER}{beside}{OWN_PRINTER}"))
    of_kiosk = load(written(tmp_path, f"{SMALL}\n{KIOSK}{KIOSK_PRINTER}{beside}"))
    of_nobody = load(written(tmp_path, with_lookup(beside)))
    none_wanted = load(written(tmp_path, f"{SMALL}\n{KIOSK}{KIOSK_PRINTER}{beside}slips_per_minute = 0\n"))

    found = [each.slip_printer(each.lookups[0]) for each in (own, of_kiosk, of_nobody, none_wanted)]

    assert [printer and printer.name for printer in found] == ["find-1", "door", None, None]
    assert own.lookups[0].printer == NetworkSettings("192.0.2.7", paper_mm=58)
    assert [printer.name for printer in own.printers if printer.name != "kiosk-1"] == ["door", "find-1"]


@pytest.mark.parametrize(
    ("lookup", "fault"),
    [
        (
            LOOKUP + "slips_per_minute = 21\n",
            "lookup[1].slips_per_minute: must be a whole number from 0 to 20, not 21",
        ),
        (
            LOOKUP + "slips_per_minute = 3\n",
            "lookup[1].slips_per_minute: there is no [lookup.printer], and no kiosk is named whose printer"
            " could print them",
        ),
        (
            LOOKUP + 'slips_per_minute = 3\nkiosk = "door"\n',
            "lookup[1].slips_per_minute: there is no [lookup.printer], and kiosk 'door' has no printer",
        ),
        (
            LOOKUP + "slips_per_minute = 0\n" + OWN_PRINTER,
            "lookup[1].slips_per_minute: 0 leaves its own printer without work; give 1 or more",
        ),
        (
            LOOKUP + OWN_PRINTER.replace("58", "57"),
            "lookup[1].printer.paper_mm: must be one of 58, 80, not 57",
        ),
        (
            LOOKUP + '[lookup.printer]\nkind = "serial"\npath = "/dev/ttyS0"\nbaud = 9600\n',
            "lookup[1].printer.timeout_s: a ticket takes 58 s at 9600 baud; allow more, or set the printer to"
            " a higher speed",
        ),
        (
            LOOKUP + 'slips_per_minute = 3\nkiosk = "dor"\n',
            "lookup[1].kiosk: no kiosk has the name 'dor'. Did you mean 'door'?",
        ),
    ],
    ids=["too many", "no kiosk", "no printer there", "none at its own", "paper", "too slow", "unknown kiosk"],
)
def test_a_mistake_about_its_slips_is_said(tmp_path: Path, lookup: str, fault: str) -> None:
    found = faults(tmp_path, with_lookup(lookup))

    assert [one for one in found if "lookup" in one] == [fault]


def test_of_a_kiosk_whose_name_has_marks_its_lookup_screen_is_not_told(tmp_path: Path) -> None:
    text = with_lookup(LOOKUP + 'kiosk = "door"\n').replace('name = "door"', 'name = "Cửa 1"')

    found = faults(tmp_path, text)

    assert [one.partition(":")[0] for one in found] == ["kiosk[2].name"]
    assert found[0].endswith("Did you mean 'cua-1'?")
