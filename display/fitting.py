"""How a hall screen's counters and fields fit its picture: columns, rows, size of type, and pages that turn.

The one rule of the page, of ``server.py check`` and of a page without scripts. A dot is one of a picture of
1920 x 1080, 1080 x 1920 upright: the unit ``--u`` of ``screen.css``, whatever the television has. No picture
has fewer dots than that.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import product
from math import ceil

from office.settings import Layout
from office.tickets.office import Field

LEGIBLE = 62
"""The smallest called number: where all together would be smaller, pages turn."""
LEAST_NAME = 25
"""The smallest name of a field among who waits; they are read from near."""
LEAST_ENTRY = 30
"""The smallest name of a field at the entrance."""
MOST_NAME, MOST_ENTRY = 42, 56
"""The largest ones."""
FEW_COUNTERS = 6
"""So many have large numbers beside the calls; from one more on the calls before stand in one line."""
TURN_S = 5
"""Seconds that a page stands."""

_MOST_IN_TABLE, _MOST_BESIDE_CALLS = 180, 110
"""The largest called numbers of a board."""
_GAP = 8
_BETWEEN = 28
"""Between two columns of fields."""
_ORDER = 44
"""The line below the entrance's fields."""
_BANNER = 32
"""What a demo's banner takes of a picture."""
_TALL = 1.12
"""Height of a tile, in sizes of its number."""
_WIDE = 4.65
"""Width of the counter and a label of four characters, in sizes of the label."""
_BESIDE = 270
"""Room for names beside a number ..."""
_BELOW, _BELOW_SHARE = 34, 0.42
"""... or below it, at least, and as a share of the number's size."""
_MARGIN = 24
"""What a tile leaves empty beside its names, on both sides together."""
_LEAST_TEXT, _TEXT_LEADING = 20, 1.4
"""The smallest type of a tile's names, as ``fit.js`` has it, and a line's height in sizes of it."""
_TEXT_WORTH = 0.72
"""Names are worth so much of the size that numbers would have without them."""
_MANY_TEXTS = 16
_MOST_COLUMNS = 8
_LETTER = 0.6
"""Width of a letter on average, in sizes of its type; names of fields were measured to stay below."""
_WORD = 4
"""Letters that the end of a line leaves empty, on average."""
_LEADING = 1.3
_SMALL = 0.66
"""The second line of an entry, in sizes of its name."""
_BADGE = 2.3
"""Width of the badge before a name, in sizes of the name, where its letter stands below its pictogram ..."""
_ROW_FIGURES = 11.9
"""... and of one where it stands beside, how many wait and how long."""


class Shape(StrEnum):
    """How a picture stands."""

    LYING = "lying"
    UPRIGHT = "upright"


class Look(StrEnum):
    """Where a tile names what its counter serves."""

    BESIDE = "beside"
    BELOW = "below"
    PLAIN = "plain"


class Form(StrEnum):
    """Whether a field's figures stand beside its name or below it."""

    ROW = "row"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Board:
    """The counters of one picture: their called numbers are ``dots`` large, ``pages`` of them take turns."""

    columns: int
    rows: int
    dots: int
    look: Look
    pages: int

    @property
    def per_page(self) -> int:
        """How many counters a page shows."""
        return self.columns * self.rows


@dataclass(frozen=True, slots=True)
class Room:
    """What a text may take, in dots."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Lines:
    """Fields, one below the other: as many ``per_page`` have room with type of ``dots``, in ``columns``."""

    columns: int
    form: Form
    per_page: int
    dots: int

    def pages(self, fields: int) -> int:
        """Return how many pages so many fields take."""
        return max(1, ceil(fields / self.per_page))


def board(layout: Layout, counters: int, shape: Shape, *, notices: bool = False) -> Board:
    """Return the board of a layout that has one. Raises KeyError for another."""
    width, height = _board_room(layout, counters, shape, notices=notices)
    most = _MOST_IN_TABLE if layout is Layout.TABLE else _MOST_BESIDE_CALLS
    for pages in range(1, counters + 1):
        found = _best_board(ceil(counters / pages), width, height, most)
        if found.dots >= LEGIBLE:
            break
    return Board(found.columns, found.rows, found.dots, found.look, pages)


def tile_room(found: Board, layout: Layout, counters: int, shape: Shape, *, notices: bool) -> Room | None:
    """Return the room for names in a tile of the board ``found``; None where its tiles name nothing."""
    if found.look is Look.PLAIN:
        return None
    width, height = _board_room(layout, counters, shape, notices=notices)
    across = (width - (found.columns - 1) * _GAP) / found.columns
    tall = (height - (found.rows - 1) * _GAP) / found.rows
    if found.look is Look.BELOW:
        return Room(across - _MARGIN, max(_BELOW, _BELOW_SHARE * found.dots))
    return Room(max(_BESIDE, across - _WIDE * found.dots) - _MARGIN, tall)


def has_room(text: str, room: Room) -> bool:
    """Whether the text stands there in the smallest type of a tile's names."""
    return _lines_of(text, _LEAST_TEXT, room.width) * _LEAST_TEXT * _TEXT_LEADING <= room.height


