"""Procedures over HTTP: found by a citizen's words, one version a day."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.revisions import Revisions
from office.procedures.shipped import shipped_catalogue
from office.tickets.office import Field, Office
from tests.conftest import FakeClock
from tests.office.web.web_office import Caller, WebOffice, body_of, code_of, web_office

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)


def take(context: WebOffice, catalogue: Catalogue) -> None:
    revisions = Revisions(context.store)
    current = revisions.current()
    staged = revisions.stage(catalogue, "mai", "new.csv", NOW)
    revisions.take(staged.id, None if current is None else current.id, NOW)


def found(caller: Caller, query: str) -> list[str]:
    answer = caller.get(f"/api/v1/procedures?{query}")
    assert answer.status_code == 200, answer.text
    return [one["code"] for one in body_of(answer)["results"]]


def test_everyday_words_find_a_procedure(context: WebOffice, anyone: Caller) -> None:
    take(context, shipped_catalogue())

    answer = body_of(anyone.get("/api/v1/procedures?q=giaays khai sinh&limit=3"))

    assert answer["asked"] == "giaays khai sinh"
    assert "1.001193" in [one["code"] for one in answer["results"]]
    assert {one["score_class"] for one in answer["results"]} <= {"sure", "maybe", "far"}
    assert len(answer["results"]) <= 3


def test_an_office_without_a_catalogue_finds_what_its_settings_name(anyone: Caller) -> None:
    own = body_of(anyone.get("/api/v1/office"))["procedures"]

    assert found(anyone, "limit=50") == [one["code"] for one in own]


def test_the_office_s_own_words_stand_in_place_of_the_catalogue_s(context: WebOffice, anyone: Caller) -> None:
    own = context.settings.office.procedures[0]
    take(context, Catalogue((Procedure(own.code, "DD", "other", fee_text="5.000 đ"),)))

    told = body_of(anyone.get(f"/api/v1/procedures/{own.code}"))

    assert (told["name"], told["field"], told["sure"]) == (own.name, own.field, False)
    # What config.toml says nothing of stays as the catalogue has it.
    assert told["fee_text"] == "5.000 đ"


def test_a_new_version_holds_from_the_office_s_midnight(context: WebOffice, anyone: Caller) -> None:
    before = Procedure("kh", "HT", "Kết hôn", fee_text="1", valid_to=date(2026, 11, 23))
    take(
        context,
        Catalogue((before, Procedure("kh", "HT", "Kết hôn", fee_text="2", valid_from=date(2026, 11, 24)))),
    )
    address = "/api/v1/procedures/kh"

    context.clock.set_local("2026-11-23 23:59")
    assert body_of(anyone.get(address))["fee_text"] == "1"
    assert body_of(anyone.get(f"{address}?day=2026-11-24"))["fee_text"] == "2"

    context.clock.set_local("2026-11-24 00:00")
    assert body_of(anyone.get(address))["fee_text"] == "2"
    assert body_of(anyone.get(f"{address}?day=2026-11-23"))["fee_text"] == "1"


def test_a_search_is_sent_again_only_where_its_answer_is_another(context: WebOffice, anyone: Caller) -> None:
    name = Procedure("kh", "HT", "Kết hôn")
    renamed = replace(name, name="Kết hôn lại", valid_from=date(2026, 11, 24))
    take(context, Catalogue((name, renamed)))
    address = "/api/v1/procedures?q=ket hon"
    context.clock.set_local("2026-11-23 23:59")
    tag = anyone.get(address).headers["ETag"]

    assert anyone.get(address, If_None_Match=tag).status_code == 304
    context.clock.set_local("2026-11-24 00:00")
    assert anyone.get(address, If_None_Match=tag).status_code == 200


def test_where_a_field_is_done_here_from_now_on_the_answer_is_another(
    office: Office, tmp_path: Path, clock: FakeClock
) -> None:
    """The office's fields are no part of the catalogue."""
    tags = []
    for name, more in (("before", ()), ("after", (Field("ZZ", "Khác", "Other", "Z", 4000, 300),))):
        built = web_office(replace(office, fields=(*office.fields, *more)), tmp_path / name, clock)
        take(built, Catalogue((Procedure("kh", "ZZ", "Kết hôn"),)))
        tags.append(built.anyone().get("/api/v1/procedures?q=ket hon").headers["ETag"])
        built.close()

    assert tags[0] != tags[1]


def test_a_field_s_procedures_are_listed_and_searched_alone(context: WebOffice, anyone: Caller) -> None:
    take(
        context,
        Catalogue((Procedure("a", "HT", "Khai sinh"), Procedure("b", "DD", "Khai sinh đất"))),
    )

    assert found(anyone, "field=HT&limit=50") == ["1.001193", "1.000656", "a"]
    assert found(anyone, "field=DD&q=khai sinh")[0] == "b"
    assert "a" not in found(anyone, "field=DD&q=khai sinh")


def test_a_search_within_a_field_answers_with_its_nearest(context: WebOffice, anyone: Caller) -> None:
    take(context, Catalogue((Procedure("c", "CT", "Sao y"),)))

    assert found(anyone, "field=CT&q=???") == ["c"]


def test_what_is_not_there_is_refused_in_words(anyone: Caller) -> None:
    answer = anyone.get("/api/v1/procedures/nothing")

    assert (answer.status_code, code_of(answer)) == (404, "unknown_procedure")
    assert anyone.get("/api/v1/procedures?limit=0").status_code == 400
    assert anyone.get("/api/v1/procedures?limit=51").status_code == 400
    assert anyone.get("/api/v1/procedures/a?day=tomorrow").status_code == 400
