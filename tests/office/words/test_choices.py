"""The English words that a key of config.toml may hold have a meaning in Vietnamese, and are found by it."""

from collections.abc import Iterator

import pytest

from hardware.printing.settings import FLOW_CONTROLS
from office.looks.colours import COLOURS
from office.settings.allowed import WEEKDAYS, Each, OneOf, Weekday
from office.settings.keys import keys
from office.settings.tables.printers import PRINTERS
from office.words.choices import choice_by, choice_words

TOLD = (*COLOURS, *WEEKDAYS, *FLOW_CONTROLS, *PRINTERS, "even", "odd")


def sets() -> Iterator[tuple[str, ...]]:
    """Every set of words of which a key takes one."""
    yield ("true", "false")
    yield tuple(PRINTERS)
    for key in keys().values():
        rule = key.rule.item if isinstance(key.rule, Each) else key.rule
        if isinstance(rule, OneOf):
            yield tuple(map(str, rule.values))
        elif isinstance(rule, Weekday):
            yield WEEKDAYS


@pytest.mark.parametrize("word", TOLD)
def test_a_word_has_a_meaning(word: str) -> None:
    assert choice_words()[word]


def test_no_word_is_there_that_no_key_takes() -> None:
    assert set(choice_words()) <= {word for each in sets() for word in each}


def test_no_two_words_of_a_set_have_one_meaning() -> None:
    for each in sets():
        meanings = [one for word in each for one in choice_words().get(word, ())]

        assert len(set(meanings)) == len(meanings)
        assert all(choice_by(one, each) == word for word in each for one in choice_words().get(word, ()))


@pytest.mark.parametrize(
    ("meaning", "word"),
    [
        ("xanh lá", "green"),
        ("XANH LÁ CÂY", "green"),
        ("xanh la", "green"),
        ("Màu đỏ", "red"),
        ("do", "red"),
        ("vàng", None),
        (3, None),
    ],
)
def test_a_word_is_found_by_its_meaning_with_or_without_marks(meaning: object, word: str | None) -> None:
    assert choice_by(meaning, COLOURS) == word
