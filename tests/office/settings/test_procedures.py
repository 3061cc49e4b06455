"""Procedures in config.toml: what is read, and what a technician is told about each mistake."""

from pathlib import Path

import pytest

from office.settings import load
from office.tickets.office import Procedure
from tests.office.settings_toml import SMALL, faults, spoiled, written

PROCEDURE = '[[procedure]]\ncode = "1.001193"\nname = "Khai sinh"\nfield = "B"\ndocuments = ["Tờ khai"]\n'
PROCEDURES = [
    (
        'field = "B"',
        'field = "b"',
        "procedure[1].field: no field has the code 'b'. Did you mean 'B'?",
    ),
    (PROCEDURE, PROCEDURE * 2, "procedure[2].code: '1.001193' is procedure[1].code already"),
    (
        '["Tờ khai"]',
        "[]",
        "procedure[1].documents: must be a list of 1 to 10 texts, each of 1 to 120 characters, not []",
    ),
    (
        '"Tờ khai"',
        '""',
        "procedure[1].documents: must be a text of 1 to 120 characters on one line, not ''",
    ),
    (
        "1.001193",
        "1 001193",
        "procedure[1].code: must be 1 to 32 letters A to Z, digits, dots and hyphens, not '1 001193'",
    ),
    ("documents =", "document =", "procedure[1].document: there is no such key. Did you mean 'documents'?"),
]


@pytest.mark.parametrize(("old", "new", "fault"), PROCEDURES)
def test_a_mistake_in_a_procedure_is_said(tmp_path: Path, old: str, new: str, fault: str) -> None:
    assert fault in faults(tmp_path, spoiled(old, new, SMALL + PROCEDURE))


def test_a_field_has_no_more_procedures_than_a_kiosk_can_show(tmp_path: Path) -> None:
    many = "".join(PROCEDURE.replace("1.001193", f"p-{number}") for number in range(13))

    assert faults(tmp_path, SMALL + many) == [
        "procedure[13].field: 'B' has 12 procedures already, which fill a screen"
    ]


def test_a_procedure_is_read_as_it_stands(tmp_path: Path) -> None:
    office = load(written(tmp_path, SMALL + PROCEDURE)).office

    assert office.procedures == (Procedure("1.001193", "Khai sinh", "B", ("Tờ khai",)),)
