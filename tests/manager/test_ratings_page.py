"""GET /manager/ratings: never a share alone, none of too few, no ranking, reasons for the manager."""

import re
from typing import Any

from office.people import Role
from tests.conftest import FakeClock
from tests.office.ratings.visits_over_http import rate, tablet_of, visited
from tests.office.web.web_office import Caller, WebOffice


def rated(context: WebOffice, tablet: Caller, clock: FakeClock, *answers: str, **more: Any) -> None:
    """Visitors of counter 1 rate their visits, one after the other; '' says nothing."""
    for answer in answers:
        ticket = visited(context)
        shown = clock.now
        clock.forward(seconds=6)
        if answer:
            assert rate(tablet, ticket.id, shown, answer=answer, **more).status_code == 201


def text_of(caller: Caller, query: str = "") -> str:
    page = caller.page(f"/manager/ratings{query}")
    assert page.status_code == 200
    return " ".join(re.sub(r"<[^>]+>", " ", page.text).split())


def test_below_five_answers_there_is_no_share(context: WebOffice, manager: Caller, clock: FakeClock) -> None:
    rated(context, tablet_of(context), clock, *["satisfied"] * 4, "")

    page = text_of(manager)

    assert "Chưa đủ 5 phiếu nên chưa có tỷ lệ: 4 phiếu trong 5 lượt." in page
    assert "chưa đủ 5 phiếu" in page
    assert "100 %" not in page


def test_a_share_stands_with_interval_response_and_bounds(
    context: WebOffice, manager: Caller, clock: FakeClock
) -> None:
    rated(context, tablet_of(context), clock, "unhappy", *["satisfied"] * 4, *[""] * 5)

    page = text_of(manager)

    told = "Hài lòng trở lên 80 % (từ 38 % đến 96 %), 5 phiếu, 50 % số lượt; nếu mọi người im lặng đều không"
    assert f"{told} hài lòng: 40 %, đều hài lòng: 90 %." in page
    assert "Quầy 1 80 % 38 % – 96 % 5 5/10 (50,0 %) 40 % – 90 % 0 0" in page


def test_counters_stand_by_number_whatever_was_said(
    context: WebOffice, manager: Caller, clock: FakeClock
) -> None:
    for counter in (3, 1):
        visited(context, counter)

    rows = re.findall(r'<tr data-counter="(\d)"', manager.page("/manager/ratings").text)

    assert rows == ["1", "3"]


def test_reasons_and_alarms_are_the_manager_s_alone(
    context: WebOffice, manager: Caller, officer: Caller, clock: FakeClock
) -> None:
    rated(context, tablet_of(context), clock, "unhappy", reasons=["conduct"])

    page, overview = text_of(manager), manager.page("/manager/").text

    assert "Quầy 1: có phiếu nói về thái độ của cán bộ" in page
    assert "Không hài lòng Thái độ của cán bộ máy đánh giá" in page
    assert "Quầy 1: có phiếu nói về thái độ của cán bộ" in overview
    assert officer.page("/manager/ratings").status_code == 403
    assert "Thái độ" not in officer.page("/counter/1/ratings").text


def test_doubtful_answers_and_visits_of_seconds_stand_apart(
    context: WebOffice, manager: Caller, clock: FakeClock
) -> None:
    tablet = tablet_of(context)
    rated(context, tablet, clock, *["satisfied"] * 5)
    ticket = visited(context)
    assert rate(tablet, ticket.id, clock.now, 1).status_code == 201
    visited(context, seconds=5)

    assert "Quầy 1 100 % 57 % – 100 % 5 5/7 (71,4 %) 71 % – 100 % 1 1/7 (14,3 %)" in text_of(manager)


def test_a_month_and_an_empty_day_can_be_looked_at(context: WebOffice, clock: FakeClock) -> None:
    rated(context, tablet_of(context), clock, *["satisfied"] * 5)
    clock.forward(days=1)
    manager = context.signed_in("quan", Role.MANAGER)

    assert "Không có lượt nào xong trong thời gian này." in text_of(manager)
    assert "5 phiếu, 100 % số lượt" in text_of(manager, "?month=2026-11")
    assert manager.page("/manager/ratings?day=1").status_code == 400
