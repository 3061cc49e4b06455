"""One office's settings, checked and frozen. What the tickets need is in ``office``; the rest is devices."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from pathlib import Path
from typing import Self

from hardware.frame_template import Template
from hardware.printing.settings import PrinterSettings
from office.settings.table import Table
from office.tickets.office import Office
from office.tickets.typed import CommandLine
from office.voice.sentences import Manner
from office.words.catalogue import STANDARD, Catalogue, shipped

BAUD_RATES = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)

FRAMES = {
    "stx": "STX ( {address} {text} ETX ) {xor}",
    # The upper line of a customer display: ESC Q A, at most 20 characters, CR (manuals of CD5220 displays).
    "cd5220": "ESC 51 41 {text} CR",
}
"""Known frames by the name config.toml may give instead of a template."""


@dataclass(frozen=True, slots=True)
class SerialPortSettings:
    """A serial line. ``port`` is a device's path or ``socket://host:port``; ``parity`` none, even or odd.

    ``agent`` is the enrolled device on whose machine the line is; "" for the server's own.
    """

    name: str
    port: str
    baud: int = 9600
    bits: int = 8
    parity: str = "none"
    stop_bits: int = 1
    agent: str = ""


@dataclass(frozen=True, slots=True)
class ScannerSettings:
    """A kiosk's scanner, alone on its line.

    ``priority`` is the class offered from ``elder_age`` years on, ``results_field`` the code of the field
    where finished dossiers are handed out; None: nothing is offered.
    """

    line: SerialPortSettings
    priority: str | None = None
    elder_age: int = 60
    results_field: str | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """How one gets from a kiosk to the counters of a zone, such as "Đi thẳng, bên trái"."""

    zone: str
    text: str
    text_en: str


@dataclass(frozen=True, slots=True)
class Kiosk:
    """Where citizens take numbers. ``fields`` are the codes on its buttons, in order.

    ``printer`` None: it shows the number on its screen only. ``cooldown_s`` is the least time between
    two tickets from it, 0 for none. ``agent``: its printer hangs on its own machine, where an agent runs.
    ``roll_m`` is the metres of paper on a new roll of its printer, 0 where unknown.
    ``scanner`` None: it reads no codes. ``reads_aloud``: what is held is read out, at ``volume`` percent.
    ``languages`` are its page's; it begins in the first. ``ways`` lead from it, one a zone at most.
    """

    name: str
    title: str
    fields: tuple[str, ...]
    printer: PrinterSettings | None = None
    cooldown_s: float = 2.0
    agent: bool = False
    roll_m: float = 0.0
    scanner: ScannerSettings | None = None
    reads_aloud: bool = True
    volume: int = 80
    languages: tuple[str, ...] = STANDARD
    ways: tuple[Way, ...] = ()


@dataclass(frozen=True, slots=True)
class LookupScreen:
    """Where citizens find out what a procedure asks for, at /lookup/<name>.

    ``kiosk`` is the name of the kiosk by which it gives numbers, "" where it gives none; that one's printer
    prints them. ``languages`` are its pages'; they begin in the first. ``printer`` is its own, for slips of
    what to bring; None: those come out of the kiosk's. ``slips_per_minute`` is how many at most, 0 for none.
    ``reads_aloud``: its pages can be read out, at ``volume`` percent.
    """

    name: str
    title: str
    languages: tuple[str, ...] = STANDARD
    kiosk: str = ""
    printer: PrinterSettings | None = None
    slips_per_minute: int = 3
    reads_aloud: bool = True
    volume: int = 80


@dataclass(frozen=True, slots=True)
class PlacedPrinter:
    """A printer and the kiosk or lookup screen it stands at, by whose ``name`` it is known.

    ``agent`` and ``roll_m`` are those of a kiosk.
    """

    name: str
    title: str
    settings: PrinterSettings
    agent: bool = False
    roll_m: float = 0.0


class Layout(StrEnum):
    """What a hall screen ``shows``."""

    shows: str

    def __new__(cls, value: str, shows: str = "") -> Self:
        """Make the layout of that name."""
        layout = str.__new__(cls, value)
        layout._value_, layout.shows = value, shows
        return layout

    CALLS = "calls", "the newest call large, those before it, counters and who waits: for a hall"
    TABLE = "table", "a row for each counter: for a hall whose visitors know theirs"
    ZONES = "zones", "two zones side by side, each with its newest call"
    TOTEM = "totem", "the newest call above those before it, for an upright screen"
    ENTRANCE = "entrance", "what is open in the whole office, how long it takes and where to go, and no call"


@dataclass(frozen=True, slots=True)
class Screen:
    """A hall screen. ``counters`` are the numbers whose calls it shows.

    ``zone`` is the room it hangs in: of the screens in one room one speaks, for the counters of all of
    them. ``volume`` is in percent. ``inches`` is its diagonal, ``farthest_m`` the distance of the farthest
    seat in metres; both 0: not known.
    """

    name: str
    title: str
    counters: tuple[int, ...]
    zone: str = ""
    speaks: bool = True
    volume: int = 80
    layout: Layout = Layout.CALLS
    flash: bool = True
    inches: int = 0
    farthest_m: int = 0


@dataclass(frozen=True, slots=True)
class Sign:
    """The sign above one counter."""

    name: str
    counter: int


@dataclass(frozen=True, slots=True)
class SignModelSettings:
    """A make of LED sign, ``width`` characters wide; ``letters`` False: it shows digits only."""

    name: str
    template: Template
    width: int = 4
    letters: bool = True
    encoding: str = "ascii"
    refresh_s: float = 5.0


@dataclass(frozen=True, slots=True)
class WiredSign:
    """The LED sign of one counter, at ``address`` of its line (0 where the frame has none)."""

    counter: int
    line: SerialPortSettings
    model: SignModelSettings
    address: int = 0


@dataclass(frozen=True, slots=True)
class KeySettings:
    """What one key does: ``action`` as the tables name it, "digit" or "transfer" with what they carry."""

    code: bytes
    action: str
    text: str = ""
    counter: int | None = None


@dataclass(frozen=True, slots=True)
class WiredKeypad:
    """The keypad of one counter, at ``address`` of its line; ``display`` None: it shows nothing itself."""

    counter: int
    line: SerialPortSettings
    template: Template
    keys: tuple[KeySettings, ...]
    display: SignModelSettings | None = None
    address: int = 0
    may_choose: bool = False


@dataclass(frozen=True, slots=True)
class ServerSettings:
    """Where the server listens and keeps its data.

    ``address`` starts the address in a ticket's QR code, without a final slash; "" means as the request
    came. ``sign_in_failures`` wrong passwords within ``sign_in_window_s`` stop further tries.
    ``certificate`` and ``private_key`` are PEM files, both or neither; with them the server speaks TLS.
    ``commands`` is no key of ``config.toml``: whoever starts the server knows how its commands are typed.
    """

    host: str = "0.0.0.0"  # noqa: S104 - kiosks and screens are other machines
    port: int = 8080
    address: str = ""
    data: Path = Path("var")
    sign_in_failures: int = 5
    sign_in_window_s: int = 300
    certificate: Path | None = None
    private_key: Path | None = None
    commands: CommandLine = field(default_factory=CommandLine)


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """How the hall is spoken to. ``folder`` holds the office's own recordings, None: there are none.

    ``quiet`` are stretches of local time in which no screen speaks, from its first minute to before its last.
    """

    folder: Path | None = None
    manner: Manner = field(default_factory=Manner)
    quiet: tuple[tuple[time, time], ...] = ()

    def is_quiet(self, at: time) -> bool:
        """Whether nothing is spoken of what happens at that local time."""
        return any(
            begins <= at < ends if begins <= ends else not ends <= at < begins for begins, ends in self.quiet
        )


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything config.toml says; ``capabilities`` has the tables that those bring, by their names."""

    office: Office
    kiosks: tuple[Kiosk, ...]
    screens: tuple[Screen, ...]
    signs: tuple[Sign, ...]
    server: ServerSettings
    wired_signs: tuple[WiredSign, ...] = ()
    wired_keypads: tuple[WiredKeypad, ...] = ()
    voice: VoiceSettings = field(default_factory=VoiceSettings)
    notices: Path | None = None
    capabilities: Mapping[str, Table] = field(default_factory=dict)
    words: Catalogue = field(default_factory=shipped)
    lookups: tuple[LookupScreen, ...] = ()

    @property
    def printers(self) -> tuple[PlacedPrinter, ...]:
        """Every printer, those of kiosks first."""
        of_kiosks = (
            PlacedPrinter(each.name, each.title, each.printer, each.agent, each.roll_m)
            for each in self.kiosks
            if each.printer is not None
        )
        of_lookups = (
            PlacedPrinter(each.name, each.title, each.printer)
            for each in self.lookups
            if each.printer is not None
        )
        return (*of_kiosks, *of_lookups)

    def slip_printer(self, screen: LookupScreen) -> PlacedPrinter | None:
        """Return what prints that screen's slips: its own printer, else its kiosk's; None: it prints none."""
        if not screen.slips_per_minute:
            return None
        beside = [one for name in (screen.name, screen.kiosk) for one in self.printers if one.name == name]
        return next(iter(beside), None)
