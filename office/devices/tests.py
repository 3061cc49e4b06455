"""Tests of single devices, such as a test print: offered by whoever drives a device, started by a manager."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

import structlog

from office.tickets.refusals import Refusal

log = structlog.get_logger(__name__)

_KEYS_KEPT = 1000


class DeviceTestState(StrEnum):
    """``UNKNOWN``: it was tried, and nobody but who looks at the device knows what came of it."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class DeviceTestResult:
    """What came of a test; ``heard`` is what the device said, such as a keypad's key, else "".

    ``reason`` says for the log what is wrong, in English, where the device's driver knows.
    """

    state: DeviceTestState
    heard: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class DeviceTest:
    """A test of the device of that ``kind`` and name, started ``at``; ``heard`` is told when it is over."""

    kind: str
    device: str
    state: DeviceTestState
    at: datetime
    heard: str = ""


class UnknownDevice(Refusal):
    """No device has that kind and name, or it cannot be tested from here."""

    code = "unknown_device"


class DeviceTests:
    """What can be tested, by kind and name; each test runs in a thread, one at a time a device."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._runs: dict[tuple[str, str], Callable[[], DeviceTestResult]] = {}
        self._newest: dict[tuple[str, str], DeviceTest] = {}
        self._by_key: OrderedDict[str, DeviceTest] = OrderedDict()
        self._turn = threading.Lock()

    def offer(self, kind: str, device: str, run: Callable[[], DeviceTestResult]) -> None:
        """Let the device be tested by ``run``, which may take its time and tells what came of it."""
        self._runs[kind, device] = run

    def has(self, kind: str, device: str) -> bool:
        """Whether the device can be tested."""
        return (kind, device) in self._runs

    def newest(self, kind: str, device: str) -> DeviceTest | None:
        """Return the device's newest test since the server started; None: there was none."""
        return self._newest.get((kind, device))

    def start(self, kind: str, device: str, key: str | None = None) -> DeviceTest:
        """Start a test, or return the one that runs already, or the one this ``key`` has started before.

        The newest 1,000 keys are known until the server ends. Raises UnknownDevice.
        """
        run = self._runs.get((kind, device))
        if run is None:
            raise UnknownDevice(f"no {kind} {device!r} can be tested")
        with self._turn:
            if key is not None and key in self._by_key:
                return self._by_key[key]
            test = self._newest.get((kind, device))
            if test is None or test.state is not DeviceTestState.RUNNING:
                test = DeviceTest(kind, device, DeviceTestState.RUNNING, self._clock())
                self._newest[kind, device] = test
                threading.Thread(target=self._run, args=(test, run), daemon=True).start()
            self._keep(key, test)
            return test

    def _keep(self, key: str | None, test: DeviceTest) -> None:
        if key is not None:
            self._by_key[key] = test
            if len(self._by_key) > _KEYS_KEPT:
                self._by_key.popitem(last=False)

    def _run(self, test: DeviceTest, run: Callable[[], DeviceTestResult]) -> None:
        found = DeviceTestResult(DeviceTestState.FAILED)
        try:
            found = run()
        except Exception:
            log.exception("device_test_failed", kind=test.kind, device=test.device)
        why = {"reason": found.reason} if found.reason else {}
        log.info("device_tested", kind=test.kind, device=test.device, state=found.state, **why)
        self._newest[test.kind, test.device] = replace(test, state=found.state, heard=found.heard)
