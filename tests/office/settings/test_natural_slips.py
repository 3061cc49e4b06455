"""Slips as people make them who learnt TOML from the file itself: one message each, which shows the mend."""

import inspect
import re
import tomllib
from pathlib import Path

import pytest

from office.commands.messages import messages
from office.settings import ConfigError, load
from office.settings.unseen_marks import without_unseen
from tests.office.settings_toml import spoiled, written

FIELDS = 'fields = ["A", "B"]'
NAME = 'name = "Hộ tịch"'
KIOSK = 'title = "Máy lấy số"'
NUMBER = "number = 2\n"
PRINTER = '[kiosk.printer]\nkind = "network"\nhost = "192.168.1.50"'
END = "counter = 1\n"


def told(folder: Path, text: str) -> list[str]:
    """What is said of a file of that text, a line each, without the first."""
    with pytest.raises(ConfigError) as caught:
        load(written(folder, text))
    return [line.strip() for line in str(caught.value).splitlines()[1:]]


DECIMAL = "a decimal number has a point, no comma"
REMARK = "a remark begins with #"
MISSING = "a comma is missing between"
MARKS = "a text has one quotation mark before it and one behind it"
IN_LIST = "each text of a list stands between straight quotation marks"
BRACES = "a table in curly brackets begins and ends on one line"
PRINTER_ENTRIES = 'printer = { "host" = "a", "kind" = "network" }'
ENTRIES = "in curly brackets stand names between quotation marks, each with = and its value"
BRACKETS = "a header has as many brackets before it as behind it"


