"""How priority works, in words: short enough for the entrance, in every language."""

from dataclasses import replace

import pytest

from office.tickets.office import Order, OrderRule
from office.web.order_words import order_words
from office.words.catalogue import LANGUAGES, shipped
from tests.conftest import SMALL_OFFICE

MERIT, ELDER = SMALL_OFFICE.priorities
VI = shipped().words("vi")


@pytest.mark.parametrize(
    ("rule", "one", "several"),
    [
        (OrderRule.ACCUMULATING, "Ưu tiên 3 : 1", "Ưu tiên 5 : 1, 3 : 1"),
        (
            OrderRule.HEAD_START,
            "Ưu tiên: tính như đến sớm hơn 15 phút",
            "Ưu tiên: tính như đến sớm hơn 20, 15 phút",
        ),
        (OrderRule.STRICT, "Ưu tiên được gọi trước", "Ưu tiên được gọi trước"),
        (OrderRule.ONE_IN_N, *["Cứ 4 số ưu tiên thì gọi một số thường"] * 2),
    ],
)
def test_each_rule_says_its_figures(rule: OrderRule, one: str, several: str) -> None:
    first = replace(MERIT, rate=5, head_start_min=20)
    office = replace(SMALL_OFFICE, order=Order(rule), priorities=(ELDER,))

    assert order_words(VI, office) == one
    assert order_words(VI, replace(office, priorities=(first, ELDER))) == several


def test_an_office_without_classes_says_nothing() -> None:
    assert order_words(VI, replace(SMALL_OFFICE, priorities=())) == ""


@pytest.mark.parametrize("rule", OrderRule)
@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_every_language(language: str, rule: OrderRule) -> None:
    said = order_words(shipped(LANGUAGES).words(language), replace(SMALL_OFFICE, order=Order(rule)))

    assert 0 < len(said) < 60
