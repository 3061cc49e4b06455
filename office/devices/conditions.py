"""How the office's hardware is now: one row for each device, in memory, told by whoever drives it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from office.devices.last_seen import DevicesSeen
from office.devices.rolls import PaperRolls
from office.devices.screen_states import ScreenStates
from office.devices.tests import DeviceTests


class Condition(StrEnum):
    """``WARNING``: it works and wants attention soon; ``FAULT``: it does not work."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class DeviceCondition:
    """One device as last heard of.

    ``what`` is a stable code such as ``paper_out``, the same as long as the trouble is. ``since``: it is so.
    ``last_seen``: it answered last, None while it never has. ``last_fault``: its newest fault began, None
    while it has had none since the server started.
    """

    name: str
    kind: str
    state: Condition
    what: str
    since: datetime
    last_seen: datetime | None
    last_fault: datetime | None


class Hardware:
    """The rows, safe for any thread, single devices' ``tests``, printers' paper ``rolls``, which of the
    enrolled devices were ``seen``, and what ``screens`` told of themselves.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.clock = clock
        self.tests = DeviceTests(clock)
        self.rolls = PaperRolls()
        self.seen = DevicesSeen(clock)
        self.screens = ScreenStates(clock)
        self._rows: dict[tuple[str, str], DeviceCondition] = {}
        self._virtual: set[tuple[str, str]] = set()
        self._turn = threading.Lock()

    def set_condition(
        self, kind: str, name: str, state: Condition, what: str, *, is_seen: bool = True
    ) -> None:
        """Keep how a device is now. ``is_seen``: it answered, whatever it said."""
        now = self.clock()
        with self._turn:
            row = self._rows.get((kind, name))
            if row is None:
                row = DeviceCondition(name, kind, Condition.OK, "", now, last_seen=None, last_fault=None)
            if (row.state, row.what) != (state, what):
                fault = now if state is Condition.FAULT else row.last_fault
                row = replace(row, state=state, what=what, since=now, last_fault=fault)
            self._rows[kind, name] = replace(row, last_seen=now if is_seen else row.last_seen)

    def call_virtual(self, kind: str, name: str) -> None:
        """Keep that there is no such device but in the demo's program."""
        self._virtual.add((kind, name))

    def is_virtual(self, kind: str, name: str) -> bool:
        """Whether the device is one of the demo's own."""
        return (kind, name) in self._virtual

    def row(self, kind: str, name: str) -> DeviceCondition | None:
        """Return how that device is; None for one never told of."""
        return self._rows.get((kind, name))

    def rows(self) -> list[DeviceCondition]:
        """Return every device told of so far, by kind and name."""
        with self._turn:
            return [self._rows[key] for key in sorted(self._rows)]
