"""Old against new, before it is taken; and what is exported comes back the same."""

import string
from datetime import date, time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from office.procedures.catalogue import Catalogue, Document, OnlineLevel, Procedure
from office.procedures.columns import COLUMNS, cells_of
from office.procedures.comparing import ChangedCell, comparison, taken_over
from office.procedures.exporting import as_csv
from office.procedures.judging import judge
from office.procedures.reading.cells import sheet_of
from office.procedures.reading.csv_file import read_csv
from office.procedures.reading.limits import DEFAULT_LIMITS
from office.procedures.reading.rows import Row, Sheet
from office.procedures.revisions import catalogue_of
from office.procedures.shipped import shipped_catalogue
from tests.office.procedures.test_judging import sheet

BIRTH = Procedure("1.001193", "B", "Đăng ký khai sinh", documents=(Document("Tờ khai"),))
DEATH = Procedure("1.000656", "B", "Đăng ký khai tử")
WEDDING = Procedure("1.000894", "B", "Đăng ký kết hôn")


def again(catalogue: Catalogue) -> Catalogue:
    """Return what a catalogue is once exported, read and judged."""
    judged = judge(read_csv(as_csv(catalogue).encode(), DEFAULT_LIMITS))
    assert judged.faults == ()
    return Catalogue(judged.procedures)


def test_what_is_added_changed_and_gone_is_told_column_by_column() -> None:
    papers = (Document("Tờ khai", 1, 2), Document("CCCD"))
    changed = Procedure("1.001193", "C", "Đăng ký khai sinh", documents=papers)

    told = comparison(Catalogue((BIRTH, DEATH)), Catalogue((changed, WEDDING)))

    assert (told.added, told.gone) == ((WEDDING,), (DEATH,))
    assert told.changed[0].cells == (
        ChangedCell("field", "B", "C"),
        ChangedCell("documents", "Tờ khai", "Tờ khai|1|2; CCCD"),
    )


def test_a_version_from_a_later_day_is_added_and_changes_none() -> None:
    later = Procedure("1.001193", "B", "Đăng ký khai sinh", valid_from=date(2027, 3, 1))

    told = comparison(Catalogue((BIRTH,)), Catalogue((BIRTH, later)))

    assert (told.added, told.changed, told.gone) == ((later,), (), ())


def test_the_same_catalogue_in_another_order_changes_nothing() -> None:
    assert comparison(Catalogue((BIRTH, DEATH)), Catalogue((DEATH, BIRTH))).is_empty


def test_what_a_file_has_wrong_stays_as_it_was_and_is_not_gone() -> None:
    old = Catalogue((BIRTH, DEATH))
    judged = judge(sheet("code name field", ("1.001193", "", "B"), ("1.000656", "Khai tử", "B")))

    told = comparison(old, taken_over(old, judged))

    assert told.gone == ()
    assert [one.new.name for one in told.changed] == ["Khai tử"]


@pytest.mark.parametrize(
    ("old", "rows", "codes"),
    [
        (Procedure("a", "", "x", ("b", "c")), (("a", "", ""), ("b", "x", "")), [("b", ()), ("a", ("c",))]),
        (Procedure("a", "", "x"), (("a", "", ""), ("b", "x", "a; c")), [("b", ("c",)), ("a", ())]),
        (Procedure("a", "", "x", ("c",)), (("a", "", ""), ("b", "x", "c")), [("b", ("c",)), ("a", ())]),
    ],
    ids=["the other code is new by itself", "the code is new as another's", "both have the other code"],
)
def test_what_stays_as_it_was_collides_with_nothing_of_the_file(
    old: Procedure, rows: tuple[tuple[str, ...], ...], codes: list[tuple[str, tuple[str, ...]]]
) -> None:
    judged = judge(sheet("code name other_codes", *rows))

    taken = taken_over(Catalogue((old,)), judged)

    assert [(one.code, one.other_codes) for one in taken.procedures] == codes
    assert again(taken) == taken


def test_the_shipped_catalogue_is_the_same_once_exported_and_read() -> None:
    assert again(shipped_catalogue()) == shipped_catalogue()


