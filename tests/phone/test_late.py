"""POST /t/<key>/lates: whoever holds the key lets the next three of the line pass, once."""

from contextlib import closing
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from office.settings import ServerSettings, Settings
from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.hours import Hours, Session
from office.tickets.journal import Entry, Kind
from office.tickets.office import Office
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket
from office.web.app import create_app
from office.web.context import Context
from phone.face import bp
from tests.conftest import ROOMS, FakeClock
from tests.web_context import web_context

OFFICER = Request("officer:an")
KIOSK = Request("kiosk:kiosk-1")


def line_up(context: Context, clock: FakeClock, count: int, priority: str | None = None) -> list[Ticket]:
    """So many visitors take a number, a second apart."""
    tickets = []
    for _ in range(count):
        clock.forward(seconds=1)
        tickets.append(context.queue.issue(NewTicket("HT", priority), KIOSK).value)
    return tickets


def entries(context: Context) -> list[Entry]:
    """The whole journal."""
    with context.store.reading() as reader:
        return list(reader.entries(0, 1000))


def path_of(ticket: Ticket) -> str:
    """Where its holder says to be late."""
    return f"/api/v1/t/{ticket.key}/lates"


def page_of(phone: FlaskClient, ticket: Ticket) -> str:
    """The page of that ticket."""
    return phone.get(f"/t/{ticket.key}").text


def test_whoever_holds_the_key_lets_three_pass(
    phone: FlaskClient, context: Context, clock: FakeClock
) -> None:
    first, *_ = line_up(context, clock, 6)

    answer = phone.post(path_of(first), json={})

    told = answer.get_json()
    assert (answer.status_code, told["ticket"]["state"], told["ahead"]) == (201, "waiting", 3)
    assert told["late"]["refused"] == "late_used"
    last = entries(context)[-1]
    assert (last.kind, last.actor, last.flag) == (Kind.LATE, "visitor", None)


def test_what_is_told_before_is_what_comes(phone: FlaskClient, context: Context, clock: FakeClock) -> None:
    context.queue.set_duty(1, CounterState.OPEN, OFFICER)
    _, mine, *_ = line_up(context, clock, 9, "elder")
    before = phone.get(f"/api/v1/t/{mine.key}").get_json()

    after = phone.post(path_of(mine), json={}).get_json()

    assert before["late"]["places"] == 3
    assert after["ahead"] == before["ahead"] + 3
    assert after["estimate"] == before["late"]["estimate"] != before["estimate"]


def test_the_place_and_wait_told_to_all_others_stay_true(
    phone: FlaskClient, context: Context, clock: FakeClock
) -> None:
    context.queue.set_duty(1, CounterState.OPEN, OFFICER)
    tickets = line_up(context, clock, 6)
    phone.post(path_of(tickets[1]), json={})

    told = [phone.get(f"/api/v1/t/{ticket.key}").get_json()["ahead"] for ticket in tickets]

    assert told == [0, 4, 1, 2, 3, 5]


def test_the_second_time_is_refused_and_writes_nothing(
    phone: FlaskClient, context: Context, clock: FakeClock
) -> None:
    first, *_ = line_up(context, clock, 5)
    phone.post(path_of(first), json={}, headers={"Idempotency-Key": "first"})

    again = phone.post(path_of(first), json={}, headers={"Idempotency-Key": "first"})
    second = phone.post(path_of(first), json={}, headers={"Idempotency-Key": "second"})

    assert (again.status_code, second.status_code) == (201, 409)
    problem = second.get_json()
    assert (problem["code"], problem["details"]) == ("illegal_move", {"reason": "late_used"})
    assert [one.kind for one in entries(context)].count(Kind.LATE) == 1
    with context.store.reading() as reader:
        assert reader.first_answer("visitor", "second") is None


def test_nobody_s_key_and_a_past_day_move_nothing(
    phone: FlaskClient, context: Context, clock: FakeClock
) -> None:
    first, *_ = line_up(context, clock, 5)
    unknown = phone.post("/api/v1/t/made-up/lates", json={})
    clock.forward(days=1)
    past = phone.post(path_of(first), json={})

    assert (unknown.status_code, unknown.get_json()["code"]) == (404, "unknown_ticket")
    assert (past.status_code, past.get_json()["details"]) == (409, {"reason": "day_over"})


