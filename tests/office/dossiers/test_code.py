"""A code means the same however it is typed, and two codes never mean the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.dossiers.code import MOST_LETTERS, Short, short_of, spelling, written

_GROUP = st.integers(0, 99).map("{:02}".format)
_DAY = st.dates(date(2019, 1, 1), date(2099, 12, 31))


@st.composite
def codes(draw: st.DrawFn) -> str:
    """Codes as systems give them: ``000.00.05.H23-191024-0001``, ``G09.20-20260609-0092637``."""
    before = draw(st.sampled_from(["", "000.00.05.", "38.98."]))
    after = "".join(f".{group}" for group in draw(st.lists(_GROUP, max_size=3)))
    agency = f"{before}{draw(st.sampled_from('GHKT'))}{draw(_GROUP)}{after}"
    day = draw(_DAY).strftime(draw(st.sampled_from(["%y%m%d", "%Y%m%d"])))
    return f"{agency}-{day}-{draw(st.integers(0, 9_999_999)):0{draw(st.integers(4, 7))}}"


@st.composite
def respelt(draw: st.DrawFn) -> tuple[str, str]:
    """A code, and the same typed with other case, fewer dots, more blanks and another dash."""
    code = draw(codes())
    letters = []
    for letter in code:
        if letter == "." and draw(st.booleans()):
            continue
        typed = draw(st.sampled_from("-–—−")) if letter == "-" else letter
        letters.append(draw(st.sampled_from([typed.lower(), typed.upper(), f"{typed} ", f"\t{typed}"])))
    return code, "".join(letters)


@given(respelt())
def test_case_blanks_dots_and_kinds_of_dash_make_no_difference(typed: tuple[str, str]) -> None:
    code, other = typed

    assert spelling(other) == spelling(code)
    assert short_of(other) == short_of(code)


@given(codes(), codes())
def test_two_codes_of_two_digit_groups_are_never_spelt_alike(one: str, other: str) -> None:
    assert (spelling(one) == spelling(other)) == (one == other)


def test_an_agency_s_group_is_not_taken_for_a_century() -> None:
    assert spelling("H15-20260220-0975") != spelling("H15.20-260220-0975")


@given(st.text(max_size=400))
def test_any_text_has_a_spelling_that_is_its_own(text: str) -> None:
    letters = spelling(text)

    assert spelling(letters) == letters
    assert len(letters) <= MOST_LETTERS
    assert written(written(text)) == written(text)
    short_of(text)


@pytest.mark.parametrize(
    ("code", "short"),
    [
        ("000.00.05.H23-191024-0001", Short(date(2019, 10, 24), "0001")),
        ("H21.65-220914-0011", Short(date(2022, 9, 14), "0011")),
        ("h2165-220914-0011", Short(date(2022, 9, 14), "0011")),
        ("G09.20-20260609-0092637", Short(date(2026, 6, 9), "2637")),
        ("TT250C8DDF4C1E", None),
        ("H21.65-221314-0011", None),
    ],
)
def test_a_code_s_day_and_last_digits_stand_for_it_where_it_has_a_day(code: str, short: Short | None) -> None:
    assert short_of(code) == short
