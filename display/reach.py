"""How many calls a hall screen lists, how large its numbers are drawn, and how far they can be read.

A dot is one of a picture of 1920 x 1080: the unit ``--u`` of ``screen.css``, whatever the television has.
"""

from math import ceil

from office.settings import Layout, Screen, Settings

CAP_HEIGHT = 0.74
"""Height of a capital of Be Vietnam Pro, as a share of the size of its type."""

READ_AT = 155
"""A capital is read with ease from so many times its height, as trials showed."""

_MM_PER_INCH = 25.4
_SHORT_SIDE = 9 / (16**2 + 9**2) ** 0.5
_DOTS = 1080
_NEAR = {Layout.CALLS: 62, Layout.TOTEM: 110, Layout.ZONES: 80, Layout.ENTRANCE: 38}
"""The type of the smallest called number (at the entrance: of a field's name), upright or not."""

_NEAR_FEW = 76
"""The same of ``CALLS`` with few counters."""

_MOST = {Layout.CALLS: 180, Layout.TOTEM: 180, Layout.ZONES: 140}
"""The largest type that leaves the calls before the newest a place."""

_LISTED = {Layout.CALLS: 5, Layout.TOTEM: 8, Layout.ZONES: 5}
_LISTED_FAR = 6
"""Calls that an area lists before the newest."""

_STEP = 10
_TABLE_TYPES = ((3, 170), (4, 150), (5, 120), (6, 104), (7, 88), (9, 68), (13, 46))
"""Rows of a column and the type of their numbers."""

_SMALLEST = 34
FEW_COUNTERS = 6
"""So many have room for large numbers in one column."""


def table_rows(counters: int) -> int:
    """Return the rows of a column of the table: it has one up to six counters, else two."""
    return counters if counters <= FEW_COUNTERS else ceil(counters / 2)


def wanted_dots(screen: Screen) -> int:
    """Return the size of type, in dots, that the farthest seat reads with ease; 0 where it is not known."""
    if not screen.inches:
        return 0
    return ceil(screen.farthest_m * 1000 / READ_AT / CAP_HEIGHT / _dot_mm(screen.inches))


def number_dots(screen: Screen) -> int:
    """Return the size of type, in dots, of the smallest called number, as the screen is drawn."""
    if screen.layout is Layout.TABLE:
        rows = table_rows(len(screen.counters))
        return next((dots for most, dots in _TABLE_TYPES if rows <= most), _SMALLEST)
    near, wanted = _near(screen), wanted_dots(screen)
    if wanted <= near:
        return near
    return min(_MOST.get(screen.layout, near), ceil(wanted / _STEP) * _STEP)


def is_far(screen: Screen) -> bool:
    """Whether its numbers are drawn larger than usual, in place of what only those near can read."""
    return screen.layout in _MOST and number_dots(screen) > _near(screen)


def calls_listed(screen: Screen) -> int:
    """Return how many calls each area of the screen lists before the newest, at most."""
    if screen.layout is Layout.CALLS and is_far(screen):
        return _LISTED_FAR
    return _LISTED[screen.layout]


def reach_hints(settings: Settings) -> list[str]:
    """Return a sentence for each screen that the farthest seat cannot read with ease."""
    return [_hint(screen) for screen in settings.screens if number_dots(screen) < wanted_dots(screen)]


def _near(screen: Screen) -> int:
    is_roomy = screen.layout is Layout.CALLS and len(screen.counters) <= FEW_COUNTERS
    return _NEAR_FEW if is_roomy else _NEAR[screen.layout]


def _hint(screen: Screen) -> str:
    drawn, wanted = number_dots(screen), wanted_dots(screen)
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
