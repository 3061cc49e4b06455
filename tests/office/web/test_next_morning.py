"""What an evening leaves open is in nobody's hand the next morning: console, keypad, overview, sign, hall."""

import pytest

from hardware.wires.key_action import KeyAction
from hardware.wires.keypad import KeyPress, KeyPressRefused
from hardware.wires.sign import Showing, SignText
from office.devices.keypad_desk import KeypadDesk
from office.devices.wires import face_of
from office.tickets.answers import Request
from office.tickets.office import Office
from office.tickets.ticket import State, Ticket
from office.tickets.ticket_queue import NewTicket
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of

KIOSK, AN = Request("kiosk:kiosk-1"), Request("officer:an")


@pytest.fixture
def left(context: WebOffice) -> Ticket:
    """B001, called to counter 2 at 17:00 and not ended; then the next morning comes."""
    context.clock.set_local("2026-11-23 17:00")
    context.open_counters()
    context.queue.issue(NewTicket("DD"), KIOSK)
    called = context.queue.call_next(2, AN).value
    context.clock.set_local("2026-11-24 07:30")
    return called


def kept(context: WebOffice, ticket: Ticket) -> Ticket:
    with context.store.reading() as reader:
        found = reader.ticket(ticket.id)
    assert found is not None
    return found


def test_the_console_of_the_next_morning_has_nobody(left: Ticket, manager: Caller) -> None:
    assert body_of(manager.get("/api/v1/counters/2"))["ticket"] is None


def test_the_overview_of_the_next_morning_has_nobody_at_any_counter(left: Ticket, manager: Caller) -> None:
    found = body_of(manager.get("/api/v1/manager/overview"))

    assert [row["ticket"] for row in found["counters"]] == [None] * 4
    assert set(found["totals"].values()) == {0}


def test_signs_and_hall_of_the_next_morning_show_nobody(context: WebOffice, left: Ticket) -> None:
    hall = body_of(context.anyone().get("/api/v1/hall"))

    assert (hall["now_serving"], hall["missed"]) == ([], [])
    assert face_of(context.settings, context.store, 2, context.clock()) == SignText(Showing.NOTHING)
    assert left.label not in context.anyone().page("/counter/2/sign").text


@pytest.mark.parametrize("move", ["recalls", "starts", "finishes", "no-shows", "parkings", "cancellations"])
def test_what_was_called_yesterday_is_moved_no_more(
    context: WebOffice, left: Ticket, manager: Caller, move: str
) -> None:
    refused = manager.post(f"/api/v1/tickets/{left.id}/{move}", {"reason": "x"} if move == "x" else {})

    assert code_of(refused) == "illegal_move"
    assert body_of(refused)["details"]["reason"] == "day_over"
    assert kept(context, left).finished_at is None, "no service of fourteen and a half hours"


def test_a_keypad_s_next_ends_no_visit_of_yesterday_and_calls_today_s(
    context: WebOffice, left: Ticket, office: Office
) -> None:
    context.open_counters()
    today = context.queue.issue(NewTicket("DD"), KIOSK).value
    desk = KeypadDesk(2, office, context.store, context.queue, context.clock)

    desk.do(KeyPress(KeyAction.NEXT, "press-1", "", None))

    assert kept(context, today).state is State.CALLED
    assert kept(context, left).finished_at is None


def test_a_keypad_recalls_nobody_of_yesterday(context: WebOffice, left: Ticket, office: Office) -> None:
    desk = KeypadDesk(2, office, context.store, context.queue, context.clock)

    with pytest.raises(KeyPressRefused, match="no ticket in hand"):
        desk.do(KeyPress(KeyAction.RECALL, "press-1", "", None))


def test_a_counter_that_yesterday_left_busy_calls_and_closes(context: WebOffice, left: Ticket) -> None:
    context.open_counters()
    today = context.queue.issue(NewTicket("DD"), KIOSK).value

    assert context.queue.call_next(2, AN).value.id == today.id
