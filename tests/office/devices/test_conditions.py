"""What is known of the hardware: one row a device, since when, and its newest fault."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from office.devices.conditions import Condition, Hardware
from tests.conftest import FakeClock


@pytest.fixture
def hardware(clock: FakeClock) -> Hardware:
    return Hardware(clock)


def test_a_device_is_one_row_whatever_is_told_of_it(hardware: Hardware) -> None:
    hardware.set_condition("printer", "kiosk-2", Condition.OK, "ok")
    hardware.set_condition("printer", "kiosk-1", Condition.FAULT, "paper_out")
    hardware.set_condition("printer", "kiosk-1", Condition.WARNING, "paper_low")

    assert [(row.name, row.what) for row in hardware.rows()] == [("kiosk-1", "paper_low"), ("kiosk-2", "ok")]


def test_the_same_again_is_seen_and_not_a_new_beginning(hardware: Hardware, clock: FakeClock) -> None:
    began = clock()
    hardware.set_condition("printer", "kiosk-1", Condition.FAULT, "paper_out")
    clock.forward(minutes=1)
    hardware.set_condition("printer", "kiosk-1", Condition.FAULT, "paper_out")

    (row,) = hardware.rows()
    assert (row.since, row.last_fault, row.last_seen) == (began, began, clock())


def test_a_fault_is_remembered_when_it_is_over(hardware: Hardware, clock: FakeClock) -> None:
    hardware.set_condition("printer", "kiosk-1", Condition.OK, "ok")
    assert hardware.rows()[0].last_fault is None

    clock.forward(minutes=1)
    began = clock()
    hardware.set_condition("printer", "kiosk-1", Condition.FAULT, "paper_out")
    clock.forward(minutes=1)
    hardware.set_condition("printer", "kiosk-1", Condition.OK, "ok")

    (row,) = hardware.rows()
    assert (row.state, row.since, row.last_fault) == (Condition.OK, clock(), began)


def test_a_device_nobody_reaches_is_not_seen(hardware: Hardware, clock: FakeClock) -> None:
    seen = clock()
    hardware.set_condition("printer", "kiosk-1", Condition.OK, "ok")
    clock.forward(minutes=1)
    hardware.set_condition("printer", "kiosk-1", Condition.FAULT, "unreachable", is_seen=False)

    assert hardware.rows()[0].last_seen == seen


def test_many_may_tell_at_once(hardware: Hardware) -> None:
    def tell(number: int) -> None:
        for _ in range(100):
            hardware.set_condition("printer", f"kiosk-{number}", Condition.OK, "ok")

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(tell, range(4)))

    assert len(hardware.rows()) == 4
