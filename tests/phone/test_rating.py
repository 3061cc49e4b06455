"""The rating on a ticket's page, from the end of the visit until the next working day ends."""

import re

from tests.conftest import FakeClock
from tests.office.ratings.visits_over_http import ratings_of, visited
from tests.office.tickets.acts import issue
from tests.office.web.web_office import Caller, WebOffice, body_of
from tests.office.web.whole_office import context as whole
from tests.office.web.whole_office import otherwise

__all__ = ["otherwise", "whole"]


def asks(page: str) -> bool:
    """Whether the page asks how it was."""
    return re.search(r'data-shown="rating">', page) is not None


def send(phone: Caller, key: str, **form: object) -> str:
    """Send the page's form, with the token of its session, and return where it leads."""
    token = re.search(r'name="csrf-token" content="([^"]+)"', phone.page(f"/t/{key}").text)
    assert token is not None
    answer = phone.client.post(f"/t/{key}/rating", data=form | {"csrf": token[1]})
    assert answer.status_code == 303
    return str(answer.headers["Location"])


def test_whoever_holds_a_finished_ticket_is_asked_until_the_next_day_ends(
    whole: WebOffice, clock: FakeClock
) -> None:
    phone, ticket, waiting = whole.anyone(), visited(whole), issue(whole.queue)

    assert asks(phone.page(f"/t/{ticket.key}").text)
    assert not asks(phone.page(f"/t/{waiting.key}").text)
    clock.set_local("2026-11-24 23:59")
    next_day = phone.page(f"/t/{ticket.key}").text
    assert asks(next_day)
    assert 'data-face="finished"' in next_day
    assert "24/11/2026" in next_day
    clock.set_local("2026-11-25 00:00")
    over = phone.page(f"/t/{ticket.key}").text
    assert not asks(over)
    assert 'data-face="past"' in over


def test_the_live_part_tells_that_it_was_given_and_asks_no_more(whole: WebOffice) -> None:
    phone, ticket = whole.anyone(), visited(whole)
    before = phone.page(f"/t/{ticket.key}/live").text

    phone.post(f"/api/v1/t/{ticket.key}/rating", {"answer": "satisfied"})
    after = phone.page(f"/t/{ticket.key}/live").text

    assert (asks(before), asks(after)) == (True, False)
    assert "Đã nhận đánh giá" not in before
    assert "Đã nhận đánh giá" in after
    assert body_of(phone.get(f"/api/v1/t/{ticket.key}"))["rating"] == "given"


def test_a_visit_of_seconds_asks_nobody(whole: WebOffice) -> None:
    ticket = visited(whole, seconds=19)

    assert not asks(whole.anyone().page(f"/t/{ticket.key}").text)


def test_the_form_is_taken_without_a_script(whole: WebOffice) -> None:
    phone, ticket = whole.anyone(), visited(whole)

    place = send(phone, ticket.key, answer="unhappy", reasons=["conduct", "waited_long"], language="en")

    assert place == f"/t/{ticket.key}?language=en"
    (kept,) = ratings_of(whole)
    assert (kept.answer, kept.reasons) == ("unhappy", ("conduct", "waited_long"))
    assert "Your rating was received" in phone.page(place).text


def test_another_page_s_form_is_not_taken(whole: WebOffice) -> None:
    phone, ticket = whole.anyone(), visited(whole)
    phone.page(f"/t/{ticket.key}")

    answers = [
        phone.client.post(f"/t/{ticket.key}/rating", data={"answer": "unhappy"} | token)
        for token in ({}, {"csrf": "made up"})
    ]

    assert [answer.status_code for answer in answers] == [400, 400]
    assert ratings_of(whole) == []


def test_a_form_that_is_refused_says_why_on_the_page(whole: WebOffice, clock: FakeClock) -> None:
    phone, ticket = whole.anyone(), visited(whole)

    wrong = send(phone, ticket.key, answer="", language="vi")
    assert "Chưa nhận được đánh giá. Xin thử lại." in phone.page(wrong).text
    send(phone, ticket.key, answer="satisfied")
    other = send(phone, ticket.key, answer="unhappy")
    clock.forward(days=9)
    unknown = send(phone, "none", answer="satisfied")

    assert "refused=already_rated" in other
    assert "Đã nhận đánh giá" not in phone.page(other).text
    assert phone.page(unknown).status_code == 404
    assert [one.answer for one in ratings_of(whole)] == ["satisfied"]


def test_nobody_writes_a_sentence_into_the_page(whole: WebOffice) -> None:
    ticket = visited(whole)

    page = whole.anyone().page(f"/t/{ticket.key}?refused=<script>")

    assert page.status_code == 200
    assert "&lt;script" not in page.text
    assert "<script>" not in page.text
