"""How large numbers are drawn, and what is said when the farthest seat cannot read them."""

from dataclasses import replace

import pytest

from display.reach import is_far, number_dots, reach_hints, table_rows, wanted_dots
from office.settings import Layout, Screen
from office.web.context import Context

HALL = Screen("hall", "Sảnh", (1, 2, 3, 4, 5), inches=43, farthest_m=8)
THIRTEEN = tuple(range(1, 14))


def test_at_8_metres_a_43_inch_screen_takes_type_of_141_dots() -> None:
    # A 155th of 8 m are 51.6 mm; the picture is 535 mm high, and a capital 0.74 of its type.
    assert wanted_dots(HALL) == 141


def test_nothing_is_wanted_of_a_screen_whose_size_is_not_known() -> None:
    screen = replace(HALL, inches=0, farthest_m=0)

    assert wanted_dots(screen) == 0
    assert number_dots(screen) == 76
    assert not is_far(screen)


@pytest.mark.parametrize(
    ("layout", "counters", "farthest_m", "dots", "far"),
    [
        (Layout.CALLS, (1, 2), 4, 76, False),
        (Layout.CALLS, THIRTEEN, 3, 62, False),
        (Layout.CALLS, (1, 2), 8, 150, True),
        (Layout.CALLS, (1, 2), 30, 180, True),
        (Layout.TOTEM, THIRTEEN, 6, 110, False),
        (Layout.TOTEM, THIRTEEN, 7, 130, True),
        (Layout.ZONES, THIRTEEN, 4, 80, False),
        (Layout.ZONES, THIRTEEN, 30, 140, True),
        (Layout.TABLE, THIRTEEN, 30, 88, False),
        (Layout.TABLE, (1, 2), 30, 170, False),
        (Layout.TABLE, tuple(range(1, 61)), 30, 34, False),
        (Layout.ENTRANCE, THIRTEEN, 30, 38, False),
    ],
)
def test_numbers_grow_with_the_distance_as_far_as_the_layout_has_room(
    layout: Layout, counters: tuple[int, ...], farthest_m: int, dots: int, far: bool
) -> None:
    screen = replace(HALL, layout=layout, counters=counters, farthest_m=farthest_m)

    assert number_dots(screen) == dots
    assert is_far(screen) is far


@pytest.mark.parametrize(("counters", "rows"), [(1, 1), (6, 6), (7, 4), (13, 7), (26, 13)])
def test_a_table_has_one_column_up_to_six_counters(counters: int, rows: int) -> None:
    assert table_rows(counters) == rows


def hints(context: Context, *screens: Screen) -> list[str]:
    return reach_hints(replace(context.settings, screens=screens))


def test_a_screen_that_the_farthest_seat_can_read_is_passed_over(context: Context) -> None:
    assert hints(context, HALL) == []


def test_a_screen_with_too_small_numbers_is_told_with_what_would_do(context: Context) -> None:
    (hint,) = hints(context, replace(HALL, layout=Layout.TABLE, counters=THIRTEEN), HALL)

    assert hint == (
        "on screen 'hall' numbers are 32 mm high, read with ease from 5.0 m; for 8 m it takes 69 inches,"
        " a layout with larger numbers, or fewer counters on it"
    )


def test_at_the_entrance_it_is_the_names_that_are_too_small(context: Context) -> None:
    (hint,) = hints(context, replace(HALL, layout=Layout.ENTRANCE))

    assert hint.startswith("on screen 'hall' the names of fields are 14 mm high, read with ease from 2.2 m;")


def test_the_inches_it_names_are_enough(context: Context) -> None:
    table = replace(HALL, layout=Layout.TABLE, counters=THIRTEEN)

    assert hints(context, replace(table, inches=69)) == []
    assert hints(context, replace(table, inches=68)) != []
