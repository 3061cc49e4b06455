"""The office's signs on wires: each is told what its counter shows, as the journal tells it."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from itertools import groupby

import structlog

from counter.wires.line import LineState, Port
from counter.wires.sign import Face, Panel, Showing, SignModel
from counter.wires.wire import Wire
from office.settings import LineSettings, Settings, SignModelSettings, WiredSign
from office.tickets.checks import duty_of
from office.tickets.duty import CounterState
from office.tickets.hall import last_called_at
from office.tickets.journal import Entry
from office.tickets.office import Office
from office.tickets.store import Store
from office.tickets.ticket import State

log = structlog.get_logger(__name__)

_BLINKS = timedelta(seconds=10)


class OfficeWires:
    """Every line of the office, as an outlet of the pump: an entry only has the signs looked at again.

    What a sign shows is always read from the store, so it is right after a restart, and after anything lost.
    """

    def __init__(self, settings: Settings, store: Store, clock: Callable[[], datetime]) -> None:
        self._office = settings.office
        self._store = store
        self._clock = clock
        self._wires = [self._wire(list(signs)) for _, signs in groupby(sorted_by_line(settings), _line_name)]

    def start(self) -> None:
        """Open the lines, and keep them open."""
        for wire in self._wires:
            wire.start()

    def close(self) -> None:
        """Let the lines go."""
        for wire in self._wires:
            wire.close()

    def entries(self, entries: Sequence[Entry]) -> None:
        """Have the signs show what has happened."""
        for wire in self._wires:
            wire.wake()

    def head(self, seq: int) -> None:
        """Nothing has happened."""

    def _wire(self, signs: Sequence[WiredSign]) -> Wire:
        line = signs[0].line
        panels = [Panel(_model(sign.model), sign.address, self._look(sign.counter)) for sign in signs]
        return Wire(_port(line), panels, lambda state: _told(line.name, state))

    def _look(self, counter: int) -> Callable[[], Face]:
        return lambda: face_of(self._office, self._store, counter, self._clock())


def face_of(office: Office, store: Store, counter: int, now: datetime) -> Face:
    """Return what the counter's sign shows at ``now``. Raises UnknownCounter, StoreError."""
    with store.reading() as reader:
        ticket = reader.in_hand(counter)
        duty = duty_of(reader, office, counter, now)
    if ticket is None or ticket.office_day != office.day(now):
        return Face(Showing.PAUSED if duty.state is CounterState.PAUSED else Showing.NOTHING)
    is_fresh = timedelta() <= now - last_called_at(ticket) < _BLINKS
    if ticket.state is State.CALLED and is_fresh:
        return Face(Showing.CALLING, ticket.label)
    return Face(Showing.LABEL, ticket.label)


def sorted_by_line(settings: Settings) -> list[WiredSign]:
    """Return the signs, those of one line side by side."""
    return sorted(settings.wired_signs, key=_line_name)


def _line_name(sign: WiredSign) -> str:
    return sign.line.name


def _port(line: LineSettings) -> Port:
    return Port(line.port, line.baud, line.bits, line.parity, line.stop_bits)


def _model(model: SignModelSettings) -> SignModel:
    return SignModel(model.template, model.width, model.letters, model.encoding, model.refresh_s)


def _told(line: str, state: LineState) -> None:
    if state is LineState.OK:
        log.info("line_ok", line=line)
    else:
        log.warning("line_gone", line=line, state=state)
