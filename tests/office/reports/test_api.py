"""The report over HTTP: figures for managers, refusals in words."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from office.tickets.answers import Request
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of

KIOSK, AN = Request("kiosk:kiosk-1"), Request("officer:an")
DAY = "from=2026-11-23&to=2026-11-23"


def report(caller: Caller, query: str = DAY) -> Any:
    answer = caller.get(f"/api/v1/reports?{query}")
    assert answer.status_code == 200, answer.text
    return body_of(answer)


def visit(context: WebOffice, field: str, counter: int, *, wait_min: float, service_min: float) -> None:
    """A visitor waits so long and is served so long."""
    ticket = context.queue.issue(NewTicket(field), KIOSK).value
    context.clock.forward(minutes=wait_min)
    context.queue.call_next(counter, AN)
    context.clock.forward(minutes=service_min)
    context.queue.finish(ticket.id, AN, right=anyones)


def test_a_day_without_tickets_has_nulls_and_not_zeros_for_times(manager: Caller) -> None:
    found = report(manager)

    nothing = {"tickets": 0, "mean_s": None, "p90_s": None}
    assert found["total"]["issued"] == 0
    assert (found["total"]["wait"], found["total"]["service"]) == (nothing, nothing)
    assert found["total"]["waited_over_15_min"] == {"tickets": 0, "of": 0}
    assert found["hours"] == []
    assert [one["code"] for one in found["fields"]] == ["HT", "DD", "CT"]


def test_visits_are_told_by_field_counter_and_hour(context: WebOffice, manager: Caller) -> None:
    context.open_counters()
    visit(context, "HT", 1, wait_min=10, service_min=5)
    visit(context, "DD", 2, wait_min=31.05, service_min=20)

    found = report(manager)

    assert (found["first_day"], found["last_day"]) == ("2026-11-23", "2026-11-23")
    assert found["seq"] == 10
    assert found["total"]["wait"] == {"tickets": 2, "mean_s": 1231.5, "p90_s": 1863}
    assert found["total"]["waited_over_30_min"] == {"tickets": 1, "of": 2}
    fields = {one["code"]: one for one in found["fields"]}
    assert fields["HT"]["name"] == "Hộ tịch"
    assert fields["HT"]["service"] == {"tickets": 1, "mean_s": 300.0, "p90_s": 300}
    assert [one["finished"] for one in found["counters"]] == [1, 1, 0, 0]
    assert [(one["hour"], one["issued"]) for one in found["hours"]] == [(8, 2)]


def test_days_outside_the_span_do_not_count(context: WebOffice, manager: Caller) -> None:
    context.queue.issue(NewTicket("HT"), KIOSK)
    context.clock.set_local("2026-11-24 08:00")
    context.queue.issue(NewTicket("HT"), KIOSK)
    tomorrow = context.signed_in("quan")

    assert report(tomorrow)["total"]["issued"] == 1
    assert report(tomorrow, "from=2026-11-23&to=2026-11-24")["total"]["issued"] == 2
    assert report(tomorrow, "from=2026-11-25&to=2026-11-25")["total"]["issued"] == 0


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("", "from"),
        ("from=2026-11-23", "to"),
        ("from=23/11/2026&to=2026-11-23", "written YYYY-MM-DD"),
        ("from=2026-02-29&to=2026-03-01", "from"),
        ("from=1763856000&to=1763856000", "written YYYY-MM-DD"),
        ("from=2026-11-23T00:00:00&to=2026-11-23", "written YYYY-MM-DD"),
        ("from=2026-11-24&to=2026-11-23", "is before the first"),
        ("from=2025-01-01&to=2026-01-02", "366 days at most"),
        ("from=0001-01-01&to=0001-01-01", "years 2000 to 2999"),
        ("from=9999-12-31&to=9999-12-31", "years 2000 to 2999"),
        (f"{DAY}&by=field", "by"),
    ],
)
def test_days_that_cannot_be_are_refused_in_words(manager: Caller, query: str, words: str) -> None:
    answer = manager.get(f"/api/v1/reports?{query}")

    assert (answer.status_code, code_of(answer)) == (400, "invalid_request")
    assert words in body_of(answer)["detail"]


def test_a_year_is_not_too_long(manager: Caller) -> None:
    assert report(manager, "from=2024-01-01&to=2024-12-31")["total"]["issued"] == 0


def test_an_officer_gets_no_report(officer: Caller) -> None:
    answer = officer.get(f"/api/v1/reports?{DAY}")

    assert (answer.status_code, code_of(answer)) == (403, "not_allowed")


def test_a_report_is_added_up_where_it_holds_up_nobody(context: WebOffice, manager: Caller) -> None:
    """In another thread, which also has none of the request's own things at hand."""
    asides: list[Callable[[], object]] = []

    def aside(work: Callable[[], object]) -> object:
        asides.append(work)
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(work).result()

    extensions = context.app.extensions
    extensions["mot_cua"] = replace(extensions["mot_cua"], offload_long=aside)

    report(manager)
    assert manager.page("/manager/report").status_code == 200

    assert len(asides) == 2


def test_times_at_counters_are_told_apart_by_officer_too(context: WebOffice, manager: Caller) -> None:
    context.open_counters()
    ticket = context.queue.issue(NewTicket("HT"), KIOSK).value
    context.queue.call_next(1, AN)
    for act, minutes in (("start", 1), ("park", 4), ("resume", 90), ("finish", 2)):
        context.clock.forward(minutes=minutes)
        getattr(context.queue, act)(ticket.id, AN, right=anyones)

    found = report(manager)

    assert {name: found["total"][name]["mean_s"] for name in ("walk", "service", "away", "wait_again")} == {
        "walk": 60.0,
        "service": 360.0,
        "away": 5400.0,
        "wait_again": None,
    }
    once = {"tickets": 1, "mean_s": 60.0, "p90_s": 60}
    assert found["officers"] == [
        {"actor": "officer:an", "walk": once, "service": {"tickets": 1, "mean_s": 360.0, "p90_s": 360}}
    ]
    assert (found["forgotten_count"], found["forgotten"]) == (0, [])


def test_a_forgotten_visit_is_named_and_in_no_figure(context: WebOffice, manager: Caller) -> None:
    context.open_counters()
    for service_min in (5, 5, 5, 5, 150):
        visit(context, "HT", 1, wait_min=0, service_min=service_min)

    found = report(manager)

    assert found["total"]["service"] == {"tickets": 4, "mean_s": 300.0, "p90_s": 300}
    assert found["forgotten_count"] == 1
    assert found["forgotten"] == [
        {
            "label": "A005",
            "office_day": "2026-11-23",
            "field": "HT",
            "counter": 1,
            "actor": "officer:an",
            "minutes": 150,
            "unfinished": False,
        }
    ]
