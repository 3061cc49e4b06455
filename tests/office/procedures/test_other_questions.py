"""Which searches ask for a dossier that was filed, and which for a procedure."""

import pytest

from office.procedures.other_questions import asks_for_dossier
from office.procedures.shipped import shipped_catalogue


@pytest.mark.parametrize(
    "text",
    [
        "hồ sơ của tôi đến đâu rồi",
        "ho so xong chua",
        "bao giờ có kết quả",
        "mất giấy hẹn",
        "where is my dossier?",
    ],
)
def test_who_asks_where_a_dossier_is_is_understood(text: str) -> None:
    assert asks_for_dossier(text)


@pytest.mark.parametrize(
    "text", ["", "làm giấy khai sinh cho cháu", "hồ sơ tách thửa", "mở quán cần hồ sơ gì"]
)
def test_who_asks_for_a_procedure_is_not_taken_for_it(text: str) -> None:
    assert not asks_for_dossier(text)


def test_no_procedure_of_the_catalogue_is_taken_for_it() -> None:
    assert [one.name for one in shipped_catalogue().procedures if asks_for_dossier(one.name)] == []
