"""What a hall screen shows, as values: read from the store once, drawn by the templates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from display.call_area import CallArea, CallLine, call_areas
from display.fitting import FEW_COUNTERS, TURN_S, Shape
from display.reach import calls_listed, is_far, number_dots
from display.sizes import scant_classes, screen_board, screen_lines, shows_all_fields, tile_rooms, turned_away
from office.settings import Layout, Screen
from office.tickets.duty import CounterState, Duty
from office.tickets.office import Field, Office
from office.waiting.estimate import Estimate
from office.waiting.hall import FieldLine, Hall, hall
from office.web.context import Context
from office.web.order_words import order_words
from office.words.catalogue import ENGLISH, OWN, Words
from office.words.waits import wait_form

LANGUAGE = OWN
"""What a hall reads; headings stand in English below, small."""
_MANY_COUNTERS = 16
_MISSED_SLOTS = 30
_MISSED_SURE = 3
"""So many missed numbers have room for certain; ``missed_list.js`` measures how many more have."""
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class CounterTile:
    """A counter on the board. ``call`` is its ticket in hand; ``fields`` are names, as one text.

    ``letters`` stand in their place where names have no room: what the fields' numbers of today begin with.
    ``away`` are the classes that keep it for another page, where scripts do not turn them.
    ``scant`` are those of one whose names have no room, where no script measures it.
    """

    number: int
    zone: str
    state: CounterState
    reason: str
    call: CallLine | None
    fields: str
    letters: str
    away: str = ""
    scant: str = ""

    @property
    def text(self) -> str:
        """What it says of its counter: why it is paused, or what it serves."""
        return self.reason if self.state is CounterState.PAUSED and self.reason else self.fields


@dataclass(frozen=True, slots=True)
class MissedCall:
    """A number that was called and nobody came, and where."""

    label: str
    counter: int


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A field's line. ``mark`` starts its labels today; ``is_own``: a counter of this screen serves it.

    ``counters`` are the open ones that serve it, as ``1–3, 5``; ``closed`` is '' while it gives numbers.
    ``wait_english`` is '' but where no counter is open; ``away`` is as in ``CounterTile``.
    """

    field: Field
    mark: str
    waiting: int
    wait: str
    is_own: bool
    counters: str = ""
    closed: str = ""
    closed_english: str = ""
    wait_english: str = ""
    away: str = ""


@dataclass(frozen=True, slots=True)
class ScreenView:
    """All a screen shows; ``closed`` says when numbers are given again, '' while they are.

    ``order`` says how priority works, '' where there is none.
    ``date`` is the office's in words, as on the wall.
    """

    screen: Screen
    areas: tuple[CallArea, ...]
    tiles: tuple[CounterTile, ...]
    lines: tuple[WaitingLine, ...]
    missed: tuple[MissedCall, ...]
    closed: str
    closed_english: str
    order: str
    order_english: str
    now: datetime
    date: str
    seq: int

    @property
    def laid(self) -> str:
        """The classes that say how the screen is laid out, and how large its numbers are."""
        layout = self.screen.layout
        names = [f"hall--{layout}"]
        if is_far(self.screen):
            names += ["hall--far", f"hall--number-{number_dots(self.screen)}"]
        elif layout is Layout.CALLS:
            names.append(f"hall--{self.density}")
        return " ".join(names)

    @property
    def listed(self) -> int:
        """How many calls each area lists before the newest, at most."""
        return calls_listed(self.screen)

    @property
    def density(self) -> str:
        """How closely the board is laid."""
        if len(self.tiles) <= FEW_COUNTERS:
            return "few"
        return "many" if len(self.tiles) <= _MANY_COUNTERS else "crowd"

    @property
    def missed_slots(self) -> int:
        """How many missed numbers the page has places for."""
        return _MISSED_SLOTS

    @property
    def missed_sure(self) -> int:
        """How many of them are shown where no script measures the room."""
        return _MISSED_SURE

    @property
    def now_ms(self) -> int:
        """Now, in whole milliseconds since 1970: a screen does not trust its own clock."""
        return int(self.now.timestamp() * 1000)


def screen_view(context: Context, screen: Screen) -> ScreenView:
    """Return what that screen shows now."""
    office, now, words = context.settings.office, context.clock(), context.words.words(LANGUAGE)
    local = office.local(now)
    with context.store.reading() as reader:
        seen = hall(office, reader, now)
        areas = call_areas(office, reader, seen, screen, now)
    served = {
        code for duty in seen.duties if duty.number in screen.counters for code in _serves(office, duty)
    }
    return ScreenView(
        screen=screen,
        areas=areas,
        tiles=_laid_tiles(context, screen, _tiles(office, seen, areas), local),
        lines=_turned_lines(
            office,
            screen,
            [_waiting_line(context, line, served, seen.duties) for line in seen.fields],
            local,
        ),
        missed=tuple(
            MissedCall(ticket.label, ticket.counter)
            for ticket in seen.missed
            if ticket.counter in screen.counters and ticket.counter is not None
        ),
        closed=closed_text(words, seen.fields),
        closed_english=_closed_english(context, seen.fields),
        order=order_words(words, office),
        order_english=order_words(context.words.words(ENGLISH), office),
        now=local,
        date=words("display-date", weekday=_weekday(words, local), date=f"{local:%d/%m/%Y}"),
        seq=seen.seq,
    )


