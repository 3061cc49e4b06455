"""What a keypad's presses do to the queue: one action each, as actor ``keypad:<n>``."""

from collections.abc import Mapping
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest

from hardware.frame_template import template_of
from hardware.wires.key_action import KeyAction
from hardware.wires.keypad import KeyPress, KeyPressFailed, KeyPressRefused
from office.devices.agents.mailbox import Mailboxes
from office.devices.conditions import Condition, Hardware
from office.devices.keypad_desk import KeypadDesk
from office.devices.wires import OfficeWires
from office.settings import (
    KeySettings,
    SerialPortSettings,
    ServerSettings,
    Settings,
    SignModelSettings,
    WiredKeypad,
)
from office.settings.values import FRAMES
from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.journal import KIND_OF
from office.tickets.moves import Action
from office.tickets.office import Office
from office.tickets.reasons import OwnReason
from office.tickets.store import StoreError
from office.tickets.ticket import State, Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.hardware.wires.virtual_port import VirtualPort, VirtualSign
from tests.leftovers import held, left_since

pytestmark = ON_BOTH_STORES

ASK = Request("counter1")
KIOSK = Request("kiosk1")
FRAME = template_of("STX ( {address} {key} ETX ) {xor}")


class Pad:
    """Counter 1, open, with its keypad's desk."""

    def __init__(self, office: Office, store: AnyStore, clock: FakeClock) -> None:
        self.office, self.store, self.clock = office, store, clock
        self.queue = TicketQueue(Changes(office, store, clock), next_in_turn)
        self.desk = KeypadDesk(1, office, store, self.queue, clock)
        self.queue.set_duty(1, CounterState.OPEN, ASK)
        self._presses = 0

    def issue(self) -> Ticket:
        return self.queue.issue(NewTicket("HT"), KIOSK).value

    def press(self, action: KeyAction, text: str = "", counter: int | None = None) -> KeyPress:
        """KeyPress ten seconds later; return the press."""
        self.clock.forward(seconds=10)
        self._presses += 1
        press = KeyPress(action, f"press-{self._presses}", text, counter)
        self.desk.do(press)
        return press

    def now(self, ticket: Ticket) -> Ticket:
        with self.store.reading() as reader:
            found = reader.ticket(ticket.id)
        assert found is not None
        return found

    def told(self) -> list[tuple[str, str]]:
        """Kind and actor of every entry."""
        with self.store.reading() as reader:
            return [(str(entry.kind), entry.actor) for entry in reader.entries(0, 500)]


@pytest.fixture
def pad(office: Office, store: AnyStore, clock: FakeClock) -> Pad:
    return Pad(office, store, clock)


def test_next_finishes_the_one_in_hand_and_calls_the_next(pad: Pad) -> None:
    first, second = pad.issue(), pad.issue()

    pad.press(KeyAction.NEXT)
    pad.press(KeyAction.NEXT)

    assert (pad.now(first).state, pad.now(second).state) == (State.FINISHED, State.CALLED)
    assert pad.told()[-3:] == [("called", "keypad:1"), ("finished", "keypad:1"), ("called", "keypad:1")]


def test_a_second_next_right_after_the_call_is_refused(pad: Pad, clock: FakeClock) -> None:
    first, _ = pad.issue(), pad.issue()
    pad.press(KeyAction.NEXT)
    clock.forward(seconds=1)

    with pytest.raises(KeyPressRefused):
        pad.desk.do(KeyPress(KeyAction.NEXT, "hasty"))

    assert pad.now(first).state is State.CALLED


DOES: Mapping[KeyAction, tuple[tuple[KeyAction, ...], tuple[str, ...]]] = {
    KeyAction.NEXT: ((), ("finished", "called")),
    KeyAction.OPEN: ((KeyAction.PAUSE,), ("counter_opened",)),
    KeyAction.PAUSE: ((), ("counter_paused",)),
    KeyAction.DIGIT: ((), ()),
    KeyAction.ENTER: ((KeyAction.PARK,), ("resumed",)),
    KeyAction.CLEAR: ((), ()),
}
"""Which keys are pressed first, somebody being in hand, and what the journal then tells of the key itself.

Any other is named as what may be done with a ticket, and does that.
"""


@pytest.mark.parametrize("action", KeyAction)
def test_every_key_does_what_it_means(pad: Pad, action: KeyAction) -> None:
    for _ in range(2):
        pad.issue()
    first, kinds = DOES[action] if action in DOES else ((), (KIND_OF[Action(action)],))
    for key in (KeyAction.NEXT, *first):
        pad.press(key)
    before = len(pad.told())

    with nullcontext() if kinds else pytest.raises(KeyPressRefused):
        pad.press(action, "DD" if action is KeyAction.TRANSFER else "1")

    assert pad.told()[before:] == [(kind, "keypad:1") for kind in kinds]


@pytest.mark.parametrize(("text", "counter"), [("DD", None), ("", 2)])
def test_a_ticket_is_transferred_to_a_field_or_a_counter(pad: Pad, text: str, counter: int | None) -> None:
    ticket = pad.issue()
    pad.press(KeyAction.NEXT)

    pad.press(KeyAction.TRANSFER, text, counter)

    moved = pad.now(ticket)
    assert (moved.state, moved.field, moved.counter) == (State.WAITING, text or "HT", counter)


