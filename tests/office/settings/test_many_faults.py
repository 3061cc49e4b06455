"""All mistakes of a config.toml are said at once, and one mistake does not make up others."""

from pathlib import Path

from tests.office.settings_toml import SMALL, faults, spoiled


def test_two_fields_of_one_code_leave_the_other_code_unknown(tmp_path: Path) -> None:
    text = spoiled('code = "B"', 'code = "A"')

    assert faults(tmp_path, text) == [
        "field[2].code: 'A' is field[1].code already",
        "counter[2].fields: no field has the code 'B'",
    ]


def test_all_mistakes_are_said_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = SMALL
    for old, new in [
        ("counter = 1", "counter = 9"),
        ('host = "192.168.1.50"', 'host = "192.168.1.50"\nbaud = 9600\npaper_mm = 57'),
        ('fields = ["A", "B"]', 'fields = ["A", "B", "BB"]'),
        ('letter = "B"', 'letter = "I"'),
        ('name = "Bộ phận Một cửa"', 'nmae = "Bộ phận Một cửa"'),
    ]:
        text = spoiled(old, new, text)

    assert faults(tmp_path, text) == [
        "office.nmae: there is no such key. Did you mean 'name'?",
        "field[2].letter: must be one capital letter A to Z other than I, J, O, Q, W, not 'I': "
        "it looks like the digit 1",
        "counter[2].fields: no field has the code 'BB'. Did you mean 'B'?",
        "kiosk[1].printer.paper_mm: must be one of 58, 80, not 57",
        "kiosk[1].printer.baud: is not for a printer of kind 'network'",
        "sign[1].counter: no counter has the number 9",
    ]


def test_an_empty_file_lacks_its_four_tables(tmp_path: Path) -> None:
    assert faults(tmp_path, "") == [
        "office: is missing; add [office]",
        "hours: is missing; add [hours]",
        "field: is missing; add [[field]]",
        "counter: is missing; add [[counter]]",
    ]


def test_a_misspelt_table_does_not_make_what_it_holds_unknown_too(tmp_path: Path) -> None:
    text = SMALL.replace("[[field]]", "[[fields]]")

    assert faults(tmp_path, text) == ["fields: there is no such key. Did you mean 'field'?"]


def test_a_misspelt_list_of_a_counter_does_not_leave_its_fields_unserved(tmp_path: Path) -> None:
    text = spoiled('fields = ["A", "B"]', 'feilds = ["A", "B"]')

    assert faults(tmp_path, text) == ["counter[2].feilds: there is no such key. Did you mean 'fields'?"]


def test_a_misspelt_number_does_not_make_a_counter_unknown(tmp_path: Path) -> None:
    text = spoiled("number = 2", "nunber = 2")

    assert faults(tmp_path, text) == ["counter[2].nunber: there is no such key. Did you mean 'number'?"]


def test_a_quoted_key_with_a_dot_is_just_unknown(tmp_path: Path) -> None:
    text = '"field.code" = 1\n' + SMALL

    assert faults(tmp_path, text) == ["'field.code': there is no such key. Did you mean 'field'?"]