def waiting(fields: Sequence[Field], counters: int, shape: Shape) -> Lines:
    """Return the lines of who waits for these fields, beside the calls of so many counters."""
    is_few = counters <= FEW_COUNTERS
    columns: tuple[int, ...]
    if shape is Shape.LYING:
        room, columns = ((540, 428) if is_few else (580, 447)), (1,)
    else:
        room, columns = ((1032, 290) if is_few else (1032, 246)), (1, 2)
    heights = {Form.ROW: _row_height, Form.BLOCK: _block_height}
    return _lines(fields, room, columns, range(LEAST_NAME, MOST_NAME + 1), heights)


def entrance(fields: Sequence[Field], shape: Shape, *, tells_order: bool = False) -> Lines:
    """Return the lines of the entrance; ``tells_order``: below them stands how priority works."""
    (width, height), columns = ((1872, 850), (1, 2)) if shape is Shape.LYING else ((1032, 1560), (1,))
    room = (width, height - (_ORDER if tells_order else 0))
    return _lines(fields, room, columns, range(LEAST_ENTRY, MOST_ENTRY + 1), {Form.BLOCK: _entry_height})


def _board_room(layout: Layout, counters: int, shape: Shape, *, notices: bool) -> tuple[int, int]:
    """Return width and height of the counters' part, in dots: those of ``screen.css`` and ``layouts.css``."""
    is_few = counters <= FEW_COUNTERS
    if shape is Shape.LYING:
        calls = (814, 460) if is_few else (1281, 479)
        table = (1278 if notices else 1872, 872)
    else:
        calls = (598, 460) if is_few else (1032, 570)
        table = (1032, 1220 if notices else 1530)
    width, height = {Layout.CALLS: calls, Layout.TABLE: table}[layout]
    return width, height - _BANNER


def _best_board(counters: int, width: float, height: float, most: int) -> Board:
    """Return the board of one page with the largest numbers; names count, where there are not too many."""
    looks = tuple(Look) if counters <= _MANY_TEXTS else (Look.PLAIN,)
    boards = [found for look in looks for found in _boards(counters, width, height, most, look)]
    legible = [found for found in boards if found.dots >= LEGIBLE]
    worth = {Look.PLAIN: _TEXT_WORTH}
    return max(
        legible or boards,
        key=lambda one: (one.dots * worth.get(one.look, 1), one.look is Look.BESIDE, -one.columns),
    )


def _boards(counters: int, width: float, height: float, most: int, look: Look) -> Iterator[Board]:
    for columns in range(1, min(counters, _MOST_COLUMNS) + 1):
        rows = ceil(counters / columns)
        tile_width = (width - (columns - 1) * _GAP) / columns - (_BESIDE if look is Look.BESIDE else 0)
        tile_height = (height - (rows - 1) * _GAP) / rows
        tall = tile_height / _TALL
        if look is Look.BELOW:
            tall = min((tile_height - _BELOW) / _TALL, tile_height / (_TALL + _BELOW_SHARE))
        dots = int(min(tall, tile_width / _WIDE, most))
        yield Board(columns, rows, dots, look, 1)


def _lines(
    fields: Sequence[Field],
    room: tuple[int, int],
    columns: Sequence[int],
    sizes: range,
    heights: Mapping[Form, Callable[[Field, int, float], float]],
) -> Lines:
    width, height = room
    found = []
    for count, (form, height_of) in product(columns, heights.items()):
        across = (width - (count - 1) * _BETWEEN) / count
        held = [_held([height_of(one, dots, across) for one in fields], height, count) for dots in sizes]
        whole = [dots for dots, most in zip(sizes, held, strict=True) if most >= len(fields)]
        found.append(Lines(count, form, held[0], whole[-1] if whole else 0))
    best = max(found, key=lambda one: (one.dots, 0 if one.dots else one.per_page, -one.columns))
    return replace(best, dots=max(best.dots, sizes[0]))


def _held(heights: Sequence[float], height: float, columns: int) -> int:
    """Return how many lines stand on a page, wherever in the list it begins; at least one a column."""
    for many in range(len(heights), columns, -1):
        if all(_have_room(heights[at : at + many], height, columns) for at in range(len(heights) - many + 1)):
            return many
    return columns


def _have_room(heights: Sequence[float], height: float, columns: int) -> bool:
    used, column = 0.0, 1
    for each in heights:
        if used and used + each > height:
            used, column = 0.0, column + 1
        used += each
    return column <= columns and used <= height


def _row_height(field: Field, dots: int, width: float) -> float:
    return dots * max(_LEADING * _lines_of(field.short, dots, width - _ROW_FIGURES * dots), 1.38) + 6


def _block_height(field: Field, dots: int, width: float) -> float:
    name_lines = _lines_of(field.short, dots, width - _BADGE * dots)
    return dots * _LEADING * (name_lines + 0.85) + _GAP


def _entry_height(field: Field, dots: int, width: float) -> float:
    across = width - _BADGE * dots - _BETWEEN
    name_lines = _lines_of(field.name, dots, across)
    has_english = field.name_en != field.name
    english_lines = _lines_of(field.name_en, dots * _SMALL, across) if has_english else 0
    return dots * _LEADING * (name_lines + _SMALL * english_lines + 0.85) + 2 * _GAP


def _lines_of(text: str, dots: float, width: float) -> int:
    """Return how many lines a text takes, at most."""
    in_a_line = width / (dots * _LETTER)
    return 1 if len(text) <= in_a_line else ceil(len(text) / max(1, in_a_line - _WORD))
