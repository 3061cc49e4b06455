"""PUT /counters/<n>/state: open, pause, close, and the fields of today."""

import pytest

from office.store.sqlite import SqliteStore
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import FakeClock
from tests.counter.conftest import Person, SignIn
from tests.office.tickets.acts import issue, journal, open_counters


def test_a_counter_opens(an: Person) -> None:
    answer = an.put("/counters/1/state", {"state": "open"})

    assert answer.status_code == 200
    assert answer.json == {"counter": {"number": 1, "state": "open", "reason": None, "fields": ["HT"]}}


def test_a_pause_keeps_its_reason_in_the_journal(an: Person, sqlite: SqliteStore) -> None:
    an.put("/counters/1/state", {"state": "paused", "reason": "Họp đột xuất"})

    assert an.view(1)["counter"]["reason"] == "Họp đột xuất"
    assert journal(sqlite)[-1].reason == "Họp đột xuất"


def test_the_same_state_again_writes_nothing(an: Person, sqlite: SqliteStore) -> None:
    an.put("/counters/1/state", {"state": "open"})
    an.put("/counters/1/state", {"state": "open"})

    assert len(journal(sqlite)) == 1


def test_a_counter_with_a_ticket_in_hand_does_not_close(an: Person, queue: TicketQueue) -> None:
    ticket = issue(queue)
    open_counters(queue, 1)
    an.call(1)

    answer = an.put("/counters/1/state", {"state": "closed"})

    assert (answer.status_code, answer.json["code"]) == (409, "counter_busy")  # type: ignore[index]
    assert answer.json["details"] == {"label": ticket.label}  # type: ignore[index]


def test_fields_chosen_today_change_who_waits_and_end_with_the_day(
    an: Person, sign_in: SignIn, queue: TicketQueue, clock: FakeClock
) -> None:
    land = issue(queue, "DD")
    an.put("/counters/1/state", {"state": "open", "fields": ["DD"]})
    view = an.view(1)
    clock.set_local("2026-11-24 00:00")

    assert [one["id"] for one in view["waiting"]] == [land.id]
    assert sign_in("an").view(1)["counter"] == {
        "number": 1,
        "state": "closed",
        "reason": None,
        "fields": ["HT"],
    }


@pytest.mark.parametrize(
    ("body", "refusal"),
    [
        ({}, (400, "invalid_request")),
        ({"state": "asleep"}, (400, "invalid_request")),
        ({"state": "open", "fields": []}, (400, "invalid_request")),
        ({"state": "open", "fields": ["XX"]}, (404, "unknown_field")),
        ({"state": "paused", "reason": "x" * 201}, (400, "invalid_request")),
    ],
)
def test_a_state_that_cannot_be_is_refused(
    an: Person, body: dict[str, object], refusal: tuple[int, str]
) -> None:
    answer = an.put("/counters/1/state", body)

    assert (answer.status_code, answer.json["code"]) == refusal  # type: ignore[index]
    assert an.view(1)["counter"]["state"] == "closed"
