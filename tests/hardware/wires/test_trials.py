"""A test of a sign lights all of it and never hides a call; one of a keypad names its key."""

import threading
from pathlib import Path

import pytest

from hardware.frame_template import template_of
from hardware.wires.sign import Panel, Showing, SignModel, SignText
from hardware.wires.trial import SIGN_S, SignTrial
from office.demo.twins.line import KeypadTwin, LineTwin, SignTwin
from office.devices.agents.mailbox import Mailboxes
from office.devices.conditions import Hardware
from office.devices.tests import DeviceTest, DeviceTestState
from office.devices.wires import OfficeWires
from office.settings import (
    KeySettings,
    SerialPortSettings,
    ServerSettings,
    Settings,
    SignModelSettings,
    WiredKeypad,
    WiredSign,
)
from office.settings.values import FRAMES
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.office import Office
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import AnyStore, FakeClock

STX = template_of(FRAMES["stx"])
ASK = Request("counter1")
KEYS = template_of("STX ( {address} {key} ETX ) {xor}")
IN_HAND = SignText(Showing.LABEL, "A001")
WAIT_S = 20


class Sign:
    """A panel under test on a clock that stands still, and what was written to it."""

    def __init__(self, width: int = 4) -> None:
        self.now_s = 100.0
        self.face = IN_HAND
        self.trial = SignTrial(lambda: self.face, lambda: self.now_s)
        self.panel = Panel(SignModel(STX, width), 1, self.trial.shown)
        self.frames: list[bytes] = []

    def texts(self, *at_s: float) -> list[str]:
        """What it is sent at each of these times, "" where nothing new."""
        shown = []
        for now_s in at_s:
            self.now_s, before = now_s, len(self.frames)
            self.panel.show(now_s, self.frames.append)
            shown.append(self.frames[-1].decode("latin1") if len(self.frames) > before else "")
        return shown

    @staticmethod
    def frame(text: str) -> str:
        return STX.frame(1, text=text.encode()).decode("latin1")


@pytest.mark.parametrize("width", [4, 6])
def test_all_its_segments_blink_and_then_it_shows_the_truth_again(width: int) -> None:
    sign = Sign(width)
    sign.texts(100)

    assert sign.trial.begin()

    lit, dark, truth = (sign.frame(text.rjust(width)) for text in ("8" * width, "", "A001"))
    assert sign.texts(101.0, 101.5, 102.0, 100 + SIGN_S) == [lit, dark, lit, truth]
    assert sign.panel.again_in_s() == SignModel(STX).refresh_s


@pytest.mark.parametrize(
    "news", [SignText(Showing.CALLING, "A001"), SignText(Showing.CALLING, "B002"), SignText(Showing.PAUSED)]
)
def test_whatever_changes_wins_at_once_and_the_test_is_over(news: SignText) -> None:
    sign = Sign()
    sign.trial.begin()
    assert sign.trial.shown() == SignText(Showing.TRIAL)

    sign.face = news
    assert sign.trial.shown() == news
    sign.face = IN_HAND

    assert sign.trial.shown() == IN_HAND


def test_no_test_begins_over_a_call() -> None:
    sign = Sign()
    sign.face = SignText(Showing.CALLING, "A001")

    assert not sign.trial.run(lambda: None)

    assert sign.trial.shown() == sign.face


