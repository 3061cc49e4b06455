"""The tables of config.toml that describe serial lines and what hangs on them."""

from dataclasses import dataclass
from typing import Annotated, Any

from hardware.frame_template import Template, TemplateError, template_of
from office.settings.allowed import Allowed, Flag, Number, OneOf, Pattern, Whole
from office.settings.table import Table
from office.settings.values import BAUD_RATES, FRAMES, SerialPortSettings, SignModelSettings

AGENT = Pattern("|[a-z0-9][a-z0-9-]{0,39}", "a device's name of a to z, 0 to 9 and -, such as 'counter-5'")
WIRE_NAME = Pattern("[a-z0-9][a-z0-9-]{0,31}", "1 to 32 characters of a to z, 0 to 9 and -")
_PORT = Pattern(
    r"/[!-~]{1,200}|socket://[A-Za-z0-9.-]{1,253}:[1-9][0-9]{0,4}",
    "a device such as '/dev/serial/by-id/usb-...', or 'socket://192.168.1.60:4001'",
)
MOST_ADDRESS = 99_999_999

_LINE = SerialPortSettings(name="", port="")
_MODEL = SignModelSettings(name="", template=template_of(FRAMES["stx"]))


@dataclass(frozen=True)
class Frame(Allowed):
    """A frame's template, or the name of a known one. ``needed`` and ``foreign`` are names of slots."""

    presets: tuple[str, ...]
    needed: str
    foreign: str

    @property
    def text(self) -> str:
        names = "".join(f"{name!r} or " for name in self.presets)
        return f"{names}a template with {{{self.needed}}} and without {{{self.foreign}}}"

    def read(self, value: Any) -> Template:
        if not isinstance(value, str):
            raise self.wrong(value)
        try:
            template = template_of(FRAMES[value] if value in self.presets else value)
        except TemplateError as error:
            raise self.wrong(value, f": {error}") from error
        if not template.has(self.needed) or template.has(self.foreign):
            raise self.wrong(value)
        return template


class SerialPortTable(Table):
    """A serial line of this machine, or of one that an agent runs on."""

    name: Annotated[str, WIRE_NAME]
    """What other tables call it"""
    port: Annotated[str, _PORT]
    """Where it is plugged in; a name under /dev/serial/by-id stays the same whatever is plugged in first"""
    baud: Annotated[int, OneOf(BAUD_RATES)] = _LINE.baud
    """Bits per second"""
    bits: Annotated[int, OneOf((7, 8))] = _LINE.bits
    """Data bits"""
    parity: Annotated[str, OneOf(("none", "even", "odd"))] = _LINE.parity
    """The parity bit"""
    stop_bits: Annotated[int, OneOf((1, 2))] = _LINE.stop_bits
    """Stop bits"""
    agent: Annotated[str, AGENT] = _LINE.agent
    """The device, as enrolled, on whose machine an agent has this line; "" for the server's own"""


class SignModelTable(Table):
    """A make of LED sign."""

    name: Annotated[str, WIRE_NAME]
    """What a counter's sign calls it"""
    frame: Annotated[Template, Frame(("stx", "cd5220"), "text", "key")]
    """What it is sent, from its manual"""
    width: Annotated[int, Whole(1, 40)] = _MODEL.width
    """Characters it shows"""
    letters: Annotated[bool, Flag()] = _MODEL.letters
    """Whether it shows letters; `false` for one of seven segments, which wants `office.series` `block`"""
    encoding: Annotated[str, OneOf(("ascii", "utf-8"))] = _MODEL.encoding
    """How letters are sent; `ascii` leaves their marks off"""
    refresh_s: Annotated[float, Number(1, 60)] = _MODEL.refresh_s
    """Seconds after which it is sent the same again, so that a sign whose power was cut shows it"""


class CounterSignTable(Table):
    """The LED sign of one counter."""

    line: Annotated[str, WIRE_NAME]
    """The name of the line it hangs on"""
    model: Annotated[str, WIRE_NAME]
    """The name of its make, a `[[sign_model]]`"""
    address: Annotated[int, Whole(0, MOST_ADDRESS)] = 0
    """Its own number on the line, where its make has one"""
