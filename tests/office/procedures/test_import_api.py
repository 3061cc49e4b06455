"""A manager takes a file in: nothing is in use before it is taken, and one step goes back."""

import io
import json
from typing import Any

import pytest
from openpyxl import load_workbook
from werkzeug.test import TestResponse

from office.people import Role
from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.exporting import as_csv, as_json, as_xlsx
from office.procedures.revisions import Revisions
from tests.office.procedures.hostile import GOOD, csv_of, workbook
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of

IMPORTS, STEPS_BACK = "/api/v1/catalogue/imports", "/api/v1/catalogue/steps-back"
TWO = csv_of(("1.001193", "Đăng ký khai sinh", "sure"), ("kh", "Kết hôn", "unsure"))


def send(caller: Caller, content: bytes | str, name: str = "new.csv", **headers: str) -> TestResponse:
    """Send a file as the page does."""
    told = caller.headers | {key.replace("_", "-"): value for key, value in headers.items()}
    data = content.encode() if isinstance(content, str) else content
    return caller.client.post(f"{IMPORTS}?file={name}", data=data, headers=told)


def read(caller: Caller, content: bytes | str, name: str = "new.csv") -> dict[str, Any]:
    """Have a file read, and return what is told of it."""
    answer = send(caller, content, name)
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = body_of(answer)
    return found


def take(caller: Caller, content: bytes | str) -> int:
    """Take a file into use and return its revision."""
    answer = caller.post(f"{IMPORTS}/{read(caller, content)['id']}/takings")
    assert answer.status_code == 201, answer.text
    return int(body_of(answer)["revision"])


def codes(context: WebOffice) -> list[str]:
    """Return the codes of the catalogue in use."""
    revisions = Revisions(context.store)
    current = revisions.current()
    return [] if current is None else [one.code for one in revisions.catalogue(current).procedures]


def test_a_file_that_was_read_is_in_use_only_once_it_is_taken(context: WebOffice, manager: Caller) -> None:
    told = read(manager, TWO)

    assert (told["state"], told["file"], told["by"]) == ("open", "new.csv", "officer:quan")
    assert (told["report"]["added_count"], told["report"]["instead_of"]) == (2, None)
    assert codes(context) == []

    assert manager.post(f"{IMPORTS}/{told['id']}/takings").status_code == 201
    assert codes(context) == ["1.001193", "kh"]
    assert body_of(manager.get("/api/v1/procedures?q=ket hon"))["results"][0]["code"] == "kh"
    assert body_of(manager.get(f"{IMPORTS}/{told['id']}"))["state"] == "taken"


def test_what_changes_is_told_with_old_and_new(manager: Caller) -> None:
    take(manager, TWO)

    report = read(manager, csv_of(("1.001193", "Khai sinh", "sure"), ("ly-hon", "Ly hôn", "unsure")))[
        "report"
    ]

    (changed,) = report["changed"]
    assert changed["cells"] == [{"column": "name", "old": "Đăng ký khai sinh", "new": "Khai sinh"}]
    assert ([one["code"] for one in report["added"]], [one["code"] for one in report["gone"]]) == (
        ["ly-hon"],
        ["kh"],
    )


def test_the_first_200_faults_are_told_by_row_and_column_and_the_rest_counted(manager: Caller) -> None:
    rows = [(f"p{n}", "Tên", "maybe") for n in range(250)]

    report = read(manager, csv_of(GOOD, *rows))["report"]

    assert (len(report["faults"]), report["fault_count"], report["refused_codes"]) == (200, 250, 250)
    assert report["faults"][0] == {
        "row": 3,
        "column": "sure",
        "wrong": "neither_sure_nor_unsure",
        "found": "maybe",
    }


def test_a_procedure_with_a_fault_stays_as_it_is(context: WebOffice, manager: Caller) -> None:
    take(manager, TWO)

    take(manager, csv_of(("1.001193", "", "sure"), ("kh", "Kết hôn lại", "unsure")))

    revisions = Revisions(context.store)
    current = revisions.current()
    assert current is not None
    names = {one.code: one.name for one in revisions.catalogue(current).procedures}
    assert names == {"1.001193": "Đăng ký khai sinh", "kh": "Kết hôn lại"}


def test_a_file_that_names_no_column_can_be_taken_by_nobody(manager: Caller) -> None:
    told = read(manager, "a,b\r\n1,2\r\n")

    assert not told["report"]["can_be_taken"]
    assert code_of(manager.post(f"{IMPORTS}/{told['id']}/takings")) == "revision_gone"


