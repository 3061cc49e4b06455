"""What server and agent say to each other of a scanner."""

from datetime import date

import pytest

from hardware.scanning.card import CardSeen
from hardware.scanning.codes import BookingKey, DossierCode, Scan, TicketKey, UnknownCode
from hardware.scanning.wire import (
    Reading,
    WireError,
    reading_in,
    reading_text,
    scan_text,
    state_text,
    told_in,
)
from hardware.serial_port import Port, PortState

PORT = Port("/dev/serial/by-id/usb-1", baud=115200)


@pytest.mark.parametrize("key", [None, bytes(range(32))])
def test_how_a_scanner_is_read_arrives(key: bytes | None) -> None:
    reading = Reading(PORT, date(2026, 11, 25), 60, key)

    assert reading_in(reading_text(reading)) == reading


@pytest.mark.parametrize(
    "scan",
    [
        TicketKey("k3Jx9QmZr7TtWbYp"),
        BookingKey("k3Jx9QmZr7TtWbYp"),
        DossierCode("000.00.05.H23-191024-0001"),
        CardSeen(is_elder=True, person="0123456789abcdef"),
        UnknownCode(),
    ],
)
def test_what_was_scanned_arrives(scan: Scan) -> None:
    assert told_in(scan_text(scan)) == scan


@pytest.mark.parametrize("state", PortState)
def test_how_the_line_is_arrives(state: PortState) -> None:
    assert told_in(state_text(state)) is state


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"state": "asleep"}', '{"ticket": 1}', '{"elder": true}'])
def test_anything_else_is_refused_and_not_quoted(text: str) -> None:
    with pytest.raises(WireError) as told:
        told_in(text)
    assert not text or text not in str(told.value)


@pytest.mark.parametrize("text", ["", "{}", '{"key": "secret", "port": {}, "today": "x", "elder_age": 60}'])
def test_a_scanner_is_not_read_by_what_is_no_reading(text: str) -> None:
    with pytest.raises(WireError) as told:
        reading_in(text)
    assert "secret" not in str(told.value)
    assert told.value.__cause__ is None
