"""Rows become procedures, or faults with row and column."""

from datetime import date, time

import pytest

from office.procedures.catalogue import Document, OnlineLevel
from office.procedures.faults import MOST_FAULTS, Wrong
from office.procedures.judging import Judged, judge
from office.procedures.reading.rows import Row, Sheet

NUMBERED = 2


def sheet(columns: str, *rows: tuple[str, ...]) -> Sheet:
    """Return a sheet of these rows, the first of which is row 2."""
    return Sheet(tuple(columns.split()), 1, tuple(Row(n, cells) for n, cells in enumerate(rows, NUMBERED)))


def told(judged: Judged) -> list[tuple[int, str, Wrong]]:
    """Return where the faults are and what is wrong."""
    return [(one.row, one.column, one.wrong) for one in judged.faults]


def test_every_column_becomes_its_value() -> None:
    columns = "code name documents time_limit_days cutoff online_level checked_at sure valid_from valid_to"
    papers = "Tờ khai; Bản vẽ|2|1|Mẫu 01"
    cells = (
        "1.1-a",
        "x",
        papers,
        "10",
        "15:00",
        "Toàn trình",
        "30/11/2026",
        "sure",
        "2027-03-01",
        "1/4/2027",
    )

    (one,) = judge(sheet(columns, cells)).procedures

    assert one.documents == (Document("Tờ khai"), Document("Bản vẽ", 2, 1, "Mẫu 01"))
    assert (one.time_limit_days, one.cutoff, one.online_level) == (10, time(15), OnlineLevel.FULL)
    assert (one.checked_at, one.is_sure) == (date(2026, 11, 30), True)
    assert (one.valid_from, one.valid_to) == (date(2027, 3, 1), date(2027, 4, 1))


def test_what_nobody_said_is_unknown_and_unsure() -> None:
    (one,) = judge(sheet("code name", ("a", "x"))).procedures

    assert (one.is_sure, one.online_level, one.time_limit_days, one.fee_text) == (False, None, None, "")


@pytest.mark.parametrize(
    ("column", "cell", "wrong"),
    [
        ("code", "", Wrong.EMPTY),
        ("code", "1.00119", Wrong.CODE_LOST_DIGITS),
        ("code", "1,00119", Wrong.CODE_LOST_DIGITS),
        ("code", "mã số", Wrong.NO_CODE),
        ("code", "=1+1", Wrong.FORMULA),
        ("name", "", Wrong.EMPTY),
        ("name", "@SUM(A1)", Wrong.FORMULA),
        ("name", "x" * 501, Wrong.TOO_LONG),
        ("everyday", ";".join(map(str, range(101))), Wrong.TOO_MANY),
        ("documents", "|1|", Wrong.NO_DOCUMENT),
        ("documents", "a|b", Wrong.NO_NUMBER),
        ("documents", "a|1|1|f|g", Wrong.NO_DOCUMENT),
        ("time_limit_days", "10 ngày", Wrong.NO_NUMBER),
        ("time_limit_days", "-1", Wrong.NO_NUMBER),
        ("time_limit_days", "١", Wrong.NO_NUMBER),
        ("cutoff", "25:00", Wrong.NO_CLOCK_TIME),
        ("cutoff", "3 giờ", Wrong.NO_CLOCK_TIME),
        ("checked_at", "31/2/2027", Wrong.NO_DAY),
        ("valid_from", "soon", Wrong.NO_DAY),
        ("online_level", "mức 4", Wrong.NO_LEVEL),
        ("sure", "yes", Wrong.NEITHER_SURE_NOR_UNSURE),
        ("other_codes", "1.000001; hai ba", Wrong.NO_CODE),
        ("field", "Z", Wrong.UNKNOWN_FIELD),
    ],
)
def test_a_cell_that_breaks_a_rule_is_named_by_row_and_column(column: str, cell: str, wrong: Wrong) -> None:
    values = {"code": "a", "name": "x"} | {column: cell}

    judged = judge(sheet(" ".join(values), tuple(values.values())), fields=("A", "B"))

    assert told(judged) == [(2, column, wrong)]
    assert judged.procedures == ()
    assert judged.faults[0].found == cell[:80]


