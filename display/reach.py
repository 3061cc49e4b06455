"""How many calls a hall screen lists, how large its numbers are drawn, and how far they can be read.

A dot is one of a picture of 1920 x 1080: the unit ``--u`` of ``screen.css``, whatever the television has.
"""

from itertools import count
from math import ceil

from display.fitting import FEW_COUNTERS, TURN_S, Board, Lines, Room, Shape, has_room, tile_room
from display.layouts import PARTS, call_list
from display.sizes import own_fields, screen_board, screen_lines, shows_all_fields
from office.settings import Layout, Screen, Settings

CAP_HEIGHT = 0.74
"""Height of a capital of Be Vietnam Pro, as a share of the size of its type."""

READ_AT = 155
"""A capital is read with ease from so many times its height, as trials showed."""

_MM_PER_INCH = 25.4
_SHORT_SIDE = 9 / (16**2 + 9**2) ** 0.5
_DOTS = 1080
_NEAR_FEW = 76
"""The type of the smallest number in the list of ``CALLS`` with few counters."""

_LISTED_FAR = 6
"""Calls that it lists before the newest where its numbers are larger than usual."""

_STEP = 10


def wanted_dots(screen: Screen) -> int:
    """Return the size of type, in dots, that the farthest seat reads with ease; 0 where it is not known."""
    if not screen.inches:
        return 0
    return ceil(screen.farthest_m * 1000 / READ_AT / CAP_HEIGHT / _dot_mm(screen.inches))


def number_dots(screen: Screen, *, notices: bool = False) -> int:
    """Return the size of type, in dots, of the smallest called number as drawn, upright or not.

    Raises KeyError for the entrance, which shows no number: see ``name_dots``.
    """
    if screen.layout is Layout.TABLE:
        return _on_board(screen, notices=notices)
    near, wanted = _near(screen), wanted_dots(screen)
    if wanted <= near:
        return near
    return min(call_list(screen.layout).most, ceil(wanted / _STEP) * _STEP)


def name_dots(settings: Settings, screen: Screen) -> int:
    """Return the size of type, in dots, of the fields' names at the entrance, at least."""
    found = (screen_lines(settings.office, screen, shape) for shape in Shape)
    return min(lines.dots for lines in found if lines is not None)


def is_far(screen: Screen) -> bool:
    """Whether its numbers are drawn larger than usual, in place of what only those near can read."""
    return PARTS[screen.layout].calls is not None and number_dots(screen) > _near(screen)


def calls_listed(screen: Screen) -> int:
    """Return how many calls each area of the screen lists before the newest, at most."""
    if screen.layout is Layout.CALLS and is_far(screen):
        return _LISTED_FAR
    return call_list(screen.layout).listed


def reach_hints(settings: Settings) -> list[str]:
    """Return a sentence for each screen that the farthest seat cannot read with ease."""
    drawn = ((screen, drawn_dots(settings, screen)) for screen in settings.screens)
    return [_hint(screen, dots) for screen, dots in drawn if dots < wanted_dots(screen)]


def turning_hints(settings: Settings) -> list[str]:
    """Return a sentence for each screen whose counters or fields take turns, for one picture is too small."""
    return [
        f"on screen {screen.name!r} {what}"
        for screen in settings.screens
        if not is_far(screen)
        for what in (*_turning_counters(settings, screen), *_turning_fields(settings, screen))
    ]


def name_hints(settings: Settings) -> list[str]:
    """Return a sentence for each screen with counters whose fields' names have no room."""
    return [
        hint
        for screen in settings.screens
        if not is_far(screen)
        for hint in _names_without_room(settings, screen)
    ]


def _names_without_room(settings: Settings, screen: Screen) -> list[str]:
    crowded = [number for number in screen.counters if not _has_room_for_names(settings, screen, number)]
    if not crowded:
        return []
    codes = {code for number in crowded for code in settings.office.counter(number).fields}
    named = [one.code for one in settings.office.fields if one.code in codes and not one.short_name]
    cure = (
        f"give a short_name to {', '.join(named)}"
        if named
        else "write each short_name shorter, or have fewer fields there"
    )
    at = ", ".join(map(str, crowded))
    return [
        f"on screen {screen.name!r} names of fields have no room at the counters {at}, and only what"
        f" their numbers begin with stands there: {cure}. All names of one counter, with the commas between,"
        f" have room for {_letters_of_names(settings, screen)} letters there"
    ]


