"""What a citizen types finds the procedure, and the answer says how sure it is."""

from itertools import product

import pytest

from office.procedures.search import NEAREST, OWN_FIRST, Found, Index, Sureness
from office.procedures.synonyms import parsed
from tests.office.procedures.asking import (
    AFTERWARDS,
    LARGE,
    SPOKEN,
    TUNED_ON,
    Sample,
    hits_by_kind,
    procedures,
    questions,
    with_the_nation,
)

ENOUGH = 0.95


def sample(code: str, name: str, *everyday: str, field: str = "B", documents: tuple[str, ...] = ()) -> Sample:
    return Sample(code, (), field, name, "", everyday, documents)


def codes(found: Found) -> list[str]:
    return [one.code for one in found.results]


@pytest.mark.parametrize("name", [TUNED_ON, SPOKEN, AFTERWARDS])
def test_the_right_one_is_among_three_of_the_hall(hall: Index, name: str) -> None:
    hits = hits_by_kind(hall, questions(name))["all"]

    assert hits.among_three >= ENOUGH * hits.asked


@pytest.mark.parametrize("name", [TUNED_ON, SPOKEN, AFTERWARDS])
def test_the_right_one_is_among_three_of_six_thousand(nation: Index, name: str) -> None:
    hits = hits_by_kind(nation, questions(name))["all"]

    assert hits.among_three >= ENOUGH * hits.asked


def test_every_name_finds_its_procedure_first_with_and_without_marks(nation: Index) -> None:
    for one in procedures():
        for name in (one.name, one.name.lower(), *one.everyday):
            assert one.code in codes(nation.search(name))[:3], name
        assert codes(nation.search(one.name))[0] == one.code


def test_within_a_field_the_nearest_of_it_are_found(hall: Index) -> None:
    fields = {one.field for one in procedures()}

    for field, query in product(fields, ("???", "khai sinh", "1.001193", "zzzz")):
        found = hall.search(query, field=field)

        in_field = {one.code for one in procedures() if one.field == field}
        assert len(found.results) > 0
        assert set(codes(found)) <= in_field
        assert found.sureness is not Sureness.FAR or len(found.results) == min(NEAREST, len(in_field))


def test_in_a_field_that_has_none_nothing_is_found(hall: Index) -> None:
    assert hall.search("khai sinh", field="?") == Found((), Sureness.FAR)


def test_what_the_hall_does_itself_stands_first() -> None:
    both = [sample("1", "Đăng ký khai sinh", field="X"), sample("2", "Đăng ký khai sinh", field="B")]

    found = Index(both, parsed(""), here={"B"}).search("khai sinh")

    assert codes(found) == ["2", "1"]
    assert [one.is_here for one in found.results] == [True, False]
    assert found.results[0].score == pytest.approx(OWN_FIRST * found.results[1].score, abs=1e-3)


def test_a_synonym_does_not_drown_an_exact_name() -> None:
    synonyms = parsed("sổ hộ = đăng ký thường trú")
    both = [sample("1", "Đăng ký thường trú"), sample("2", "Cấp sổ hộ")]

    assert codes(Index(both, synonyms, here={"B"}).search("cấp sổ hộ"))[0] == "2"


def test_half_a_synonym_finds_its_procedure_too() -> None:
    synonyms = parsed("xây thêm gác lửng = sửa chữa, cải tạo nhà")
    both = [sample("1", "Đăng ký thường trú"), sample("2", "Sửa chữa, cải tạo nhà")]

    assert codes(Index(both, synonyms, here={"B"}).search("làm gác lửng"))[0] == "2"


@pytest.mark.parametrize("typed", ["khai snih", "khia sinh", "khaisinh", "khai sinhh", "khaii sinh"])
def test_a_typing_error_is_mended(nation: Index, typed: str) -> None:
    assert "1.001193" in codes(nation.search(typed))[:3]


def test_initials_are_spelled_out(nation: Index) -> None:
    assert codes(nation.search("xntthn"))[0] == "xac-nhan-hon-nhan"


@pytest.mark.parametrize(
    "typed", ["1.001193", "1001193", "001193", "1.001193.000.00.00.H40", "thủ tục 1.001193", " 1.001193 "]
)
def test_a_code_finds_its_procedure_alone(hall: Index, typed: str) -> None:
    found = hall.search(typed)

    assert codes(found) == ["1.001193"]
    assert found.sureness is Sureness.SURE


def test_the_beginning_of_a_code_finds_all_that_have_it(hall: Index) -> None:
    assert set(codes(hall.search("1.0127"))) == {"1.012783", "1.012784", "1.012786"}


def test_another_code_of_a_procedure_finds_it(hall: Index) -> None:
    assert codes(hall.search("1.011607")) == ["1.011606"]


def test_a_year_in_a_sentence_is_no_code(hall: Index) -> None:
    assert codes(hall.search("đăng ký kết hôn năm 1001"))[0] == "1.000894"
    assert codes(hall.search("1001 đăng ký kết hôn"))[0] == "1.000894"


def test_a_document_finds_whoever_asks_for_it() -> None:
    both = [sample("1", "Đăng ký kết hôn"), sample("2", "Đăng ký thường trú", documents=("Tờ khai CT01",))]

    assert codes(Index(both, parsed(""), here={"B"}).search("ct01"))[0] == "2"


@pytest.mark.parametrize("typed", ["asdfgh", "", "   ", "🙂", "?", "출생", "zzzz qqqq"])
def test_the_page_is_never_empty(hall: Index, typed: str) -> None:
    found = hall.search(typed)

    assert found.sureness is Sureness.FAR
    assert len(found.results) == NEAREST
    assert all(one.is_here for one in found.results)


def test_an_exact_name_is_sure(hall: Index) -> None:
    assert hall.search("giấy khai sinh").sureness is Sureness.SURE


def test_no_more_are_shown_than_asked_for(hall: Index) -> None:
    assert len(hall.search("đăng ký", limit=4).results) == 4
    assert len(hall.search("asdfgh", limit=1).results) == 1


def test_a_letter_or_two_find_words_that_begin_so(hall: Index) -> None:
    (first, *_) = hall.search("k").results

    name = next(one.name for one in procedures() if one.code == first.code)
    assert any(word.lower().startswith("k") for word in name.split())


def test_a_catalogue_of_nothing_answers_nothing() -> None:
    found = Index([], parsed("sổ đỏ = giấy chứng nhận"), here=()).search("sổ đỏ")

    assert found == Found((), Sureness.FAR)


def test_the_made_catalogue_is_as_large_as_it_says() -> None:
    made = with_the_nation()

    assert len({one.code for one in made}) == len(made) == LARGE


@pytest.mark.parametrize(("typed", "wanted"), [("hongheo", "1.011606"), ("chuyen teuong", "chuyen-truong")])
def test_a_word_is_parted_only_where_its_parts_stand_side_by_side(
    hall: Index, typed: str, wanted: str
) -> None:
    assert wanted in codes(hall.search(typed))[:3]
