"""LED signs on a pty show what the journal tells, after a restart and after any unplugging."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from hardware.frame_template import template_of
from hardware.serial_port import Port, SerialPort
from hardware.wires.sign import Panel, Showing, SignModel, SignText
from hardware.wires.wire import Wire
from office.devices.agents.mailbox import Mailboxes
from office.devices.wires import OfficeWires, face_of
from office.settings import SerialPortSettings, ServerSettings, Settings, SignModelSettings, WiredSign
from office.settings.values import FRAMES
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.office import Office
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from office.words.catalogue import LANGUAGES, shipped
from tests.conftest import AnyStore, FakeClock
from tests.hardware.wires.virtual_port import VirtualPort, VirtualSign
from tests.leftovers import held, left_since

STX = template_of(FRAMES["stx"])
ASK = Request("counter1")


@pytest.fixture
def port(tmp_path: Path) -> Iterator[VirtualPort]:
    plugged = VirtualPort(tmp_path / "port")
    plugged.plug()
    yield plugged
    plugged.unplug()


class Hall:
    """An office whose counters 1 and 2 have signs at addresses 11 and 12 of one line."""

    def __init__(self, office: Office, store: AnyStore, clock: FakeClock, port: VirtualPort) -> None:
        line, model = (
            SerialPortSettings("line-1", str(port.path)),
            SignModelSettings("led", STX, refresh_s=1.0),
        )
        signs = tuple(WiredSign(counter, line, model, counter + 10) for counter in (1, 2))
        self.settings = Settings(office, (), (), (), ServerSettings(), signs)
        self._store, self._clock = store, clock
        self.signs = [VirtualSign(port, STX, address) for address in (11, 12)]
        self.queue = TicketQueue(Changes(office, store, clock, lambda: self.wires.entries(())), next_in_turn)
        self.wires = self._new()
        for counter in (1, 2):
            self.queue.set_duty(counter, CounterState.OPEN, ASK)

    def _new(self) -> OfficeWires:
        return OfficeWires(self.settings, self._store, self.queue, self._clock, Mailboxes())

    @contextmanager
    def running(self) -> Iterator[None]:
        """Have the lines open, anew each time, as after a restart."""
        self.wires = self._new()
        self.wires.start()
        try:
            yield
        finally:
            self.wires.close()

    def call(self) -> str:
        """Give a number for counter 1 and call it; return its label."""
        label = self.queue.issue(NewTicket("HT"), Request("kiosk1")).value.label
        self.queue.call_next(1, ASK)
        return label


@pytest.fixture
def hall(office: Office, store: AnyStore, clock: FakeClock, port: VirtualPort) -> Hall:
    return Hall(office, store, clock, port)


def test_a_call_blinks_on_its_own_counters_sign_only(hall: Hall) -> None:
    with hall.running():
        label = hall.call()

        hall.signs[0].shows(label)
        hall.signs[0].shows("    ")
        hall.signs[0].shows(label)
        hall.signs[1].shows("    ")


def test_a_paused_counter_says_so_and_an_open_one_nothing(hall: Hall) -> None:
    with hall.running():
        hall.queue.set_duty(2, CounterState.PAUSED, ASK, reason="Nghỉ giải lao")
        hall.signs[1].shows("----")

        hall.queue.set_duty(2, CounterState.OPEN, ASK)
        hall.signs[1].shows("    ")


def test_after_a_restart_a_sign_shows_the_number_in_hand(hall: Hall) -> None:
    label = hall.call()

    with hall.running():
        hall.signs[0].shows(label)


def test_a_sign_plugged_in_late_shows_what_it_missed(hall: Hall, port: VirtualPort) -> None:
    with hall.running():
        hall.signs[1].shows("    ")
        port.unplug()
        label = hall.call()
        port.plug()

        hall.signs[0].shows(label)


def test_what_a_paused_sign_says_comes_from_the_catalogue_and_fits_most_signs(
    hall: Hall, store: AnyStore, clock: FakeClock
) -> None:
    hall.queue.set_duty(2, CounterState.PAUSED, ASK)

    assert face_of(hall.settings, store, 2, clock()) == SignText(Showing.PAUSED, note="Tạm đóng")
    assert max(len(shipped().words(language)("devices-sign-paused")) for language in LANGUAGES) <= 8


def test_an_old_call_stands_still_and_yesterdays_is_gone(
    hall: Hall, store: AnyStore, clock: FakeClock
) -> None:
    label = hall.call()
    showing = []

    for hours in (0, 1, 24):
        clock.forward(minutes=60 * hours)
        showing.append(face_of(hall.settings, store, 1, clock()))

    assert showing == [
        SignText(Showing.CALLING, label),
        SignText(Showing.LABEL, label),
        SignText(Showing.NOTHING),
    ]


def test_hundreds_of_unpluggings_at_any_moment_leave_a_true_sign_and_nothing_else(tmp_path: Path) -> None:
    port, chance = VirtualPort(tmp_path / "port"), random.Random(4)
    labels = [f"B{number:03}" for number in range(300)]
    now = [labels[0]]
    before = held()
    panel = Panel(SignModel(STX), 11, lambda: SignText(Showing.LABEL, now[0]))
    wire = Wire(
        lambda on_bytes, on_state: SerialPort(Port(str(port.path)), on_bytes, on_state, (0.005,)),
        [panel],
        [],
        lambda state: None,
    )

    wire.start()
    for label in labels:
        port.plug()
        now[0] = label
        wire.wake()
        # Sometimes before it was opened, sometimes in the middle of a frame, sometimes after a few.
        port.receive(chance.choice((0, 0, 3, 8)))
        port.unplug()
    port.plug()
    VirtualSign(port, STX, 11).shows(labels[-1])
    wire.close()
    port.unplug()

    assert left_since(before) == ([], 0)
