"""How times are said: a wait, and what goes on."""

import pytest

from office.words.catalogue import shipped
from office.words.lasting import lasting
from office.words.waits import wait_said


@pytest.mark.parametrize(
    ("low", "high", "vi", "en"),
    [
        (15, 25, "khoảng 15–25 phút", "about 15–25 min"),
        (10, 10, "khoảng 10 phút", "about 10 min"),
        (0, 5, "dưới 5 phút", "under 5 min"),
        (0, 0, "gần như không phải chờ", "almost none"),
        (50, 59, "khoảng 50–59 phút", "about 50–59 min"),
        (50, 60, "dưới 1 giờ", "under 1 h"),
        (45, 75, "dưới 2 giờ", "under 2 h"),
        (60, 119, "khoảng 1–2 giờ", "about 1–2 h"),
        (95, 170, "khoảng 1–3 giờ", "about 1–3 h"),
        (120, 120, "khoảng 2 giờ", "about 2 h"),
    ],
)
def test_a_wait_is_said_as_a_guess(low: int, high: int, vi: str, en: str) -> None:
    said = wait_said(shipped(("vi", "en")), low, high)

    assert said == {"vi": vi, "en": en}


@pytest.mark.parametrize(
    ("minutes", "verb"),
    [
        (3, "Đã gọi 3 phút, mời số"),
        (59, "Đã gọi 59 phút, mời số"),
        (60, "Đã gọi hơn 1 giờ, mời số"),
        (605, "Đã gọi hơn 10 giờ, mời số"),
    ],
)
def test_what_goes_on_is_said_in_hours_from_an_hour_on(minutes: int, verb: str) -> None:
    name, filled = lasting("display-verb-aged-", minutes)

    assert shipped(("vi",)).said(name, **filled) == {"vi": verb}
