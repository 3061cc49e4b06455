"""What a lookup screen reads out: the start page, and what a procedure asks for, each in its language."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from office.procedures.catalogue import Procedure
from office.procedures.one_page import ProcedurePage
from office.procedures.pages import events_here
from office.settings import Settings
from office.tickets.office import zone_of
from office.voice.texts import text_clip, tidy
from office.voice.when_asked import MOST_AT_ONCE, MOST_LETTERS, Wanted
from office.words.catalogue import ENGLISH, OWN, Words
from office.words.languages import language_of

_BREATHS = re.compile(r"(?<=[.;:!?])\s+|\n+")


class Said(NamedTuple):
    """A text and the language it is in."""

    text: str
    language: str


def start_said(settings: Settings, tiles: Sequence[str], words: Words) -> Iterator[Said]:
    """Give what the start page says: what one can find out, turns of life, fields."""
    own = words.language
    yield Said(words("lookup-heading"), own)
    yield Said(words("lookup-search-open"), own)
    for tile in tiles:
        yield Said(words(f"lookup-{tile}"), own)
    for event in events_here():
        yield Said(words(f"procedure-event-{event}"), own)
    yield Said(words("procedure-fields"), own)
    for field in settings.office.fields:
        yield _named(field.name, field.name_en, own)


def procedure_said(settings: Settings, page: ProcedurePage, words: Words) -> Iterator[Said]:
    """Give what a procedure's page says: what is not sure, papers, then time, fee and place."""
    one, own = page.procedure, words.language
    yield _named(one.name, one.name_en, own)
    if one.verify or not one.is_sure:
        yield Said(words("procedure-unsure-these" if one.verify else "procedure-unsure"), own)
        yield Said(one.verify, OWN) if one.verify else Said(words("procedure-unsure-all"), own)
    if page.change is not None:
        name = "procedure-ends" if page.changed is None else "procedure-changes"
        yield Said(words(name, day=f"{page.change.day:%d/%m/%Y}"), own)
    yield Said(words("procedure-papers"), own)
    for document in one.documents:
        yield Said(document.name, OWN)
        if document.originals:
            yield Said(words("procedure-originals", count=document.originals), own)
        if document.copies:
            yield Said(words("procedure-copies", count=document.copies), own)
    if not one.documents:
        yield Said(words("procedure-unknown"), own)
    yield from _facts(one, words)
    yield from _place(settings, page, words)


def wanted(settings: Settings, sentences: Iterator[Said]) -> list[Wanted]:
    """Return what is to be spoken, in pieces of a breath each; of a very long page the beginning.

    What is in a language that nobody can say here is left out.
    """
    dialect, words = settings.voice.manner.dialect.value, settings.words
    found: list[Wanted] = []
    for said in sentences:
        voice = language_of(words, said.language).voice
        for piece in _BREATHS.split(said.text) if voice else ():
            text = tidy(piece)[:MOST_LETTERS]
            if text and voice:
                found.append(Wanted(text_clip(text, said.language), text, said.language, voice, dialect))
    return found[:MOST_AT_ONCE]


def _facts(one: Procedure, words: Words) -> Iterator[Said]:
    own, days = words.language, one.time_limit_days
    yield Said(words("procedure-time"), own)
    if one.time_limit_text or not days:
        yield _known(one.time_limit_text, words)
    else:
        yield Said(words("procedure-days", count=days), own)
    if one.cutoff:
        yield Said(words("procedure-cutoff", time=f"{one.cutoff:%H:%M}"), own)
    yield Said(words("procedure-fee"), own)
    yield _known(one.fee_text, words)


def _place(settings: Settings, page: ProcedurePage, words: Words) -> Iterator[Said]:
    if page.field is None:
        yield Said(words("procedure-elsewhere"), words.language)
        return
    yield _named(page.field.name, page.field.name_en, words.language)
    if page.counters:
        yield Said(words("procedure-counters", list=", ".join(map(str, page.counters))), words.language)
        if zone := zone_of(settings.office.serving(page.field.code)):
            yield Said(zone, OWN)


def _named(own: str, english: str, language: str) -> Said:
    return Said(own, OWN) if language == OWN or not english else Said(english, ENGLISH)


def _known(text: str, words: Words) -> Said:
    return Said(text, OWN) if text else Said(words("procedure-unknown"), words.language)
