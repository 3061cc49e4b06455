"""docs/decisions.md can be read in one go: in order, short, and found by topic."""

import re
from pathlib import Path

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "decisions.md"
MOST_WORDS = 120

_INDEX, _, _DECISIONS = DOCUMENT.read_text(encoding="utf-8").partition("## The decisions")
DECISIONS = {int(each.split(".")[0]): each for each in re.split(r"(?m)^(?=\d+\. \*\*)", _DECISIONS)[1:]}


def test_decisions_stand_in_order_and_none_is_missing() -> None:
    numbers = [int(number) for number in re.findall(r"(?m)^(\d+)\. \*\*", _DECISIONS)]

    assert numbers == list(range(1, len(numbers) + 1))


def test_a_decision_is_short() -> None:
    long = {number: len(text.split()) for number, text in DECISIONS.items() if len(text.split()) > MOST_WORDS}

    assert long == {}, "the rest goes to a file in docs/decisions"


def test_the_index_names_each_decision_once() -> None:
    topics = re.findall(r"(?m)^- [^:]+: ([\d,\s]+)$", _INDEX)

    named = [int(number) for topic in topics for number in re.findall(r"\d+", topic)]

    assert sorted(named) == sorted(DECISIONS)


def test_each_longer_decision_is_led_to_and_says_its_number() -> None:
    files = {path.name: path.read_text(encoding="utf-8") for path in DOCUMENT.with_suffix("").glob("*.md")}

    led = {
        name: number
        for number, text in DECISIONS.items()
        for name in re.findall(r"decisions/([\w.-]+)\)", text)
    }

    assert led.keys() == files.keys()
    for name, text in files.items():
        assert text.startswith(f"# Decision {led[name]}: "), name
        assert name.startswith(f"{led[name]}-"), name
