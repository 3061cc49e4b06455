"""A screen as the server draws it, before any script runs."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from flask.testing import FlaskClient

from display.view import (
    CounterTile,
    MissedCall,
    ScreenView,
    closed_text,
    number_ranges,
    screen_view,
    wait_text,
)
from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.hours import Hours, Session
from office.tickets.ticket import State
from office.tickets.ticket_queue import NewTicket
from office.waiting.estimate import Estimate
from office.waiting.hall import FieldLine
from office.web.context import Context
from office.words.catalogue import shipped
from tests.conftest import FakeClock
from tests.display.conftest import ALL, AN, LEFT, Officers

WORDS = shipped().words("vi")


def text(hall: FlaskClient, path: str) -> str:
    return hall.get(path, headers={"Accept": "text/html"}).get_data(as_text=True)


def test_the_newest_call_is_huge_and_the_calls_before_it_follow_newest_first(
    context: Context, officers: Officers
) -> None:
    first, second, third = officers.call(1, "HT"), officers.call(2, "DD"), officers.call(3, "CT")

    view = screen_view(context, ALL)

    assert view.areas[0].newest is not None
    assert (view.areas[0].newest.label, view.areas[0].newest.counter) == (third.label, 3)
    assert [call.label for call in view.areas[0].before] == [second.label, first.label]


def test_a_call_says_the_time_that_was_booked_until_it_is_old(
    context: Context, officers: Officers, hall: FlaskClient, clock: FakeClock
) -> None:
    at = clock() + timedelta(minutes=10)
    ticket = context.queue.issue(NewTicket("HT", booked_for=at), Request("visitor")).value
    waiting = hall.get("/api/v1/hall").get_json()
    said = f"Hẹn {context.settings.office.local(at):%-H:%M}, mời số"

    called = context.queue.call_next(1, AN).value
    page, snapshot = text(hall, "/display/all"), hall.get("/api/v1/hall").get_json()
    clock.forward(seconds=180)

    assert called.id == ticket.id
    assert [one["label"] for one in waiting["booked"]] == [ticket.label]
    assert datetime.fromisoformat(waiting["booked"][0]["at"]) == at
    assert said in page
    assert snapshot["booked"] == []
    assert datetime.fromisoformat(snapshot["now_serving"][0]["booked_for"]) == at
    assert said not in text(hall, "/display/all")


def test_a_screen_shows_only_the_calls_of_its_own_counters(context: Context, officers: Officers) -> None:
    own = officers.call(1, "HT")
    officers.call(3, "CT")

    view = screen_view(context, LEFT)

    assert [call.label for call in view.areas[0].recent] == [own.label]
    assert [tile.number for tile in view.tiles] == [1, 2]


def test_a_finished_call_stays_listed_and_is_never_huge(context: Context, officers: Officers) -> None:
    first, second = officers.call(1, "HT"), officers.call(2, "DD")
    officers.finish(second)

    view = screen_view(context, ALL)

    assert view.areas[0].newest is not None
    assert view.areas[0].newest.label == first.label
    assert [(call.label, call.state) for call in view.areas[0].before] == [(second.label, State.FINISHED)]


def test_a_missed_number_leaves_the_calls_and_is_named_as_missed(
    context: Context, officers: Officers
) -> None:
    ticket = officers.call(1, "HT")
    officers.miss(ticket)

    view = screen_view(context, ALL)

    assert view.areas[0].newest is None
    assert view.areas[0].before == ()
    assert view.missed == (MissedCall(ticket.label, 1),)
    assert screen_view(context, replace(ALL, counters=(2, 3))).missed == ()


def test_yesterdays_calls_are_gone(context: Context, officers: Officers, clock: FakeClock) -> None:
    officers.finish(officers.call(1, "HT"))
    clock.forward(days=1)

    view = screen_view(context, ALL)

    assert view.areas[0].recent == ()


def test_a_screen_counts_who_waits_for_the_fields_its_counters_serve(
    context: Context, officers: Officers
) -> None:
    officers.call(2, "DD")

    view = screen_view(context, LEFT)

    assert {line.field.code for line in view.lines if line.is_own} == {"HT", "DD"}


def test_a_paused_counter_says_why(hall: FlaskClient, officers: Officers) -> None:
    officers.pause(2, "Họp đột xuất")

    page = text(hall, "/display/all")

    assert "TẠM DỪNG" in page
    assert "Họp đột xuất" in page


def test_what_an_officer_writes_is_shown_as_text(hall: FlaskClient, officers: Officers) -> None:
    officers.pause(2, "<b>ăn trưa</b>")

    page = text(hall, "/display/all")

    assert "&lt;b&gt;ăn trưa&lt;/b&gt;" in page
    assert "<b>ăn" not in page


def test_the_page_carries_the_servers_time_and_the_offices_zone(hall: FlaskClient, clock: FakeClock) -> None:
    clock.set_local("2026-11-23 09:41")

    page = text(hall, "/display/all")

    assert "09:41" in page
    assert "Thứ Hai, 23/11/2026" in page
    assert f'data-now-ms="{int(clock().timestamp() * 1000)}"' in page
    assert 'data-zone="Asia/Ho_Chi_Minh"' in page


def test_an_unknown_screen_is_told_which_ones_there_are(hall: FlaskClient) -> None:
    answer = hall.get("/display/hall-9", headers={"Accept": "text/html"})

    page = answer.get_data(as_text=True)
    assert answer.status_code == 404
    assert "/display/all" in page
    assert "/display/left" in page


def test_the_screens_are_listed(hall: FlaskClient) -> None:
    page = text(hall, "/display/")

    assert ALL.title in page
    assert LEFT.title in page


@pytest.mark.parametrize(
    ("estimate", "said"),
    [
        (Estimate(300, 720), "chờ 5–12 phút"),
        (Estimate(60, 60), "chờ 1 phút"),
        (Estimate(0, 120), "chờ dưới 2 phút"),
        (Estimate(0, 0), "chờ dưới 1 phút"),
        (Estimate(3000, 3540), "chờ 50–59 phút"),
        (Estimate(3000, 3600), "chờ dưới 1 giờ"),
        (Estimate(3000, 4800), "chờ dưới 2 giờ"),
        (Estimate(4000, 9000), "chờ 1–3 giờ"),
        (None, "chưa có quầy mở"),
    ],
)
def test_an_expected_wait_is_said_as_a_range(estimate: Estimate | None, said: str) -> None:
    assert wait_text(WORDS, estimate) == said


def test_a_closed_office_says_when_numbers_are_given_again(
    context: Context, hall: FlaskClient, clock: FakeClock
) -> None:
    weekdays = Hours((Session(frozenset(range(5)), time(7), time(11, 30)),))
    office = replace(context.settings.office, hours=weekdays)
    clock.set_local("2026-11-27 18:00")
    closed = replace(context, settings=replace(context.settings, office=office))

    view = screen_view(closed, ALL)

    assert view.closed == "Phát số lại lúc 07:00, Thứ Hai 30/11"
    assert view.closed_english == "Numbers again at 07:00, Monday 30/11"


def test_an_office_of_which_one_field_is_open_is_not_closed() -> None:
    shut = FieldLine("A", 0, None, False, None, "hours")

    assert closed_text(WORDS, [shut, replace(shut, code="B", is_open=True, reason="")]) == ""
    assert closed_text(WORDS, [shut]) == "Hiện không phát số"


@pytest.mark.parametrize(
    ("counters", "density"), [(1, "few"), (6, "few"), (7, "many"), (16, "many"), (17, "crowd")]
)
def test_a_board_of_more_counters_is_laid_more_closely(counters: int, density: str) -> None:
    tiles = tuple(CounterTile(n, "", CounterState.OPEN, "", None, "Hộ tịch", "A") for n in range(counters))
    view = ScreenView(ALL, (), tiles, (), (), "", "", "", "", datetime(2026, 11, 23, tzinfo=UTC), "", 1)

    assert view.density == density


def test_a_call_in_hand_stays_known_however_many_came_after_it(context: Context, officers: Officers) -> None:
    long_visit = officers.call(1, "HT")
    for _ in range(8):
        officers.finish(officers.call(2, "DD"))

    view = screen_view(context, ALL)

    assert view.areas[0].newest is not None
    assert view.areas[0].newest.label == long_visit.label
    assert len(view.areas[0].before) == 8


def test_a_call_that_nobody_came_for_ages_after_three_minutes(
    context: Context, hall: FlaskClient, officers: Officers, clock: FakeClock
) -> None:
    ticket = officers.call(1, "HT")
    clock.forward(seconds=179)
    young = screen_view(context, ALL).areas[0].newest
    clock.forward(minutes=2)
    aged = screen_view(context, ALL).areas[0].newest

    assert young is not None
    assert young.look == "called"
    assert aged is not None
    assert (aged.look, aged.list_look, aged.aged_min) == ("aged", "aged", 4)
    page = text(hall, "/display/all")
    assert "Đã gọi 4 phút, mời số" in page
    assert "Called 4 min ago" in page
    assert "tile--aged" in page
    clock.forward(minutes=61)
    page = text(hall, "/display/all")
    assert "Đã gọi hơn 1 giờ, mời số" in page
    assert "Called over 1 h ago" in page
    officers.start(ticket)
    assert "Đã gọi" not in text(hall, "/display/all")


def test_every_state_of_a_counter_has_its_english(hall: FlaskClient, officers: Officers) -> None:
    officers.pause(2, "Họp")

    page = text(hall, "/display/all")

    assert "data-state-english>PAUSED<" in page
    assert "data-state-english>Ready<" in page


@pytest.mark.parametrize(
    ("numbers", "said"),
    [((), ""), ((7,), "7"), ((1, 2), "1, 2"), ((1, 2, 3, 5, 8, 9), "1–3, 5, 8, 9")],
)
def test_counters_in_a_row_are_said_as_one(numbers: tuple[int, ...], said: str) -> None:
    assert number_ranges(numbers) == said
