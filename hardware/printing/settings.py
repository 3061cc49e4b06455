"""Which printer, and how it is reached: what config.toml says and the printing program reads."""

import json
from collections.abc import Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from pathlib import Path
from typing import Any, ClassVar

from hardware.printing.faults import PrinterSettingsError

WIDTH_DOTS = {80: 576, 58: 384}
"""Printable dots of a roll at 203 dpi, by its width in millimetres."""

FLOW_CONTROLS = ("rtscts", "xonxoff", "none")
BAUD_RATES = (9600, 19200, 38400, 57600, 115200)


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """A printer that listens on the network.

    ``timeout_s`` bounds one ticket from the connection to the proof. ``proof`` asks the printer to
    confirm; a printer that never answers needs False, and its tickets count as printed once sent.
    """

    reached: ClassVar[str] = "by its address"
    """How every kind is reached, to follow its name in docs/configuration.md."""
    host: str
    port: int = 9100
    paper_mm: int = 80
    timeout_s: float = 5.0
    proof: bool = True

    def __post_init__(self) -> None:
        _need(bool(self.host.strip()), "host must not be empty")
        _need(0 < self.port < 65536, f"port must be 1 to 65535, not {self.port}")
        _need_paper_and_time(self.paper_mm, self.timeout_s)

    @property
    def place(self) -> str:
        """Where it is looked for, to be told when it cannot be reached: every kind has one, "" for none."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class SerialSettings:
    """A printer on a serial port, 8 bits without parity. ``flow_control`` is one of FLOW_CONTROLS."""

    reached: ClassVar[str] = "by a serial port"
    path: Path
    baud: int = 115200
    flow_control: str = "rtscts"
    paper_mm: int = 80
    timeout_s: float = 20.0
    proof: bool = True

    def __post_init__(self) -> None:
        _need(self.path.is_absolute(), f"path must start with /, not {str(self.path)!r}")
        _need(self.baud in BAUD_RATES, f"baud must be one of {BAUD_RATES}, not {self.baud}")
        _need(self.flow_control in FLOW_CONTROLS, f"flow_control must be one of {FLOW_CONTROLS}")
        _need_paper_and_time(self.paper_mm, self.timeout_s)

    @property
    def place(self) -> str:
        """The port's path."""
        return str(self.path)


@dataclass(frozen=True, slots=True)
class FileSettings:
    """A printer behind a device file of the kernel, such as /dev/usb/lp0."""

    reached: ClassVar[str] = "by a device file"
    path: Path
    paper_mm: int = 80
    timeout_s: float = 10.0
    proof: bool = True

    def __post_init__(self) -> None:
        _need(self.path.is_absolute(), f"path must start with /, not {str(self.path)!r}")
        _need_paper_and_time(self.paper_mm, self.timeout_s)

    @property
    def place(self) -> str:
        """The device file's path."""
        return str(self.path)


@dataclass(frozen=True, slots=True)
class QueueSettings:
    """A print queue of this machine, spoken to by the program ``lp``."""

    reached: ClassVar[str] = "by a print queue"
    queue: str
    paper_mm: int = 80
    timeout_s: float = 20.0

    def __post_init__(self) -> None:
        _need(bool(self.queue) and not self.queue.startswith("-"), f"queue must not be {self.queue!r}")
        _need_paper_and_time(self.paper_mm, self.timeout_s)

    @property
    def place(self) -> str:
        """The queue's name."""
        return self.queue


@dataclass(frozen=True, slots=True)
class VirtualSettings:
    """A printer that keeps pictures in ``folder``, at most the newest ``keep``.

    ``margin`` is what stands below each slip, so that nobody takes it for real: a sentence of the office.
    """

    reached: ClassVar[str] = "in a folder, where it draws image files"
    folder: Path = Path("tickets")
    paper_mm: int = 80
    keep: int = 2000
    margin: str = ""

    def __post_init__(self) -> None:
        _need_paper_and_time(self.paper_mm)
        _need(self.keep >= 1, f"keep must be 1 or more, not {self.keep}")

    @property
    def place(self) -> str:
        """There is none: it is no machine."""
        return ""


PrinterSettings = NetworkSettings | SerialSettings | FileSettings | QueueSettings | VirtualSettings

KINDS: Mapping[str, type[PrinterSettings]] = {
    "network": NetworkSettings,
    "serial": SerialSettings,
    "file": FileSettings,
    "lp": QueueSettings,
    "virtual": VirtualSettings,
}
"""By what config.toml and the line of the settings call them."""


def settings_line(settings: PrinterSettings) -> str:
    """Return the settings as one line of JSON. A relative folder becomes absolute."""
    kind = next(name for name, each in KINDS.items() if isinstance(settings, each))
    return json.dumps({"kind": kind, **asdict(settings)}, default=lambda path: str(path.absolute()))


def settings_in(line: str) -> PrinterSettings:
    """Return the settings that ``line`` describes. Raises PrinterSettingsError."""
    try:
        raw: Any = json.loads(line)
    except ValueError as error:
        raise PrinterSettingsError(f"printer settings are not JSON: {line[:200]!r}") from error
    _need(isinstance(raw, Mapping), "printer settings must be an object")
    values = dict(raw)
    kind = values.pop("kind", None)
    if not isinstance(kind, str) or kind not in KINDS:
        raise PrinterSettingsError(f"printer kind must be one of {', '.join(KINDS)}, not {kind!r}")
    return KINDS[kind](**_checked(values, KINDS[kind]))


def _checked(values: Mapping[str, Any], kind: type[PrinterSettings]) -> dict[str, Any]:
    types = {each.name: each.type for each in fields(kind)}
    for key in values:
        _need(key in types, f"printer settings have no {key!r}")
    for each in fields(kind):
        _need(each.name in values or each.default is not MISSING, f"printer settings need {each.name!r}")
    return {key: _of_type(key, value, types[key]) for key, value in values.items()}


def _of_type(key: str, value: Any, wanted: Any) -> Any:
    said = str if wanted is Path else wanted
    fits = type(value) is said or (said is float and type(value) is int)
    _need(fits, f"{key} must be {said.__name__}, not {value!r}")
    return Path(value) if wanted is Path else value


def _need_paper_and_time(paper_mm: int, timeout_s: float = 1.0) -> None:
    _need(paper_mm in WIDTH_DOTS, f"paper_mm must be 80 or 58, not {paper_mm}")
    _need(0 < timeout_s <= 300, f"timeout_s must be above 0 and at most 300, not {timeout_s}")


def _need(holds: bool, otherwise: str) -> None:
    if not holds:
        raise PrinterSettingsError(otherwise)
