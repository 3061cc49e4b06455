"""A row is a dossier, or a fault that names its column and nothing that stood there."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

import pytest

from office.dossiers.judging import Judge, RawRow, RowFault, RowWrong, Told
from office.dossiers.status import NATIONAL, Status
from tests.conftest import SMALL_OFFICE

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
ROW = {"code": "H24.01.02-261122-0001", "status": "4"}


def judged(
    cells: Mapping[str, str], statuses: Mapping[str, int] | None = None
) -> Told | tuple[str, RowWrong]:
    judge = Judge("Một cửa", statuses or {}, SMALL_OFFICE.zone)
    told, faults = judge.judged([RawRow(7, cells)], NOW, NOW)
    if told:
        return told[0]
    (fault,) = faults
    assert fault == RowFault(7, fault.column, fault.wrong)
    return fault.column, fault.wrong


@pytest.mark.parametrize(
    ("cells", "column", "wrong"),
    [
        ({"code": ""}, "code", RowWrong.MISSING),
        ({"code": " . "}, "code", RowWrong.NO_CODE),
        ({"code": "H" * 41}, "code", RowWrong.NO_CODE),
        ({"status": ""}, "status", RowWrong.MISSING),
        ({"status": "4.0"}, "status", RowWrong.UNKNOWN_STATUS),
        ({"status": "-1"}, "status", RowWrong.UNKNOWN_STATUS),
        ({"step": "2"}, "step", RowWrong.NO_STEP),
        ({"step": "5", "steps": "4"}, "step", RowWrong.NO_STEP),
        ({"step": "0", "steps": "4"}, "step", RowWrong.NO_STEP),
        ({"due": "2026-13-01"}, "due", RowWrong.NO_DATE),
        ({"due": "0001-01-01"}, "due", RowWrong.NO_DATE),
        ({"received": "22/11/26"}, "received", RowWrong.NO_DATE),
        ({"source_at": "yesterday"}, "source_at", RowWrong.NO_TIME),
        ({"source_at": "0001-01-01T00:00:00+14:00"}, "source_at", RowWrong.NO_TIME),
        ({"source_at": "2026-11-23T01:05:01Z"}, "source_at", RowWrong.IN_THE_FUTURE),
        ({"digits": "54321"}, "digits", RowWrong.NOT_SIX_DIGITS),
        ({"digits": "030090000001"}, "digits", RowWrong.NOT_SIX_DIGITS),
        ({"receipt_key": "short"}, "receipt_key", RowWrong.NO_KEY),
        ({"digitised_url": "javascript:alert(1)"}, "digitised_url", RowWrong.NO_ADDRESS),
        ({"finished": "31/02/2026"}, "finished", RowWrong.NO_DATE),
        ({"finished": "24/11/2026"}, "finished", RowWrong.IN_THE_FUTURE),
        ({"digitised_url": "https://a b"}, "digitised_url", RowWrong.NO_ADDRESS),
    ],
)
def test_each_wrong_cell_is_named_by_its_column(
    cells: Mapping[str, str], column: str, wrong: RowWrong
) -> None:
    assert judged({**ROW, **cells}) == (column, wrong)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-23T07:30:00", "2026-11-23T00:30:00+00:00"),
        ("23/11/2026 07:30", "2026-11-23T00:30:00+00:00"),
        ("2026-11-23T00:30:00Z", "2026-11-23T00:30:00+00:00"),
        ("2026-11-23T01:05:00Z", "2026-11-23T01:05:00+00:00"),
        ("", "2026-11-23T01:00:00+00:00"),
    ],
)
def test_a_time_without_a_zone_is_the_office_s(text: str, moment: str) -> None:
    told = judged(ROW | {"source_at": text})

    assert isinstance(told, Told)
    assert told.dossier.source_at == datetime.fromisoformat(moment)


def test_national_codes_are_read_and_one_above_ten_is_unknown_and_named() -> None:
    for code in (*NATIONAL, 11):
        told = judged(ROW | {"status": str(code)})

        assert isinstance(told, Told)
        assert told.dossier.status is NATIONAL.get(code, Status.UNKNOWN)
        assert told.unknown_code == (11 if code == 11 else None)


def test_a_vendor_s_status_is_known_by_its_words_whatever_their_case_and_blanks() -> None:
    told = judged(ROW | {"status": " chờ  BỔ SUNG hồ sơ"}, {"Chờ bổ sung hồ sơ": 5})

    assert isinstance(told, Told)
    assert told.dossier.status is Status.PAPERS_MISSING
    assert judged(ROW, {"Chờ bổ sung hồ sơ": 5}) == ("status", RowWrong.UNKNOWN_STATUS)


def test_a_source_s_clock_may_be_five_minutes_ahead_and_no_more() -> None:
    ahead = (NOW + timedelta(minutes=5)).isoformat()

    assert isinstance(judged(ROW | {"source_at": ahead}), Told)
