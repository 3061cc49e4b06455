"""The form of the nine indices: the hall's figures of a day that really was, and points that people give."""

import csv
import html
import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from openpyxl import load_workbook

from office.dossiers.visits import VISITS_CHANGED
from office.people import Role
from office.tickets.rights import anyones
from office.tickets.ticket import Outcome
from tests.conftest import FakeClock
from tests.office.dossiers.dossier_office import numbered
from tests.office.dossiers.web_dossiers import keep, with_dossiers
from tests.office.ratings.visits_over_http import rate, tablet_of, visited
from tests.office.tickets.acts import OFFICER, called
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of, desk_of, receipt_of

API = "/api/v1/manager/indices"
NOVEMBER = f"{API}/2026-11"


def form(manager: Caller, period: str = "2026-11") -> Any:
    answer = manager.get(f"{API}/{period}")
    assert answer.status_code == 200, answer.text
    return body_of(answer)


def index(manager: Caller, number: int, period: str = "2026-11") -> Any:
    """That index of the period's form, its facts as ``(count, of)`` by name."""
    found = form(manager, period)["indices"][number - 1]
    assert found["index"] == number
    return found | {"facts": {one["name"]: (one["count"], one["of"]) for one in found["facts"]}}


def give(manager: Caller, *marks: tuple[int, int | None], period: str = "2026-11", **headers: str) -> Any:
    body = {"marks": [{"index": number, "points": points} for number, points in marks]}
    answer = manager.post(f"{API}/{period}/points", body, **headers)
    assert answer.status_code in (200, 201), answer.text
    return body_of(answer)


def text_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def finished(context: WebOffice, dossier: str, outcome: Outcome, wait_minutes: float = 0) -> None:
    """Somebody came for that dossier, after that wait, and left with that."""
    context.open_counters()
    ticket = called(context.queue)
    context.queue.finish(ticket.id, OFFICER, outcome, right=anyones)
    day = context.settings.office.day(context.clock())
    context.store.transact(lambda tx: VISITS_CHANGED.on(tx).link(ticket.id, day, dossier, f"link-{dossier}"))


def test_an_office_in_which_nothing_was_measured_has_no_figure_and_no_class(manager: Caller) -> None:
    found = form(manager)

    reasons = {one["index"]: one["why_none"] for one in found["indices"]}
    assert reasons == {
        1: "no_source",
        2: "not_measured",
        3: "no_source",
        4: "not_measured",
        5: "nothing",
        6: None,
        7: "nothing",
        8: "nothing",
        9: "not_measured",
    }
    assert [one["points"] for one in found["indices"]] == [None] * 9
    assert found["standing"] == {"given": 0, "total": None, "grade": None}
    page = text_of(manager.page("/manager/indices").text)
    assert "Chưa có tổng điểm và chưa xếp loại: mới chấm 0/9 chỉ số." in page
    assert "Không có số liệu: bộ phận không đo chỉ số này." in page


def test_what_a_day_of_tickets_and_ratings_shows(
    context: WebOffice, manager: Caller, clock: FakeClock
) -> None:
    tablet = tablet_of(context)
    for answered in ["satisfied"] * 4 + ["unhappy"]:
        ticket = visited(context)
        shown = clock.now
        clock.forward(seconds=6)
        reasons = ["conduct"] if answered == "unhappy" else []
        assert rate(tablet, ticket.id, shown, answer=answered, reasons=reasons).status_code == 201
    visited(context, 3)

    work, attitude = index(manager, 5), index(manager, 7)

    assert work["facts"] == {
        "waited_over_15": (0, 6),
        "waited_over_30": (0, 6),
        "counters_served": (2, 4),
    }
    assert attitude["facts"] == {"answered": (5, 6), "about_conduct": (1, 5)}
    assert (attitude["satisfaction"]["satisfied"], attitude["satisfaction"]["answers"]) == (4, 5)
    assert work["proposal"] is attitude["proposal"] is None
    slips = form(manager)["slips"]
    assert (slips["given_out"], slips["returned"]) == (6, 5)
    assert (slips["counts"]["satisfied"], slips["counts"]["unhappy"]) == (4, 1)
    page = text_of(manager.page("/manager/indices?month=2026-11").text)
    assert "Hài lòng trở lên 80 % (từ 38 % đến 96 %), 5 phiếu" in page
    assert "Chờ quá 15 phút: 0/6 lượt (0,0 %)" in page
    assert "Mức cho 2, 1, 0 điểm: cần xác minh." in page