@pytest.mark.parametrize(
    ("right", "slip", "says"),
    [
        (FIELDS, 'fields = ["A" "B"]', f'line 49: {MISSING} "A" and "B": {FIELDS}'),
        (FIELDS, 'fields = [\n "A" # "x"\n "B",\n]', f'line 50: {MISSING} "A" and "B": "A", # "x"'),
        (FIELDS, 'fields = ["A"; "B"]', f"line 49: a comma stands between two items, not ';': {FIELDS}"),
        (FIELDS, 'fields = ["A", "B")', f"line 49: a list has no ] at its end: {FIELDS}"),
        (FIELDS, 'fields = "A", "B"', f"line 49: several values stand in a list, between [ and ]: {FIELDS}"),
        (FIELDS, 'fields = "A" "B"', f"line 49: several values stand in a list, between [ and ]: {FIELDS}"),
        (KIOSK, f"{KIOSK}\ncooldown_s = 2,5", f"line 61: {DECIMAL}: cooldown_s = 2.5"),
        (FIELDS, 'fields = ["A, "B"]', f"line 49: {MARKS}: {FIELDS}"),
        (FIELDS, 'fields = ["A", B"]', f"line 49: {MARKS}: {FIELDS}"),
        (FIELDS, 'fields = ["A", "B]', f"line 49: {MARKS}: {FIELDS}"),
        (FIELDS, 'fields = [A", "B"] # hai', f"line 49: {MARKS}: {FIELDS} # hai"),
        (FIELDS, 'fields = [\n "A,\n "B",\n]', f'line 50: {MARKS}: "A",'),
        (FIELDS, 'fields = [\n "A",\n B",\n]', f'line 51: {MARKS}: "B",'),
        (FIELDS, 'fields = ["A" "B]', f"line 49: {MARKS}: {FIELDS}"),
        (NAME, 'name = "Hộ tịch”', f"line 37: {MARKS}: {NAME}"),
        (NAME, "name = \"Hộ tịch'", f"line 37: {MARKS}: {NAME}"),
        (NAME, 'name = "Hộ tịch', f"line 37: {MARKS}: {NAME}"),
        (FIELDS, 'fields = [\n A,\n "B",\n]', f'line 50: {IN_LIST}: "A",'),
        (FIELDS, 'fields = [\n "A",\n "B"\nzone = "x"', "line 49: a list has no ] at its end: fields = ["),
        (FIELDS, 'fields = [\n "A",\n "B",\nzone = "x"', "line 49: a list has no ] at its end: fields = ["),
        (FIELDS, f"{FIELDS},", f"line 49: nothing stands behind a value; take out the ',': {FIELDS}"),
        (NUMBER, "number: 2\n", "line 48: write = in place of ':': number = 2"),
        (FIELDS, 'fields = ["A",, "B"]', f"line 49: one comma stands between two items, no more: {FIELDS}"),
        (
            FIELDS,
            'fields = ["A" , , "B"]',
            'line 49: one comma stands between two items, no more: fields = ["A" , "B"]',
        ),
        (FIELDS, 'fields = [, "A", "B"]', f"line 49: one comma stands between two items, no more: {FIELDS}"),
        (
            FIELDS,
            'fields = [\n "A",\n, "B",\n]',
            'line 51: one comma stands between two items, no more: "B",',
        ),
        (FIELDS, 'fields = [["A", "B"]]', f"line 49: counter[2].fields: write it as {FIELDS}"),
        (FIELDS, f"{FIELDS} // cổng", f"line 49: {REMARK}: {FIELDS} # cổng"),
        (FIELDS, 'fields = [\n "A", // một\n "B",\n]', f'line 50: {REMARK}: "A", # một'),
        (FIELDS, 'fields = [\n "A" // một\n , "B",\n]', f'line 50: {REMARK}: "A" # một'),
        (NUMBER, "number = 2 -- hai\n", f"line 48: {REMARK}: number = 2 # hai"),
        (NAME, f"{NAME} // tên", f"line 37: {REMARK}: {NAME} # tên"),
        (NAME, f"{NAME}\n; ghi chú", f"line 38: {REMARK}: # ghi chú"),
        (NAME, f"{NAME}\n// ghi = chú", f"line 38: {REMARK}: # ghi = chú"),
        (
            END,
            f"{END}[server]\nport = 8 080\n",
            "line 75: a number is written without blanks and commas in it: port = 8080",
        ),
        ("[hours]", "[hours] // giờ", f"line 5: {REMARK}: [hours] # giờ"),
        ("[hours]", "hours:", f"line 5: {BRACKETS}: [hours]"),
        (
            PRINTER,
            PRINTER.replace("[kiosk.printer]", "kiosk.printer:"),
            f"line 62: {BRACKETS}: [kiosk.printer]",
        ),
        (NUMBER, "number == 2\n", "line 48: write = in place of '==': number = 2"),
        (NUMBER, "number 2\n", "line 48: a = is missing between the key and its value: number = 2"),
        (NAME, "name: Hộ tịch", f"line 37: write = in place of ':': {NAME}"),
        (NAME, "name = 'Hộ tịch", f"line 37: {MARKS}: name = 'Hộ tịch'"),
        (NAME, 'name = "a\\Tien"', 'line 37: write each \\ in a text twice: name = "a\\\\Tien"'),
        (
            NAME,
            'name = "Hộ\a tịch"',
            f"line 37: take out '\\x07' in column 11, a mark that is not seen: {NAME}",
        ),
        (
            '"07:00"',
            "7h00",
            'line 11: a time of day stands between straight quotation marks: opens = "07:00"',
        ),
        (
            "date = 2027-01-01",
            "date = 2027-02-30",
            "line 20: there is no such date or time: date = 2027-02-30",
        ),
        (
            PRINTER,
            'printer = { kind = "network" host = "a" }',
            f'line 62: {MISSING} "network" and host = "a": printer = {{ kind = "network", host = "a" }}',
        ),
        (
            PRINTER,
            'printer = { kind = "network", host = "a", }',
            'line 62: no comma stands before the end: printer = { kind = "network", host = "a" }',
        ),
        (PRINTER, 'printer = {\n kind = "network"\n}', f"line 62: {BRACES}: printer = {{"),
        *(
            (PRINTER, f"printer = {{ host = 'a', {slip} }}", f"line 62: {ENTRIES}: {PRINTER_ENTRIES}")
            for slip in ("'kind' = 'network", 'kind" = "network"', "kind network")
        ),
        (PRINTER, "printer = { 4, 5 }", f"line 62: {ENTRIES}: printer = {{ 4, 5 }}"),
        (PRINTER, PRINTER.replace("]", ""), f"line 62: {BRACKETS}: [kiosk.printer]"),
        (PRINTER, PRINTER.replace("[", ""), f"line 62: {BRACKETS}: [kiosk.printer]"),
        ("[[priority]]", ";[priority]]", f"line 51: {BRACKETS}: [[priority]]"),
        (
            PRINTER,
            PRINTER.replace(".", " ", 1),
            "line 62: a header is a table's name between brackets, such as [office]: [kiosk printer]",
        ),
    ],
)
def test_a_slip_is_one_message_that_shows_what_to_write(
    tmp_path: Path, right: str, slip: str, says: str
) -> None:
    lines = told(tmp_path, spoiled(right, slip))

    assert [re.sub(", in .*?: ", ": ", line, count=1) for line in lines] == [says]


def test_several_codes_in_one_text_are_told_as_such(tmp_path: Path) -> None:
    lines = told(tmp_path, spoiled(FIELDS, 'fields = ["AB"]'))

    assert "counter[2].fields: no field has the code 'AB'. Did you mean 'A', 'B'?" in lines[-1]


