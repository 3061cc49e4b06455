"""The demo's virtual devices: twins on real ports and cables, beside what config.toml has.

Start at ``VirtualDevices``, which puts them into the settings; what each can be made to do is an *act*.
"""

import os
import pty
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from hardware.frame_template import template_of
from hardware.printing.settings import NetworkSettings, VirtualSettings
from office.demo.twins.cable import Cable, TcpCable
from office.demo.twins.escpos import Page
from office.demo.twins.line import KeypadTwin, LineTwin, ScannerTwin, SignTwin
from office.demo.twins.printer import PrinterTwin
from office.settings import (
    KeySettings,
    Kiosk,
    ScannerSettings,
    SerialPortSettings,
    Settings,
    SignModelSettings,
    WiredKeypad,
    WiredSign,
)
from office.settings.values import FRAMES
from office.tickets.refusals import InvalidRequest, Refusal

_LOCAL = "127.0.0.1"
_DOTS = {58: 384, 80: 576}
"""Of a row, by the paper's width in millimetres."""
_FRAME = template_of(FRAMES["stx"])
_KEY_FRAME = template_of("STX ( {address} {key} ETX ) {xor}")
_ADDRESS = 1
_KEYS_KEPT = 100
_RESULTS_FIELD = "T"
"""The code of the field that hands out results, where an office has one of that code."""

KEYS = {
    "O": "open",
    "X": "pause",
    "N": "next",
    "R": "recall",
    "S": "start",
    "F": "finish",
    "V": "no_show",
    "P": "park",
    "E": "enter",
    "C": "clear",
}
"""What the keypad's keys send, and do. The digits send themselves."""


class PortTaken(Refusal):
    """The device had this port, and another program has it now."""

    code = "port_taken"


@dataclass(frozen=True)
class VirtualDevice:
    """One device of the demo. ``kind`` and ``place`` are those of its row among the hardware.

    ``acts`` are what can be done with it by name, each with a text: which key, which code. ``shows`` returns
    what is to be seen on it, as JSON may hold it. ``line`` is the name of the serial line it hangs on.
    """

    kind: str
    place: str
    cable: Cable
    acts: Mapping[str, Callable[[str], None]] = field(default_factory=dict)
    shows: Callable[[], dict[str, object]] = dict
    line: str | None = None

    @property
    def rows(self) -> tuple[tuple[str, str], ...]:
        """Kind and name of its rows among the hardware: its own, and its line's where it hangs on one."""
        own = (self.kind, self.place)
        return (own,) if self.line is None else (own, ("line", self.line))

    def act(self, name: str, text: str) -> None:
        """Do it. Raises InvalidRequest for what it cannot do, PortTaken where its port is another's."""
        if name == "plug":
            self._plug()
        elif name == "unplug":
            self.cable.unplug()
        elif name in self.acts:
            self.acts[name](text)
        else:
            raise InvalidRequest(f"a virtual {self.kind} cannot be made to {name!r}")

    def _plug(self) -> None:
        try:
            self.cable.plug()
        except OSError as error:
            raise PortTaken(f"the virtual {self.kind} cannot be plugged in: {error}") from error


class Pictures:
    """The newest ticket of a virtual printer as a PNG, and how many there were."""

    def __init__(self) -> None:
        self.count = 0
        self.newest = b""

    def add(self, page: Page) -> None:
        """Keep a ticket in place of the one before."""
        self.newest = page.png()
        self.count += 1


