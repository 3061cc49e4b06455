"""A scanner on a real pty: read, plugged out and in, and its state told."""

import queue as queues
from datetime import date
from functools import partial
from random import Random
from typing import Any

from structlog.testing import capture_logs

from hardware.scanning.card import CardSeen, card_seen
from hardware.scanning.codes import Scan, TicketKey, UnknownCode, scan_of
from hardware.scanning.scanner import Scanner
from hardware.serial_port import Port, PortState
from tests.hardware.scanning.cards import random_card
from tests.hardware.wires.virtual_port import VirtualPort
from tests.hardware.wires.virtual_port import scanner_port as port

__all__ = ["port"]

_WAIT_S = 20.0
TICKET = b"http://192.168.1.10:8080/t/AAAAAAAAAAAAAAAAAAAAAAAAAA\r\n"


class Desk:
    """Whoever is told what the scanner reads."""

    def __init__(self) -> None:
        self.scans: queues.Queue[Scan] = queues.Queue()
        self.states: queues.Queue[PortState] = queues.Queue()

    def scan(self) -> Scan:
        return self.scans.get(timeout=_WAIT_S)

    def sees(self, state: PortState) -> None:
        """Wait until the line is so."""
        while self.states.get(timeout=_WAIT_S) is not state:
            pass


def opened(desk: Desk, port: VirtualPort, meaning: Any = None) -> Scanner:
    card = partial(card_seen, key=b"key", today=date(2026, 11, 23), elder_age=60)
    scanner = Scanner(
        Port(str(port.path)),
        meaning or (lambda text: scan_of(text, card)),
        desk.scans.put,
        desk.states.put,
        pauses_s=(0.05,),
    )
    scanner.start()
    desk.sees(PortState.OK)
    return scanner


def test_it_is_read_and_read_again_after_the_plug_was_out(port: VirtualPort) -> None:
    desk = Desk()
    scanner = opened(desk, port)
    card = random_card(Random(3))

    port.send(TICKET)
    assert desk.scan() == TicketKey("A" * 26)
    port.send(TICKET[:10])
    port.unplug()
    desk.sees(PortState.UNPLUGGED)
    port.plug()
    desk.sees(PortState.OK)
    port.send(card.text.encode() + b"\r\n")

    assert isinstance(desk.scan(), CardSeen)
    scanner.close()


def test_a_code_without_an_end_is_read_after_a_pause(port: VirtualPort) -> None:
    desk = Desk()
    scanner = opened(desk, port)

    port.send(TICKET.rstrip())

    assert desk.scan() == TicketKey("A" * 26)
    scanner.close()


def test_a_fault_while_reading_logs_nothing_of_what_was_read(port: VirtualPort) -> None:
    desk = Desk()
    card = random_card(Random(4))

    def meaning(text: str) -> Scan:
        if "|" in text:
            raise ValueError(f"cannot read {text}")
        return TicketKey("after")

    with capture_logs() as logs:
        scanner = opened(desk, port, meaning)
        port.send(card.text.encode() + b"\r\n")
        port.send(b"more\r\n")
        assert desk.scan() == UnknownCode()
        assert desk.scan() == TicketKey("after")
        scanner.close()

    assert [one["event"] for one in logs] == ["scan_not_understood"]
    assert not any(secret in str(logs) for secret in card.secrets)
