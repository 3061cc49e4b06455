"""How counters and waits are said."""

import pytest

from hardware.printing.wording import counters_said, wait_said


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


@pytest.mark.parametrize(
    ("low", "high", "vi", "en"),
    [
        (15, 25, "khoảng 15–25 phút", "about 15–25 min"),
        (10, 10, "khoảng 10 phút", "about 10 min"),
        (0, 5, "dưới 5 phút", "under 5 min"),
        (0, 0, "gần như không phải chờ", "almost none"),
        (95, 119, "khoảng 95–119 phút", "about 95–119 min"),
        (95, 170, "khoảng 1–3 giờ", "about 1–3 h"),
        (120, 120, "khoảng 2 giờ", "about 2 h"),
    ],
)
def test_a_wait_is_said_as_a_guess(low: int, high: int, vi: str, en: str) -> None:
    said = wait_said(low, high)

    assert (said.vi, said.en) == (vi, en)