class VirtualDevices:
    """A printer and a scanner at the last kiosk, a sign and a keypad at the first counter, all plugged in.

    Where the machine has no pseudo-terminals, as in some containers, ``has_serial`` is False and there is
    the printer alone. They take no place of a device that config.toml has: only a printer that draws image
    files is replaced. ``settings`` is the office with them. To be closed after the office that uses it.
    """

    def __init__(self, settings: Settings) -> None:
        self._folder = TemporaryDirectory(prefix="mot-cua-demo-")
        self.devices: dict[str, VirtualDevice] = {}
        self.pictures = Pictures()
        self._keys: deque[str] = deque(maxlen=_KEYS_KEPT)
        self.has_serial = _has_pseudo_terminals()
        self.settings = self._at_counter(self._at_kiosk(settings))

    def is_known(self, key: str | None) -> bool:
        """Whether an act was asked for under this key before, among the newest hundred; from now on it is."""
        if key is None:
            return False
        is_known = key in self._keys
        self._keys.append(key)
        return is_known

    def close(self) -> None:
        """Unplug all, and leave nothing behind."""
        for device in self.devices.values():
            device.cable.unplug()
        self._folder.cleanup()

    def _at_kiosk(self, settings: Settings) -> Settings:
        if not settings.kiosks:
            return settings
        *others, kiosk = settings.kiosks
        # An only kiosk keeps its folder of pictures, which a demo is known by.
        if others and isinstance(kiosk.printer, VirtualSettings) and not kiosk.agent:
            kiosk = replace(kiosk, printer=self._printer(kiosk.name, kiosk.printer.paper_mm))
        if kiosk.scanner is None and self.has_serial:
            kiosk = self._with_scanner(settings, kiosk)
        return replace(settings, kiosks=(*others, kiosk))

    def _at_counter(self, settings: Settings) -> Settings:
        if not self.has_serial:
            return settings
        counter = settings.office.counters[0].number
        if all(sign.counter != counter for sign in settings.wired_signs):
            settings = replace(settings, wired_signs=(*settings.wired_signs, self._sign(counter)))
        if all(keypad.counter != counter for keypad in settings.wired_keypads):
            settings = replace(settings, wired_keypads=(*settings.wired_keypads, self._keypad(counter)))
        return settings

    def _printer(self, kiosk: str, paper_mm: int) -> NetworkSettings:
        twin = PrinterTwin(partial(TcpCable, 0), self.pictures.add, _DOTS[paper_mm])
        self._add(
            VirtualDevice(
                "printer",
                kiosk,
                twin.cable,
                {
                    "take_paper": lambda _: setattr(twin, "has_paper", False),
                    "put_paper": lambda _: setattr(twin, "has_paper", True),
                    "open_cover": lambda _: setattr(twin, "is_cover_open", True),
                    "close_cover": lambda _: setattr(twin, "is_cover_open", False),
                },
                lambda: {
                    "has_paper": twin.has_paper,
                    "is_cover_open": twin.is_cover_open,
                    "tickets": self.pictures.count,
                },
            )
        )
        assert isinstance(twin.cable, TcpCable)  # noqa: S101 - made so above
        return NetworkSettings(_LOCAL, twin.cable.port, paper_mm)

    def _with_scanner(self, settings: Settings, kiosk: Kiosk) -> Kiosk:
        office, line = settings.office, self._line("scanner")
        scanner = ScannerTwin(line)
        self._add(
            VirtualDevice(
                "scanner", kiosk.name, line.cable, {"scan": scanner.scan}, line=_line_name("scanner")
            )
        )
        priority = office.priorities[0].code if office.priorities else None
        results = next((one.code for one in office.fields if one.code == _RESULTS_FIELD), None)
        return replace(
            kiosk,
            scanner=ScannerSettings(_settings_of("scanner", line), priority=priority, results_field=results),
        )

    def _sign(self, counter: int) -> WiredSign:
        model = SignModelSettings("virtual", _FRAME)
        sign = SignTwin(_FRAME, _ADDRESS, model.width)
        line = self._line("sign", sign)
        self._add(
            VirtualDevice(
                "sign",
                f"counter-{counter}",
                line.cable,
                shows=lambda: {"text": sign.text},
                line=_line_name("sign"),
            )
        )
        return WiredSign(counter, _settings_of("sign", line), model, _ADDRESS)

    def _keypad(self, counter: int) -> WiredKeypad:
        display = SignModelSettings("virtual", _FRAME)
        shown = SignTwin(_FRAME, _ADDRESS, display.width)
        line = self._line("keypad", shown)
        twin = KeypadTwin(line, _KEY_FRAME, _ADDRESS)

        def press(key: str) -> None:
            if key not in KEYS and key not in tuple("0123456789"):
                raise InvalidRequest(f"the virtual keypad has no key {key!r}")
            twin.press(key.encode())

        self._add(
            VirtualDevice(
                "keypad",
                f"counter-{counter}",
                line.cable,
                {"press": press},
                lambda: {"text": shown.text},
                _line_name("keypad"),
            )
        )
        keys = (
            *(KeySettings(code.encode(), action) for code, action in KEYS.items()),
            *(KeySettings(digit.encode(), "digit", digit) for digit in "0123456789"),
        )
        return WiredKeypad(
            counter, _settings_of("keypad", line), _KEY_FRAME, keys, display, _ADDRESS, may_choose=True
        )

    def _line(self, kind: str, *signs: SignTwin) -> LineTwin:
        return LineTwin(Path(self._folder.name, kind), signs)

    def _add(self, device: VirtualDevice) -> None:
        device.cable.plug()
        self.devices[device.kind] = device


def _has_pseudo_terminals() -> bool:
    try:
        for end in pty.openpty():
            os.close(end)
    except OSError:
        return False
    return True


def _settings_of(kind: str, line: LineTwin) -> SerialPortSettings:
    return SerialPortSettings(_line_name(kind), str(line.path))


def _line_name(kind: str) -> str:
    return f"virtual-{kind}"
