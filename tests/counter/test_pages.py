"""The counter's pages as the server draws them, before any script runs."""

import json
import re
from html import unescape

from flask import Flask

from office.tickets.ticket_queue import TicketQueue
from tests.counter.conftest import Person, SignIn
from tests.office.tickets.acts import issue, open_counters


def test_the_console_of_nobody_leads_to_sign_in(anyone: Person) -> None:
    answer = anyone.page("/counter/1")

    assert answer.status_code == 302
    assert answer.location == "/sign-in?next=/counter/1"


def test_no_browser_translates_what_a_console_draws_anew(an: Person) -> None:
    page = an.page("/counter/1").text

    assert re.search(r'<main [^>]*translate="no"[^>]*data-console', page)
    assert re.search(r'<header class="bar" translate="no"', page)


def test_the_console_is_drawn_with_its_ticket(an: Person, queue: TicketQueue) -> None:
    issue(queue)
    issue(queue)
    open_counters(queue, 1)
    ticket = an.call(1)

    page = an.page("/counter/1").text

    assert f"Số {ticket['label']} đang ở quầy" in page
    assert "1 người đang chờ" in page


def test_the_console_is_told_what_its_officer_may(sign_in: SignIn) -> None:
    may = {
        login: setup_of(sign_in(login).page("/counter/1").text)["may_choose"]
        for login in ("an", "chi", "dung")
    }

    assert may == {"an": False, "chi": True, "dung": True}


def test_an_officer_of_other_counters_is_led_to_theirs(sign_in: SignIn) -> None:
    answer = sign_in("binh").page("/counter/2")

    assert answer.status_code == 403
    assert "Bạn không làm việc tại quầy 2" in answer.text
    assert re.findall(r'href="/counter/(\d+)"', answer.text) == ["1", "3"]


def test_an_officer_without_any_counter_is_told_whom_to_ask(sign_in: SignIn) -> None:
    answer = sign_in("moi").page("/counter/1")

    assert answer.status_code == 403
    assert "chưa được giao quầy nào" in answer.text


def test_a_one_time_password_is_replaced_before_the_console_opens(sign_in: SignIn, app: Flask) -> None:
    app.extensions["mot_cua"].accounts._change("an", must_change=1)

    answer = sign_in("an").page("/counter/1")

    assert (answer.status_code, answer.headers["Location"]) == (302, "/password?next=/counter/1")


def test_a_counter_the_office_lacks_has_no_page(an: Person) -> None:
    assert an.page("/counter/77").status_code == 404
    assert an.page("/counter/77/sign").status_code == 404


def test_an_officer_chooses_among_their_counters(sign_in: SignIn, queue: TicketQueue) -> None:
    open_counters(queue, 3)

    page = sign_in("binh").page("/counter/").text

    assert re.findall(r'data-counter="(\d+)"', page) == ["1", "3"]
    assert page.count("Đang mở") == 1


def test_choosing_a_counter_wants_an_officer(anyone: Person) -> None:
    assert anyone.page("/counter/").status_code == 302


def test_the_sign_shows_the_ticket_called(anyone: Person, an: Person, queue: TicketQueue) -> None:
    issue(queue)
    open_counters(queue, 1)
    ticket = an.call(1)

    page = anyone.page("/counter/1/sign").text

    assert ticket["label"] in page
    assert "Mời số" in page
    assert "Hộ tịch" in page


def test_the_sign_of_a_paused_counter_says_why(anyone: Person, an: Person) -> None:
    an.put("/counters/1/state", {"state": "paused", "reason": "Nghỉ <giải lao>"})

    page = anyone.page("/counter/1/sign").text

    assert "Quầy tạm dừng: Nghỉ &lt;giải lao&gt;" in page


def test_the_sign_of_a_closed_counter_says_so(anyone: Person) -> None:
    assert "Quầy đang đóng" in anyone.page("/counter/1/sign").text


def test_the_sign_shows_the_badges_of_what_its_counter_serves(anyone: Person) -> None:
    page = anyone.page("/counter/1/sign").text

    fields, every = page.partition("data-serves=")[2].split("<template data-every-field>")
    assert '<span class="field-badge' in fields
    assert ">A</span></span>&nbsp;Hộ tịch</span>" in fields
    # A counter may serve others before the page is drawn anew.
    assert set(re.findall(r'data-code="(\w+)"', every)) == {"HT", "DD", "CT"}


def setup_of(page: str) -> dict[str, object]:
    """What the page tells its script."""
    found = re.search(r"data-setup='([^']*)'", page)
    assert found is not None
    setup: dict[str, object] = json.loads(unescape(found[1]))
    return setup
