"""GET /t/<key>: what a ticket's holder reads, painted before any script runs."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from office.tickets.answers import Request
from office.tickets.duty import CounterState
from office.tickets.rights import ANYBODY, anyones
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.hall import place
from office.web.app import create_app
from office.web.context import Context
from phone.face import bp
from phone.page_state import Notice, face_of
from tests.conftest import FakeClock

AN = Request("officer:an")
Act = Callable[[TicketQueue, int], object]


def issued(context: Context, *, priority: str | None = None, language: str = "vi") -> Ticket:
    """Give a number."""
    return context.queue.issue(NewTicket("HT", priority, language), Request("kiosk:kiosk-1")).value


def called(context: Context, ticket: Ticket) -> None:
    """Open counter 1 and call that ticket, which is next there."""
    context.queue.set_duty(1, CounterState.OPEN, AN)
    assert context.queue.call_next(1, AN).value.id == ticket.id


def told(page: str) -> list[str]:
    """Return the faces that a page or its live part tells, in order; ``line``: the place in line, too."""
    called_before_it_is = page.partition("<template")[0]
    return re.findall(r'(?:data-told|<dl class)="(\w+)"', called_before_it_is)


def test_a_waiting_ticket_says_in_which_part_of_the_hall_its_counters_stand(context: Context) -> None:
    ticket = issued(context)

    def zones(*zone_of: str) -> list[str]:
        office = context.settings.office
        stands = dict(zip((1, 3, 4), zone_of, strict=True))
        counters = tuple(replace(one, zone=stands.get(one.number, "Khu C")) for one in office.counters)
        changed = replace(office, counters=counters)
        settings = replace(context.settings, office=changed)
        page = create_app(replace(context, settings=settings), [bp], secret_key="test").test_client()
        return re.findall(r'data-zone>(?:<span lang="vi">)?([^<]*)', page.get(f"/t/{ticket.key}").text)

    assert zones("Khu A", "Khu A", "Khu A") == ["Khu A"]
    assert zones("Khu A", "Khu B", "Khu A") == []
    assert zones("", "", "") == []


def test_an_unknown_key_is_answered_in_words(phone: FlaskClient) -> None:
    answer = phone.get("/t/nobody-has-this")

    assert answer.status_code == 404
    assert "Không tìm thấy phiếu" in answer.text


def test_a_waiting_ticket_tells_how_many_are_ahead_and_where_it_is_served(
    phone: FlaskClient, context: Context
) -> None:
    for _ in range(4):
        issued(context)
    ticket = issued(context)

    page = phone.get(f"/t/{ticket.key}").text

    assert told(page) == ["line"]
    assert "Còn 4 người trước bạn" in page
    assert "4 ahead of you" in page
    assert "1, 3, 4" in page


def test_three_ahead_is_soon_and_four_is_not(phone: FlaskClient, context: Context) -> None:
    tickets = [issued(context) for _ in range(5)]

    shown = [told(phone.get(f"/t/{ticket.key}").text) for ticket in tickets]

    assert shown[3] == ["soon", "line"]
    assert shown[4] == ["line"]


def test_a_called_ticket_says_which_counter(phone: FlaskClient, context: Context) -> None:
    ticket = issued(context)
    called(context, ticket)

    page = phone.get(f"/t/{ticket.key}").text

    assert told(page) == ["called"]
    assert "Quầy <span data-called-to>1</span>" in page


@pytest.mark.parametrize(
    ("act", "face"),
    [
        (lambda queue, ticket: queue.start(ticket, AN, right=anyones), "serving"),
        (lambda queue, ticket: queue.park(ticket, AN, right=anyones), "parked"),
        (lambda queue, ticket: queue.finish(ticket, AN, right=anyones), "finished"),
        (lambda queue, ticket: queue.no_show(ticket, AN, right=anyones), "no_show"),
        (lambda queue, ticket: queue.cancel(ticket, AN, who=ANYBODY), "cancelled"),
    ],
)
def test_every_state_has_its_own_words(phone: FlaskClient, context: Context, act: Act, face: str) -> None:
    ticket = issued(context)
    called(context, ticket)
    act(context.queue, ticket.id)

    assert told(phone.get(f"/t/{ticket.key}").text) == [face]


def test_on_another_day_it_is_no_longer_valid(phone: FlaskClient, context: Context, clock: FakeClock) -> None:
    ticket = issued(context)
    clock.forward(days=1)

    page = phone.get(f"/t/{ticket.key}").text

    assert told(page) == ["past"]
    assert "23/11/2026" in page


def test_a_priority_ticket_never_says_why(phone: FlaskClient, context: Context) -> None:
    ticket = issued(context, priority="merit")

    page = phone.get(f"/t/{ticket.key}").text

    assert "ƯU TIÊN" in page
    assert "Người có công" not in page
    assert "merit" not in page


def test_the_page_begins_in_the_language_of_the_ticket(phone: FlaskClient, context: Context) -> None:
    ticket = issued(context, language="en")

    assert '<html lang="en">' in phone.get(f"/t/{ticket.key}").text


def test_the_page_shows_the_field_s_badge_with_its_name(phone: FlaskClient, context: Context) -> None:
    page = phone.get(f"/t/{issued(context).key}").text

    live = page.partition('data-live="field">')[2].partition("</p>")[0]
    assert live.startswith('<span class="field-badge')
    assert ">A</span></span>" in live
    assert "Hộ tịch" in live


def test_the_key_travels_to_no_other_page(phone: FlaskClient, context: Context) -> None:
    answer = phone.get(f"/t/{issued(context).key}")

    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"


def test_whose_visit_was_not_finished_when_the_day_ended_is_told_so(
    phone: FlaskClient, context: Context, clock: FakeClock
) -> None:
    ticket = issued(context)
    clock.forward(days=1)
    issued(context)

    page = phone.get(f"/t/{ticket.key}").text

    assert told(page) == ["unfinished"]
    assert "Ngày 23/11/2026 chưa phục vụ xong số của bạn. Khi trở lại, hãy lấy số mới." in page
    assert "please take a new number" in page


@pytest.mark.parametrize("wrong", ["2020-01-01 00:10", "2026-12-14 08:00", "2033-12-21 08:00"])
def test_by_a_wrong_clock_a_ticket_is_kept_and_not_of_another_day(
    phone: FlaskClient, context: Context, clock: FakeClock, wrong: str
) -> None:
    clock.set_local("2026-12-21 08:00")
    ticket, other = issued(context), issued(context)
    called(context, ticket)
    clock.set_local(wrong)

    shown = [phone.get(f"/t/{one.key}").text for one in (ticket, other)]

    assert [told(page) for page in shown] == [["held"]] * 2
    assert phone.get(f"/api/v1/t/{other.key}").json["face"] == "held"  # type: ignore[index]
    clock.set_local("2026-12-21 08:30")
    faces = [phone.get(f"/api/v1/t/{one.key}").json["face"] for one in (ticket, other)]  # type: ignore[index]
    assert faces == ["called", "soon"]


def test_a_visit_that_is_over_is_over_by_a_wrong_clock_too(
    phone: FlaskClient, context: Context, clock: FakeClock
) -> None:
    clock.set_local("2026-12-21 08:00")
    ticket = issued(context)
    called(context, ticket)
    context.queue.no_show(ticket.id, AN, right=anyones)
    clock.set_local("2026-12-14 08:00")

    assert told(phone.get(f"/t/{ticket.key}").text) == ["no_show"]


def test_whose_field_or_counter_has_left_is_sent_to_an_officer(
    phone: FlaskClient, context: Context, clock: FakeClock
) -> None:
    parked, in_call, waiting = issued(context), issued(context), issued(context)
    called(context, parked)
    context.queue.park(parked.id, AN, right=anyones)
    called(context, in_call)
    office = context.settings.office
    less = replace(office, fields=office.fields[1:], counters=office.counters[1:])

    with context.store.reading() as reader:
        faces = [
            face_of(place(less, reader, found, clock()), less.day(clock()))
            for found in map(reader.ticket, (parked.id, in_call.id, waiting.id))
            if found is not None
        ]

    assert faces == [Notice.LEFT] * 3
    assert told(phone.get(f"/t/{waiting.key}").text)[0] == "soon", "the same plan leaves nobody over"


def test_no_browser_translates_the_number_or_the_counter_it_is_called_to(
    context: Context, phone: FlaskClient
) -> None:
    ticket = issued(context)
    called(context, ticket)

    page = phone.get(f"/t/{ticket.key}").text

    assert f'<span class="ticket__label" translate="no">{ticket.label}</span>' in page
    assert '<span class="face__counter" translate="no">' in page