@pytest.mark.parametrize("mark", ["\u00a0", "\u3000", "\ufeff", "\u200b", "\u00ad", "\u2028"])
@pytest.mark.parametrize(
    ("right", "start", "end"),
    [
        (NUMBER, "number", "= 2\n"),
        (NUMBER, "", "number = 2\n"),
        (NUMBER, "number = 2", "\n"),
        (NAME, NAME, ""),
        (NAME, NAME, " # Hộ\u00a0tịch"),
        ("[hours]", "[hours]", ""),
        ("[hours]", "", "[hours]"),
        ("[[priority]]", "[[", "priority]]"),
        (FIELDS, 'fields = ["A",', '"B"]'),
        ("[hours]", "", ""),
    ],
)
def test_a_mark_that_nobody_sees_is_told_with_its_place_and_nothing_else_is(
    tmp_path: Path, mark: str, right: str, start: str, end: str
) -> None:
    if not start + end:
        start = f"{right}\n"
    line = spoiled(right, start + mark + end)

    (said,) = told(tmp_path, line)

    column = len(start.rpartition("\n")[2]) + 1
    assert re.sub("^.*?: ", "", said).startswith(
        f"take out {mark!r} in column {column}, a mark that is not seen"
    )
    assert messages("vi")(said) != said


def test_a_mark_that_nobody_sees_stays_in_texts_and_remarks(tmp_path: Path) -> None:
    texts = '''a = "\\"\u00a0"
b = '\u00a0"'
c = """
\u00a0 " \u00a0
"""
# \u00a0
'''

    assert without_unseen(texts) == ({}, texts)


def test_each_missing_comma_of_a_list_is_told(tmp_path: Path) -> None:
    first, second, *_ = told(tmp_path, spoiled(FIELDS, 'fields = ["A" "B" "C"]'))

    assert f'{MISSING} "A" and "B"' in first
    assert f'{MISSING} "B" and "C"' in second


REASONS = [
    ("Cannot declare ", END, "counter = 1\n[office]\n"),
    ("Cannot mutate immutable namespace ", END, "counter = 1\nx = {a = 1}\nx.b = 2\n"),
    ("Cannot overwrite a value", NAME, f"{NAME}\n{NAME}"),
    ("Cannot redefine namespace ", END, "counter = 1\n[x.y]\n[x]\ny.z = 1\n"),
    ("Duplicate inline table key ", PRINTER, 'printer = { kind = "lp", kind = "lp" }'),
    ("Escaped character is not a Unicode scalar value", NAME, 'name = "\\uD800"'),
    ("Expected ", END, "x = 'a"),
    ("Expected '=' after a key in a key/value pair", NUMBER, "number: 2\n"),
    ("Expected ']' at the end of a table declaration", END, "counter = 1\n[new table]\n"),
    ("Expected ']]' at the end of an array declaration", "[[priority]]", "[[priority]"),
    ("Expected newline or end of document after a statement", NUMBER, "number = 2 3\n"),
    ("Found invalid character ", NAME, "name = 'a\nshort_name = 'b'"),
    ("Illegal character ", NAME, 'name = "a\n'),
    ("Invalid date or datetime", "2027-01-01", "2027-02-30"),
    ("Invalid hex value", NAME, 'name = "C:\\users"'),
    ("Invalid initial character for a key part", END, "counter = 1\n[đ]\n"),
    ("Invalid statement", NUMBER, "điểm = 2\n"),
    ("Invalid value", NUMBER, "number = hai\n"),
    ("Unclosed array", FIELDS, 'fields = ["A" "B"]'),
    ("Unclosed inline table", END, "x = {a = 1"),
    ("Unescaped '\\\\' in a string", NAME, 'name = "C:\\Tien"'),
    ("Unterminated string", END, 'x = """a'),
]
"""Each reason of Python's reader, and a change to the small office for which it gives it."""


@pytest.mark.parametrize(("reason", "right", "slip"), REASONS)
def test_no_reason_of_pythons_reader_is_shown(tmp_path: Path, reason: str, right: str, slip: str) -> None:
    text = spoiled(right, slip)

    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    lines = told(tmp_path, text)

    assert reason.replace("\\\\", "\\") in str(caught.value)
    assert lines
    assert not [line for line in lines if reason.strip().casefold() in line.casefold() and "(" in line]
    assert all(messages("vi")(line) != line for line in lines)


def test_the_reasons_are_all_that_the_reader_has() -> None:
    source = inspect.getsource(tomllib._parser)  # type: ignore[attr-defined]
    found = set(re.findall(r"""suffixed_err\(\s*src, \w+, f?["'](.+?)(?:\{|"\)|"\n)""", source))

    assert found == {reason for reason, *_ in REASONS}


def test_a_number_of_thousands_of_digits_is_refused_in_the_readers_language(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        load(written(tmp_path, "a = " + "1" * 5000))

    assert messages("vi")(str(caught.value)).endswith(" không đọc được: có một số quá nhiều chữ số.")
