"""The sentences' files are Project Fluent's own format: its parser reads in them what our reader does."""

from typing import Any

import pytest
from fluent.syntax import FluentParser, ast

from office.words.catalogue import FOLDER, LANGUAGES, entries
from office.words.reading import Choice, Message


def parsed(text: str) -> Any:
    return FluentParser(with_spans=False).parse(text)


def messages_in(resource: Any) -> dict[str, Message]:
    """Return the messages that the parser found, as our reader gives them."""
    return {
        one.id.name: message_of(one.value)
        for one in resource.body
        if isinstance(one, ast.Message) and one.value
    }


def message_of(pattern: Any) -> Message:
    first = pattern.elements[0]
    if not (isinstance(first, ast.Placeable) and isinstance(first.expression, ast.SelectExpression)):
        return text_of(pattern)
    assert len(pattern.elements) == 1
    chosen = first.expression
    assert isinstance(chosen.selector, ast.VariableReference)
    variants = {key_of(one): text_of(one.value) for one in chosen.variants}
    (fallback,) = (key_of(one) for one in chosen.variants if one.default)
    return Choice(chosen.selector.id.name, variants, fallback)


def key_of(variant: Any) -> str:
    return str(variant.key.name if isinstance(variant.key, ast.Identifier) else variant.key.value)


def text_of(pattern: Any) -> str:
    return "".join(part_of(one) for one in pattern.elements)


def part_of(element: Any) -> str:
    if isinstance(element, ast.TextElement):
        return str(element.value)
    if isinstance(element.expression, ast.StringLiteral):
        return str(element.expression.parse()["value"])
    assert isinstance(element.expression, ast.VariableReference)
    return f"{{{element.expression.id.name}}}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_translators_tools_find_the_same_sentences_and_variants(language: str) -> None:
    resource = parsed((FOLDER / f"{language}.ftl").read_text(encoding="utf-8"))

    assert [one.content for one in resource.body if isinstance(one, ast.Junk)] == []
    assert not any(isinstance(one, ast.Term) or getattr(one, "attributes", []) for one in resource.body)
    ours = {name: entry.message for name, entry in entries(language).items()}
    assert messages_in(resource) == ours
    assert len(ours) > 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_translators_tools_find_the_places(language: str) -> None:
    """A group comment stands over its sentences, and ends with the next."""
    place, found = "", {}
    for one in parsed((FOLDER / f"{language}.ftl").read_text(encoding="utf-8")).body:
        if isinstance(one, ast.GroupComment):
            place = one.content or ""
        elif isinstance(one, ast.Message):
            found[one.id.name] = place

    assert found == {name: entry.place for name, entry in entries(language).items()}
