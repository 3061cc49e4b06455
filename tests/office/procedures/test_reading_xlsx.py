"""Workbooks, good and hostile, against limits small enough to show the rule."""

import io
import os
from dataclasses import replace
from datetime import date, time

import pytest

from office.procedures.reading.limits import DEFAULT_LIMITS, Limits
from office.procedures.reading.refusals import FileRefused, Reason
from office.procedures.reading.rows import Sheet
from office.procedures.reading.xlsx_file import read_xlsx
from tests.office.procedures.hostile import GOOD, HEADER, sheet_xml, with_member, workbook

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
LIMITS = replace(DEFAULT_LIMITS, rows=20, columns=10)
SHEET = "xl/worksheets/sheet1.xml"


def read(content: bytes, limits: Limits = LIMITS) -> Sheet:
    """Read the workbook in this process."""
    return read_xlsx(io.BytesIO(content), limits)


def reason_of(content: bytes, limits: Limits = LIMITS) -> dict[str, str]:
    """Return why the workbook is refused, with the values."""
    with pytest.raises(FileRefused) as refusal:
        read(content, limits)
    return dict(refusal.value.details)


def test_a_workbook_s_cells_are_read_with_their_rows() -> None:
    sheet = read(workbook(GOOD, (), ("1.000656", "Đăng ký khai tử")))

    assert sheet.columns == HEADER
    assert [(row.number, row.cells) for row in sheet.rows] == [
        (2, GOOD),
        (4, ("1.000656", "Đăng ký khai tử")),
    ]


def test_one_row_more_than_allowed_refuses_the_whole_file() -> None:
    assert len(read(workbook(*[GOOD] * 20)).rows) == 20
    assert reason_of(workbook(*[GOOD] * 21)) == {"reason": "too_many_rows", "most": "20", "at": "A22"}


def test_rows_without_addresses_are_counted_too() -> None:
    content = workbook(*[GOOD] * 21)
    xml = sheet_xml(content)
    for row in range(1, 23):
        xml = xml.replace(f'<row r="{row}"'.encode(), b"<row")
        for column in "ABC":
            xml = xml.replace(f'r="{column}{row}"'.encode(), b"")

    assert reason_of(with_member(content, SHEET, xml))["reason"] == Reason.TOO_MANY_ROWS


@pytest.mark.parametrize(("far", "reason"), [("A1048576", "too_many_rows"), ("XFD1", "too_many_columns")])
def test_one_cell_far_away_refuses_the_file_and_is_named(far: str, reason: str) -> None:
    details = reason_of(workbook(GOOD, far=far))

    assert (details["reason"], details["at"]) == (reason, far)


def test_a_far_cell_with_a_format_only_does_no_harm() -> None:
    content = workbook(GOOD)
    xml = sheet_xml(content).replace(
        b"</sheetData>", b'<row r="9999"><c r="XFD9999" s="0"/></row></sheetData>'
    )

    assert len(read(with_member(content, SHEET, xml)).rows) == 1


def test_the_dimension_that_a_sheet_declares_is_not_believed() -> None:
    content = workbook(GOOD)
    xml = sheet_xml(content)
    for declared in (b"A1:A1", b"A1:XFD1048576"):
        lying = xml.replace(b'<dimension ref="A1:C2"', b'<dimension ref="' + declared + b'"')
        assert lying != xml
        assert read(with_member(content, SHEET, lying)).rows[0].cells == GOOD


def test_merged_cells_are_refused_and_their_ranges_named() -> None:
    details = reason_of(workbook(GOOD, GOOD, merge="A2:A3"))

    assert details == {"reason": "merged_cells", "ranges": "A2:A3"}


def test_a_tag_that_lies_across_two_chunks_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    content = workbook(GOOD, GOOD, merge="A2:A3")
    for size in (7, 64, 101):
        monkeypatch.setattr("office.procedures.reading.sheet_xml._CHUNK_BYTES", size)
        assert reason_of(content)["reason"] == Reason.MERGED_CELLS


def test_what_unpacks_too_large_is_refused_by_the_directory_alone() -> None:
    spaces = with_member(workbook(GOOD), SHEET, sheet_xml(workbook(GOOD)) + b" " * 2_000_000)

    assert reason_of(spaces) == {"reason": "unpacks_too_large", "member": SHEET}
    assert reason_of(workbook(GOOD), replace(LIMITS, member_bytes=500))["reason"] == "unpacks_too_large"
    assert reason_of(workbook(GOOD), replace(LIMITS, unpacked_bytes=2_000))["reason"] == "unpacks_too_large"
    assert reason_of(workbook(GOOD), replace(LIMITS, members=3))["reason"] == "unpacks_too_large"


def test_a_cell_longer_than_allowed_is_named() -> None:
    details = reason_of(workbook(GOOD, ("1.1", "x" * 51)), replace(LIMITS, cell_letters=50))

    assert details == {"reason": "cell_too_long", "row": "3", "column": "2", "most": "50"}


def test_a_formula_stays_one() -> None:
    sheet = read(workbook(('=HYPERLINK("http://x.example","a")', "=cmd|' /C calc'!A0", "sure")))

    assert sheet.rows[0].cells[0].startswith("=HYPERLINK")
    assert sheet.rows[0].cells[1].startswith("=cmd|")


def test_a_code_typed_as_a_number_is_marked_so() -> None:
    row = read(workbook((1.00119, "x", "sure"))).rows[0]

    assert row.cells[0] == "1.00119"
    assert row.numeric == {0}


def test_numbers_days_and_times_are_written_as_files_have_them() -> None:
    row = read(workbook((5, 5.0, 2.5, date(2027, 3, 1), time(15, 0)))).rows[0]

    assert row.cells == ("5", "5", "2.5", "2027-03-01", "15:00")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "broken"),
        (b"PK\x03\x04 and nothing", "broken"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "old_or_locked"),
        (workbook(), None),
    ],
)
def test_what_is_no_workbook_of_today_is_refused(content: bytes, reason: str | None) -> None:
    if reason is None:
        assert read(content).rows == ()
    else:
        assert reason_of(content)["reason"] == reason


def test_other_sheets_are_named_because_nobody_reads_them() -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(workbook(GOOD)))
    book.create_sheet("Ghi chú")
    file = io.BytesIO()
    book.save(file)

    assert read(file.getvalue()).left_out == ("Ghi chú",)


def test_far_more_rows_than_a_file_may_have_are_refused() -> None:
    limits, rows = (DEFAULT_LIMITS, 100_001) if IS_FULL else (LIMITS, 200)

    assert reason_of(workbook(*[GOOD] * rows), limits)["reason"] == Reason.TOO_MANY_ROWS
