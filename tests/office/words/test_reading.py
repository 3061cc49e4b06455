"""A language's file: what is read from it, and what is a fault in words."""

import pytest

from office.words.reading import Choice, WordsError, places_in, read

FILE = """\
### A language.

## Kiosk: a button
# A note.
kiosk-take = Take a number
kiosk-waiting = { $count ->
    [0] Nobody waiting
    [one] One waits in { $field }
   *[other] { $count } wait in { $field }
}

## Paper
paper-dots = { "." }{ $dots }
"""


def test_a_sentence_is_found_by_its_name_with_the_place_it_is_for() -> None:
    entries = read(FILE, "en", "en.ftl")

    assert entries["kiosk-take"].message == "Take a number"
    assert entries["kiosk-take"].place == "Kiosk: a button"
    assert entries["paper-dots"].message == ".{dots}"
    assert entries["paper-dots"].place == "Paper"


def test_a_choice_holds_its_variants_and_the_one_for_all_else() -> None:
    message = read(FILE, "en", "en.ftl")["kiosk-waiting"].message

    assert isinstance(message, Choice)
    assert (message.by, message.fallback) == ("count", "other")
    assert message.variants["one"] == "One waits in {field}"
    assert places_in(message) == {"count", "field"}


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("no sentence at all", "own.ftl:1: this is no `name = sentence`: no sentence at all"),
        (" a = one", "own.ftl:1: a blank stands before the name: a = one"),
        ("a = one\na = two", "own.ftl:2: a is there twice"),
        ("a" * 2_000, f"own.ftl:1: this is no `name = sentence`: {'a' * 80}…"),
        ("a =", "own.ftl:1: a says nothing"),
        ("a = { count }", "own.ftl:1: a brace is for what is filled in only, as in { $count }: { count }"),
        ("a = { $n ->\n  [0] none\n}", "own.ftl:1: a has no variant with a star, for all other values"),
        ("a = { $n ->\n  none\n}", "own.ftl:2: this is no `[key] sentence`: none"),
        ("a = { $n ->\n  [0] none\n *[other]\n}", "own.ftl:3: [other] says nothing"),
        ("a = { $n ->\n  [0] none\n  [0] no\n *[other] some\n}", "own.ftl:3: [0] is there twice"),
        (
            "a = { $n ->\n *[0] none\n *[other] some\n}",
            "own.ftl:3: a second variant has a star: one is for all other values",
        ),
        ("a = { $n ->\n *[0] none", "own.ftl:1: a is not closed by a brace on a line of its own"),
    ],
)
def test_a_fault_names_the_line_and_what_is_wrong(text: str, fault: str) -> None:
    with pytest.raises(WordsError) as raised:
        read(text, "en", "own.ftl")

    assert fault in raised.value.faults


def test_plural_forms_of_an_unknown_language_are_a_fault() -> None:
    with pytest.raises(WordsError, match=r"plural forms of 'xx' are not known"):
        read("a = { $n ->\n  [few] some\n *[other] many\n}", "xx", "xx.ftl")


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(WordsError) as raised:
        read("a =\nb =\n", "en", "en.ftl")

    assert len(raised.value.faults) == 2
