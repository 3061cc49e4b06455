"""A value that is right and only written otherwise is told by the line as it must be, and nothing else is."""

from pathlib import Path

import pytest

from tests.office.settings_toml import SMALL, faults, spoiled

BARE = "write it without quotation marks:"
QUOTED = "write it between quotation marks:"


@pytest.mark.parametrize(
    ("right", "written", "told"),
    [
        ("number = 2\n", 'number = "2"\n', f"counter[2].number: {BARE} number = 2"),
        ("block = 2000", 'block = "2000"', f"field[2].block: {BARE} block = 2000"),
        ("2027-01-01", '"2027-01-01"', f"hours.closed[1].date: {BARE} date = 2027-01-01"),
        ("2027-01-01", "01/01/2027", "hours.closed[1].date: write it as date = 2027-01-01"),
        ("2027-01-01", "2027-1-1", "hours.closed[1].date: write it as date = 2027-01-01"),
        ('"07:00"', '"7h"', 'hours.session[1].opens: write it as opens = "07:00"'),
        ('title = "Sảnh"', 'title = "a"\nspeaks = "true"', f"screen[1].speaks: {BARE} speaks = true"),
        ('title = "Sảnh"', 'title = "a"\nspeaks = "Yes"', "screen[1].speaks: write it as speaks = true"),
        ('title = "Sảnh"', "title = 5", f'screen[1].title: {QUOTED} title = "5"'),
        (
            'fields = ["A", "B"]',
            'fields = "A, B"',
            'counter[2].fields: it is a list: write fields = ["A", "B"]',
        ),
        ("counters = [1, 2]", 'counters = ["1", "2"]', f"screen[1].counters: {BARE} counters = [1, 2]"),
        ("counters = [1, 2]", 'counters = "1"', "screen[1].counters: it is a list: write counters = [1]"),
        ("counter = 1\n", "counter = [1]\n", "sign[1].counter: it is no list: write counter = 1"),
        (
            'host = "192.168.1.50"',
            'host = "192.168.1.50"\npaper_mm = "80"',
            f"kiosk[1].printer.paper_mm: {BARE} paper_mm = 80",
        ),
    ],
)
def test_it_is_told_by_the_line_as_it_must_be(tmp_path: Path, right: str, written: str, told: str) -> None:
    assert faults(tmp_path, spoiled(right, written)) == [told]


@pytest.mark.parametrize(
    ("right", "written"),
    [
        ("number = 2\n", 'number = "two"\n'),
        ("number = 2\n", 'number = "200"\n'),
        ("2027-01-01", '"2027-02-30"'),
    ],
)
def test_what_is_wrong_otherwise_too_is_told_by_what_it_must_be(
    tmp_path: Path, right: str, written: str
) -> None:
    (fault,) = faults(tmp_path, spoiled(right, written))

    assert "must be " in fault


def test_what_is_between_tables_is_looked_at_as_it_was_meant(tmp_path: Path) -> None:
    text = spoiled("number = 2\n", 'number = "1"\n')

    assert faults(tmp_path, text) == [
        f"counter[2].number: {BARE} number = 1",
        "counter[2].number: 1 is counter[1].number already",
        "screen[1].counters: no counter has the number 2",
    ]


@pytest.mark.parametrize("written", ["AB", "A-B", "A,B", "A B"])
def test_several_codes_in_one_text_are_told_in_one_round(tmp_path: Path, written: str) -> None:
    text = spoiled('fields = ["A", "B"]', f'fields = "{written}"')

    assert faults(tmp_path, text) == ['counter[2].fields: it is a list: write fields = ["A", "B"]']


def test_a_text_that_is_the_code_of_a_field_is_not_taken_apart(tmp_path: Path) -> None:
    text = SMALL.replace('"B"', '"A-B"').replace('letter = "A-B"', 'letter = "B"')

    found = faults(tmp_path, text.replace('fields = ["A", "A-B"]', 'fields = "A-B"'))

    assert found == ['counter[2].fields: it is a list: write fields = ["A-B"]']


def test_a_code_that_no_field_has_is_told_with_the_list_it_must_be(tmp_path: Path) -> None:
    text = spoiled('fields = ["A", "B"]', 'fields = "BB"')

    assert faults(tmp_path, text)[-2:] == [
        'counter[2].fields: it is a list: write fields = ["BB"]',
        "counter[2].fields: no field has the code 'BB'. Did you mean 'B'?",
    ]
