"""POST /tickets/<id>/...: every move of a ticket in hand, and each refusal."""

from typing import Any

import pytest

from office.tickets.ticket import Outcome
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import FakeClock
from tests.counter.conftest import MOVES, Person, SignIn
from tests.office.tickets.acts import issue, open_counters


@pytest.fixture
def called(an: Person, queue: TicketQueue) -> Any:
    """A ticket called to counter 1; another one waits."""
    issue(queue)
    issue(queue)
    open_counters(queue, 1)
    return an.call(1)


def moved(person: Person, ticket: Any, move: str, body: object = None) -> Any:
    """Make a move that must succeed and return the ticket."""
    answer = person.post(f"/tickets/{ticket['id']}/{move}", body)
    assert answer.status_code == 201, answer.json
    return answer.json["ticket"]  # type: ignore[index]


def refused(person: Person, ticket: Any, move: str, body: object = None) -> tuple[int, str, dict[str, str]]:
    """Make a move that must be refused and return its status, code and details."""
    answer = person.post(f"/tickets/{ticket['id']}/{move}", body)
    assert answer.json is not None
    return answer.status_code, answer.json["code"], answer.json["details"]


def test_a_visit_runs_from_start_to_an_outcome(an: Person, called: Any) -> None:
    started = moved(an, called, "starts")
    finished = moved(an, called, "finishes", {"outcome": "supplement"})

    assert (started["state"], finished["state"], finished["outcome"]) == ("serving", "finished", "supplement")


@pytest.mark.parametrize("outcome", [*Outcome, None])
def test_a_visit_ends_with_each_outcome_or_none(an: Person, called: Any, outcome: str | None) -> None:
    finished = moved(an, called, "finishes", {"outcome": outcome} if outcome else {})

    assert finished["outcome"] == outcome


def test_an_outcome_nobody_knows_is_refused(an: Person, called: Any) -> None:
    assert refused(an, called, "finishes", {"outcome": "happy"})[:2] == (400, "invalid_request")


def test_an_outcome_is_corrected_while_the_next_is_at_the_counter(an: Person, called: Any) -> None:
    moved(an, called, "finishes", {"outcome": "accepted"})
    second = an.call(1)

    corrected = moved(an, called, "corrections", {"outcome": "supplement"})

    assert (corrected["state"], corrected["outcome"]) == ("finished", "supplement")
    assert an.view(1)["ticket"]["label"] == second["label"]
    assert an.view(1)["last_end"]["ticket"]["outcome"] == "supplement"


@pytest.mark.parametrize("body", [{}, {"outcome": None}, {"outcome": "happy"}])
def test_a_correction_names_an_outcome(an: Person, called: Any, body: dict[str, object]) -> None:
    moved(an, called, "finishes", {"outcome": "accepted"})

    assert refused(an, called, "corrections", body)[:2] == (400, "invalid_request")


def test_an_outcome_is_not_corrected_for_ever(an: Person, called: Any, clock: FakeClock) -> None:
    moved(an, called, "finishes", {"outcome": "accepted"})
    clock.forward(seconds=11)

    assert refused(an, called, "corrections", {"outcome": "guided"}) == (
        409,
        "illegal_move",
        {"reason": "correct_late"},
    )


def test_a_recall_counts(an: Person, called: Any) -> None:
    assert moved(an, called, "recalls")["calls"] == 2


def test_two_recalls_stand_apart(an: Person, called: Any) -> None:
    moved(an, called, "recalls")

    assert refused(an, called, "recalls") == (409, "illegal_move", {"reason": "recall_lockout"})


def test_recalls_have_a_limit(an: Person, called: Any, clock: FakeClock) -> None:
    for _ in range(3):
        moved(an, called, "recalls")
        clock.forward(seconds=5)

    assert refused(an, called, "recalls") == (409, "illegal_move", {"reason": "recall_limit"})


def test_a_missed_visitor_is_reinstated_by_any_officer(an: Person, called: Any, sign_in: SignIn) -> None:
    missed = moved(an, called, "no-shows")

    back = moved(sign_in("moi"), called, "reinstatements")

    assert (missed["state"], back["state"], back["counter"]) == ("no_show", "waiting", None)


