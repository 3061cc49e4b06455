"""What every source keeps to: files of two kinds in a folder, and a server by HTTP."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from office.dossiers.adapters.source import SourceAway
from office.dossiers.dossier import LASTING, Dossier, Step
from office.dossiers.judging import RowWrong
from office.dossiers.status import Status
from tests.conftest import FakeClock
from tests.office.dossiers.adapters.rigs import FolderRig, HttpRig, Rig, System, csv_of

FIRST = {
    "code": "h24.01.02-261122-0001",
    "status": "đang thụ lý",
    "step": "2",
    "steps": "4",
    "received": "2026-11-22",
    "due": "07/12/2026",
    "digits": "054321",
    "receipt_key": "kJ8-xQm2_Vt5Lw9bRz4NcA",
    "digitised_url": "https://kho.example/ho-so/1",
    "finished": "22/11/2026",
    "source_at": "2026-11-23 07:45:00",
}
SECOND = {"code": "H24.01.02-261122-0002", "status": "Chờ trả kết quả", "source_at": "2026-11-23T00:50:00Z"}


@pytest.fixture(params=["csv", "json", "http"])
def rig(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> Iterator[Rig]:
    if request.param == "http":
        system = System()
        http = HttpRig(system, clock)
        with closing(http.source):
            yield http
        system.end()
    else:
        yield FolderRig(tmp_path / "drop", clock, f".{request.param}")


def test_a_row_is_told_with_all_it_says(rig: Rig, clock: FakeClock) -> None:
    rig.publish([FIRST, SECOND])

    first, second = rig.source.fetch().told

    assert first.dossier == Dossier(
        "H24.01.02-261122-0001",
        Status.IN_PROGRESS,
        "Một cửa",
        datetime(2026, 11, 23, 0, 45, tzinfo=UTC),
        clock(),
        Step(2, 4),
        date(2026, 12, 7),
        date(2026, 11, 22),
        "https://kho.example/ho-so/1",
        date(2026, 11, 22),
    )
    assert (first.digits, first.receipt_key) == ("054321", "kJ8-xQm2_Vt5Lw9bRz4NcA")
    assert second.dossier == replace(
        Dossier("H24.01.02-261122-0002", Status.FINISHED, "Một cửa", clock(), clock()),
        source_at=datetime(2026, 11, 23, 0, 50, tzinfo=UTC),
    )


def test_what_was_taken_is_not_told_again_and_what_was_not_is(rig: Rig) -> None:
    rig.publish([FIRST])

    batches = [rig.source.fetch(), rig.source.fetch()]
    rig.source.taken(batches[-1])

    assert [len(batch.told) for batch in batches] == [1, 1]
    assert rig.source.fetch().told == ()


def test_what_is_new_is_told_after_what_was_taken(rig: Rig) -> None:
    rig.publish([FIRST])
    rig.source.taken(rig.source.fetch())
    rig.publish([SECOND])

    (told,) = rig.source.fetch().told

    assert told.dossier.status is Status.FINISHED


def test_a_bad_row_is_told_and_the_others_are_taken(rig: Rig) -> None:
    rig.publish([FIRST, SECOND | {"due": "30/02/2026"}, SECOND])

    batch = rig.source.fetch()

    assert [one.dossier.code[-1] for one in batch.told] == ["1", "2"]
    assert [(one.column, one.wrong) for one in batch.faults] == [("due", RowWrong.NO_DATE)]
    assert batch.faults[0].row in (2, 3), "a list's second place, or a file's third line"


def test_a_status_without_its_national_code_is_a_fault(rig: Rig) -> None:
    rig.publish([FIRST | {"status": "Chờ ký duyệt"}])

    batch = rig.source.fetch()

    assert batch.told == []
    assert [one.wrong for one in batch.faults] == [RowWrong.UNKNOWN_STATUS]
    assert batch.confirmed_at is None


def test_other_columns_are_dropped_unread(rig: Rig) -> None:
    rig.publish([FIRST | {"applicant": "Nguyễn Văn Thử"}])

    assert "Thử" not in repr(rig.source.fetch())


def test_one_that_is_away_says_so_and_tells_all_when_it_is_back(rig: Rig) -> None:
    rig.publish([FIRST])
    rig.go_away()
    for _ in range(2):
        with pytest.raises(SourceAway):
            rig.source.fetch()

    rig.come_back()

    assert len(rig.source.fetch().told) == 1


def test_nothing_to_tell_is_no_fault(rig: Rig) -> None:
    batch = rig.source.fetch()

    assert (list(batch.told), list(batch.faults), batch.refused) == ([], [], None)
    rig.source.taken(batch)


def test_columns_that_a_row_does_not_have_are_named(rig: Rig) -> None:
    if isinstance(rig, FolderRig) and rig.kind == ".csv":
        rig.put("a.csv", csv_of([SECOND], ("code", "status", "due")).encode())
    else:
        rig.publish([SECOND | {"due": ""}])

    (told,) = rig.source.fetch().told

    assert told.left_out == set(LASTING) - {"due"}
