"""The ten national statuses."""

import pytest

from office.dossiers.status import NATIONAL, NextStep, Status, meaning_of, national


def test_the_national_codes_are_one_to_ten_in_the_portal_s_order() -> None:
    assert {code: status.value for code, status in NATIONAL.items()} == {
        1: "registered",
        2: "accepted",
        3: "not_accepted",
        4: "in_progress",
        5: "papers_missing",
        6: "fees_due",
        7: "withdrawn",
        8: "stopped",
        9: "finished",
        10: "returned",
    }


@pytest.mark.parametrize("code", [0, 11, 18, 999])
def test_another_code_is_unknown_and_its_owner_asks(code: int) -> None:
    assert national(code) is Status.UNKNOWN
    assert meaning_of(national(code)).next_step is NextStep.ASK


def test_each_status_has_two_sentences_of_its_own() -> None:
    names = [name for one in Status for name in (meaning_of(one).sentence, meaning_of(one).advice)]

    assert len(set(names)) == 2 * len(Status)


@pytest.mark.parametrize(
    ("code", "button"),
    [(3, NextStep.ASK), (5, NextStep.ADD_PAPERS), (8, NextStep.ASK), (9, NextStep.COLLECT)],
)
def test_four_statuses_offer_a_number_and_the_other_six_none(code: int, button: NextStep) -> None:
    assert meaning_of(national(code)).next_step is button
    assert sum(meaning_of(one).next_step is not NextStep.NONE for one in NATIONAL.values()) == 4
