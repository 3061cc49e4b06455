"""How counters are listed."""

import pytest

from hardware.printing.wording import counters_said


@pytest.mark.parametrize(
    ("counters", "said"),
    [
        ((4,), "4"),
        ((5, 4), "4, 5"),
        ((1, 2, 3), "1, 2, 3"),
        ((1, 2, 3, 4, 5), "1–5"),
        ((1, 2, 3, 4, 5, 6, 9, 11, 12), "1–6, 9, 11, 12"),
        ((1, 3, 5, 7, 9), "1, 3, 5, 7, 9"),
    ],
)
def test_counters_are_listed_shortly(counters: tuple[int, ...], said: str) -> None:
    assert counters_said(counters) == said
