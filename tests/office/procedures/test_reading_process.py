"""The reading program as a process of its own: whatever the file, the server goes on."""

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from office.procedures.reading.limits import DEFAULT_LIMITS, Limits
from office.procedures.reading.reading_process import read_file
from office.procedures.reading.refusals import FileRefused
from office.procedures.reading.wire import FileKind
from tests.office.procedures.hostile import (
    GOOD,
    HEADER,
    csv_of,
    entity_bomb,
    external_entity,
    sheet_xml,
    with_member,
    workbook,
)

UNPACKED_BYTES = 300_000_000 if os.environ.get("MOT_CUA_FULL") == "1" else 20_000_000


def reason_of(path: Path, kind: FileKind, limits: Limits = DEFAULT_LIMITS) -> str:
    """Return why the file is refused."""
    with pytest.raises(FileRefused) as refusal:
        read_file(path, kind, limits)
    return refusal.value.details["reason"]


def children() -> list[str]:
    """Return the processes that this one has started and not yet waited for."""
    return Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "procedures"


@pytest.mark.parametrize(
    ("kind", "content"), [(FileKind.CSV, csv_of(GOOD).encode()), (FileKind.XLSX, workbook(GOOD))]
)
def test_a_good_file_comes_back_whole_and_no_process_is_left(
    file: Path, kind: FileKind, content: bytes
) -> None:
    file.write_bytes(content)

    sheet = read_file(file, kind)

    assert (sheet.columns, sheet.header_row, sheet.rows[0].cells) == (HEADER, 1, GOOD)
    assert children() == []


def test_json_comes_back_with_which_cells_are_numbers(file: Path) -> None:
    file.write_text('[{"name": "x", "code": 1.00119}]')

    assert read_file(file, FileKind.JSON).rows[0].numeric == {1}


def test_a_refusal_comes_back_with_its_values(file: Path) -> None:
    file.write_bytes(workbook(GOOD, GOOD, merge="A2:A3"))

    with pytest.raises(FileRefused) as refusal:
        read_file(file, FileKind.XLSX)

    assert dict(refusal.value.details) == {"reason": "merged_cells", "ranges": "A2:A3"}


def test_an_entity_bomb_is_a_broken_file(file: Path) -> None:
    file.write_bytes(entity_bomb())

    assert reason_of(file, FileKind.XLSX) in ("broken", "too_heavy")


def test_nothing_of_the_machine_is_read_for_a_file(file: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("mật khẩu")
    file.write_bytes(external_entity(str(secret)))

    assert reason_of(file, FileKind.XLSX) == "broken"


def test_a_workbook_that_is_broken_inside_is_a_broken_file(file: Path) -> None:
    file.write_bytes(with_member(workbook(GOOD), "xl/workbook.xml", b"<nothing"))

    assert reason_of(file, FileKind.XLSX) == "broken"


def test_one_that_takes_too_much_memory_is_refused_and_the_server_lives(file: Path) -> None:
    xml = sheet_xml(workbook(GOOD))
    bomb = xml.replace(GOOD[0].encode(), b"x" * UNPACKED_BYTES)
    file.write_bytes(with_member(workbook(GOOD), "xl/worksheets/sheet1.xml", bomb))
    assert file.stat().st_size < UNPACKED_BYTES // 100

    assert reason_of(file, FileKind.XLSX) == "unpacks_too_large"
    loose = replace(DEFAULT_LIMITS, ratio=10_000, member_bytes=10**9, unpacked_bytes=10**9)
    assert reason_of(file, FileKind.XLSX, replace(loose, memory_bytes=60_000_000)) == "too_heavy"


def test_one_that_takes_too_long_is_ended(file: Path) -> None:
    file.write_bytes(csv_of(GOOD).encode())

    assert reason_of(file, FileKind.CSV, replace(DEFAULT_LIMITS, wall_s=0.01)) == "too_heavy"
    assert children() == []


def test_one_that_the_system_ends_is_too_heavy(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(csv_of(GOOD).encode())
    monkeypatch.setattr(
        "office.procedures.reading.reading_process.limits_text",
        lambda _: f"import os; os.kill(os.getpid(), {signal.SIGKILL})",
    )

    assert reason_of(file, FileKind.CSV) == "too_heavy"


def test_more_text_than_allowed_is_refused_before_it_is_all_taken(file: Path) -> None:
    file.write_bytes(csv_of(*[GOOD] * 100).encode())

    assert reason_of(file, FileKind.CSV, replace(DEFAULT_LIMITS, text_bytes=500)) == "too_heavy"


def test_a_file_that_is_too_large_starts_no_process(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(b"x" * 101)
    monkeypatch.setattr("subprocess.Popen", None)

    assert reason_of(file, FileKind.CSV, replace(DEFAULT_LIMITS, file_bytes=100)) == "file_too_large"