def test_below_five_answers_there_is_no_satisfaction(
    context: WebOffice, manager: Caller, clock: FakeClock
) -> None:
    ticket = visited(context)
    shown = clock.now
    clock.forward(seconds=6)
    assert rate(tablet_of(context), ticket.id, shown).status_code == 201

    assert index(manager, 7)["satisfaction"] is None
    assert index(manager, 7)["facts"]["answered"] == (1, 1)


def test_dossiers_propose_points_that_are_marked_as_unverified(context: WebOffice, manager: Caller) -> None:
    with_dossiers(context)
    due = date(2026, 11, 20)
    for number, day in enumerate([19, 19, 20, 21], 1):
        keep(context.store, replace(numbered(number), due=due, finished=due.replace(day=day)))
    for dossier, outcome in [("A", Outcome.SUPPLEMENT), ("A", Outcome.RESULT_GIVEN), ("B", Outcome.ACCEPTED)]:
        finished(context, dossier, outcome)
    visited(context)

    time, coming = index(manager, 1), index(manager, 3)

    assert time["facts"] == {"early": (2, 4), "on_its_day": (1, 4), "late": (1, 4)}
    assert time["proposal"] == {"points": 1, "mean": "1.25", "dossiers": 4, "is_sure": False}
    assert coming["facts"] == {
        "linked": (3, 4),
        "came_once": (1, 2),
        "came_twice": (1, 2),
        "came_more": (0, 2),
        "asked_never": (1, 2),
        "asked_once": (1, 2),
        "asked_more": (0, 2),
    }
    assert coming["proposal"] == {"points": 1, "mean": "1.50", "dossiers": 2, "is_sure": False}
    assert form(manager)["standing"]["given"] == 0
    page = text_of(manager.page("/manager/indices").text)
    assert "Đề xuất (cần xác minh): 1 điểm. Trung bình của 4 hồ sơ là 1,25." in page


def test_messages_that_were_due_are_counted_and_others_are_not(
    context: WebOffice, manager: Caller, clock: FakeClock
) -> None:
    receipt_of(context)
    before = index(manager, 8)
    clock.forward(days=40)
    late = context.signed_in("quan", Role.MANAGER)

    after = index(late, 8)

    assert (before["facts"], before["why_none"]) == ({}, "nothing")
    assert after["facts"] == {"in_time": (0, 1), "overdue": (1, 1)}
    assert desk_of(context).by_deadline()


def test_procedures_are_published_as_far_as_the_catalogue_says(manager: Caller) -> None:
    found = index(manager, 6)

    whole, of = found["facts"]["published_whole"]
    assert of > 0
    parts = [found["facts"][name] for name in ("with_documents", "with_time", "with_fee", "with_basis")]
    assert all(whole <= some <= of == all_of for some, all_of in parts)


def test_the_ninth_points_bring_the_class_and_say_who_gave_them(
    context: WebOffice, manager: Caller, clock: FakeClock
) -> None:
    eight = give(manager, *((number, 2) for number in range(1, 9)))
    page_of_eight = text_of(manager.page("/manager/indices").text)
    clock.forward(minutes=5)
    nine = give(context.signed_in("hoa", Role.MANAGER), (9, 0))

    page = text_of(manager.page("/manager/indices").text)

    assert eight == {"given": 8, "total": None, "grade": None}
    assert "mới chấm 8/9 chỉ số" in page_of_eight
    assert "Xuất sắc" not in page_of_eight.split("Cách tính")[0]
    assert nine == {"given": 9, "total": 16, "grade": "excellent"}
    assert "16/18 điểm: Xuất sắc" in page
    assert "quan chấm lúc 08:00 23/11/2026" in page
    assert "Chỉ số 9: 0 – hoa chấm lúc 08:05 23/11/2026" in page
    assert [one["by"] for one in form(manager)["history"]] == ["quan"] * 8 + ["hoa"]


