"""The hall's screens as pages: the server draws the hall as it is now, then the page keeps itself true."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from flask import render_template

from display.blueprint import bp
from display.voice_api import can_speak
from office.people import DeviceRole
from office.settings import Screen
from office.tickets.duty import CounterState, Duty
from office.tickets.estimate import Estimate
from office.tickets.hall import FieldLine, Hall, hall, last_called_at
from office.tickets.journal import Entry, Kind
from office.tickets.office import Office, Series
from office.tickets.store import Reader
from office.tickets.ticket import State, Ticket
from office.web.access import allows_anyone
from office.web.enrolment import is_here
from office.web.rooms import Rooms, rooms
from office.web.voices import library

_CALLS_BEFORE = 5
_ENTRIES_LOOKED_AT = 400
"""Far enough back to find the last few calls of one screen among those of a full hall."""
_ROOMY_LINES = 3
_DENSE_LINES = 6
_FEW_COUNTERS = 6
_MANY_COUNTERS = 16
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật")
_CALLS = {Kind.CALLED, Kind.RECALLED}
_TAKEN_BACK = {Kind.NO_SHOW, Kind.PARKED, Kind.TRANSFERRED, Kind.CANCELLED}


@dataclass(frozen=True, slots=True)
class CallLine:
    """A call of today. ``state`` is CALLED, SERVING, or FINISHED once the visit is over."""

    label: str
    counter: int
    at: datetime
    state: State

    @property
    def at_ms(self) -> int:
        """When it was last called, in whole milliseconds since 1970."""
        return int(self.at.timestamp() * 1000)


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
    """A field's line. ``mark`` starts its labels; ``is_own``: a counter of this screen serves it."""

    code: str
    mark: str
    name: str
    name_en: str
    waiting: int
    wait: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class ScreenView:
    """All a screen shows. ``newest`` is huge; ``recent`` has all calls in hand and some before.

    Calls stand newest first. ``closed`` says when numbers are given again, '' while they are.
    """

    newest: CallLine | None
    recent: tuple[CallLine, ...]
    tiles: tuple[CounterTile, ...]
    lines: tuple[WaitingLine, ...]
    missed: tuple[str, ...]
    closed: str
    now: datetime
    seq: int

    @property
    def before(self) -> tuple[CallLine, ...]:
        """The calls listed: all but the huge one."""
        return tuple(call for call in self.recent if call != self.newest)[:_CALLS_BEFORE]

    @property
    def density(self) -> str:
        """How closely the board is laid."""
        if len(self.tiles) <= _FEW_COUNTERS:
            return "few"
        return "many" if len(self.tiles) <= _MANY_COUNTERS else "crowd"

    @property
    def room(self) -> str:
        """How much room each waiting line has; ``hall_figures.js`` says it anew when fields move."""
        own = sum(line.is_own for line in self.lines)
        return "roomy" if own <= _ROOMY_LINES else "dense" if own >= _DENSE_LINES else "medium"

    @property
    def date(self) -> str:
        """The office's date in words, as on the wall."""
        return f"{_WEEKDAYS[self.now.weekday()]}, {self.now:%d/%m/%Y}"

    @property
    def now_ms(self) -> int:
        """Now, in whole milliseconds since 1970: a screen does not trust its own clock."""
        return int(self.now.timestamp() * 1000)


@bp.get("/display/")
@allows_anyone
def list_screens() -> str:
    """The screens there are."""
    return render_template("display/screens.html", asked=None)


@bp.get("/display/<name>")
@allows_anyone
def show_screen(name: str) -> str | tuple[str, int]:
    """One hall screen; a name that config.toml lacks gets the list of those there are."""
    house = rooms()
    screen = next((one for one in house.settings.screens if one.name == name), None)
    if screen is None:
        return render_template("display/screens.html", asked=name), 404
    is_enrolled = is_here(screen.name, DeviceRole.SCREEN)
    return render_template(
        "display/screen.html",
        screen=screen,
        view=screen_view(house, screen),
        speaks=is_enrolled and can_speak(house, screen),
        tells=is_enrolled,
        clips=library().names,
        names={field.code: field.name for field in house.settings.office.fields},
        slots={"before": _CALLS_BEFORE, "missed": 20},
    )


