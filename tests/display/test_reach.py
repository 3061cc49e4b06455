"""How large numbers are drawn, and what is said when the farthest seat cannot read them."""

import re
from dataclasses import replace

import pytest

from display.reach import is_far, name_hints, number_dots, reach_hints, turning_hints, wanted_dots
from office.settings import Layout, Screen
from office.tickets.office import Counter, Field, Office
from office.web.context import Context
from tests.conftest import SMALL_OFFICE

HALL = Screen("hall", "Sảnh", (1, 2, 3, 4, 5), inches=43, farthest_m=8)
THIRTEEN = tuple(range(1, 14))


def test_at_8_metres_a_43_inch_screen_takes_type_of_141_dots() -> None:
    # A 155th of 8 m are 51.6 mm; the picture is 535 mm high, and a capital 0.74 of its type.
    assert wanted_dots(HALL) == 141


def test_nothing_is_wanted_of_a_screen_whose_size_is_not_known() -> None:
    screen = replace(HALL, inches=0, farthest_m=0)

    assert wanted_dots(screen) == 0
    assert number_dots(screen) == 70
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
        (Layout.TABLE, THIRTEEN, 30, 104, False),
        (Layout.TABLE, (1, 2), 30, 180, False),
        (Layout.TABLE, tuple(range(1, 41)), 30, 72, False),
        (Layout.TABLE, tuple(range(1, 100)), 30, 68, False),
    ],
)
def test_numbers_grow_with_the_distance_as_far_as_the_layout_has_room(
    layout: Layout, counters: tuple[int, ...], farthest_m: int, dots: int, far: bool
) -> None:
    screen = replace(HALL, layout=layout, counters=counters, farthest_m=farthest_m)

    assert number_dots(screen) == dots
    assert is_far(screen) is far


def hints(context: Context, *screens: Screen) -> list[str]:
    return reach_hints(replace(context.settings, screens=screens))


def test_a_screen_that_the_farthest_seat_can_read_is_passed_over(context: Context) -> None:
    assert hints(context, HALL) == []


@pytest.mark.parametrize("layout", Layout)
def test_of_a_screen_in_any_layout_it_is_known_how_large_its_letters_are(
    context: Context, layout: Layout
) -> None:
    """One that lists no calls and has no board is asked for by name, as the entrance is."""
    (hint,) = hints(context, replace(HALL, layout=layout, inches=20, farthest_m=60))

    assert re.search(r" are \d+ mm high, read with ease from", hint)


def test_a_screen_with_too_small_numbers_is_told_with_what_would_do(context: Context) -> None:
    (hint,) = hints(context, replace(HALL, layout=Layout.TABLE, counters=THIRTEEN), HALL)

    assert hint == (
        "on screen 'hall' numbers are 38 mm high, read with ease from 5.9 m; for 8 m it takes 59 inches,"
        " a layout with larger numbers, or fewer counters on it"
    )


def test_at_the_entrance_it_is_the_names_that_are_too_small(context: Context) -> None:
    (hint,) = hints(context, replace(HALL, layout=Layout.ENTRANCE))

    assert hint.startswith("on screen 'hall' the names of fields are 21 mm high, read with ease from 3.2 m;")


def test_the_inches_it_names_are_enough(context: Context) -> None:
    table = replace(HALL, layout=Layout.TABLE, counters=THIRTEEN)

    assert hints(context, replace(table, inches=59)) == []
    assert hints(context, replace(table, inches=58)) != []


def crowded(counters: int, fields: int, name: str = "Tài nguyên – Môi trường, Nông nghiệp") -> Office:
    """An office of so many counters, each with one of so many fields."""
    codes = [f"F{number}" for number in range(fields)]
    return replace(
        SMALL_OFFICE,
        fields=tuple(Field(code, name, "Natural resources", "A", 1000, 600) for code in codes),
        counters=tuple(Counter(one + 1, (codes[one % fields],)) for one in range(counters)),
    )


def turning(context: Context, office: Office, layout: Layout) -> list[str]:
    """What is said of a screen of all counters of that office."""
    screen = Screen("hall", "Sảnh", tuple(one.number for one in office.counters), layout=layout)
    return turning_hints(replace(context.settings, office=office, screens=(screen,)))


@pytest.mark.parametrize("layout", Layout)
def test_of_a_screen_whose_pages_do_not_turn_nothing_is_said(context: Context, layout: Layout) -> None:
    assert turning(context, crowded(6, 3, "Đất đai"), layout) == []


def test_it_is_told_when_counters_take_turns_and_what_would_show_all(context: Context) -> None:
    (hint,) = turning(context, crowded(40, 3, "Đất đai"), Layout.CALLS)

    assert hint.startswith(
        "on screen 'hall' 40 counters do not fit one picture with numbers that can be read:"
    )
    assert "2 pages take turns, each for 5 seconds, and a new call comes to view at once" in hint
    assert hint.endswith("have screens of 20 counters each, or the layout 'table'")


def test_it_is_told_when_fields_take_turns(context: Context) -> None:
    (waits,) = turning(context, crowded(13, 30), Layout.CALLS)
    (entrance,) = turning(context, crowded(13, 30), Layout.ENTRANCE)

    assert waits.startswith("on screen 'hall' 13 fields with these names do not fit one picture: ")
    assert entrance.startswith("on screen 'hall' 30 fields with these names do not fit one picture: ")


def test_names_without_room_are_told_with_who_takes_a_short_one(context: Context) -> None:
    fields = tuple(
        replace(one, name="Đăng ký đất đai, nhà ở và tài sản khác gắn liền với đất " * 2)
        for one in context.settings.office.fields
    )
    counters = tuple(
        replace(one, fields=tuple(field.code for field in fields)) for one in context.settings.office.counters
    )
    long = replace(context.settings.office, fields=fields, counters=counters)
    short = replace(long, fields=tuple(replace(one, short_name="Đất đai") for one in fields))
    screens = (replace(HALL, counters=tuple(one.number for one in counters), inches=0, farthest_m=0),)

    def told(office: Office) -> list[str]:
        return name_hints(replace(context.settings, office=office, screens=screens))

    (hint,) = told(long)
    assert "on screen 'hall' names of fields have no room at the counters " in hint
    assert f"give a short_name to {', '.join(field.code for field in fields)}. All names" in hint
    assert told(short) == []
    (most,) = map(int, re.findall(r"have room for (\d+) letters there$", hint))
    alone = replace(long, counters=tuple(replace(one, fields=(fields[0].code,)) for one in counters))
    as_long, longer = (
        replace(alone, fields=tuple(replace(one, short_name="x" * many) for one in fields))
        for many in (most, most + 1)
    )
    assert told(as_long) == []
    assert told(longer) != []
