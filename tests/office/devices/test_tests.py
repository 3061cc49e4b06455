"""A device's test runs once for a key, one at a time, and its outcome is kept."""

import threading

import pytest
from structlog.testing import capture_logs

from office.devices.tests import DeviceTestResult, DeviceTests, DeviceTestState, UnknownDevice
from tests.conftest import FakeClock

WAIT_S = 20


class Slow:
    """A device whose test ends when it is told to."""

    def __init__(self) -> None:
        self.runs = 0
        self.go_on = threading.Semaphore(0)

    def __call__(self) -> DeviceTestResult:
        self.runs += 1
        assert self.go_on.acquire(timeout=WAIT_S)
        return DeviceTestResult(DeviceTestState.DONE)


def until_ended(tests: DeviceTests, device: str) -> DeviceTestState:
    pause = threading.Event()
    for _ in range(WAIT_S * 100):
        newest = tests.newest("printer", device)
        assert newest is not None
        if newest.state is not DeviceTestState.RUNNING:
            return newest.state
        pause.wait(0.01)
    raise AssertionError("the test does not end")


def test_one_runs_at_a_time_and_the_same_key_starts_none_later(clock: FakeClock) -> None:
    tests, device = DeviceTests(clock), Slow()
    tests.offer("printer", "kiosk-1", device)

    first = tests.start("printer", "kiosk-1", "key")
    clock.forward(seconds=1)
    assert tests.start("printer", "kiosk-1", "other") == first
    device.go_on.release()
    assert until_ended(tests, "kiosk-1") is DeviceTestState.DONE
    assert tests.start("printer", "kiosk-1", "key") == first
    assert device.runs == 1

    assert tests.start("printer", "kiosk-1").at == clock()
    device.go_on.release()
    until_ended(tests, "kiosk-1")
    assert device.runs == 2


def test_the_log_says_why_a_test_failed(clock: FakeClock) -> None:
    why = "printer 192.0.2.9:9100 does not answer"
    tests = DeviceTests(clock)
    tests.offer("printer", "kiosk-1", lambda: DeviceTestResult(DeviceTestState.FAILED, reason=why))
    tests.offer("printer", "kiosk-2", lambda: DeviceTestResult(DeviceTestState.DONE))

    with capture_logs() as logs:
        for device in ("kiosk-1", "kiosk-2"):
            tests.start("printer", device)
            until_ended(tests, device)

    assert [line.get("reason") for line in logs] == [why, None]


def test_two_devices_of_one_name_are_tested_apart(clock: FakeClock) -> None:
    tests = DeviceTests(clock)
    tests.offer("printer", "counter-1", lambda: DeviceTestResult(DeviceTestState.DONE))
    tests.offer("sign", "counter-1", lambda: DeviceTestResult(DeviceTestState.UNKNOWN))

    tests.start("printer", "counter-1")

    assert until_ended(tests, "counter-1") is DeviceTestState.DONE
    assert tests.newest("sign", "counter-1") is None
    assert (tests.has("sign", "counter-1"), tests.has("keypad", "counter-1")) == (True, False)


def test_a_test_that_breaks_has_failed(clock: FakeClock) -> None:
    tests = DeviceTests(clock)

    def breaks() -> DeviceTestResult:
        raise OSError("the printing program is gone")

    tests.offer("printer", "kiosk-1", breaks)

    tests.start("printer", "kiosk-1")

    assert until_ended(tests, "kiosk-1") is DeviceTestState.FAILED


def test_a_device_nobody_can_test_is_unknown(clock: FakeClock) -> None:
    with pytest.raises(UnknownDevice, match="kiosk-9"):
        DeviceTests(clock).start("printer", "kiosk-9")
