"""What an evening leaves open is in nobody's hand the next morning: console, keypad, overview, sign, hall."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.wires.keypad import KeyAction, Press, PressRefused
from hardware.wires.sign import Face, Showing
from office.devices.keypad_desk import KeypadDesk
from office.devices.wires import face_of
from office.people import Role
from office.tickets.answers import Request
from office.tickets.office import Office
from office.tickets.ticket import State, Ticket
from office.tickets.ticket_queue import Wish
from tests.conftest import FakeClock
from tests.office.web.web_house import Caller, WebHouse, body_of, code_of, web_house

KIOSK, AN = Request("kiosk:kiosk-1"), Request("officer:an")


@pytest.fixture
def house(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebHouse]:
    built = web_house(office, tmp_path / "web", clock)
    yield built
    built.store.close()


@pytest.fixture
def left(house: WebHouse) -> Ticket:
    """B001, called to counter 2 at 17:00 and not ended; then the next morning comes."""
    house.clock.set_local("2026-11-23 17:00")
    house.open_counters()
    house.queue.issue(Wish("DD"), KIOSK)
    called = house.queue.call_next(2, AN).value
    house.clock.set_local("2026-11-24 07:30")
    return called


@pytest.fixture
def manager(house: WebHouse) -> Caller:
    return house.signed_in("quan", Role.MANAGER)


def kept(house: WebHouse, ticket: Ticket) -> Ticket:
    with house.store.reading() as reader:
        found = reader.ticket(ticket.id)
    assert found is not None
    return found


def test_the_console_of_the_next_morning_has_nobody(left: Ticket, manager: Caller) -> None:
    assert body_of(manager.get("/api/v1/counters/2"))["ticket"] is None


def test_the_overview_of_the_next_morning_has_nobody_at_any_counter(left: Ticket, manager: Caller) -> None:
    found = body_of(manager.get("/api/v1/manager/overview"))

    assert [row["ticket"] for row in found["counters"]] == [None] * 4
    assert set(found["totals"].values()) == {0}


def test_signs_and_hall_of_the_next_morning_show_nobody(house: WebHouse, left: Ticket) -> None:
    hall = body_of(house.anyone().get("/api/v1/hall"))

    assert (hall["now_serving"], hall["missed"]) == ([], [])
    assert face_of(house.settings.office, house.store, 2, house.clock()) == Face(Showing.NOTHING)
    assert left.label not in house.anyone().page("/counter/2/sign").text


@pytest.mark.parametrize("move", ["recalls", "starts", "finishes", "no-shows", "parkings", "cancellations"])
def test_what_was_called_yesterday_is_moved_no_more(
    house: WebHouse, left: Ticket, manager: Caller, move: str
) -> None:
    refused = manager.post(f"/api/v1/tickets/{left.id}/{move}", {"reason": "x"} if move == "x" else {})

    assert code_of(refused) == "illegal_move"
    assert body_of(refused)["details"]["reason"] == "day_over"
    assert kept(house, left).finished_at is None, "no service of fourteen and a half hours"


def test_a_keypad_s_next_ends_no_visit_of_yesterday_and_calls_today_s(
    house: WebHouse, left: Ticket, office: Office
) -> None:
    house.open_counters()
    today = house.queue.issue(Wish("DD"), KIOSK).value
    desk = KeypadDesk(2, office, house.store, house.queue, house.clock)

    desk.do(Press(KeyAction.NEXT, "press-1", "", None))

    assert kept(house, today).state is State.CALLED
    assert kept(house, left).finished_at is None


def test_a_keypad_recalls_nobody_of_yesterday(house: WebHouse, left: Ticket, office: Office) -> None:
    desk = KeypadDesk(2, office, house.store, house.queue, house.clock)

    with pytest.raises(PressRefused, match="no ticket in hand"):
        desk.do(Press(KeyAction.RECALL, "press-1", "", None))


def test_a_counter_that_yesterday_left_busy_calls_and_closes(house: WebHouse, left: Ticket) -> None:
    house.open_counters()
    today = house.queue.issue(Wish("DD"), KIOSK).value

    assert house.queue.call_next(2, AN).value.id == today.id
