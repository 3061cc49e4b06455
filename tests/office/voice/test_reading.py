"""How numbers are read, against rules written as a table: pattern of the digits, and what is said for it."""

import re

import pytest

from office.voice.reading import Dialect, Reading, read_digits, read_label, read_number

# Each rule: what the number looks like, and the words of it; {a} is a digit by its plain name, {ab...} a
# rule applied to those digits again. The first that fits holds. `linh` and `tư` are the north's words.
RULES = [
    (r"(?P<a>[0-9])", "{a}"),
    (r"10", "mười"),
    (r"15", "mười lăm"),
    (r"1(?P<a>[1-9])", "mười {a}"),
    (r"(?P<a>[2-9])0", "{a} mươi"),
    (r"(?P<a>[2-9])1", "{a} mươi mốt"),
    (r"(?P<a>[2-9])4", "{a} mươi tư"),
    (r"(?P<a>[2-9])5", "{a} mươi lăm"),
    (r"(?P<a>[2-9])(?P<b>[0-9])", "{a} mươi {b}"),
    (r"(?P<a>[1-9])00", "{a} trăm"),
    (r"(?P<a>[1-9])0(?P<b>[1-9])", "{a} trăm linh {b}"),
    (r"(?P<a>[1-9])(?P<tens>[1-9][0-9])", "{a} trăm {tens}"),
    (r"(?P<a>[1-9])000", "{a} nghìn"),
    (r"(?P<a>[1-9])00(?P<b>[1-9])", "{a} nghìn không trăm linh {b}"),
    (r"(?P<a>[1-9])0(?P<tens>[1-9][0-9])", "{a} nghìn không trăm {tens}"),
    (r"(?P<a>[1-9])(?P<hundreds>[1-9][0-9][0-9])", "{a} nghìn {hundreds}"),
]
NAMES = {
    **{"0": "không", "1": "một", "2": "hai", "3": "ba", "4": "bốn"},
    **{"5": "năm", "6": "sáu", "7": "bảy", "8": "tám", "9": "chín"},
}


def by_table(digits: str) -> str:
    for pattern, words in RULES:
        if found := re.fullmatch(pattern, digits):
            parts = {name: NAMES[d] if len(d) == 1 else by_table(d) for name, d in found.groupdict().items()}
            return words.format(**parts)
    raise AssertionError(f"no rule for {digits}")


def in_the_south(words: str) -> str:
    return words.replace("linh", "lẻ").replace("mươi tư", "mươi bốn")


def test_every_number_is_read_as_the_table_says() -> None:
    for number in range(10_000):
        north = by_table(str(number))
        assert " ".join(read_number(number)) == north
        assert " ".join(read_number(number, Dialect.SOUTH)) == in_the_south(north)
        assert " ".join(read_number(number, Dialect.CENTRE)) == in_the_south(north)


# Those that the office's own notes name, written out: the table above could be wrong with the code.
@pytest.mark.parametrize(
    ("number", "north", "south"),
    [
        (0, "không", "không"),
        (5, "năm", "năm"),
        (10, "mười", "mười"),
        (14, "mười bốn", "mười bốn"),
        (15, "mười lăm", "mười lăm"),
        (21, "hai mươi mốt", "hai mươi mốt"),
        (24, "hai mươi tư", "hai mươi bốn"),
        (25, "hai mươi lăm", "hai mươi lăm"),
        (101, "một trăm linh một", "một trăm lẻ một"),
        (104, "một trăm linh bốn", "một trăm lẻ bốn"),
        (105, "một trăm linh năm", "một trăm lẻ năm"),
        (111, "một trăm mười một", "một trăm mười một"),
        (1001, "một nghìn không trăm linh một", "một nghìn không trăm lẻ một"),
        (1015, "một nghìn không trăm mười lăm", "một nghìn không trăm mười lăm"),
        (2024, "hai nghìn không trăm hai mươi tư", "hai nghìn không trăm hai mươi bốn"),
        (9999, "chín nghìn chín trăm chín mươi chín", "chín nghìn chín trăm chín mươi chín"),
    ],
)
def test_numbers_known_to_be_misread(number: int, north: str, south: str) -> None:
    assert " ".join(read_number(number)) == north
    assert " ".join(read_number(number, Dialect.SOUTH)) == south


@pytest.mark.parametrize("number", [-1, 10_000])
def test_a_number_out_of_range_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="between 0 and 9999"):
        read_number(number)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("B012", "B không mười hai"),
        ("B007", "B không không bảy"),
        ("B120", "B một trăm hai mươi"),
        ("B000", "B không không không"),
        ("B010", "B không mười"),
        ("2012", "hai nghìn không trăm mười hai"),
        ("A-025", "A không hai mươi lăm"),
        ("KD105", "K D một trăm linh năm"),
        ("Đ001", "Đ không không một"),
        ("b012", "B không mười hai"),
        ("12345", "một hai ba bốn năm"),
    ],
)
def test_a_label_is_read_as_it_stands_on_the_paper(label: str, said: str) -> None:
    assert " ".join(read_label(label)) == said


def test_an_office_may_have_digits_read_one_by_one() -> None:
    assert read_label("B015", Reading.DIGITS) == ("B", "không", "một", "năm")
    assert read_digits("1002") == ("một", "không", "không", "hai")
