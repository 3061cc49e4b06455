"""A field's short name, pictogram and colour: what is read, what stands in for them, each mistake."""

from pathlib import Path

import pytest

from office.commands.look_hints import look_hints
from office.commands.messages import messages
from office.looks.colours import COLOURS
from office.settings import load
from tests.office.settings_toml import SMALL, faults, written

LAND = 'name_en = "Land"\n'
STATUS = 'name_en = "Civil status"\n'


def with_looks(land: str, status: str = "") -> str:
    """Return the small office whose two fields have these keys, too."""
    return SMALL.replace(LAND, LAND + land, 1).replace(STATUS, STATUS + status, 1)


def test_a_look_is_read_as_it_stands(tmp_path: Path) -> None:
    keys = 'short_name = "Đất"\nshort_name_en = "Plots"\npictogram = "land"\ncolour = "green"\n'

    field = load(written(tmp_path, with_looks(keys))).office.fields[0]

    assert (field.short, field.short_en, field.pictogram, field.colour) == ("Đất", "Plots", "land", "green")


def test_everyday_words_are_read_in_both_languages(tmp_path: Path) -> None:
    keys = 'examples = ["tách thửa", "sổ đỏ"]\nexamples_en = ["dividing a plot"]\n'

    land, status = load(written(tmp_path, with_looks(keys))).office.fields

    assert (land.examples, land.examples_en) == (("tách thửa", "sổ đỏ"), ("dividing a plot",))
    assert (status.examples, status.examples_en) == ((), ())


def test_a_field_without_one_has_its_name_and_a_colour(tmp_path: Path) -> None:
    land, status = load(written(tmp_path, SMALL)).office.fields

    assert (land.short, land.short_en, land.pictogram, land.colour) == ("Đất đai", "Land", "", COLOURS[0])
    assert status.colour == COLOURS[1]


@pytest.mark.parametrize(
    ("key", "fault"),
    [
        ('pictogram = "lnad"\n', "not 'lnad'. Did you mean 'land'?"),
        ('colour = "gren"\n', "not 'gren'. Did you mean 'green'?"),
        ('colour = "#00ff00"\n', "not '#00ff00'"),
        (f'short_name = "{"x" * 25}"\n', "must be a text of 1 to 24 characters on one line"),
        ("examples = []\n", "must be a list of 1 to 4 texts, each of 1 to 30 characters"),
        (f'examples = ["{"x" * 31}"]\n', "must be a text of 1 to 30 characters on one line"),
    ],
)
def test_a_mistake_is_said(tmp_path: Path, key: str, fault: str) -> None:
    found = faults(tmp_path, with_looks(key))

    assert len(found) == 1
    assert found[0].startswith("field[1].")
    assert fault in found[0]


@pytest.mark.parametrize("typed", ["xanh lá", "gren"])
def test_a_colour_is_said_with_its_vietnamese_word(tmp_path: Path, typed: str) -> None:
    (fault,) = faults(tmp_path, with_looks(f'colour = "{typed}"\n'))

    said = messages("vi")(fault)

    assert said.startswith(
        "field[1].colour: phải là một trong 'blue' (xanh dương), 'orange' (cam), 'green' (xanh lá)"
    )
    assert said.endswith(f"không thể là '{typed}'. Có phải bạn định viết 'green' (xanh lá)?")


def test_fields_that_look_the_same_are_named(tmp_path: Path) -> None:
    both = 'pictogram = "land"\ncolour = "green"\n'

    [hint] = look_hints(load(written(tmp_path, with_looks(both, both))))

    assert "look the same, by pictogram and colour: A, B." in hint


@pytest.mark.parametrize("status", ['pictogram = "land"\n', 'pictogram = "family"\ncolour = "green"\n', ""])
def test_one_of_the_two_tells_fields_apart(tmp_path: Path, status: str) -> None:
    looks = with_looks('pictogram = "land"\ncolour = "green"\n', status)

    assert look_hints(load(written(tmp_path, looks))) == []
