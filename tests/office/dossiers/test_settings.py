"""The table of config.toml for dossiers."""

import tomllib

import pytest

from office.dossiers.settings import DossiersTable
from office.settings.rooms import room_tables

WHOLE = """
[dossiers]
source = "https://motcua.example/api/ho-so"
name = "Một cửa điện tử"
token_file = "/etc/mot-cua/dossiers.token"
every_s = 120
[dossiers.statuses]
"Đang thụ lý" = 4
"Chờ bổ sung hồ sơ" = 5
"""


def faults_of(text: str) -> list[str]:
    _, faults = room_tables(tomllib.loads(text), {"dossiers": DossiersTable})
    return [f"{fault.path}: {fault.why}" for fault in faults]


def test_a_whole_table_is_read() -> None:
    values, faults = room_tables(tomllib.loads(WHOLE), {"dossiers": DossiersTable})

    table = values["dossiers"]
    assert faults == []
    assert isinstance(table, DossiersTable)
    assert dict(table.statuses) == {"Đang thụ lý": 4, "Chờ bổ sung hồ sơ": 5}
    assert table.every_s == 120


def test_left_out_there_is_no_source() -> None:
    values, faults = room_tables({}, {"dossiers": DossiersTable})

    table = values["dossiers"]
    assert isinstance(table, DossiersTable)
    assert (table.source, faults) == (None, [])


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('source = "ho-so"', "dossiers.source: must be a folder's whole path, or an address"),
        ('source = "ftp://x/"', "dossiers.source: must be a folder's whole path, or an address"),
        ("every_s = 1", "dossiers.every_s: must be a whole number from 10 to 900, not 1"),
        ("every_s = 3600", "dossiers.every_s: must be a whole number from 10 to 900, not 3600"),
        ("statuses = 3", "dossiers.statuses: must be a table of texts"),
        ("statuses = {x = 11}", "must be a whole number from 1 to 10, not 11"),
        ('sorce = "/srv"', "dossiers.sorce: there is no such key. Did you mean 'source'?"),
    ],
)
def test_each_fault_is_named(text: str, fault: str) -> None:
    (told,) = faults_of(f"[dossiers]\n{text}")

    assert fault in told
