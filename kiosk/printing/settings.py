"""Which printer, and how it is reached: plain values that travel to the printing program as one line."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from kiosk.printing.faults import PrinterSettingsError

WIDTH_DOTS = {80: 576, 58: 384}
"""Printable dots of a roll at 203 dpi, by its width in millimetres."""


@dataclass(frozen=True, slots=True)
class NetworkSettings:
    """A printer that listens on the network.

    ``timeout_s`` bounds one ticket from the connection to the proof. ``proof`` asks the printer to
    confirm; a printer that never answers needs False, and its tickets count as printed once sent.
    """

    host: str
    port: int = 9100
    paper_mm: int = 80
    timeout_s: float = 10.0
    proof: bool = True

    def __post_init__(self) -> None:
        _need(bool(self.host.strip()), "host must not be empty")
        _need(0 < self.port < 65536, f"port must be 1 to 65535, not {self.port}")
        _need(self.paper_mm in WIDTH_DOTS, f"paper_mm must be 80 or 58, not {self.paper_mm}")
        _need(0 < self.timeout_s <= 300, f"timeout_s must be above 0 and at most 300, not {self.timeout_s}")


@dataclass(frozen=True, slots=True)
class VirtualSettings:
    """A printer that keeps pictures in ``folder``, at most the newest ``keep``."""

    folder: Path
    paper_mm: int = 80
    keep: int = 2000

    def __post_init__(self) -> None:
        _need(self.paper_mm in WIDTH_DOTS, f"paper_mm must be 80 or 58, not {self.paper_mm}")
        _need(self.keep >= 1, f"keep must be 1 or more, not {self.keep}")


PrinterSettings = NetworkSettings | VirtualSettings


def settings_line(settings: PrinterSettings) -> str:
    """Return the settings as one line of JSON. A relative folder becomes absolute."""
    if isinstance(settings, NetworkSettings):
        return json.dumps({"kind": "network", **asdict(settings)})
    return json.dumps({"kind": "virtual", **asdict(settings), "folder": str(settings.folder.absolute())})


def settings_in(line: str) -> PrinterSettings:
    """Return the settings that ``line`` describes. Raises PrinterSettingsError."""
    try:
        raw: Any = json.loads(line)
    except ValueError as error:
        raise PrinterSettingsError(f"printer settings are not JSON: {line[:200]!r}") from error
    _need(isinstance(raw, Mapping), "printer settings must be an object")
    values = dict(raw)
    kind = values.pop("kind", None)
    if kind == "network":
        return NetworkSettings(**_checked(values, _NETWORK_TYPES, "host"))
    if kind == "virtual":
        checked = _checked(values, _VIRTUAL_TYPES, "folder")
        return VirtualSettings(**{**checked, "folder": Path(checked["folder"])})
    raise PrinterSettingsError(f"printer kind must be network or virtual, not {kind!r}")


_NETWORK_TYPES = {"host": str, "port": int, "paper_mm": int, "timeout_s": float, "proof": bool}
_VIRTUAL_TYPES = {"folder": str, "paper_mm": int, "keep": int}


def _checked(values: dict[str, Any], types: Mapping[str, type], needed: str) -> dict[str, Any]:
    for key in values:
        _need(key in types, f"printer settings have no {key!r}")
    _need(needed in values, f"printer settings need {needed!r}")
    for key, value in values.items():
        wanted = types[key]
        fits = type(value) is wanted or (wanted is float and type(value) is int)
        _need(fits, f"{key} must be {wanted.__name__}, not {value!r}")
    return values


def _need(holds: bool, otherwise: str) -> None:
    if not holds:
        raise PrinterSettingsError(otherwise)