@pytest.mark.parametrize("action", list(KeyAction))
def test_any_key_asked_again_under_its_key_does_nothing_more(pad: Pad, action: KeyAction) -> None:
    for _ in range(3):
        pad.issue()
    pad.press(KeyAction.NEXT)
    press = KeyPress(action, "again", "DD" if action is KeyAction.TRANSFER else "1")
    pad.clock.forward(seconds=10)
    with suppress(KeyPressRefused):
        pad.desk.do(press)
    once = pad.told()
    pad.clock.forward(seconds=10)

    with suppress(KeyPressRefused):
        pad.desk.do(press)

    assert pad.told() == once


def test_a_typed_number_brings_a_parked_one_back_and_a_missed_one_into_line(pad: Pad) -> None:
    parked, missed = pad.issue(), pad.issue()
    pad.press(KeyAction.NEXT)
    pad.press(KeyAction.PARK)
    pad.press(KeyAction.NEXT)
    pad.press(KeyAction.NO_SHOW)

    pad.press(KeyAction.ENTER, "2")
    pad.press(KeyAction.ENTER, "001")

    assert (pad.now(parked).state, pad.now(missed).state) == (State.SERVING, State.WAITING)


def test_one_who_waits_is_called_by_number_only_where_the_keypad_may_choose(
    pad: Pad, clock: FakeClock
) -> None:
    _, second = pad.issue(), pad.issue()
    chooser = KeypadDesk(1, pad.office, pad.store, pad.queue, clock, may_choose=True)

    with pytest.raises(KeyPressRefused):
        pad.press(KeyAction.ENTER, "2")
    chooser.do(KeyPress(KeyAction.ENTER, "chosen", "2"))

    assert pad.now(second).state is State.CALLED
    with pad.store.reading() as reader:
        assert reader.entries(0, 99)[-1].reason == OwnReason.BY_KEYPAD


@pytest.mark.parametrize("action", [KeyAction.NEXT, KeyAction.RECALL, KeyAction.ENTER])
def test_with_nobody_there_every_key_is_refused(pad: Pad, action: KeyAction) -> None:
    with pytest.raises(KeyPressRefused):
        pad.press(action, "7")


def test_a_counter_is_paused_and_opened_by_its_keypad(pad: Pad) -> None:
    pad.press(KeyAction.PAUSE)
    pad.press(KeyAction.OPEN)

    assert pad.told()[-2:] == [("counter_paused", "keypad:1"), ("counter_opened", "keypad:1")]


class _Cut(TicketQueue):
    """A queue whose first answer to a call is lost after it was done, as by a cut."""

    is_cut = True

    def call_next(self, counter: int, request: Request) -> Result[Ticket]:
        done = super().call_next(counter, request)
        if self.is_cut:
            self.is_cut = False
            raise StoreError("cut")
        return done


def test_a_call_whose_answer_was_lost_is_not_made_twice(pad: Pad) -> None:
    for _ in range(3):
        pad.issue()
    queue = _Cut(Changes(pad.office, pad.store, pad.clock), next_in_turn)
    desk = KeypadDesk(1, pad.office, pad.store, queue, pad.clock)
    press = KeyPress(KeyAction.NEXT, "lost")

    with pytest.raises(KeyPressFailed):
        desk.do(press)
    pad.clock.forward(seconds=10)
    desk.do(press)

    kinds = [kind for kind, _ in pad.told()]
    assert (kinds.count("called"), kinds.count("finished")) == (1, 0)


def test_a_keypad_on_a_line_calls_once_through_noise_repeats_and_unplugging(
    pad: Pad, office: Office, store: AnyStore, clock: FakeClock, tmp_path: Path
) -> None:
    before = held()
    port = VirtualPort(tmp_path / "port")
    display = SignModelSettings("led", template_of(FRAMES["stx"]), refresh_s=1.0)
    # One key for each turn: the same one again so soon would be its repetition.
    keys = tuple(KeySettings(code.encode(), "next") for code in "1234")
    keypad = WiredKeypad(1, SerialPortSettings("line-1", str(port.path)), FRAME, keys, display, address=5)
    settings = Settings(office, (), (), (), ServerSettings(), (), (keypad,))
    wires = OfficeWires(settings, store, pad.queue, clock, Mailboxes())
    hardware = Hardware(clock)
    wires.report_to(hardware)
    shown = VirtualSign(port, display.template, 5)
    wires.start()

    labels = [pad.issue().label for _ in range(3)]
    for key, label in zip(b"123", labels, strict=True):
        frame = FRAME.frame(5, key=bytes([key]))
        port.plug()
        shown.shows("    ")
        port.send(b"\x02\x05\xff" + frame * 3)
        shown.shows(label)
        port.send(FRAME.frame(5, key=b"4")[:3])
        port.unplug()
        pad.press(KeyAction.FINISH)
    port.plug()
    shown.shows("    ")
    port.send(FRAME.frame(5, key=b"4"))
    shown.shows("----")  # Nobody waits.
    rows = [(row.kind, row.name, row.state, row.last_fault is not None) for row in hardware.rows()]
    assert rows == [
        ("keypad", "counter-1", Condition.OK, True),
        ("line", "line-1", Condition.OK, True),
    ]
    wires.close()
    port.unplug()

    assert [kind for kind, _ in pad.told()].count("called") == len(labels)
    assert left_since(before) == ([], 0)
