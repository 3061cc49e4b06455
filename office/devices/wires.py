"""The office's signs and keypads on wires: signs follow the journal, keypads act by the queue."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

import structlog

from hardware.frame_template import Template
from hardware.programs.at_once import all_at_once
from hardware.serial_port import Port, PortState, SerialPort
from hardware.wires.key_action import KeyAction
from hardware.wires.keypad import KeyMeaning, Keypad, KeypadReader
from hardware.wires.sign import Panel, Showing, SignModel, SignText
from hardware.wires.trial import SignTrial
from hardware.wires.wire import AnyPort, OnBytes, OnState, Wire
from office.devices.agents.mailbox import Mailboxes
from office.devices.agents.remote_port import RemotePort
from office.devices.conditions import Condition, Hardware
from office.devices.keypad_desk import KeypadDesk
from office.devices.tests import DeviceTestResult, DeviceTestState
from office.settings import SerialPortSettings, Settings, SignModelSettings, WiredKeypad, WiredSign
from office.tickets.checks import duty_of
from office.tickets.duty import CounterState
from office.tickets.journal import Entry
from office.tickets.store import Store
from office.tickets.ticket import State, last_called_at
from office.tickets.ticket_queue import TicketQueue
from office.words.catalogue import OWN

log = structlog.get_logger(__name__)

_BLINKS = timedelta(seconds=10)


class OfficeWires:
    """Every line of the office, as an outlet of the pump: an entry only has the signs looked at again.

    What a sign shows is always read from the store, so it is right after a restart, and after anything lost.
    """

    def __init__(
        self,
        settings: Settings,
        store: Store,
        queue: TicketQueue,
        clock: Callable[[], datetime],
        agents: Mailboxes,
    ) -> None:
        self._settings = settings
        self._agents = agents
        self._store = store
        self._queue = queue
        self._clock = clock
        self._hardware: Hardware | None = None
        self._states: dict[SerialPortSettings, PortState] = {}
        self._sign_trials = {sign: SignTrial(self._look(sign.counter)) for sign in settings.wired_signs}
        self._keypads = {settings: self._keypad(settings) for settings in settings.wired_keypads}
        lines = [*(sign.line for sign in settings.wired_signs), *(pad.line for pad in settings.wired_keypads)]
        self._wires = [self._wire(line) for line in dict.fromkeys(lines)]
        self._started: list[Wire] = []

    @property
    def is_wired(self) -> bool:
        """Whether any sign or keypad hangs here, which is to show what has happened."""
        return bool(self._wires)

    def report_to(self, hardware: Hardware) -> None:
        """Tell of each line, and with it of the signs and keypads on it, in rows there; before ``start``.

        Signs and keypads are offered to be tested.
        """
        self._hardware = hardware
        for sign in self._settings.wired_signs:
            hardware.tests.offer("sign", _place(sign.counter), partial(self._try_sign, sign))
        for settings, keypad in self._keypads.items():
            test = partial(self._try_keypad, settings.line, keypad)
            hardware.tests.offer("keypad", _place(settings.counter), test)

    def start(self) -> None:
        """Open the lines, and keep them open."""
        for wire in self._wires:
            wire.start()
            self._started.append(wire)

    def close(self) -> None:
        """Let the lines go, all at the same time."""
        all_at_once(*(wire.close for wire in self._started))

    def entries(self, entries: Sequence[Entry]) -> None:
        """Have the signs show what has happened."""
        for wire in self._wires:
            wire.wake()

    def head(self, seq: int) -> None:
        """Nothing has happened."""

    def _wire(self, line: SerialPortSettings) -> Wire:
        panels = [
            Panel(_model(sign.model), sign.address, self._sign_trials[sign].shown)
            for sign in self._settings.wired_signs
            if sign.line == line
        ]
        ears: dict[Template, dict[int, Keypad]] = {}
        for settings, keypad in self._keypads.items():
            if settings.line == line:
                ears.setdefault(settings.template, {})[settings.address] = keypad
                if settings.display is not None:
                    look = partial(keypad.face, self._look(settings.counter))
                    panels.append(Panel(_model(settings.display), settings.address, look))
        heard = [KeypadReader(template, keypads) for template, keypads in ears.items()]
        return Wire(partial(self._line, line), panels, heard, partial(self._told, line))

    def _line(self, line: SerialPortSettings, on_bytes: OnBytes, on_state: OnState) -> AnyPort:
        if line.agent:
            return RemotePort(self._agents.of(line.agent), line.name, _port(line), on_bytes, on_state)
        return SerialPort(_port(line), on_bytes, on_state)

    def _keypad(self, settings: WiredKeypad) -> Keypad:
        office, counter = self._settings.office, settings.counter
        may_choose = settings.may_choose
        desk = KeypadDesk(counter, office, self._store, self._queue, self._clock, may_choose=may_choose)
        return Keypad(
            {key.code: KeyMeaning(KeyAction(key.action), key.text, key.counter) for key in settings.keys},
            desk.do,
        )

    def _try_sign(self, sign: WiredSign) -> DeviceTestResult:
        """Show a test on the sign. It is sent at best: what a sign really shows it never tells."""
        is_sent = (
            self._states.get(sign.line) is PortState.OK
            and self._sign_trials[sign].run(partial(self.entries, ()))
            # A line that took nothing meanwhile has been found gone by now.
            and self._states.get(sign.line) is PortState.OK
        )
        return DeviceTestResult(DeviceTestState.UNKNOWN if is_sent else DeviceTestState.FAILED)

    def _try_keypad(self, line: SerialPortSettings, keypad: Keypad) -> DeviceTestResult:
        """Wait for a press, which calls nobody, and tell which key it was."""
        key = keypad.trial.run() if self._states.get(line) is PortState.OK else None
        return (
            DeviceTestResult(DeviceTestState.FAILED)
            if key is None
            else DeviceTestResult(DeviceTestState.DONE, keypad.named(key))
        )

    def _told(self, line: SerialPortSettings, state: PortState) -> None:
        self._states[line] = state
        if state is PortState.OK:
            log.info("line_ok", line=line.name)
        else:
            log.warning("line_gone", line=line.name, state=state)
        if self._hardware is None:
            return
        self._hardware.set_condition(
            "line", line.name, _condition(state), state.value, is_seen=state is PortState.OK
        )
        hanging = [
            *(("sign", one.line, one.counter) for one in self._settings.wired_signs),
            *(("keypad", one.line, one.counter) for one in self._settings.wired_keypads),
        ]
        for kind, its_line, counter in hanging:
            if its_line == line:
                # They hang on the line and never say that they are there.
                self._hardware.set_condition(
                    kind, _place(counter), _condition(state), state.value, is_seen=False
                )

    def _look(self, counter: int) -> Callable[[], SignText]:
        return lambda: face_of(self._settings, self._store, counter, self._clock())


def _place(counter: int) -> str:
    return f"counter-{counter}"


def _condition(state: PortState) -> Condition:
    return Condition.OK if state is PortState.OK else Condition.FAULT


def face_of(settings: Settings, store: Store, counter: int, now: datetime) -> SignText:
    """Return what the counter's sign shows at ``now``. Raises UnknownCounter, StoreError."""
    office = settings.office
    with store.reading() as reader:
        ticket = reader.in_hand(counter, office.day(now))
        duty = duty_of(reader, office, counter, now)
    if ticket is None and duty.state is CounterState.PAUSED:
        return SignText(Showing.PAUSED, note=settings.words.words(OWN)("devices-sign-paused"))
    if ticket is None:
        return SignText(Showing.NOTHING)
    is_fresh = timedelta() <= now - last_called_at(ticket) < _BLINKS
    if ticket.state is State.CALLED and is_fresh:
        return SignText(Showing.CALLING, ticket.label)
    return SignText(Showing.LABEL, ticket.label)


def _port(line: SerialPortSettings) -> Port:
    return Port(line.port, line.baud, line.bits, line.parity, line.stop_bits)


def _model(model: SignModelSettings) -> SignModel:
    return SignModel(model.template, model.width, model.letters, model.encoding, model.refresh_s)