def screen_view(house: Rooms, screen: Screen) -> ScreenView:
    """Return what that screen shows now."""
    office, now = house.settings.office, house.clock()
    with house.store.reading() as reader:
        seen = hall(office, reader, now)
        in_hand = [_call_line(ticket) for ticket in seen.now_serving if ticket.counter in screen.counters]
        past = _past_calls(reader, seen, screen)
    served = {
        code for duty in seen.duties if duty.number in screen.counters for code in _serves(office, duty)
    }
    return ScreenView(
        newest=in_hand[0] if in_hand else None,
        recent=_recent(in_hand, past),
        tiles=_tiles(office, seen.duties, screen, in_hand),
        lines=tuple(_waiting_line(office, line, served) for line in seen.fields),
        missed=tuple(ticket.label for ticket in seen.missed),
        closed=closed_text(seen.fields),
        now=office.local(now),
        seq=seen.seq,
    )


def wait_text(estimate: Estimate | None) -> str:
    """Return the expected wait as shown, such as ``chờ 5–12 phút``; why there is none, if there is none."""
    if estimate is None:
        return "chưa có quầy mở"
    low, high = estimate.low_s // 60, estimate.high_s // 60
    if low == 0:
        return f"chờ dưới {max(high, 1)} phút"
    return f"chờ {high} phút" if low == high else f"chờ {low}–{high} phút"


def closed_text(lines: Sequence[FieldLine]) -> str:
    """Return what to say while no field gives numbers, '' while one does."""
    if not lines or any(line.is_open for line in lines):
        return ""
    times = [line.opens_at for line in lines if line.opens_at is not None]
    if not times:
        return "Hiện không phát số"
    opens = min(times)
    return f"Phát số lại lúc {opens:%H:%M}, {_WEEKDAYS[opens.weekday()]} {opens:%d/%m}"


def _past_calls(reader: Reader, seen: Hall, screen: Screen) -> list[CallLine]:
    """Return the screen's latest calls from the journal, as if all were over."""
    calls: dict[str, CallLine] = {}
    entries = reader.entries(max(0, seen.seq - _ENTRIES_LOOKED_AT), _ENTRIES_LOOKED_AT)
    for entry in _today(entries, seen):
        label = entry.label or ""
        if entry.kind in _TAKEN_BACK or entry.kind in _CALLS:
            calls.pop(label, None)
        if entry.kind in _CALLS and entry.counter in screen.counters:
            calls[label] = CallLine(label, entry.counter or 0, entry.at, State.FINISHED)
    return list(calls.values())


def _today(entries: Iterable[Entry], seen: Hall) -> Iterable[Entry]:
    return (entry for entry in entries if entry.office_day == seen.office_day and entry.seq <= seen.seq)


def _recent(in_hand: Iterable[CallLine], past: Iterable[CallLine]) -> tuple[CallLine, ...]:
    """Return the calls in hand and the last few that are over, newest first, each label once."""
    calls = {call.label: call for call in in_hand}
    over = sorted((call for call in past if call.label not in calls), key=_called_at, reverse=True)
    return tuple(sorted([*calls.values(), *over[:_CALLS_BEFORE]], key=_called_at, reverse=True))


def _called_at(call: CallLine) -> datetime:
    return call.at


def _call_line(ticket: Ticket) -> CallLine:
    return CallLine(ticket.label, ticket.counter or 0, last_called_at(ticket), ticket.state)


def _serves(office: Office, duty: Duty) -> tuple[str, ...]:
    return duty.serves(office.counter(duty.number))


def _tiles(
    office: Office, duties: Iterable[Duty], screen: Screen, in_hand: Iterable[CallLine]
) -> tuple[CounterTile, ...]:
    calls = {call.counter: call for call in in_hand}
    names = {field.code: field.name for field in office.fields}
    return tuple(
        CounterTile(
            number=duty.number,
            zone=office.counter(duty.number).zone,
            state=duty.state,
            reason=duty.reason or "",
            call=calls.get(duty.number),
            # A duty of this morning may name a field that config.toml has lost since.
            fields=", ".join(names.get(code, code) for code in _serves(office, duty)),
        )
        for duty in duties
        if duty.number in screen.counters
    )


def _waiting_line(office: Office, line: FieldLine, served: set[str]) -> WaitingLine:
    field = office.field(line.code)
    return WaitingLine(
        code=line.code,
        mark=field.letter if office.series is Series.LETTER else "",
        name=field.name,
        name_en=field.name_en,
        waiting=line.waiting,
        wait=wait_text(line.estimate),
        is_own=line.code in served,
    )
