"""What a hall says of an index: counts out of something, and a proposal that is never rounded up."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.ratings.evidence import Evidence, Fact, FactName, Proposal, WhyNone, evidence, facts, proposal


def test_what_there_is_nothing_of_is_no_fact_and_no_zero() -> None:
    assert list(facts((FactName.LATE, 0, 0), (FactName.EARLY, 0, 3))) == [Fact(FactName.EARLY, 0, 3)]
    assert evidence(facts((FactName.LATE, 0, 0))) == Evidence(why_none=WhyNone.NOTHING)


@pytest.mark.parametrize(
    ("dossiers", "expected"),
    [
        ({}, None),
        ({2: 0, 1: 0, 0: 0}, None),
        ({2: 3}, Proposal(2, Fraction(2), 3)),
        ({2: 999, 1: 1}, Proposal(1, Fraction(1999, 1000), 1000)),
        ({1: 1, 0: 1}, Proposal(0, Fraction(1, 2), 2)),
    ],
)
def test_the_mean_of_the_dossiers_is_cut_to_whole_points(
    dossiers: dict[int, int], expected: Proposal | None
) -> None:
    assert proposal(dossiers) == expected


@given(st.dictionaries(st.sampled_from([0, 1, 2]), st.integers(0, 10**6)))
def test_a_proposal_is_never_above_the_mean(dossiers: dict[int, int]) -> None:
    found = proposal(dossiers)

    if found is None:
        assert not any(dossiers.values())
    else:
        assert found.points <= found.mean < found.points + 1


def test_a_dossier_has_no_other_points() -> None:
    with pytest.raises(ValueError, match="0, 1 or 2"):
        proposal({3: 1})
