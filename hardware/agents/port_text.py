"""What is said of a serial line between server and agent, as JSON."""

import json
from dataclasses import asdict
from typing import Any

from hardware.serial_port import Port, PortState


class TextError(Exception):
    """What the other side said is not in the language of lines."""


def port_text(port: Port) -> str:
    """Return how a port is opened."""
    return json.dumps(asdict(port))


def port_in(text: str) -> Port:
    """Return the port that ``text`` describes. Raises TextError."""
    values = _values(text)
    try:
        return Port(**values)
    except TypeError as error:
        raise TextError(f"no port: {text[:200]!r}") from error


def write_text(frame: bytes) -> str:
    """Return that ``frame`` shall be written."""
    return json.dumps({"write": frame.hex()})


def frame_in(text: str) -> bytes:
    """Return the frame to be written. Raises TextError."""
    return _bytes(_values(text), "write")


def state_text(state: PortState) -> str:
    """Return that the line is so now."""
    return json.dumps({"state": state.value})


def state_in(text: str) -> PortState | None:
    """Return the state that is told; None where bytes are. Raises TextError."""
    state = _values(text).get("state")
    try:
        return None if state is None else PortState(state)
    except ValueError as error:
        raise TextError(f"a line has no state {state!r}") from error


def heard_text(received: bytes) -> str:
    """Return that these bytes came."""
    return json.dumps({"heard": received.hex()})


def heard_in(text: str) -> bytes:
    """Return the bytes that came. Raises TextError."""
    return _bytes(_values(text), "heard")


def _values(text: str) -> dict[str, Any]:
    try:
        values = json.loads(text)
    except ValueError as error:
        raise TextError(f"not JSON: {text[:200]!r}") from error
    if not isinstance(values, dict):
        raise TextError(f"not an object: {text[:200]!r}")
    return values


def _bytes(values: dict[str, Any], key: str) -> bytes:
    try:
        return bytes.fromhex(values[key])
    except (KeyError, TypeError, ValueError) as error:
        raise TextError(f"no bytes under {key!r}") from error
