"""What a hall screen shows, as values: read from the store once, drawn by the templates."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from display.call_area import CallArea, CallLine, call_areas
from display.reach import FEW_COUNTERS, calls_listed, is_far, number_dots, table_rows
from office.settings import Layout, Screen
from office.tickets.duty import CounterState, Duty
from office.tickets.office import Office
from office.waiting.estimate import Estimate
from office.waiting.hall import FieldLine, hall
from office.web.context import Context
from office.words.catalogue import OWN, Words

LANGUAGE = OWN
"""What a hall reads; headings stand in English below, small."""
_ROOMY_LINES = 3
_DENSE_LINES = 6
_MANY_COUNTERS = 16
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class CounterTile:
    """A counter on the board. ``call`` is its ticket in hand; ``fields`` are names, as one text."""

    number: int
    zone: str
    state: CounterState
    reason: str
    call: CallLine | None
    fields: str


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A field's line. ``mark`` starts its labels today; ``is_own``: a counter of this screen serves it.

    ``counters`` are the open ones that serve it, as ``1, 2``; ``closed`` is '' while it gives numbers.
    """

    code: str
    mark: str
    name: str
    name_en: str
    waiting: int
    wait: str
    is_own: bool
    counters: str = ""
    closed: str = ""


@dataclass(frozen=True, slots=True)
class ScreenView:
    """All a screen shows; ``closed`` says when numbers are given again, '' while they are.

    ``date`` is the office's in words, as on the wall.
    """

    screen: Screen
    areas: tuple[CallArea, ...]
    tiles: tuple[CounterTile, ...]
    lines: tuple[WaitingLine, ...]
    missed: tuple[str, ...]
    closed: str
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
        elif layout is Layout.TABLE:
            rows = table_rows(len(self.tiles))
            names += [f"hall--number-{number_dots(self.screen)}", f"hall--rows-{rows}"]
            names += ["hall--crowd"] if self.density == "crowd" else []
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
    def room(self) -> str:
        """How much room each waiting line has; ``waiting_list.js`` says it anew when fields move."""
        own = sum(line.is_own for line in self.lines)
        return "roomy" if own <= _ROOMY_LINES else "dense" if own >= _DENSE_LINES else "medium"

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
        areas = call_areas(office, reader, seen, screen)
    served = {
        code for duty in seen.duties if duty.number in screen.counters for code in _serves(office, duty)
    }
    return ScreenView(
        screen=screen,
        areas=areas,
        tiles=_tiles(office, seen.duties, areas),
        lines=tuple(_waiting_line(words, office, line, served, seen.duties) for line in seen.fields),
        missed=tuple(ticket.label for ticket in seen.missed),
        closed=closed_text(words, seen.fields),
        now=local,
        date=words("display-date", weekday=_weekday(words, local), date=f"{local:%d/%m/%Y}"),
        seq=seen.seq,
    )


def wait_text(words: Words, estimate: Estimate | None) -> str:
    """Return the expected wait as shown, such as ``chờ 5–12 phút``; why there is none, if there is none."""
    if estimate is None:
        return words("display-wait-unknown")
    low, high = estimate.low_s // 60, estimate.high_s // 60
    if low == 0:
        return words("display-wait-under", minutes=max(high, 1))
    return words("display-wait", span=high if low == high else f"{low}–{high}")


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


def _weekday(words: Words, day: datetime) -> str:
    return words("display-weekday", day=_WEEKDAYS[day.weekday()])


def _serves(office: Office, duty: Duty) -> tuple[str, ...]:
    return duty.serves(office.counter(duty.number))


def _tiles(office: Office, duties: Iterable[Duty], areas: Sequence[CallArea]) -> tuple[CounterTile, ...]:
    names = {field.code: field.name for field in office.fields}
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
        )
        for duty in duties
        if duty.number in area_of
    )


def _waiting_line(
    words: Words, office: Office, line: FieldLine, served: set[str], duties: Iterable[Duty]
) -> WaitingLine:
    field = office.field(line.code)
    serving = (
        duty.number
        for duty in duties
        if duty.state is CounterState.OPEN and line.code in _serves(office, duty)
    )
    return WaitingLine(
        code=line.code,
        mark=line.mark,
        name=field.name,
        name_en=field.name_en,
        waiting=line.waiting,
        wait=wait_text(words, line.estimate),
        is_own=line.code in served,
        counters=", ".join(map(str, serving)),
        closed=closed_text(words, [line]),
    )
