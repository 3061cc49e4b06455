"""A manager edits one procedure: its versions by date, its everyday names, what people's words mean here."""

from typing import Any

import pytest

from office.procedures.catalogue import Catalogue, Document, Procedure
from tests.office.procedures.test_api import found, take
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of

PATH = "/api/v1/catalogue/procedures/kh"
MARRIAGE = Procedure(
    "kh", "HT", "Kết hôn", everyday=("cưới vợ",), documents=(Document("Tờ khai", 1),), fee_text="1"
)
OTHER = Procedure("ks", "HT", "Khai sinh", other_codes=("1.000999",))


@pytest.fixture(autouse=True)
def _catalogue(context: WebOffice) -> None:
    take(context, Catalogue((MARRIAGE, OTHER)))


def revision(manager: Caller) -> int:
    return int(body_of(manager.get("/api/v1/catalogue"))["current"]["revision"])


def save(manager: Caller, replaces: str | None, **cells: str) -> Any:
    body = {"instead_of": revision(manager), "replaces": replaces, "cells": cells}
    return manager.post(f"{PATH}/versions", body)


def shown(caller: Caller, day: str = "2026-11-23") -> dict[str, Any]:
    told: dict[str, Any] = body_of(caller.get(f"/api/v1/procedures/kh?day={day}"))
    return told


def test_a_saved_version_holds_at_once_and_the_others_stay(manager: Caller) -> None:
    answer = save(manager, "", fee_text="miễn phí", documents="Tờ khai|1||\nCCCD||1|", sure="sure")

    assert answer.status_code == 201, answer.text
    told = shown(manager)
    assert (told["fee_text"], told["name"], told["sure"]) == ("miễn phí", "Kết hôn", True)
    assert [(one["name"], one["originals"], one["copies"]) for one in told["documents"]] == [
        ("Tờ khai", 1, None),
        ("CCCD", None, 1),
    ]
    assert shown(manager)["everyday"] == ["cưới vợ"]
    assert body_of(manager.get("/api/v1/procedures/ks"))["other_codes"] == ["1.000999"]


def test_as_long_a_version_as_a_file_may_bring_is_saved_by_hand(manager: Caller) -> None:
    long = dict.fromkeys(("fee_text", "legal_basis", "source"), "Điều lệ thừa kế" * 600)

    assert save(manager, "", **long).status_code == 201
    assert shown(manager)["fee_text"] == long["fee_text"]

    assert save(manager, "", verify="x" * 2**20).status_code == 413
    assert manager.post(f"{PATH}/names", {"name": "x" * 2**14}).status_code == 413


def test_one_step_back_undoes_a_save(manager: Caller) -> None:
    save(manager, "", fee_text="2")

    manager.post("/api/v1/catalogue/steps-back", {"instead_of": revision(manager)})

    assert shown(manager)["fee_text"] == "1"


def test_a_version_from_a_day_on_holds_from_then_and_the_one_before_until_then(manager: Caller) -> None:
    assert save(manager, None, fee_text="2", valid_from="2027-03-01").status_code == 201

    assert shown(manager, "2027-02-28")["fee_text"] == "1"
    assert shown(manager, "2027-03-01")["fee_text"] == "2"


def test_an_upcoming_version_is_edited_by_its_first_day(manager: Caller) -> None:
    save(manager, None, fee_text="2", valid_from="2027-03-01")

    assert save(manager, "2027-03-01", valid_from="2027-04-01").status_code == 201

    assert shown(manager, "2027-03-31")["fee_text"] == "1"
    assert shown(manager, "2027-04-01")["fee_text"] == "2"


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"name": " "}, {"name": "empty"}),
        ({"time_limit_days": "hai"}, {"time_limit_days": "no_number"}),
        ({"other_codes": "1.000999"}, {"other_codes": "code_taken"}),
        ({"other_codes": "ks"}, {"other_codes": "code_taken"}),
        ({"field": "ZZ"}, {"field": "unknown_field"}),
        ({"valid_from": "2027-01-02", "valid_to": "2027-01-01"}, {"valid_to": "ends_before_it_begins"}),
        ({"fee_text": "=1+1", "checked_at": "31/02/2027"}, {"fee_text": "formula", "checked_at": "no_day"}),
    ],
)
def test_what_breaks_a_rule_is_told_by_its_column_and_nothing_is_saved(
    manager: Caller, cells: dict[str, str], told: dict[str, str]
) -> None:
    before = revision(manager)

    refusal = save(manager, "", **cells)

    assert (refusal.status_code, code_of(refusal)) == (422, "version_refused")
    assert body_of(refusal)["details"] == told
    assert revision(manager) == before


def test_a_second_version_of_one_day_is_refused(manager: Caller) -> None:
    assert body_of(save(manager, None, fee_text="2"))["details"] == {"valid_from": "version_twice"}


@pytest.mark.parametrize("body", [{"code": "x"}, {"no_column": "x"}])
def test_what_is_no_column_of_the_form_is_refused(manager: Caller, body: dict[str, str]) -> None:
    assert code_of(save(manager, "", **body)) == "invalid_request"