def test_each_period_has_a_form_of_its_own(manager: Caller) -> None:
    give(manager, (7, 2))

    days = {period: form(manager, period) for period in ("2026-11", "2026-10", "2026-Q4", "2026")}

    assert {period: one["standing"]["given"] for period, one in days.items()} == {
        "2026-11": 1,
        "2026-10": 0,
        "2026-Q4": 0,
        "2026": 0,
    }
    assert (days["2026-Q4"]["first_day"], days["2026-Q4"]["last_day"]) == ("2026-10-01", "2026-12-31")
    assert (days["2026-10"]["is_over"], days["2026-11"]["is_over"]) == (True, False)
    assert "Quý 4/2026" in manager.page("/manager/indices?quarter=2026-Q4").text


@pytest.mark.parametrize("period", ["2026-11-23", "2026-13", "2026-Q5", "2026-q4", "26", "1999", "x" * 300])
def test_what_is_no_period_is_refused(manager: Caller, period: str) -> None:
    assert code_of(manager.get(f"{API}/{period}")) == "invalid_request"
    assert code_of(manager.post(f"{API}/{period}/points", {"marks": [{"index": 1, "points": 1}]})) == (
        "invalid_request"
    )


@pytest.mark.parametrize("query", ["day=2026-11-23", "quarter=2026-Q9", "month=2026-11&year=2026"])
def test_a_day_has_no_form(manager: Caller, query: str) -> None:
    assert manager.page(f"/manager/indices?{query}").status_code == 400


@pytest.mark.parametrize(
    "mark",
    [
        {"index": 0, "points": 1},
        {"index": 10, "points": 1},
        {"index": 1, "points": 3},
        {"index": 1, "points": 1.5},
        {"index": 1},
        {"index": 1, "points": 1, "note": "x" * 201},
    ],
)
def test_points_that_are_none_are_refused(manager: Caller, mark: dict[str, object]) -> None:
    assert code_of(manager.post(f"{NOVEMBER}/points", {"marks": [mark]})) == "invalid_request"
    assert form(manager)["history"] == []


def test_a_period_to_come_is_not_judged(manager: Caller) -> None:
    answer = manager.post(f"{API}/2026-12/points", {"marks": [{"index": 1, "points": 1}]})

    assert body_of(answer)["details"]["reason"] == "not_begun"
    assert "Kỳ này chưa đến nên chưa chấm được." in manager.page("/manager/indices?month=2026-12").text


def test_points_sent_twice_are_given_once(manager: Caller) -> None:
    first = give(manager, (7, 2), Idempotency_Key="once")
    give(manager, (7, 1))

    assert give(manager, (7, 2), Idempotency_Key="once") == first
    assert [one["points"] for one in form(manager)["history"]] == [2, 1]


def test_an_officer_sees_and_gives_nothing(officer: Caller, manager: Caller) -> None:
    assert officer.page("/manager/indices").status_code == 403
    for path in (NOVEMBER, f"{NOVEMBER}/form.csv", f"{NOVEMBER}/form.xlsx"):
        assert code_of(officer.get(path)) == "not_allowed"
    assert (
        code_of(officer.post(f"{NOVEMBER}/points", {"marks": [{"index": 1, "points": 2}]})) == "not_allowed"
    )
    assert form(manager)["history"] == []


def test_the_files_say_what_the_page_says_and_carry_no_formula(manager: Caller) -> None:
    marks = [{"index": number, "points": 1, "note": "=1+1"} for number in range(1, 10)]
    assert manager.post(f"{NOVEMBER}/points", {"marks": marks}).status_code == 201

    text = manager.get(f"{NOVEMBER}/form.csv")
    book = manager.get(f"{NOVEMBER}/form.xlsx")

    assert text.headers["Content-Disposition"] == "attachment; filename=indices-2026-11.csv"
    rows = list(csv.reader(io.StringIO(text.get_data(as_text=True).removeprefix("\ufeff"))))
    sheet = load_workbook(io.BytesIO(book.data)).active
    assert sheet is not None
    cells = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    for table in (rows, cells):
        flat = [cell for row in table for cell in row]
        assert "9/18 điểm: Khá" in flat
        assert "7. Thái độ của cán bộ, công chức, viên chức" in flat
        assert "'=1+1" in flat
        assert "=1+1" not in flat
