"""The sizes of one screen as a style sheet: what ``fitting.py`` found, for each way a picture may stand.

A page is drawn from them without a script, and its scripts ask the style for them: there is one rule only.
"""

from collections.abc import Iterator, Mapping, Sequence

from display.fitting import (
    LEAST_ENTRY,
    LEAST_NAME,
    MOST_ENTRY,
    MOST_NAME,
    Board,
    Form,
    Lines,
    Look,
    Room,
    Shape,
    board,
    entrance,
    has_room,
    tile_room,
    waiting,
)
from display.layouts import PARTS
from office.settings import Layout, Screen
from office.tickets.office import Field, Office

_QUERY = {Shape.LYING: "landscape", Shape.UPRIGHT: "portrait"}
_TEMPLATES = {
    Form.ROW: '"mark name count wait" auto / auto minmax(0, 1fr) auto auto',
    Form.BLOCK: '"mark name name" auto "mark count wait" auto / auto auto minmax(0, 1fr)',
}
_TILES = {
    Look.BESIDE: '"number label text" minmax(0, 1fr) / auto auto minmax(0, 1fr)',
    Look.BELOW: '"number label" minmax(0, 1fr) "text text" var(--below) / auto minmax(0, 1fr)',
    Look.PLAIN: '"number label" minmax(0, 1fr) / auto minmax(0, 1fr)',
}


def own_fields(office: Office, screen: Screen) -> tuple[Field, ...]:
    """Return the fields that config.toml has the screen's counters serve, in the office's order."""
    codes = {code for number in screen.counters for code in office.counter(number).fields}
    return tuple(field for field in office.fields if field.code in codes)


def shows_all_fields(screen: Screen) -> bool:
    """Whether it shows every field of the office, not only those that its counters serve."""
    return screen.layout is Layout.ENTRANCE


def screen_board(screen: Screen, shape: Shape, *, notices: bool = False) -> Board | None:
    """Return the counters of a picture of that screen; None where its layout shows none."""
    if not PARTS[screen.layout].has_board:
        return None
    return board(screen.layout, len(screen.counters), shape, notices=notices)


def screen_lines(office: Office, screen: Screen, shape: Shape) -> Lines | None:
    """Return the fields of a picture of that screen; None where its layout shows none."""
    if shows_all_fields(screen):
        return entrance(office.fields, shape, tells_order=bool(office.priorities))
    if screen.layout is Layout.CALLS:
        return waiting(own_fields(office, screen), len(screen.counters), shape)
    return None


def tile_rooms(screen: Screen, *, notices: bool) -> Mapping[Shape, Sequence[Room]]:
    """Return the room of a tile's names in each shape, also beside ``notices``; none where it has none."""
    return {shape: list(_tile_rooms(screen, shape, notices=notices)) for shape in Shape}


def _tile_rooms(screen: Screen, shape: Shape, *, notices: bool) -> Iterator[Room]:
    for are_shown in (False, True) if notices else (False,):
        laid, many = screen_board(screen, shape, notices=are_shown), len(screen.counters)
        room = tile_room(laid, screen.layout, many, shape, notices=are_shown) if laid else None
        if room is not None:
            yield room


def scant_classes(rooms: Mapping[Shape, Sequence[Room]], text: str, letters: str) -> str:
    """Return the classes of a tile in which ``text`` has no room, in a page without scripts: one a shape.

    They say that its ``letters`` stand there, or nothing.
    """
    found = []
    for shape, of_shape in rooms.items():
        if not all(has_room(text, room) for room in of_shape):
            is_short = letters and all(has_room(letters, room) for room in of_shape)
            found.append(f"tile--{'letters' if is_short else 'bare'}-{shape}")
    return " ".join(found)


def size_sheet(office: Office, screen: Screen) -> str:
    """Return the style sheet: custom properties of ``.board`` and ``.fields``, in both shapes."""
    rules = []
    for shape in Shape:
        inside = []
        for notices in (False, True):
            found = screen_board(screen, shape, notices=notices)
            if found is not None:
                inside.append(_rule(".hall--notices .board" if notices else ".board", _of_board(found)))
        lines = screen_lines(office, screen, shape)
        if lines is not None:
            sizes = (LEAST_ENTRY, MOST_ENTRY) if shows_all_fields(screen) else (LEAST_NAME, MOST_NAME)
            inside.append(_rule(".fields", _of_lines(lines, *sizes)))
        rules.append(f"@media (orientation: {_QUERY[shape]}) {{\n" + "\n".join(inside) + "\n}")
    return "\n".join(rules) + "\n"


def _rule(selector: str, properties: Mapping[str, object]) -> str:
    return f"{selector} {{ " + " ".join(f"--{name}: {value};" for name, value in properties.items()) + " }"


def _of_board(found: Board) -> dict[str, object]:
    return {
        "columns": found.columns,
        "rows": found.rows,
        "number": f"calc({found.dots} * var(--u))",
        "tile": _TILES[found.look],
        "below": "max(calc(34 * var(--u)), calc(0.42 * var(--number)))",
        "text": "none" if found.look is Look.PLAIN else "grid",
        "per-page": found.per_page,
    }


def _of_lines(lines: Lines, least: int, most: int) -> dict[str, object]:
    return {
        "columns": lines.columns,
        "line": _TEMPLATES[lines.form],
        "unit": "none" if lines.form is Form.ROW else "inline",
        "badge": "row" if lines.form is Form.ROW else "column",
        "pictogram": "1.15em" if lines.form is Form.ROW else "1.5em",
        "dots": lines.dots,
        "least": least,
        "most": most,
        "per-page": lines.per_page,
    }


def page_of(position: int, many: int, per_page: int) -> int:
    """Return on which page, from 0, an item at that position of ``many`` stands: pages are of equal size."""
    pages = max(1, -(-many // per_page))
    return position // max(1, -(-many // pages))


def turned_away(positions: Sequence[int], per_page: Mapping[Shape, int], turn: int) -> Iterator[str]:
    """Give for each position the classes that hide it, in a page without scripts, in turn ``turn``.

    Positions below 0 stand for what is hidden anyway, and get ''.
    """
    many = sum(1 for position in positions if position >= 0)
    for position in positions:
        away = [
            f"away-{shape}"
            for shape in Shape
            if position >= 0
            and page_of(position, many, per_page[shape]) != turn % max(1, -(-many // per_page[shape]))
        ]
        yield " ".join(away)