def test_who_is_called_is_refused_in_words(phone: FlaskClient, context: Context, clock: FakeClock) -> None:
    first, *_ = line_up(context, clock, 5)
    context.queue.set_duty(1, CounterState.OPEN, OFFICER)
    context.queue.call_next(1, OFFICER)

    answer = phone.post(path_of(first), json={})

    assert (answer.status_code, answer.get_json()["details"]) == (409, {"state": "called"})
    assert 'data-shown="late" hidden' in phone.get(f"/t/{first.key}").text


def test_the_page_says_what_comes_of_it(phone: FlaskClient, context: Context, clock: FakeClock) -> None:
    context.queue.set_duty(1, CounterState.OPEN, OFFICER)
    first, second, *_, last = line_up(context, clock, 4)

    assert "Bạn sẽ lùi lại 3 lượt, chờ khoảng 24–47 phút. Chỉ được một lần." in page_of(phone, first)
    assert "You move back 2 places, with a wait of" in page_of(phone, second)
    assert "Chưa có ai xếp sau bạn, nên không lùi được." in page_of(phone, last)
    assert 'data-shown="late-yes" hidden' in page_of(phone, last)


def test_the_page_says_that_it_was_done_and_when(
    phone: FlaskClient, context: Context, clock: FakeClock
) -> None:
    first, *_ = line_up(context, clock, 4)
    clock.set_local("2026-11-23 09:05")
    phone.post(path_of(first), json={})

    page = page_of(phone, first)

    assert "Bạn đã lùi lượt lúc 9:05. Mỗi số chỉ được lùi một lần." in page
    assert 'data-shown="late" hidden' in page


def test_a_priority_visitor_is_told_that_only_their_like_may_pass(
    phone: FlaskClient, context: Context, clock: FakeClock
) -> None:
    (elder,) = line_up(context, clock, 1, "elder")
    line_up(context, clock, 3)

    page = page_of(phone, elder)

    assert "Chưa có ai thuộc diện ưu tiên như bạn xếp sau bạn, nên không lùi được." in page
    assert phone.post(path_of(elder), json={}).get_json()["details"] == {"reason": "nobody_behind"}


def test_an_unknown_wait_is_said_to_be_unknown(
    phone: FlaskClient, context: Context, clock: FakeClock
) -> None:
    first, *_ = line_up(context, clock, 4)

    assert "Bạn sẽ lùi lại 3 lượt, chưa biết phải chờ bao lâu." in page_of(phone, first)


@pytest.mark.parametrize(
    ("at", "is_staffed", "refused"),
    [
        ("15:00", True, None),
        ("16:30", True, "near_closing"),
        ("17:20", True, "near_closing"),
        ("15:00", False, None),
        ("16:10", False, "near_closing"),
    ],
)
def test_near_closing_time_nobody_is_put_behind_it(
    office: Office, tmp_path: Path, clock: FakeClock, at: str, is_staffed: bool, refused: str | None
) -> None:
    """Its last session counts: over noon the line stays. Unknown waits are taken for an hour."""
    days = frozenset(range(7))
    hours = Hours((Session(days, time(7), time(11, 30)), Session(days, time(13), time(17))))
    settings = Settings(replace(office, hours=hours), (), (), (), ServerSettings())
    with closing(SqliteStore(tmp_path, rooms=ROOMS)) as store:
        context = web_context(settings, store, clock)
        phone = create_app(context, [bp], secret_key="test").test_client()
        clock.set_local("2026-11-23 14:00")
        first, *_ = line_up(context, clock, 5)
        clock.set_local(f"2026-11-23 {at}")
        if is_staffed:
            context.queue.set_duty(1, CounterState.OPEN, OFFICER)

        answer = phone.post(path_of(first), json={})

        assert answer.get_json().get("details", {}).get("reason") == refused
        if refused:
            assert "hôm nay có thể không kịp đến lượt bạn" in page_of(phone, first)