@pytest.mark.parametrize(
    ("column", "cell", "wrong"),
    [
        ("everyday", "; =abc", Wrong.FORMULA),
        ("name", "A cần\nxác minh", Wrong.SURE_BUT_MARKED),
        ("everyday", "&amp\nx", Wrong.CHANGES_WHEN_KEPT),
        ("everyday", ";".join(f"{n:0150}" for n in range(99)), Wrong.TOO_LONG),
    ],
)
def test_what_would_be_refused_once_it_is_kept_is_a_fault_at_once(
    column: str, cell: str, wrong: Wrong
) -> None:
    values = {"code": "a", "name": "x", "sure": "sure"} | {column: cell}

    judged = judge(sheet(" ".join(values), tuple(values.values())))

    assert told(judged) == [(2, column, wrong)]
    assert judged.procedures == ()


def test_a_code_typed_as_a_number_is_a_fault_though_it_looks_whole() -> None:
    judged = judge(Sheet(("code", "name"), 1, (Row(2, ("1.001193", "x"), frozenset({0})),)))

    assert told(judged) == [(2, "code", Wrong.CODE_IS_NUMBER)]
    assert not judged.can_be_taken


def test_every_fault_of_a_row_is_told_at_once() -> None:
    judged = judge(sheet("code name sure", ("", "", "?")))

    assert [column for _, column, _ in told(judged)] == ["code", "name", "sure"]


def test_nothing_marked_as_unverified_passes_for_sure() -> None:
    row = ("a", "x", "8.000 đ (cần xác minh)")

    assert told(judge(sheet("code name fee_text sure", (*row, "sure")))) == [
        (2, "fee_text", Wrong.SURE_BUT_MARKED)
    ]
    assert judge(sheet("code name fee_text sure", (*row, "unsure"))).fault_count == 0


@pytest.mark.parametrize(
    ("columns", "fault"),
    [
        ("code", (1, "name", Wrong.COLUMN_MISSING)),
        ("code name name", (1, "name", Wrong.COLUMN_TWICE)),
        ("code name colour", (1, "colour", Wrong.COLUMN_UNKNOWN)),
    ],
)
def test_a_wrong_header_is_told_and_nothing_is_taken(columns: str, fault: tuple[int, str, Wrong]) -> None:
    judged = judge(sheet(columns, ("a", "x", "y")))

    assert told(judged) == [fault]
    assert not judged.can_be_taken


def test_a_cell_under_no_column_is_told_by_its_place() -> None:
    assert told(judge(sheet("code name", ("a", "x", "lost")))) == [(2, "3", Wrong.CELL_WITHOUT_COLUMN)]


VERSIONS = "code name valid_from valid_to other_codes"


@pytest.mark.parametrize(
    ("second", "fault"),
    [
        (("a", "x", "", "", ""), (3, "valid_from", Wrong.VERSION_TWICE)),
        (("a", "x", "2027-03-01", "", ""), (3, "valid_from", Wrong.VERSIONS_OVERLAP)),
        (("b", "x", "", "", "a"), (3, "other_codes", Wrong.CODE_TAKEN)),
        (("b", "x", "", "", "a-old"), (3, "other_codes", Wrong.CODE_TAKEN)),
        (("b", "x", "2027-03-02", "2027-03-01", ""), (3, "valid_to", Wrong.ENDS_BEFORE_IT_BEGINS)),
        (("a", "x", "2027-03-02", "", "a-old"), None),
    ],
)
def test_versions_and_codes_stand_together(
    second: tuple[str, ...], fault: tuple[int, str, Wrong] | None
) -> None:
    judged = judge(sheet(VERSIONS, ("a", "x", "", "2027-03-01", "a-old"), second))

    assert told(judged) == ([] if fault is None else [fault])
    assert len(judged.procedures) == (2 if fault is None else 1 if second[0] == "b" else 0)


def test_one_bad_version_holds_back_every_version_of_its_code_and_no_other() -> None:
    rows = (("a", "x", ""), ("a", "", "2027-03-01"), ("b", "x", ""))

    judged = judge(sheet("code name valid_from", *rows))

    assert [one.code for one in judged.procedures] == ["b"]
    assert judged.refused_codes == {"a"}
    assert judged.can_be_taken


def test_a_file_in_which_a_code_cannot_be_read_is_not_taken() -> None:
    """Nobody could say whether its procedure is gone or only misspelt."""
    judged = judge(sheet("code name", ("a", "x"), ("1.00119", "y")))

    assert [one.code for one in judged.procedures] == ["a"]
    assert not judged.can_be_taken


def test_the_first_two_hundred_faults_are_told_and_all_counted() -> None:
    judged = judge(sheet("code name", *[(f"a{n}", "") for n in range(250)]))

    assert (len(judged.faults), judged.fault_count) == (MOST_FAULTS, 250)
    assert judged.faults[-1].row == 201
    assert len(judged.refused_codes) == 250
