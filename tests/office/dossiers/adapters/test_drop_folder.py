"""Files in a folder: whole ones only, each moved away with a report of what became of it."""

import json
import os
from pathlib import Path

import pytest

from office.dossiers.adapters import row_files
from office.dossiers.adapters.source import FileFault
from tests.conftest import FakeClock
from tests.office.dossiers.adapters.rigs import FolderRig, csv_of
from tests.office.dossiers.adapters.test_sources_alike import FIRST, SECOND

WHOLE = csv_of([FIRST, SECOND]).encode()


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_file_that_grows_waits_until_it_has_been_still_for_ten_seconds(
    folder: FolderRig, clock: FakeClock
) -> None:
    file = folder.folder / "a.csv"
    for size in (40, 120, len(WHOLE)):
        file.write_bytes(WHOLE[:size])
        assert folder.source.fetch().mark == ""
        clock.forward(seconds=9)
        assert folder.source.fetch().mark == ""
    clock.forward(seconds=1)

    assert len(folder.source.fetch().told) == 2


@pytest.mark.parametrize("cut", [len(WHOLE) - 2, len(WHOLE) - 20])
def test_a_file_whose_last_line_has_no_end_waits_ten_minutes_and_is_refused(
    folder: FolderRig, clock: FakeClock, cut: int
) -> None:
    folder.put("a.csv", WHOLE[:cut])
    assert folder.source.fetch().mark == ""

    clock.forward(minutes=10)
    batch = folder.source.fetch()

    assert (batch.refused, list(batch.told)) == (FileFault.UNFINISHED, [])


def test_names_of_files_in_the_writing_and_links_and_pipes_are_left_alone(
    folder: FolderRig, clock: FakeClock, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere.csv").write_bytes(WHOLE)
    (folder.folder / "link.csv").symlink_to(tmp_path / "elsewhere.csv")
    os.mkfifo(folder.folder / "pipe.csv")
    for name in (".a.csv", "~$a.csv", "a.csv.part", "a.csv.tmp"):
        folder.put(name, WHOLE)
    clock.forward(minutes=11)

    assert folder.source.fetch().mark == ""


def test_a_file_goes_to_done_with_a_report_that_names_rows_and_no_values(
    folder: FolderRig, clock: FakeClock
) -> None:
    folder.put("a.csv", csv_of([FIRST, SECOND | {"digits": "0987654321"}]).encode())

    folder.source.taken(folder.source.fetch())

    stamp = clock().strftime("%Y%m%dT%H%M%SZ")
    assert names(folder.folder / "done") == [f"{stamp}-a.csv", f"{stamp}-a.csv.report.json"]
    report = (folder.folder / "done" / f"{stamp}-a.csv.report.json").read_text()
    assert json.loads(report) == {
        "file": "a.csv",
        "taken": 1,
        "refused": None,
        "faults": [{"row": 3, "column": "digits", "wrong": "not_six_digits"}],
        "more_faults": 0,
    }
    assert "0987654321" not in report
    assert names(folder.folder / "taking") == []
    assert ((folder.folder / "done" / f"{stamp}-a.csv").stat().st_mode & 0o077) == 0


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("a.xlsx", b"PK\x03\x04", FileFault.KIND),
        ("a.csv", "code,status\nH24-261122-0001,Đang\n".encode("cp1258", "replace"), FileFault.ENCODING),
        ("a.csv", b"code,state\nH24-261122-0001,4\n", FileFault.COLUMNS),
        ("a.csv", b"code,status,code\nH24-261122-0001,4,x\n", FileFault.COLUMNS),
        ("a.csv", b"", FileFault.UNFINISHED),
        ("a.csv", b"\n", FileFault.COLUMNS),
        ("a.csv", b'code,status\n"H24-261122-0001,4\n', FileFault.DAMAGED),
        ("a.csv", b'code,status\n"H24"x,4\n', FileFault.DAMAGED),
        ("a.json", b"{not json}", FileFault.DAMAGED),
        ("a.json", b"[" * 5_000 + b"]" * 5_000, FileFault.DAMAGED),
        ("a.json", b'{"rows": []}', FileFault.COLUMNS),
    ],
)
def test_a_file_that_cannot_be_read_goes_to_refused_with_the_reason(
    folder: FolderRig, clock: FakeClock, name: str, content: bytes, fault: FileFault
) -> None:
    folder.put(name, content)
    clock.forward(minutes=10)

    batch = folder.source.fetch()
    folder.source.taken(batch)

    assert batch.refused is fault
    assert [file.rpartition("-")[2] for file in names(folder.folder / "refused")] == [
        name,
        f"{name}.report.json",
    ]


@pytest.mark.parametrize(
    "content",
    [
        csv_of([FIRST]).encode("utf-8-sig"),
        csv_of([FIRST]).encode("utf-16"),
        csv_of([FIRST]).replace(",", ";").encode(),
        csv_of([FIRST]).replace("\r\n", "\n").encode(),
    ],
)
def test_spreadsheets_ways_of_writing_csv_are_read(folder: FolderRig, content: bytes) -> None:
    folder.put("a.csv", content)

    assert [one.digits for one in folder.source.fetch().told] == ["054321"]


def test_bounds_on_bytes_and_rows_refuse_the_whole_file(
    folder: FolderRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"code": f"H24-261122-{number:05}", "status": "Đang thụ lý"} for number in range(20_001)]
    folder.put("rows.csv", csv_of(rows, ("code", "status")).encode())
    batch = folder.source.fetch()
    folder.source.taken(batch)
    monkeypatch.setattr("office.dossiers.adapters.drop_folder.MOST_BYTES", len(WHOLE) - 1)
    folder.put("bytes.csv", WHOLE)

    assert batch.refused is FileFault.TOO_MANY_ROWS
    assert row_files.MOST_ROWS == 20_000
    assert folder.source.fetch().refused is FileFault.TOO_LARGE


def test_a_file_read_before_a_power_cut_is_told_again_before_newer_ones(
    folder: FolderRig, clock: FakeClock
) -> None:
    folder.put("b.csv", csv_of([FIRST]).encode())
    assert len(folder.source.fetch().told) == 1

    again = FolderRig.__new__(FolderRig)
    again.folder, again.clock = folder.folder, clock
    again.source = type(folder.source)(folder.folder, folder.source._judge, clock)
    again.put("a.csv", csv_of([SECOND]).encode())

    assert again.source.fetch().mark == "b.csv"


def test_a_file_put_there_under_the_same_name_meanwhile_is_not_moved_unread(
    folder: FolderRig, clock: FakeClock
) -> None:
    folder.put("a.csv", csv_of([FIRST]).encode())
    batch = folder.source.fetch()
    folder.put("a.csv", csv_of([SECOND]).encode())

    folder.source.taken(batch)
    folder.source.fetch()
    clock.forward(seconds=10)

    assert [one.dossier.code[-1] for one in folder.source.fetch().told] == ["2"]


def test_read_files_which_hold_digits_in_plain_are_gone_after_seven_days(
    folder: FolderRig, clock: FakeClock
) -> None:
    folder.put("a.csv", WHOLE)
    folder.source.taken(folder.source.fetch())
    clock.forward(days=6)
    folder.source.fetch()
    assert len(names(folder.folder / "done")) == 2

    clock.forward(days=1, minutes=1)
    folder.source.fetch()

    assert names(folder.folder / "done") == []


def test_a_name_as_long_as_names_can_be_is_moved_all_the_same(folder: FolderRig) -> None:
    folder.put("ồ" * 83 + ".csv", WHOLE)

    folder.source.taken(folder.source.fetch())

    assert len(names(folder.folder / "done")) == 2
