"""What is said of a scanner between server and agent: never what was read, only what may be known of it."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from hardware.scanning.card import CardSeen
from hardware.scanning.codes import BookingKey, DossierCode, Scan, TicketKey, UnknownCode
from hardware.serial_port import Port, PortState


class WireError(Exception):
    """The other side said something else. The message quotes nothing of it."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How a scanner is reached, and what is to be known of a card on the office's day ``today``.

    ``key`` is the day's, None where it may not travel: the agent has one of its own then.
    """

    port: Port
    today: date
    elder_age: int
    key: bytes | None


def reading_text(reading: Reading) -> str:
    """Return how the scanner shall be read."""
    key = None if reading.key is None else reading.key.hex()
    today = reading.today.isoformat()
    return json.dumps(
        {"port": asdict(reading.port), "today": today, "elder_age": reading.elder_age, "key": key}
    )


def reading_in(text: str) -> Reading:
    """Return how the scanner shall be read. Raises WireError."""
    try:
        values: dict[str, Any] = json.loads(text)
        key = None if values["key"] is None else bytes.fromhex(values["key"])
        today = date.fromisoformat(values["today"])
        return Reading(Port(**values["port"]), today, int(values["elder_age"]), key)
    except (KeyError, TypeError, ValueError):
        raise WireError("this is not how a scanner is read") from None


def state_text(state: PortState) -> str:
    """Return that the line is so now."""
    return json.dumps({"state": state.value})


def scan_text(scan: Scan) -> str:
    """Return what was scanned."""
    match scan:
        case TicketKey(key):
            told: dict[str, object] = {"ticket": key}
        case BookingKey(key):
            told = {"booking": key}
        case DossierCode(code):
            told = {"dossier": code}
        case CardSeen(is_elder, person):
            told = {"elder": is_elder, "person": person}
        case UnknownCode():
            told = {"unknown": True}
    return json.dumps(told)


def told_in(text: str) -> PortState | Scan:
    """Return the state or the scan that is told. Raises WireError."""
    try:
        match json.loads(text):
            case {"state": str(state)}:
                return PortState(state)
            case {"ticket": str(key)}:
                return TicketKey(key)
            case {"booking": str(key)}:
                return BookingKey(key)
            case {"dossier": str(code)}:
                return DossierCode(code)
            case {"elder": bool(is_elder), "person": str(person)}:
                return CardSeen(is_elder, person)
            case {"unknown": True}:
                return UnknownCode()
    except ValueError:
        pass
    raise WireError("no scanner says this")