def test_a_form_drawn_before_another_s_save_is_refused(manager: Caller) -> None:
    drawn = revision(manager)
    save(manager, "", fee_text="2")

    refusal = manager.post(
        f"{PATH}/versions", {"instead_of": drawn, "replaces": "", "cells": {"fee_text": "3"}}
    )

    assert code_of(refusal) == "revision_changed"
    assert shown(manager)["fee_text"] == "2"


def test_a_save_repeated_under_its_key_is_one(manager: Caller) -> None:
    body = {"instead_of": revision(manager), "replaces": "", "cells": {"fee_text": "2"}}

    told = [body_of(manager.post(f"{PATH}/versions", body, Idempotency_Key="save")) for _ in range(2)]

    assert told[0] == told[1]


def test_a_version_nobody_has_is_unknown(manager: Caller) -> None:
    assert code_of(save(manager, "2030-01-01", fee_text="2")) == "unknown_procedure"


def test_an_added_name_finds_its_procedure_and_outlives_files_and_steps_back(
    context: WebOffice, manager: Caller
) -> None:
    assert shown(manager)["everyday"] == ["cưới vợ"]

    assert manager.post(f"{PATH}/names", {"name": "rước dâu về nhà"}).status_code == 201

    assert found(manager, "q=ruoc dau ve nha")[0] == "kh"
    take(context, Catalogue((MARRIAGE,)))
    assert shown(manager)["everyday"] == ["cưới vợ", "rước dâu về nhà"]
    assert "rước dâu" in manager.get("/api/v1/catalogue.csv").text

    manager.post(f"{PATH}/names/removals", {"name": "rước dâu về nhà"})
    assert shown(manager)["everyday"] == ["cưới vợ"]


def test_an_added_name_is_searched_in_vain_no_more(context: WebOffice, manager: Caller) -> None:
    desk = context.opened["procedures"]
    desk.note_search("Rước dâu", found=False)
    assert [one.text for one in desk.counts.in_vain()] == ["rước dâu"]

    manager.post(f"{PATH}/names", {"name": "rước dâu"})

    assert desk.counts.in_vain() == []


@pytest.mark.parametrize(
    ("name", "reason"), [("…", "empty"), ("a, b", "mark"), ("a; b", "mark"), ("x" * 101, "too_long")]
)
def test_a_name_that_no_search_can_use_is_refused_with_its_reason(
    manager: Caller, name: str, reason: str
) -> None:
    refusal = manager.post(f"{PATH}/names", {"name": name})

    assert (refusal.status_code, body_of(refusal)["details"]["reason"]) == (422, reason)


def test_what_people_say_means_here_what_the_office_says(manager: Caller) -> None:
    manager.post("/api/v1/synonyms", {"said": "Lên xe hoa", "meant": ["kết hôn"]})
    assert found(manager, "q=len xe hoa")[0] == "kh"

    manager.post("/api/v1/synonyms", {"said": "lên xe hoa", "meant": ["khai sinh"]})
    assert found(manager, "q=len xe hoa")[0] == "ks"
    assert body_of(manager.get("/api/v1/synonyms"))["own"] == [{"said": "lên xe hoa", "meant": ["khai sinh"]}]

    manager.post("/api/v1/synonyms/removals", {"said": "len xe hoa"})
    assert body_of(manager.get("/api/v1/synonyms"))["own"] == []


def test_a_search_in_vain_is_dismissed(context: WebOffice, manager: Caller) -> None:
    desk = context.opened["procedures"]
    desk.note_search("thời tiết", found=False)

    manager.post("/api/v1/searches/dismissals", {"text": "thời tiết"})

    assert desk.counts.in_vain() == []


def test_a_saved_visit_is_counted_for_what_can_be_filed_online_alone(
    context: WebOffice, manager: Caller
) -> None:
    anyone = context.anyone()
    assert code_of(anyone.post("/api/v1/procedures/kh/diversions", {"kind": "shown"})) == "not_online"
    save(manager, "", online_level="toàn trình")

    for kind in ("shown", "shown", "taken"):
        assert anyone.post("/api/v1/procedures/kh/diversions", {"kind": kind}).status_code == 201

    (one,) = context.opened["procedures"].counts.diverted()
    assert (one.code, one.shown, one.taken) == ("kh", 2, 1)


def test_a_saved_visit_repeated_under_its_key_is_one_and_a_flood_is_slowed(
    context: WebOffice, manager: Caller
) -> None:
    save(manager, "", online_level="một phần")
    anyone, path = context.anyone(), "/api/v1/procedures/kh/diversions"
    for _ in range(3):
        assert anyone.post(path, {"kind": "taken"}, Idempotency_Key="one").status_code == 201
    assert [one.taken for one in context.opened["procedures"].counts.diverted()] == [1]

    answers = [anyone.post(path, {"kind": "taken"}).status_code for _ in range(30)]

    assert answers == [201] * 29 + [429]
