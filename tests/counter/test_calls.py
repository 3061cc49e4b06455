"""POST /counters/<n>/calls: the next visitor, or a chosen one, once."""

from office.store.sqlite import SqliteStore
from office.tickets.ticket_queue import TicketQueue
from tests.counter.conftest import Person, SignIn
from tests.office.tickets.acts import issue, journal, open_counters


def test_the_next_visitor_is_called(an: Person, queue: TicketQueue) -> None:
    waiting = issue(queue)
    open_counters(queue, 1)

    answer = an.post("/counters/1/calls")

    assert answer.status_code == 201
    assert answer.json is not None
    ticket = answer.json["ticket"]
    assert (ticket["id"], ticket["state"], ticket["counter"], ticket["calls"]) == (waiting.id, "called", 1, 1)


def test_the_ticket_key_is_not_shown_to_an_officer(an: Person, queue: TicketQueue) -> None:
    issue(queue)
    open_counters(queue, 1)

    assert an.call(1)["key"] is None


def test_nobody_waiting_is_said_as_such(an: Person, queue: TicketQueue) -> None:
    open_counters(queue, 1)

    answer = an.post("/counters/1/calls")

    assert (answer.status_code, answer.json["code"]) == (409, "nobody_waiting")  # type: ignore[index]
    assert answer.content_type == "application/problem+json"


def test_a_closed_counter_calls_nobody(an: Person, queue: TicketQueue) -> None:
    issue(queue)

    answer = an.post("/counters/1/calls")

    assert (answer.status_code, answer.json["code"]) == (409, "counter_closed")  # type: ignore[index]


def test_a_busy_counter_says_with_which_ticket(an: Person, queue: TicketQueue) -> None:
    in_hand = issue(queue)
    issue(queue)
    open_counters(queue, 1)
    an.call(1)

    answer = an.post("/counters/1/calls")

    assert (answer.status_code, answer.json["code"]) == (409, "counter_busy")  # type: ignore[index]
    assert answer.json["details"] == {"label": in_hand.label}  # type: ignore[index]


def test_a_call_repeated_under_its_key_calls_nobody_else(an: Person, queue: TicketQueue) -> None:
    issue(queue)
    issue(queue)
    open_counters(queue, 1)

    first = an.post("/counters/1/calls", key="press-1")
    again = an.post("/counters/1/calls", key="press-1")

    assert first.json == again.json
    assert an.view(1)["waiting_count"] == 1


def test_one_key_for_two_counters_is_refused(an: Person, queue: TicketQueue) -> None:
    issue(queue)
    issue(queue)
    open_counters(queue, 1, 3)
    an.post("/counters/1/calls", key="press-1")

    answer = an.post("/counters/3/calls", key="press-1")

    assert (answer.status_code, answer.json["code"]) == (400, "invalid_request")  # type: ignore[index]


def test_a_chosen_ticket_is_called_with_its_reason_in_the_journal(
    sign_in: SignIn, queue: TicketQueue, sqlite: SqliteStore
) -> None:
    issue(queue)
    chosen = issue(queue)
    open_counters(queue, 1)

    answer = sign_in("chi").post("/counters/1/calls", {"ticket": chosen.id, "reason": " Đã gọi nhầm "})

    assert answer.status_code == 201
    last = journal(sqlite)[-1]
    assert (last.ticket_id, last.reason, last.actor) == (chosen.id, "Đã gọi nhầm", "officer:chi")


def test_a_chosen_ticket_wants_a_reason(sign_in: SignIn, queue: TicketQueue) -> None:
    chosen = issue(queue)
    open_counters(queue, 1)
    chi = sign_in("chi")

    for body in ({"ticket": chosen.id}, {"ticket": chosen.id, "reason": "  "}):
        answer = chi.post("/counters/1/calls", body)

        assert (answer.status_code, answer.json["details"]) == (400, {"reason": "missing_reason"})  # type: ignore[index]


def test_choosing_is_a_right_of_its_own(an: Person, queue: TicketQueue) -> None:
    chosen = issue(queue)
    open_counters(queue, 1)

    answer = an.post("/counters/1/calls", {"ticket": chosen.id, "reason": "Đã gọi nhầm"})

    assert (answer.status_code, answer.json["code"]) == (403, "not_allowed")  # type: ignore[index]
    assert an.view(1)["ticket"] is None


def test_a_manager_may_choose(sign_in: SignIn, queue: TicketQueue) -> None:
    chosen = issue(queue)
    open_counters(queue, 1)

    answer = sign_in("dung").post("/counters/1/calls", {"ticket": chosen.id, "reason": "Đã gọi nhầm"})

    assert answer.status_code == 201


def test_a_reason_without_a_ticket_is_a_mistake(an: Person, queue: TicketQueue) -> None:
    issue(queue)
    open_counters(queue, 1)

    answer = an.post("/counters/1/calls", {"reason": "Đã gọi nhầm"})

    assert (answer.status_code, answer.json["code"]) == (400, "invalid_request")  # type: ignore[index]


def test_a_chosen_ticket_must_exist_and_wait(sign_in: SignIn, queue: TicketQueue) -> None:
    gone = issue(queue)
    open_counters(queue, 1, 3)
    chi = sign_in("chi")
    chi.call(3)

    unknown = chi.post("/counters/1/calls", {"ticket": 999, "reason": "x"})
    absurd = chi.post("/counters/1/calls", {"ticket": 10**30, "reason": "x"})
    called = chi.post("/counters/1/calls", {"ticket": gone.id, "reason": "x"})

    assert (unknown.status_code, unknown.json["code"]) == (404, "unknown_ticket")  # type: ignore[index]
    assert absurd.status_code == 400
    assert (called.status_code, called.json["code"]) == (409, "illegal_move")  # type: ignore[index]
    assert called.json["details"] == {"state": "called"}  # type: ignore[index]


def test_a_misspelt_body_is_not_silently_dropped(an: Person, queue: TicketQueue) -> None:
    issue(queue)
    open_counters(queue, 1)

    answer = an.post("/counters/1/calls", {"tickets": 1})

    assert answer.status_code == 400
    assert an.view(1)["ticket"] is None