class Hall:
    """An office whose counter 1 has a sign and a keypad on one line to plug in and out."""

    def __init__(self, office: Office, store: AnyStore, clock: FakeClock, folder: Path) -> None:
        self.sign = SignTwin(STX, 11, 4)
        self.line = LineTwin(folder / "port", [self.sign])
        self.keypad = KeypadTwin(self.line, KEYS, 12, repeats=3)
        line = SerialPortSettings("line-1", str(self.line.path))
        sign = WiredSign(1, line, SignModelSettings("led", STX), 11)
        keys = (KeySettings(b"N", "next"), KeySettings(b"5", "digit", "5"))
        keypad = WiredKeypad(1, line, KEYS, keys, address=12)
        settings = Settings(office, (), (), (), ServerSettings(), (sign,), (keypad,))
        self.queue = TicketQueue(Changes(office, store, clock, lambda: self.wires.entries(())), next_in_turn)
        self.wires = OfficeWires(settings, store, self.queue, clock, Mailboxes())
        self.hardware = Hardware(clock)
        self.wires.report_to(self.hardware)
        self.queue.set_duty(1, CounterState.OPEN, ASK)

    def call(self) -> str:
        label = self.queue.issue(NewTicket("HT"), Request("kiosk1")).value.label
        self.queue.call_next(1, ASK)
        return label

    def shows(self, text: str) -> None:
        self._until(lambda: self.sign.text == text)

    def is_there(self) -> None:
        self._until(lambda: any(row.what == "ok" for row in self.hardware.rows()))

    def ended(self, kind: str = "sign") -> DeviceTestState:
        self._until(lambda: self.newest(kind).state is not DeviceTestState.RUNNING)
        return self.newest(kind).state

    def newest(self, kind: str) -> DeviceTest:
        newest = self.hardware.tests.newest(kind, "counter-1")
        assert newest is not None
        return newest

    @staticmethod
    def _until(holds: object) -> None:
        assert callable(holds)
        pause = threading.Event()
        for _ in range(WAIT_S * 200):
            if holds():
                return
            pause.wait(0.005)
        raise AssertionError("it never is so")


@pytest.fixture
def hall(office: Office, store: AnyStore, clock: FakeClock, tmp_path: Path) -> Hall:
    return Hall(office, store, clock, tmp_path)


def test_a_real_call_ends_the_test_at_once(hall: Hall, clock: FakeClock) -> None:
    hall.line.cable.plug()
    hall.wires.start()
    hall.is_there()

    hall.hardware.tests.start("sign", "counter-1")
    hall.shows("8888")
    label = hall.call()
    hall.shows(label)

    # Sent, and nobody but who looks knows.
    assert hall.ended() is DeviceTestState.UNKNOWN
    # Over the blinking call none begins.
    hall.hardware.tests.start("sign", "counter-1")
    assert hall.ended() is DeviceTestState.FAILED
    # Over a number that stands still one does, and the number comes back.
    clock.forward(minutes=1)
    hall.hardware.tests.start("sign", "counter-1")
    hall.shows("8888")
    hall.shows(label)
    assert hall.ended() is DeviceTestState.UNKNOWN
    hall.wires.close()
    hall.line.cable.unplug()


def test_a_sign_whose_line_is_gone_or_goes_has_failed(hall: Hall) -> None:
    hall.wires.start()
    hall.hardware.tests.start("sign", "counter-1")
    assert hall.ended() is DeviceTestState.FAILED

    hall.line.cable.plug()
    hall.is_there()
    hall.hardware.tests.start("sign", "counter-1")
    hall.shows("8888")
    hall.line.cable.unplug()

    assert hall.ended() is DeviceTestState.FAILED
    hall.wires.close()


def test_a_keypad_s_test_tells_which_key_came_and_the_next_press_calls(hall: Hall) -> None:
    hall.line.cable.plug()
    hall.wires.start()
    hall.is_there()
    label = hall.queue.issue(NewTicket("HT"), Request("kiosk1")).value.label

    hall.hardware.tests.start("keypad", "counter-1")
    pause = threading.Event()
    # A digit does nothing by itself, so it may come too soon; the sign shows nobody meanwhile.
    while hall.newest("keypad").state is DeviceTestState.RUNNING:
        hall.keypad.press(b"5")
        pause.wait(0.4)

    tested = hall.newest("keypad")
    assert (tested.state, tested.heard, hall.sign.text) == (DeviceTestState.DONE, "digit 5", "")
    hall.keypad.press(b"N")
    hall.shows(label)
    hall.wires.close()
    hall.line.cable.unplug()


def test_a_keypad_whose_line_is_gone_has_failed_at_once(hall: Hall) -> None:
    hall.hardware.tests.start("keypad", "counter-1")

    assert hall.ended("keypad") is DeviceTestState.FAILED