def _letters_of_names(settings: Settings, screen: Screen) -> int:
    """Return how many letters have room in each tile of the screen that names fields, however it stands."""
    rooms = _rooms_for_names(settings, screen)
    return next(many for many in count() if not all(has_room("x" * (many + 1), room) for room in rooms))


def _has_room_for_names(settings: Settings, screen: Screen, counter: int) -> bool:
    """Whether the counter's tile holds its fields' names, however the picture stands, or names none."""
    office = settings.office
    text = ", ".join(office.field(code).short for code in office.counter(counter).fields)
    return all(has_room(text, room) for room in _rooms_for_names(settings, screen))


def _rooms_for_names(settings: Settings, screen: Screen) -> list[Room]:
    notices = settings.notices is not None
    boards = ((shape, screen_board(screen, shape, notices=notices)) for shape in Shape)
    rooms = (
        tile_room(found, screen.layout, len(screen.counters), shape, notices=notices)
        for shape, found in boards
        if found
    )
    return [room for room in rooms if room]


def _turning_counters(settings: Settings, screen: Screen) -> list[str]:
    notices = settings.notices is not None
    pages = {}
    for shape in Shape:
        found = screen_board(screen, shape, notices=notices)
        pages[shape] = found.pages if found else 1
    if max(pages.values()) == 1:
        return []
    many, half = len(screen.counters), ceil(len(screen.counters) / max(pages.values()))
    return [
        f"{many} counters do not fit one picture with numbers that can be read: {_of(pages)}, each for"
        f" {TURN_S} seconds, and a new call comes to view at once; to see all of them always, have screens"
        f" of {half} counters each, or the layout 'table'"
    ]


def _turning_fields(settings: Settings, screen: Screen) -> list[str]:
    fields = settings.office.fields if shows_all_fields(screen) else own_fields(settings.office, screen)
    found: dict[Shape, Lines | None] = {
        shape: screen_lines(settings.office, screen, shape) for shape in Shape
    }
    pages = {shape: lines.pages(len(fields)) if lines else 1 for shape, lines in found.items()}
    if max(pages.values()) == 1:
        return []
    fit = f"{len(fields)} fields with these names do not fit one picture"
    return [f"{fit}: {_of(pages)}, each for {TURN_S} seconds"]


def _of(pages: dict[Shape, int]) -> str:
    lying, upright = pages[Shape.LYING], pages[Shape.UPRIGHT]
    if lying == upright:
        return f"{lying} pages take turns"
    return f"pages take turns, {lying} on a lying screen and {upright} on an upright one"


def _on_board(screen: Screen, *, notices: bool = False) -> int:
    found: list[Board | None] = [screen_board(screen, shape, notices=notices) for shape in Shape]
    return min(board.dots for board in found if board is not None)


def drawn_dots(settings: Settings, screen: Screen) -> int:
    """Return the size of type, in dots, of what seats have to read: numbers, or names of fields."""
    if screen.layout is Layout.ENTRANCE:
        return name_dots(settings, screen)
    return number_dots(screen, notices=settings.notices is not None)


def _near(screen: Screen) -> int:
    if screen.layout is not Layout.CALLS:
        return call_list(screen.layout).near
    listed = _NEAR_FEW if len(screen.counters) <= FEW_COUNTERS else call_list(Layout.CALLS).near
    return min(listed, _on_board(screen))


def _hint(screen: Screen, drawn: int) -> str:
    wanted = wanted_dots(screen)
    cap_mm = drawn * CAP_HEIGHT * _dot_mm(screen.inches)
    enough = ceil(screen.inches * wanted / drawn)
    what = "the names of fields" if screen.layout is Layout.ENTRANCE else "numbers"
    return (
        f"on screen {screen.name!r} {what} are {cap_mm:.0f} mm high, read with ease from"
        f" {cap_mm * READ_AT / 1000:.1f} m; for {screen.farthest_m} m it takes {enough} inches,"
        " a layout with larger numbers, or fewer counters on it"
    )


def _dot_mm(inches: int) -> float:
    return inches * _MM_PER_INCH * _SHORT_SIDE / _DOTS
