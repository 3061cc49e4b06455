"""Who may act where: people, officers of some counters, keypads, and nobody else."""

import pytest

from office.people import DeviceRole
from office.tickets.ticket_queue import TicketQueue
from tests.counter.conftest import MOVES, Enrol, Person, SignIn
from tests.office.tickets.acts import issue, open_counters

ROUTES = (
    ("GET", "/counters/1"),
    ("POST", "/counters/1/calls"),
    ("PUT", "/counters/1/state"),
    *(("POST", f"/tickets/1/{move}") for move in MOVES),
)


def code_of(person: Person, method: str, path: str) -> tuple[int, str]:
    """Ask and return the refusal's status and code."""
    if method == "GET":
        answer = person.get(path)
    elif method == "PUT":
        answer = person.put(path, {"state": "open"})
    else:
        answer = person.post(path)
    assert answer.json is not None
    return answer.status_code, answer.json["code"]


@pytest.mark.parametrize(("method", "path"), ROUTES)
def test_nobody_unknown_does_anything(anyone: Person, queue: TicketQueue, method: str, path: str) -> None:
    issue(queue)

    assert code_of(anyone, method, path) == (401, "not_signed_in")


@pytest.mark.parametrize(("method", "path"), ROUTES)
@pytest.mark.parametrize("role", [DeviceRole.KIOSK, DeviceRole.SIGN, DeviceRole.JOURNAL])
def test_other_devices_do_nothing_here(enrol: Enrol, role: DeviceRole, method: str, path: str) -> None:
    assert code_of(enrol("device-1", role), method, path) == (403, "not_allowed")


def test_a_change_without_the_csrf_token_is_refused(an: Person, queue: TicketQueue) -> None:
    issue(queue)
    open_counters(queue, 1)
    forged = Person(an._client, {})

    assert code_of(forged, "POST", "/counters/1/calls") == (403, "not_allowed")
    assert an.view(1)["ticket"] is None


@pytest.mark.parametrize(("method", "path"), ROUTES[:3])
def test_an_officer_of_other_counters_is_refused(sign_in: SignIn, method: str, path: str) -> None:
    at_two = path.replace("/1", "/2")

    assert code_of(sign_in("binh"), method, at_two) == (403, "not_allowed")


def test_an_officer_acts_at_each_counter_of_theirs(sign_in: SignIn, queue: TicketQueue) -> None:
    issue(queue)
    issue(queue)
    open_counters(queue, 1, 3)
    binh = sign_in("binh")

    assert [binh.call(counter)["counter"] for counter in (1, 3)] == [1, 3]


@pytest.mark.parametrize("move", ["recalls", "starts", "finishes", "no-shows", "parkings", "transfers"])
def test_a_ticket_at_another_counter_is_not_touched(
    an: Person, sign_in: SignIn, queue: TicketQueue, move: str
) -> None:
    issue(queue, "DD")
    open_counters(queue, 2)
    ticket = an.call(2)
    body = {"counter": 1} if move == "transfers" else {}

    answer = sign_in("binh").post(f"/tickets/{ticket['id']}/{move}", body)

    assert (answer.status_code, answer.json["code"]) == (403, "not_allowed")  # type: ignore[index]
    assert an.view(2)["ticket"]["state"] == "called"


def test_a_manager_acts_everywhere(sign_in: SignIn, queue: TicketQueue) -> None:
    issue(queue)
    open_counters(queue, 1)

    assert sign_in("dung").call(1)["counter"] == 1


def test_a_keypad_calls_and_finishes_at_its_counter(enrol: Enrol, queue: TicketQueue, an: Person) -> None:
    issue(queue)
    open_counters(queue, 1)
    keypad = enrol("keypad-1", DeviceRole.COUNTER)

    ticket = keypad.call(1)
    finished = keypad.post(f"/tickets/{ticket['id']}/finishes")

    assert finished.status_code == 201
    assert an.view(1)["ticket"] is None


def test_a_keypad_is_nothing_at_another_counter(enrol: Enrol, queue: TicketQueue) -> None:
    issue(queue, "DD")
    open_counters(queue, 2)
    keypad = enrol("keypad-1", DeviceRole.COUNTER)

    assert code_of(keypad, "POST", "/counters/2/calls") == (403, "not_allowed")
    assert code_of(keypad, "GET", "/counters/2") == (403, "not_allowed")


def test_a_keypad_never_calls_out_of_order(enrol: Enrol, queue: TicketQueue) -> None:
    chosen = issue(queue)
    open_counters(queue, 1)
    keypad = enrol("keypad-1", DeviceRole.COUNTER)

    answer = keypad.post("/counters/1/calls", {"ticket": chosen.id, "reason": "x"})

    assert (answer.status_code, answer.json["code"]) == (403, "not_allowed")  # type: ignore[index]


def test_a_counter_the_office_lacks_is_unknown(an: Person) -> None:
    assert code_of(an, "GET", "/counters/77") == (404, "unknown_counter")
    assert code_of(an, "POST", "/counters/77/calls") == (404, "unknown_counter")
    assert code_of(an, "PUT", "/counters/77/state") == (404, "unknown_counter")


def test_a_repeated_transfer_gets_its_first_answer_wherever_the_ticket_is_now(
    sign_in: SignIn, queue: TicketQueue
) -> None:
    issue(queue)
    open_counters(queue, 1, 2)
    binh = sign_in("binh")
    path = f"/tickets/{binh.call(1)['id']}/transfers"

    first = binh.post(path, {"counter": 2}, key="moved")
    again = binh.post(path, {"counter": 2}, key="moved")

    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json == again.json
