"""No face lists the names of states: it goes by their groups, or by the one state that it is about.

A list that stands in a face is forgotten when a state comes, and then a visitor is on no page. What is looked
at is Python, templates and scripts of the faces and of what they share.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from office.tickets.ticket import AWAY, IN_HAND, IN_LINE, State
from office.words.catalogue import LANGUAGES, OWN, entries, shipped
from office.words.reading import Choice

ROOT = Path(__file__).resolve().parents[1]
_OWN = ("kiosk", "counter", "display", "feedback", "lookup", "phone", "manager")
FACES = (*_OWN, "office/web", "office/live", "office/devices")
NAMES = frozenset(state.value for state in State)

MAPS_OF_WORDS = {"manager/templates/manager/overview.html"}
"""Held by a test of its own: every state has its sentence."""

_QUOTED = r"[\"'](\w+)[\"']"
_LISTED = re.compile(r"[\[(]\s*" + _QUOTED + r"(?:\s*,\s*" + _QUOTED + r")+\s*,?\s*[\])]")
_COMPARED = re.compile(r"[!=]==?\s*" + _QUOTED)
_KEY = re.compile(r"(?:^|[{,])\s*[\"']?(\w+)[\"']?:\s*[^:\s]", re.MULTILINE)
_ATTRIBUTE = re.compile(r"data-when=\"([\w ]+)\"")


def lists_in_text(text: str) -> Iterator[frozenset[str]]:
    """Yield the states that stand together in each list, comparison, map or attribute of a page's source."""
    for found in _LISTED.finditer(text):
        yield NAMES.intersection(re.findall(_QUOTED, found[0]))
    for line in text.splitlines():
        yield NAMES.intersection(_COMPARED.findall(line))
    for block in re.findall(r"\{[^{}]*\}", text):
        yield NAMES.intersection(_KEY.findall(block))
    for attribute in _ATTRIBUTE.findall(text):
        yield NAMES.intersection(attribute.split())


def lists_in_code(text: str) -> Iterator[frozenset[str]]:
    """Yield the states that stand together in each literal, comparison or match of Python code."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            yield states_among(node.elts)
        elif isinstance(node, ast.Dict):
            yield states_among([key for key in node.keys if key is not None])
        elif isinstance(node, ast.Match):
            yield states_among([case.pattern for case in node.cases])
        elif isinstance(node, ast.BoolOp):
            yield states_among(
                [part for one in node.values if isinstance(one, ast.Compare) for part in one.comparators]
            )


def states_among(nodes: list[ast.expr] | list[ast.pattern]) -> frozenset[str]:
    """Return the values of the states that these are, each as ``State.WAITING``."""
    dotted = [node.value if isinstance(node, ast.MatchValue) else node for node in nodes]
    return frozenset(
        State[node.attr].value
        for node in dotted
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "State"
    )


def sources() -> list[Path]:
    """Return what is looked at."""
    found = [
        path for face in FACES for path in (ROOT / face).rglob("*") if path.suffix in {".py", ".html", ".js"}
    ]
    return sorted(path for path in found if "vendor" not in path.parts)


def test_no_face_lists_the_names_of_states() -> None:
    lists = {}
    for path in sources():
        name = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        read = lists_in_code if path.suffix == ".py" else lists_in_text
        together = [sorted(states) for states in read(text) if len(states) > 1]
        if together and name not in MAPS_OF_WORDS:
            lists[name] = together

    assert len(sources()) > 150
    assert lists == {}


def test_a_scanned_ticket_of_every_state_is_told_at_the_kiosk() -> None:
    """Whatever is over and has no sentence of its own is told as over."""
    told = {
        part: {state for state in State if f"kiosk-scanned-{state}-{part}" in entries(OWN)}
        for part in ("title", "text", "first")
    }

    assert told["title"] >= {*IN_LINE, *IN_HAND, *AWAY}
    assert told["first"] >= set(IN_HAND), "where to go"
    assert told["text"] >= {*IN_LINE, *AWAY}, "what to do"


@pytest.mark.parametrize("language", shipped(LANGUAGES).full)
def test_a_sentence_that_depends_on_a_state_has_words_for_all(language: str) -> None:
    messages = {name: entry.message for name, entry in entries(language).items()}
    by_state = {
        name: message.variants
        for name, message in messages.items()
        if isinstance(message, Choice) and len(NAMES & message.variants.keys()) > 1
    }

    assert by_state
    assert {
        name: NAMES - variants.keys() for name, variants in by_state.items() if NAMES - variants.keys()
    } == {}


@pytest.mark.parametrize(
    "line",
    [
        'const LEAVES = new Set(["finished", "no_show"])',
        '{% if face in ("waiting", "soon", "called") %}',
        'if (state === "called" || state === "serving") show()',
        'const WORDS = { called: "a", serving: "b" }',
        '<div data-when="waiting soon called">',
    ],
)
def test_a_list_in_a_page_is_seen(line: str) -> None:
    assert any(len(states) > 1 for states in lists_in_text(line))


@pytest.mark.parametrize(
    "line",
    [
        "HELD = (State.CALLED, State.SERVING)",
        "WORDS = {State.CALLED: 1, State.SERVING: 2}",
        "state is State.CALLED or state is State.SERVING",
        "match state:\n    case State.CALLED:\n        pass\n    case State.SERVING:\n        pass",
    ],
)
def test_a_list_in_code_is_seen(line: str) -> None:
    assert any(len(states) > 1 for states in lists_in_code(line))
