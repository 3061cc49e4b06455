"""Slips in the writing of config.toml: all at once, in the office's words, each with its line and table."""

from collections.abc import Callable
from pathlib import Path

import pytest

from office.settings import ConfigError, load
from office.settings.toml_lines import TomlLines
from tests.office.settings_toml import SMALL, spoiled, written


def told(folder: Path, text: str) -> list[str]:
    """What is said of a file of that text, a line each, without the first."""
    with pytest.raises(ConfigError) as caught:
        load(written(folder, text))
    return [line.strip() for line in str(caught.value).splitlines()[1:]]


@pytest.mark.parametrize(
    ("right", "slip", "says"),
    [
        (
            'opens = "07:00"',
            "opens = 07:30  # sáng",
            "line 11, in [[hours.session]]: a time of day stands between straight quotation marks:"
            ' opens = "07:30"  # sáng',
        ),
        (
            'name = "Hộ tịch"',
            "name = “Hộ tịch”",
            'line 37, in [[field]]: typographic quotation marks; write straight ones: name = "Hộ tịch"',
        ),
        (
            'name = "Hộ tịch"',
            "name = Hộ tịch",
            'line 37, in [[field]]: a text stands between straight quotation marks: name = "Hộ tịch"',
        ),
        (
            'name = "Hộ tịch"',
            'name = "Hộ tịch',
            "line 37, in [[field]]: a text has one quotation mark before it and one behind it:"
            ' name = "Hộ tịch"',
        ),
        (
            'fields = ["A", "B"]',
            "fields = [A, B]",
            "line 49, in [[counter]]: each text of a list stands between straight quotation marks:"
            ' fields = ["A", "B"]',
        ),
        (
            'fields = ["A", "B"]',
            'fields = ["A", "B"',
            'line 49, in [[counter]]: a list has no ] at its end: fields = ["A", "B"]',
        ),
        ('letter = "B"', "letter =", "line 39, in [[field]]: nothing stands behind the =: letter ="),
        (
            "counter = 1\n",
            "counter = 1\n[office]\nsubtitle = 1\n",
            "line 74, in [office]: this table is there already, in line 1; put its keys there: [office]",
        ),
        (
            "[[hours.closed]]",
            "[[hours.closed]",
            "line 19, in [[hours.closed]: a header has as many brackets before it as behind it:"
            " [[hours.closed]]",
        ),
        (
            "[hours]",
            "[hours]]",
            "line 5, in [hours]]: a header has as many brackets before it as behind it: [hours]",
        ),
    ],
)
def test_a_slip_is_told_with_its_line_its_table_and_what_to_write(
    tmp_path: Path, right: str, slip: str, says: str
) -> None:
    assert told(tmp_path, spoiled(right, slip))[0] == says


def test_a_table_of_which_there_may_be_several_is_told_once_for_each(tmp_path: Path) -> None:
    assert told(tmp_path, SMALL.replace("[[counter]]", "[counter]")) == [
        "line 43: there may be several of this table: write [[counter]]",
        "line 47: there may be several of this table: write [[counter]]",
    ]


def test_a_key_twice_and_a_truth_in_capitals_are_told(tmp_path: Path) -> None:
    text = spoiled("[office]\n", '[office]\nname = "Tên"\n') + "[server]\nport = True\n"

    assert told(tmp_path, text)[:2] == [
        'line 3, in [office]: the table has this key twice: name = "Bộ phận Một cửa"',
        "line 76, in [server]: write true or false, in small letters: port = true",
    ]


def test_slips_and_all_other_faults_are_told_at_once_each_with_its_line(tmp_path: Path) -> None:
    text = spoiled('opens = "07:00"', "opens = 07:30", spoiled('fields = ["A"]', 'fields = ["Z"]'))
    text = spoiled(
        "mean_service_s = 480", "mean_s = 1", spoiled('name = "Hộ tịch"', "name = “Hộ tịch”", text)
    )

    lines = told(tmp_path, text)

    assert [line.partition(":")[0] for line in lines] == [
        "line 11, in [[hours.session]]",
        "line 37, in [[field]]",
        "line 41",
        "line 45",
    ]
    assert lines[3] == "line 45: counter[1].fields: no field has the code 'Z'"


@pytest.mark.parametrize(
    "written_as", [lambda text: text.replace("\n", "\r\n"), lambda text: text.replace(" = ", "\t=\t")]
)
def test_windows_line_ends_and_tabs_are_no_slips(tmp_path: Path, written_as: Callable[[str], str]) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(written_as(SMALL).encode())

    assert load(path).office.name == "Bộ phận Một cửa"


def test_a_file_of_nonsense_is_told_without_end_to_a_limit(tmp_path: Path) -> None:
    lines = told(tmp_path, "hello\n" * 200)

    assert 50 <= len(lines) <= 52
    assert lines[0] == (
        "line 1: this is no key with = and its value, no table's header and no remark behind #: hello"
    )


def test_lines_are_those_of_tables_in_tables_and_of_lists_over_several_lines() -> None:
    text = """[a]
list = [
  "x = 1", # ]
  [2, 3],
]
[[k]]
[k.p]
host = 1
[[k]]
text = '''
[k.p]
'''
[k.p]
host = 2
"""

    lines = TomlLines(text)

    wanted = {
        "a.list[2]": 2,
        "k[1].p.host": 8,
        "k[2].p.host": 14,
        "k[2].text": 10,
        "k[2].missing": 9,
        "z": None,
    }
    assert {path: lines.of(path) for path in wanted} == wanted
    assert lines.table_at(8) == "[k.p]"


@pytest.mark.parametrize(
    ("right", "slip", "says"),
    [
        ("number = 1\n", "number = 1a\n", "counter[1].number: must be a whole number from 1 to 99, not '1a'"),
        ("date = 2027-01-01", "date = 01/01/2027", "hours.closed[1].date: write it as date = 2027-01-01"),
        ('opens = "07:00"', "opens = 7 giờ", "hours.session[1].opens: must be a time of day such as"),
    ],
)
def test_a_bare_value_that_can_be_no_text_is_told_by_what_the_key_must_be(
    tmp_path: Path, right: str, slip: str, says: str
) -> None:
    faults = told(tmp_path, spoiled(right, slip))

    assert [says in fault for fault in faults].count(True) == 1
    assert [fault for fault in faults if "stands between" in fault] == []


def test_tables_that_are_there_and_have_faults_are_not_said_to_be_missing(tmp_path: Path) -> None:
    faults = told(tmp_path, SMALL.replace('name = "Đất đai"\n', "").replace('name = "Hộ tịch"\n', ""))

    assert [fault.partition(": ")[2] for fault in faults] == [
        "field[1].name: is missing; must be a text of 1 to 80 characters on one line",
        "field[2].name: is missing; must be a text of 1 to 80 characters on one line",
    ]
