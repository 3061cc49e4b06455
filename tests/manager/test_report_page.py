"""The report's page: in Vietnamese, today's by default, a dash where there is nothing."""

import pytest

from office.tickets.line import head_of
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket
from tests.office.reports.test_api import AN, KIOSK, visit
from tests.office.web.web_office import Caller, WebOffice


def page(caller: Caller, query: str = "") -> str:
    answer = caller.page(f"/manager/report{query}")
    assert answer.status_code == 200, answer.text
    return answer.text


def test_today_is_shown_when_nothing_is_asked(context: WebOffice, manager: Caller) -> None:
    context.open_counters()
    visit(context, "HT", 1, wait_min=16, service_min=5)

    text = page(manager)

    assert "Ngày 23/11/2026, thứ Hai" in text
    assert "1 trong 1 người được gọi" in text
    assert "1/1 <small>(100,0 %)</small>" in text
    assert '<span class="figures__number">16,0</span>' in text
    assert "trên 15 phút" in text


def test_who_was_overtaken_stands_beside_the_rule_in_force(context: WebOffice, manager: Caller) -> None:
    """An ordinary number, and one of a class that came a minute later and was called before."""
    context.open_counters()
    queue = context.queue
    queue.issue(NewTicket("HT"), KIOSK)
    context.clock.forward(minutes=1)
    queue.issue(NewTicket("HT", "elder"), KIOSK)
    context.clock.forward(minutes=1)
    before = page(manager)
    for _ in range(2):
        queue.finish(queue.call_next(1, AN).value.id, AN, right=anyones)

    text = page(manager)

    assert "Ưu tiên 3 : 1, 3 : 1. Không số thường nào bị người ưu tiên đến sau vượt." in before
    assert "100,0 % số thường bị người ưu tiên đến sau vượt (1 trên 1 số), nhiều nhất 1 lượt" in text
    assert "Không có số nào bị người cùng diện đến sau được gọi trước" in text
    assert "Chỉ có trong báo cáo từ một tháng trở xuống" in page(manager, "?year=2026")


def test_who_was_overtaken_for_no_reason_is_named(
    context: WebOffice, manager: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever the rule does wrong is seen: here it turns the line round."""
    context.open_counters()
    for _ in range(2):
        newest = context.queue.issue(NewTicket("HT"), KIOSK).value
        context.clock.forward(minutes=1)
    monkeypatch.setattr(context.queue, "_rule", lambda choice: head_of(newest))
    context.queue.call_next(1, AN)

    assert "A001, Hộ tịch, ngày 23/11/2026: 1 lượt" in page(manager)


def test_a_wait_of_an_hour_is_said_in_hours(context: WebOffice, manager: Caller) -> None:
    context.open_counters()
    visit(context, "HT", 1, wait_min=65, service_min=5)

    text = page(manager)

    assert '<dd>1 giờ 05 phút <span class="totals__unit">trung bình</span></dd>' in text
    assert "không quá <strong>1 giờ 05 phút</strong>" in text
    assert '<span class="figures__number">1 giờ 05 phút</span>' in text


def test_a_counter_is_said_to_have_called_and_not_to_have_given_numbers(manager: Caller) -> None:
    by_field, by_counter = page(manager).split('id="counters"')

    assert '<th scope="col">Đã lấy</th>' in by_field
    assert '<th scope="col">Đã gọi</th>' in by_counter.split('id="hours"')[0]


def test_an_empty_day_has_dashes_and_no_picture_of_nothing(manager: Caller) -> None:
    text = page(manager)

    assert "chưa có người được gọi" in text
    assert '<span class="figures__number">—</span>' in text
    assert "None" not in text
    assert "amount--fine" not in text
    assert "Không có số nào được lấy" in text


def test_officers_and_forgotten_visits_stand_by_name(context: WebOffice, manager: Caller) -> None:
    context.open_counters()
    for service_min in (5, 5, 150):
        visit(context, "HT", 1, wait_min=1, service_min=service_min)

    text = page(manager)

    assert '<th scope="row">an</th><td>2</td><td>—</td><td>5,0</td>' in text
    assert "1 lượt dài bất thường" in text
    assert '<th scope="row">A003</th><td>23/11/2026</td><td>1</td><td>Hộ tịch</td>' in text
    assert "<td>an</td><td>2 giờ 30 phút</td>" in text


def test_no_visit_is_named_where_none_was_forgotten(context: WebOffice, manager: Caller) -> None:
    context.open_counters()
    visit(context, "HT", 1, wait_min=1, service_min=5)

    assert "bất thường" not in page(manager)


def test_months_and_years_lead_to_their_neighbours(manager: Caller) -> None:
    month, year = page(manager, "?month=2026-01"), page(manager, "?year=2024")

    assert "Tháng 01/2026" in month
    assert 'href="?month=2025-12"' in month
    assert 'href="?month=2026-02"' in month
    assert "Năm 2024" in year
    assert 'href="?year=2023"' in year


def test_a_month_holds_its_last_day_and_no_more(context: WebOffice, manager: Caller) -> None:
    context.clock.set_local("2026-11-30 09:00")
    context.open_counters()
    visit(context, "HT", 1, wait_min=1, service_min=1)
    late = context.signed_in("quan")

    assert "1 trong 1" not in page(late, "?month=2026-10")
    assert "0 trong 1 người được gọi" in page(late, "?month=2026-11")
    assert "0 trong 1 người được gọi" in page(late, "?year=2026")


@pytest.mark.parametrize(
    "query",
    [
        "?day=2026-02-30",
        "?day=hôm nay",
        "?month=2026-13",
        "?year=26",
        "?year=1999",
        "?day=2026-11-23&year=2026",
    ],
)
def test_a_period_that_cannot_be_is_refused_in_words(manager: Caller, query: str) -> None:
    answer = manager.page(f"/manager/report{query}")

    assert answer.status_code == 400
    assert "Không hiểu được yêu cầu này" in answer.text


def test_the_overview_leads_to_the_report(manager: Caller) -> None:
    assert 'href="/manager/report"' in manager.page("/manager/").text