def test_no_exported_cell_begins_as_a_formula_does_and_all_come_back() -> None:
    risky = Procedure("a", "B", "- Tên", fee_text="+84 đ", verify="-1", name_en="'-x")

    exported = as_csv(Catalogue((risky,)))

    assert ",'- Tên," in exported
    assert ",'+84 đ," in exported
    assert again(Catalogue((risky,))).procedures[0].fee_text == "+84 đ"


WORDS = st.text(string.ascii_letters + "ăâđêôơưáàảãạ-+'.0 ", max_size=12).map(
    lambda one: " ".join(one.split())
)
TEXTS = WORDS.filter(lambda one: not one.startswith("'"))
NAMES = TEXTS.filter(bool)
COUNTS = st.none() | st.integers(0, 9999)
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))
PROCEDURES = st.builds(
    Procedure,
    code=st.from_regex(r"\A[a-z][a-z0-9.-]{0,9}\Z"),
    field=TEXTS,
    name=NAMES,
    everyday=st.lists(NAMES, max_size=3, unique=True).map(tuple),
    documents=st.lists(
        st.builds(Document, NAMES, COUNTS, COUNTS, TEXTS), max_size=3, unique_by=lambda one: one.name
    ).map(tuple),
    time_limit_days=COUNTS,
    fee_text=TEXTS,
    cutoff=st.none() | st.times().map(lambda one: time(one.hour, one.minute)),
    online_level=st.none() | st.sampled_from(OnlineLevel),
    checked_at=DAYS,
    is_sure=st.booleans(),
    verify=TEXTS,
    valid_from=DAYS,
)


@given(st.lists(PROCEDURES, max_size=4, unique_by=lambda one: one.code))
def test_whatever_is_exported_comes_back_the_same(procedures: list[Procedure]) -> None:
    catalogue = Catalogue(tuple(procedures))

    assert procedures == [] or again(catalogue) == catalogue


LETTERS = string.ascii_letters + "ăâđêôơưáàảãạ-+'.0=@;|&<> \n\t"
CELLS = st.text(LETTERS, max_size=12) | st.builds(
    lambda start, times, end: start * times + end,
    st.text(LETTERS, min_size=1, max_size=3),
    st.sampled_from((100, 166, 249, 250, 498, 499, 500)),
    st.text(LETTERS, max_size=4),
)
SOME = ("other_codes", "name", "name_en", "everyday", "documents", "fee_text", "verify", "source", "sure")
ROWS = st.lists(
    st.tuples(*(CELLS | st.sampled_from(("", "sure", "cần\nxác minh")) for _ in SOME)),
    min_size=1,
    max_size=3,
)


@given(ROWS)
@example([("", "x", "", "; =abc", "", "", "", "", "")])
@example([("", "x", "", "; '=abc", "", "", "", "", "")])
@example([("", "x", "", "&amp\nlt", "", "", "", "", "")])
@example([("", "x", "", "", "a|1; a|01", "", "", "", "")])
@example([("", "x", "", "", "x" * 499, "", "", "", "")])
@example([("", "x", "", ";".join(f"{n:0150}" for n in range(99)), "", "", "", "", "")])
@example([("", "A cần\nxác minh", "", "", "", "", "", "", "sure")])
def test_whatever_a_file_says_is_refused_or_comes_back_the_same(rows: list[tuple[str, ...]]) -> None:
    numbered = (Row(n, (f"p{n}", *cells)) for n, cells in enumerate(rows, 2))
    judged = judge(sheet_of([Row(1, ("code", *SOME)), *numbered], DEFAULT_LIMITS))
    catalogue = Catalogue(judged.procedures)
    kept = Sheet(COLUMNS, 0, tuple(Row(n, cells_of(one)) for n, one in enumerate(catalogue.procedures, 1)))

    assert catalogue_of(kept, "1") == catalogue
    assert catalogue.procedures == () or again(catalogue) == catalogue


def test_a_paper_s_name_may_be_as_long_as_a_line() -> None:
    (one,) = judge(sheet("code name documents", ("a", "x", "x" * 500))).procedures

    assert again(Catalogue((one,))).procedures == (one,)
