"""The catalogue that comes with the program."""

from datetime import date

from office.procedures.shipped import shipped_catalogue

DAY = date(2026, 11, 30)


def test_every_procedure_of_the_shipped_catalogue_is_read() -> None:
    held = shipped_catalogue().on(DAY)

    assert len(held) == 41
    assert sum(one.is_sure for one in held) == 4


def test_no_unsure_procedure_is_without_what_is_to_be_verified() -> None:
    assert [one.code for one in shipped_catalogue().on(DAY) if not one.is_sure and not one.verify] == []


def test_fees_stand_letter_by_letter_with_their_exemptions() -> None:
    found = shipped_catalogue().find("xac-nhan-hon-nhan", DAY)

    assert found.fee_text == "15.000 đ/bản; miễn: hộ nghèo, người cao tuổi, người khuyết tật"


def test_what_the_search_reads_are_tuples_of_texts() -> None:
    found = shipped_catalogue().find("1.011607", DAY)

    assert found.code == "1.011606"
    assert found.other_codes == ("1.011607",)
    assert "sổ hộ nghèo" in found.everyday
    assert found.document_names == ("Giấy đề nghị", "Phiếu khảo sát")


def test_papers_have_the_counts_that_are_known_and_no_others() -> None:
    drawing = shipped_catalogue().find("1.013225", DAY).documents[2]

    assert (drawing.name, drawing.originals, drawing.copies) == ("Bản vẽ", 2, None)