def test_a_parked_visitor_comes_back_to_the_same_counter(an: Person, called: Any) -> None:
    parked = moved(an, called, "parkings", {"reason": "Đi phô tô giấy tờ"})
    resumed = moved(an, called, "resumptions")

    assert (parked["state"], resumed["state"], resumed["counter"]) == ("parked", "serving", 1)


def test_nobody_is_resumed_at_a_busy_counter(an: Person, called: Any) -> None:
    moved(an, called, "parkings")
    second = an.call(1)

    assert refused(an, called, "resumptions") == (409, "counter_busy", {"label": second["label"]})


def test_a_transfer_keeps_the_label(an: Person, called: Any) -> None:
    to_field = moved(an, called, "transfers", {"field": "CT"})

    assert (to_field["label"], to_field["field"], to_field["state"]) == (called["label"], "CT", "waiting")


def test_a_ticket_is_transferred_to_one_counter(an: Person, called: Any) -> None:
    assert moved(an, called, "transfers", {"counter": 2})["counter"] == 2


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        ({}, (400, "invalid_request")),
        ({"field": "XX"}, (404, "unknown_field")),
        ({"counter": 99}, (404, "unknown_counter")),
        ({"field": ""}, (400, "invalid_request")),
        ({"to": "CT"}, (400, "invalid_request")),
    ],
)
def test_a_transfer_names_where_to(
    an: Person, called: Any, body: dict[str, object], refusal: tuple[int, str]
) -> None:
    assert refused(an, called, "transfers", body)[:2] == refusal


def test_a_called_visitor_may_give_up(an: Person, called: Any) -> None:
    assert moved(an, called, "cancellations")["state"] == "cancelled"


def test_a_waiting_visitor_is_cancelled_by_who_may_choose_with_a_reason(
    an: Person, called: Any, sign_in: SignIn
) -> None:
    waiting, chi = an.view(1)["waiting"][0], sign_in("chi")

    assert refused(an, waiting, "cancellations", {"reason": "xin về"})[:2] == (403, "not_allowed")
    assert refused(chi, waiting, "cancellations") == (400, "invalid_request", {"reason": "missing_reason"})
    assert moved(chi, waiting, "cancellations", {"reason": "xin về"})["state"] == "cancelled"


@pytest.mark.parametrize("move", ["recalls", "starts", "finishes", "no-shows", "parkings", "resumptions"])
def test_a_move_the_table_forbids_says_the_state(an: Person, called: Any, move: str) -> None:
    waiting = an.view(1)["waiting"][0]

    assert refused(an, waiting, move) == (409, "illegal_move", {"state": "waiting"})


@pytest.mark.parametrize("move", MOVES)
def test_a_ticket_nobody_has_is_unknown(an: Person, move: str) -> None:
    answer = an.post(f"/tickets/999/{move}", {"field": "CT"} if move == "transfers" else {})

    assert (answer.status_code, answer.json["code"]) == (404, "unknown_ticket")  # type: ignore[index]


@pytest.mark.parametrize("move", MOVES)
def test_an_absurd_id_is_no_fault(an: Person, move: str) -> None:
    answer = an.post(f"/tickets/{10**30}/{move}", {"field": "CT"} if move == "transfers" else {})

    assert answer.status_code == 404


@pytest.mark.parametrize("move", MOVES)
def test_an_unknown_key_in_a_body_is_refused(an: Person, called: Any, move: str) -> None:
    assert refused(an, called, move, {"nonsense": 1})[:2] == (400, "invalid_request")


def test_a_finish_repeated_under_its_key_gets_its_first_answer(an: Person, called: Any) -> None:
    first = an.post(f"/tickets/{called['id']}/finishes", {"outcome": "guided"}, key="end")
    an.call(1)

    again = an.post(f"/tickets/{called['id']}/finishes", {"outcome": "guided"}, key="end")

    assert (again.status_code, again.json) == (201, first.json)


def test_yesterdays_ticket_is_not_reinstated(
    an: Person, sign_in: SignIn, called: Any, clock: FakeClock
) -> None:
    moved(an, called, "no-shows")
    clock.set_local("2026-11-24 00:01")

    assert refused(sign_in("an"), called, "reinstatements") == (409, "illegal_move", {"reason": "day_over"})
