"""GET /t/<key> and its live part: what is offered, in which language, and how it is kept true."""

import re

import pytest
from flask.testing import FlaskClient

from office.tickets.rights import anyones
from office.web.context import Context
from tests.conftest import FakeClock
from tests.office.tickets.acts import freely
from tests.phone.test_ticket_page import AN, called, issued, told

LIVE = re.compile(r'<main[^>]*>|<\w+[^>]*data-shown=[^>]*>|<(?:p|div)[^>]*data-live="\w+">.*', re.MULTILINE)
EDITION = re.compile(r'<meta name="edition"[^>]*>')
ANEW = '<noscript><meta http-equiv="refresh" content="30"></noscript>'
NOT_NOW = ("Đã phục vụ xong", "Phiếu đã hủy", "Số của bạn đang được gọi", "Đất đai")
"""Of other faces and other fields."""


@pytest.mark.parametrize(
    ("act", "is_offered"), [(None, True), ("no_show", True), ("finish", False), ("cancel", False)]
)
def test_sound_is_offered_while_a_call_may_come(
    phone: FlaskClient, context: Context, act: str | None, is_offered: bool
) -> None:
    ticket = issued(context)
    called(context, ticket)
    if act:
        getattr(context.queue, act)(ticket.id, AN, **freely(act))

    page = phone.get(f"/t/{ticket.key}").text

    assert ('data-shown="sound">' in page) is is_offered
    assert ('data-shown="sound" hidden>' in page) is not is_offered


@pytest.mark.parametrize("is_ended_by_midnight", [True, False])
def test_on_another_day_nothing_is_offered_any_more(
    phone: FlaskClient, context: Context, clock: FakeClock, is_ended_by_midnight: bool
) -> None:
    """Ended by the day's turn, or of a day that nobody has ended yet."""
    ticket = issued(context)
    clock.forward(days=1)
    if is_ended_by_midnight:
        issued(context)

    page = phone.get(f"/t/{ticket.key}").text

    assert told(page) == ["unfinished" if is_ended_by_midnight else "past"]
    for shown in ("sound", "late", "give-up"):
        assert re.search(rf'data-shown="{shown}" hidden>', page)


def test_the_live_part_says_what_the_page_says_and_nothing_else(phone: FlaskClient, context: Context) -> None:
    ticket = issued(context)
    called(context, ticket)

    page, live = (phone.get(f"/t/{ticket.key}{part}") for part in ("", "/live"))

    assert live.status_code == 200
    assert LIVE.findall(live.text) == LIVE.findall(page.text)
    assert len(LIVE.findall(live.text)) == 10
    assert EDITION.findall(live.text) == EDITION.findall(page.text) != []
    assert "<script" not in live.text
    assert len(live.data) < len(page.data) / 3
    assert live.headers["Cache-Control"] == "no-store"


def test_of_an_unknown_key_there_is_no_live_part(phone: FlaskClient) -> None:
    assert phone.get("/t/nobody-has-this/live").status_code == 404


@pytest.mark.parametrize(
    ("wished", "language"), [("en", "en"), ("vi", "vi"), ("xx", "en"), ("", "en"), ('"><b>', "en")]
)
def test_a_reader_chooses_a_language_that_is_offered(
    phone: FlaskClient, context: Context, wished: str, language: str
) -> None:
    ticket = issued(context, language="en")

    page = phone.get(f"/t/{ticket.key}", query_string={"language": wished}).text

    assert f'<html lang="{language}">' in page
    assert re.findall(r'data-language="(..)" aria-current="true"', page) == [language]


def test_without_javascript_the_page_loads_itself_anew_until_the_visit_is_over(
    phone: FlaskClient, context: Context
) -> None:
    ticket = issued(context)
    called(context, ticket)

    before = phone.get(f"/t/{ticket.key}").text
    context.queue.finish(ticket.id, AN, right=anyones)
    after = phone.get(f"/t/{ticket.key}").text

    assert [ANEW in page for page in (before, after)] == [True, False]


def test_a_page_tells_only_what_is_true_now(phone: FlaskClient, context: Context) -> None:
    live = phone.get(f"/t/{issued(context).key}/live").text

    assert "Civil status" in live or "Hộ tịch" in live
    assert [name for name in NOT_NOW if name in live] == []