def wait_text(words: Words, estimate: Estimate | None) -> str:
    """Return the expected wait as shown, such as ``chờ 5–12 phút``; why there is none, if there is none."""
    if estimate is None:
        return words("display-wait-unknown")
    low, high = estimate.low_s // 60, max(estimate.high_s // 60, 1)
    form, filled = wait_form(low, high)
    return words(f"display-wait-{form}", **filled)


def closed_text(words: Words, lines: Sequence[FieldLine]) -> str:
    """Return what to say while no field gives numbers, '' while one does."""
    if not lines or any(line.is_open for line in lines):
        return ""
    times = [line.opens_at for line in lines if line.opens_at is not None]
    if not times:
        return words("display-closed")
    opens = min(times)
    return words(
        "display-opens", time=f"{opens:%H:%M}", weekday=_weekday(words, opens), date=f"{opens:%d/%m}"
    )


def _closed_english(context: Context, lines: Sequence[FieldLine]) -> str:
    """Return the same in English, '' where the office does not speak it."""
    return closed_text(context.words.words(ENGLISH), lines) if ENGLISH in context.words.languages else ""


def _weekday(words: Words, day: datetime) -> str:
    return words("display-weekday", day=_WEEKDAYS[day.weekday()])


def _serves(office: Office, duty: Duty) -> tuple[str, ...]:
    return duty.serves(office.counter(duty.number))


def _tiles(office: Office, seen: Hall, areas: Sequence[CallArea]) -> tuple[CounterTile, ...]:
    names = {field.code: field.short for field in office.fields}
    begins = {line.code: line.begins for line in seen.fields}
    area_of = {number: area for area in areas for number in area.counters}
    return tuple(
        CounterTile(
            number=duty.number,
            zone=office.counter(duty.number).zone,
            state=duty.state,
            reason=duty.reason or "",
            call=area_of[duty.number].at(duty.number),
            # A duty of this morning may name a field that config.toml has lost since.
            fields=", ".join(names.get(code, code) for code in _serves(office, duty)),
            letters=" ".join(filter(None, (begins.get(code) for code in _serves(office, duty)))),
        )
        for duty in seen.duties
        if duty.number in area_of
    )


def _laid_tiles(
    context: Context, screen: Screen, tiles: tuple[CounterTile, ...], now: datetime
) -> tuple[CounterTile, ...]:
    """Return the tiles with the classes by which a page without scripts turns and shortens them."""
    per_page = {}
    for shape in Shape:
        found = screen_board(screen, shape)
        per_page[shape] = found.per_page if found else len(tiles)
    away = turned_away(range(len(tiles)), per_page, _turn(now))
    rooms = tile_rooms(screen, notices=context.settings.notices is not None)
    scant = [scant_classes(rooms, one.text, one.letters) for one in tiles]
    return tuple(
        replace(one, away=turn, scant=short) for one, turn, short in zip(tiles, away, scant, strict=True)
    )


def _turned_lines(
    office: Office, screen: Screen, lines: Sequence[WaitingLine], now: datetime
) -> tuple[WaitingLine, ...]:
    shown = [line for line in lines if line.is_own or shows_all_fields(screen)]
    per_page = {}
    for shape in Shape:
        found = screen_lines(office, screen, shape)
        per_page[shape] = found.per_page if found else len(lines)
    away = turned_away([shown.index(line) if line in shown else -1 for line in lines], per_page, _turn(now))
    return tuple(replace(line, away=each) for line, each in zip(lines, away, strict=True))


def _turn(now: datetime) -> int:
    return int(now.timestamp()) // TURN_S


def number_ranges(numbers: Iterable[int]) -> str:
    """Return ascending numbers as a text, three and more in a row as one: ``1–3, 5, 6``."""
    rows: list[list[int]] = []
    for number in numbers:
        if rows and number == rows[-1][-1] + 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    texts = (f"{row[0]}–{row[-1]}" if len(row) > 2 else ", ".join(map(str, row)) for row in rows)
    return ", ".join(texts)


def _waiting_line(context: Context, line: FieldLine, served: set[str], duties: Iterable[Duty]) -> WaitingLine:
    office, words = context.settings.office, context.words.words(LANGUAGE)
    has_english = ENGLISH in context.words.languages
    serving = (
        duty.number
        for duty in duties
        if duty.state is CounterState.OPEN and line.code in _serves(office, duty)
    )
    return WaitingLine(
        field=office.field(line.code),
        mark=line.mark,
        waiting=line.waiting,
        wait=wait_text(words, line.estimate),
        is_own=line.code in served,
        counters=number_ranges(serving),
        closed=closed_text(words, [line]),
        closed_english=_closed_english(context, [line]),
        wait_english=context.words.words(ENGLISH)("display-wait-unknown")
        if line.estimate is None and has_english
        else "",
    )
