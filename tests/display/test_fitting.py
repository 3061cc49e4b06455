"""How counters and fields are laid out for any number of them, and that nothing of an office is left out."""

from itertools import product

import pytest

from display.fitting import LEAST_ENTRY, LEAST_NAME, LEGIBLE, Board, Look, Shape, board, entrance, waiting
from display.sizes import page_of, size_sheet, turned_away
from office.settings import Layout, Screen
from office.tickets.office import Field
from tests.conftest import SMALL_OFFICE

SHORT, LONG = "Đất đai", "Hộ tịch, quốc tịch, con nuôi và xác nhận tình trạng hôn nhân của công dân cư trú"
ANY = [*product((Layout.CALLS, Layout.TABLE), Shape, (False, True))]


def fields(many: int, name: str) -> list[Field]:
    return [Field(f"F{number}", name, name, "A", 1000, 600) for number in range(many)]


@pytest.mark.parametrize(("layout", "shape", "notices"), ANY)
def test_every_number_of_counters_is_legible_and_has_a_place(
    layout: Layout, shape: Shape, notices: bool
) -> None:
    for counters in range(1, 100):
        found = board(layout, counters, shape, notices=notices)

        assert found.dots >= LEGIBLE, counters
        assert found.per_page * found.pages >= counters, counters


@pytest.mark.parametrize(("layout", "shape", "notices"), ANY)
def test_up_to_forty_counters_no_call_is_hidden_for_longer_than_a_turn(
    layout: Layout, shape: Shape, notices: bool
) -> None:
    assert all(board(layout, many, shape, notices=notices).pages <= 2 for many in range(1, 41))


def test_a_table_of_forty_counters_is_one_picture() -> None:
    assert {board(Layout.TABLE, 40, shape).pages for shape in Shape} == {1}


def test_fewer_counters_never_have_smaller_numbers_of_the_same_look() -> None:
    plain = [board(Layout.TABLE, many, Shape.LYING) for many in range(17, 41)]

    assert {one.look for one in plain} == {Look.PLAIN}
    assert [one.dots for one in plain] == sorted((one.dots for one in plain), reverse=True)


@pytest.mark.parametrize(("shape", "name"), [*product(Shape, (SHORT, LONG))])
def test_every_number_of_fields_has_a_place(shape: Shape, name: str) -> None:
    for many in range(1, 31):
        of_waiting, of_entrance = waiting(fields(many, name), 13, shape), entrance(fields(many, name), shape)
        for lines, least in ((of_waiting, LEAST_NAME), (of_entrance, LEAST_ENTRY)):
            assert lines.dots >= least
            assert lines.pages(many) * lines.per_page >= many


def test_eleven_fields_with_short_names_stand_together() -> None:
    assert {waiting(fields(11, SHORT), 13, shape).pages(11) for shape in Shape} == {1}


@pytest.mark.parametrize(("many", "per_page"), [(1, 5), (5, 5), (6, 5), (40, 21), (30, 4), (7, 3)])
def test_every_page_has_its_turn_and_every_item_its_page(many: int, per_page: int) -> None:
    pages = -(-many // per_page)
    held = [page_of(position, many, per_page) for position in range(many)]

    assert sorted(set(held)) == list(range(pages))
    assert max(map(held.count, set(held))) <= per_page


def test_without_scripts_the_pages_turn_by_the_clock_and_what_is_hidden_counts_for_nothing() -> None:
    per_page = {Shape.LYING: 2, Shape.UPRIGHT: 4}

    first, second = ([*turned_away([0, -1, 1, 2, 3], per_page, turn)] for turn in (0, 1))

    assert first == ["", "", "", "away-lying", "away-lying"]
    assert second == ["away-lying", "", "away-lying", "", ""]


def test_the_style_sheet_tells_both_shapes_and_notices() -> None:
    table = size_sheet(SMALL_OFFICE, Screen("hall", "Sảnh", (1, 2, 3, 4), layout=Layout.TABLE))
    totem = size_sheet(SMALL_OFFICE, Screen("hall", "Sảnh", (1, 2, 3, 4), layout=Layout.TOTEM))

    assert table.count(".board { --columns:") == 4
    assert table.count(".hall--notices .board") == 2
    assert "--columns" not in totem


def test_a_board_shows_as_many_as_it_has_places() -> None:
    assert Board(4, 5, 67, Look.PLAIN, 2).per_page == 20
