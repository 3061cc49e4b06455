"""The form of the nine indices: points that people give, its periods, its files, and who may."""

import csv
import io

import pytest
from openpyxl import load_workbook

from office.people import Role
from tests.conftest import FakeClock
from tests.manager.index_forms import API, NOVEMBER, form, give, text_of
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of


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