def test_a_file_like_the_one_in_use_has_nothing_to_take(manager: Caller) -> None:
    take(manager, TWO)

    report = read(manager, TWO)["report"]

    assert (report["is_same"], report["can_be_taken"]) == (True, False)


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (b"", "new.csv", "empty"),
        (b"not a zip", "new.xlsx", "broken"),
        (b"{", "new.json", "broken"),
        (workbook(GOOD, merge="A2:B2"), "new.xlsx", "merged_cells"),
        (workbook(GOOD, far="XFD1048576"), "new.xlsx", "too_many_rows"),
        ("code,name\n1,Đăng ký".encode("cp1258", "replace"), "new.csv", "not_unicode"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(
    context: WebOffice, manager: Caller, content: bytes, name: str, reason: str
) -> None:
    take(manager, TWO)

    refusal = send(manager, content, name)

    assert (refusal.status_code, code_of(refusal)) == (422, "file_refused")
    assert body_of(refusal)["details"]["reason"] == reason
    assert codes(context) == ["1.001193", "kh"]


def test_a_file_beyond_20_mb_is_refused_before_it_is_read(manager: Caller) -> None:
    refusal = send(manager, b"x" * 20_000_001)

    assert body_of(refusal)["details"]["reason"] == "file_too_large"


def test_a_file_of_another_kind_is_refused(manager: Caller) -> None:
    refusal = send(manager, TWO, "new.doc")

    assert (code_of(refusal), body_of(refusal)["details"]["reason"]) == ("invalid_request", "file_kind")


def test_nothing_of_a_file_is_left_in_the_folder(context: WebOffice, manager: Caller) -> None:
    read(manager, TWO)
    send(manager, b"not a zip", "new.xlsx")

    assert not list(context.settings.server.data.glob("import-*"))


def test_a_discarded_file_cannot_be_taken(context: WebOffice, manager: Caller) -> None:
    told = read(manager, TWO)
    path = f"{IMPORTS}/{told['id']}"

    assert body_of(manager.post(f"{path}/cancellations"))["state"] == "discarded"

    assert code_of(manager.post(f"{path}/takings")) == "revision_gone"
    assert codes(context) == []


def test_a_file_compared_with_another_catalogue_is_not_taken(context: WebOffice, manager: Caller) -> None:
    mine = read(manager, csv_of(("a", "A", "unsure")))
    take(manager, TWO)

    assert code_of(manager.post(f"{IMPORTS}/{mine['id']}/takings")) == "revision_changed"
    assert codes(context) == ["1.001193", "kh"]


def test_one_step_back_and_the_next_undoes_it(context: WebOffice, manager: Caller) -> None:
    first = take(manager, TWO)
    second = take(manager, csv_of(("a", "A", "unsure")))

    assert body_of(manager.post(STEPS_BACK, {"instead_of": second})) == {"revision": first}
    assert codes(context) == ["1.001193", "kh"]
    assert code_of(manager.post(STEPS_BACK, {"instead_of": second})) == "revision_changed"

    assert body_of(manager.post(STEPS_BACK, {"instead_of": first})) == {"revision": second}
    assert codes(context) == ["a"]


def test_a_step_back_repeated_under_its_key_is_one(context: WebOffice, manager: Caller) -> None:
    take(manager, TWO)
    second = take(manager, csv_of(("a", "A", "unsure")))

    told = [manager.post(STEPS_BACK, {"instead_of": second}, Idempotency_Key="back") for _ in range(2)]

    assert body_of(told[0]) == body_of(told[1])
    assert codes(context) == ["1.001193", "kh"]


def test_a_file_sent_twice_under_one_key_is_read_once(context: WebOffice, manager: Caller) -> None:
    first, second = (send(manager, TWO, Idempotency_Key="file") for _ in range(2))
    other = send(manager, csv_of(("a", "A", "unsure")), Idempotency_Key="file")

    assert body_of(first)["id"] == body_of(second)["id"]
    assert (code_of(other), body_of(other)["details"]["reason"]) == ("invalid_request", "key_reused")
    assert context.store.look_up("SELECT count(*) FROM procedure_imports")[0][0] == 1


@pytest.mark.parametrize("login", ["officer", "nobody"])
def test_nobody_else_sends_a_file(context: WebOffice, login: str) -> None:
    caller = context.anyone() if login == "nobody" else context.signed_in("an", Role.OFFICER)

    assert send(caller, TWO).status_code in (401, 403)
    assert context.store.look_up("SELECT count(*) FROM procedure_imports")[0][0] == 0


def test_a_file_without_the_page_s_token_is_refused(context: WebOffice, manager: Caller) -> None:
    del manager.headers["X-CSRF-Token"]

    assert code_of(send(manager, TWO)) == "not_allowed"


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_an_export_read_again_changes_nothing(manager: Caller, ending: str) -> None:
    take(manager, csv_of(("1.001190", "=Đăng ký khai sinh", "unsure"), ("kh", "Kết hôn", "unsure")))
    take(manager, csv_of(("1.001190", "-Đăng ký; khai sinh", "unsure"), ("kh", "Kết hôn", "unsure")))

    exported = manager.get(f"/api/v1/catalogue.{ending}")

    assert "attachment" in exported.headers["Content-Disposition"]
    assert read(manager, exported.data, f"again.{ending}")["report"]["is_same"]


def test_every_form_of_export_says_the_same() -> None:
    one = Procedure("1.001190", "HT", "@Khai sinh", fee_text="0 đ\nmiễn", everyday=("a", "b"))
    catalogue = Catalogue((one,))

    (row,) = json.loads(as_json(catalogue))["procedures"]
    sheet = load_workbook(io.BytesIO(as_xlsx(catalogue))).active
    assert sheet is not None
    told = [[cell or "" for cell in cells] for cells in sheet.iter_rows(values_only=True)]

    assert list(row) == told[0]
    assert (row["name"], told[1][list(row).index("name")]) == ("@Khai sinh", "'@Khai sinh")
    assert "'@Khai sinh" in as_csv(catalogue)
    assert told[1][0] == "1.001190"
