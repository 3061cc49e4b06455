"""Who is called before whom, as config.toml says it: what is read, what is told of mistakes and doubts."""

from pathlib import Path

import pytest

from office.commands.order_hints import order_hints
from office.settings import load
from office.tickets.office import Help, Order, OrderRule
from tests.office.settings_toml import SMALL, faults, spoiled, written

SECOND = '[[priority]]\ncode = "merit"\nname = "Có công"\nwho = "có thẻ"\n'
COUNTER = 'number = 1\nfields = ["A"]\n'


def helping(text: str, *helps: str) -> str:
    """The text with counter 1 helping with those fields."""
    tables = "".join(f'[[counter.help]]\nfield = "{field}"\n' for field in helps)
    return spoiled(COUNTER, f"{COUNTER}{tables}", text)


def test_an_office_that_says_nothing_has_rates_of_three_to_one(tmp_path: Path) -> None:
    office = load(written(tmp_path, SMALL)).office

    assert office.order == Order(OrderRule.ACCUMULATING)
    assert [office.rate(code) for code in ("priority", None)] == [3, 1]
    assert all(one.helps == () and one.classes is None for one in office.counters)


def test_an_order_is_read_as_it_stands(tmp_path: Path) -> None:
    text = SMALL.replace("[hours]", '[order]\nrule = "one_in_n"\nordinary_after = 2\n\n[hours]', 1)
    text = spoiled('who_en = "Older people"', 'who_en = "Older people"\nrate = 5\nhead_start_min = 0', text)
    text = spoiled(
        'fields = ["A", "B"]', 'fields = ["B"]\n[[counter.help]]\nfield = "A"\nafter_min = 20', text
    )

    office = load(written(tmp_path, text)).office

    assert office.order == Order(OrderRule.ONE_IN_N, 2)
    assert (office.priorities[0].rate, office.priorities[0].head_start_min) == (5, 0)
    assert office.counters[1].helps == (Help("A", 20),)


def test_a_counter_for_some_classes_is_read(tmp_path: Path) -> None:
    text = spoiled(COUNTER, f'{COUNTER}classes = ["ordinary"]\n', SMALL)

    office = load(written(tmp_path, text)).office

    assert office.counters[0].classes == (None,)
    assert [office.takes(1, code) for code in (None, "priority", "left")] == [True, False, True]
    assert office.takes(2, "priority")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            spoiled('code = "priority"', 'code = "ordinary"'),
            "priority[1].code: 'ordinary' is what tickets without a class are called",
        ),
        (
            f"{SMALL}\n{SECOND}rate = 4\n",
            "priority[2].rate: is 4, above the 3 of priority[1], which goes before it",
        ),
        (
            f"{SMALL}\n{SECOND}head_start_min = 16\n",
            "priority[2].head_start_min: is 16, above the 15 of priority[1], which goes before it",
        ),
        (
            spoiled(COUNTER, f'{COUNTER}classes = ["priority", "ordinery"]\n'),
            "counter[1].classes: no class has the code 'ordinery'. Did you mean 'ordinary'?",
        ),
        (
            spoiled('fields = ["A", "B"]', 'fields = ["A", "B"]\nclasses = ["priority"]'),
            "field[2].code: no counter serves 'B' for 'ordinary': see its classes",
        ),
        (helping(SMALL, "C"), "counter[1].help[1].field: no field has the code 'C'"),
        (
            helping(SMALL, "A"),
            "counter[1].help[1].field: 'A' is served there, by counter[1].fields",
        ),
        (helping(SMALL, "B", "B"), "counter[1].help[2].field: 'B' is counter[1].help[1].field already"),
    ],
)
def test_a_mistake_is_said_at_its_key(tmp_path: Path, text: str, told: str) -> None:
    assert faults(tmp_path, text) == [told]


def test_a_class_whose_code_is_wrong_is_not_missed_elsewhere(tmp_path: Path) -> None:
    text = spoiled('code = "priority"', 'code = "a b"')
    text = spoiled(COUNTER, f'{COUNTER}classes = ["priority"]\n', text)

    assert [fault.partition(":")[0] for fault in faults(tmp_path, text)] == ["priority[1].code"]


def test_one_in_n_is_doubted_where_there_are_classes(tmp_path: Path) -> None:
    text = SMALL.replace("[hours]", '[order]\nrule = "one_in_n"\n\n[hours]', 1)
    begins, ends = text.index("[[priority]]"), text.index("[[kiosk]]")

    (hint,) = order_hints(load(written(tmp_path, text)))

    assert "'strict'" in hint
    assert order_hints(load(written(tmp_path, text[:begins] + text[ends:]))) == []
    assert order_hints(load(written(tmp_path, SMALL))) == []
