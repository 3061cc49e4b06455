"""Who reads which sentences, and so which a language's file must have. Standard library only.

A language is for everyone and has every sentence, or for visitors and has those of the rooms in ``PUBLIC``.
None is said in another language instead: one that is missing is a fault of the file.
"""

import re
from collections.abc import Iterator, Mapping

from office.words.reading import Choice, Entry, places_in

PUBLIC = frozenset(
    {
        "language",
        "shared",
        "keyboard",
        "idle",
        "voice",
        "kiosk",
        "lookup",
        "procedure",
        "dossier",
        "rating",
        "mailbox",
        "phone",
        "display",
        "widget",
        "paper",
    }
)
"""How the names begin that visitors see, hear and read on paper; ``language-`` are facts about the file."""

EVERYONE, VISITORS = "everyone", "visitors"
READERS, PROOFREAD = "language-readers", "language-proofread"
_FACTS = {READERS: (EVERYONE, VISITORS), PROOFREAD: ("yes", "no")}
_NAMED = frozenset({"language-font", "language-voice"})
"""These come into addresses of files, and into a program's arguments."""


def is_public(name: str) -> bool:
    """Say whether a sentence is for visitors."""
    return name.partition("-")[0] in PUBLIC


Fault = tuple[str, str]
"""The name of a sentence, and what is wrong with it."""


def file_faults(found: Mapping[str, Entry], ours: Mapping[str, Entry]) -> Iterator[Fault]:
    """Give what is wrong with a language's sentences, beside ``ours``, the Vietnamese ones."""
    needed = [name for name in ours if _is_for_everyone(found) or is_public(name)]
    yield from ((name, f"{name} is missing") for name in needed if name not in found)
    yield from (
        (name, f"{name} is no sentence, or not one for visitors") for name in found if name not in needed
    )
    if set(found) == set(needed) and list(found) != needed:
        first = next(name for name, other in zip(found, needed, strict=True) if name != other)
        yield first, f"{first} stands in another place than in Vietnamese"
    for name in needed:
        if name in found:
            yield from ((name, why) for why in _sentence_faults(name, found[name], ours[name]))


def own_fact_fault(name: str, entry: Entry) -> str | None:
    """Return what is wrong with a fact in an office's own file, None for a right one and for a sentence."""
    if name == READERS:
        return f"{name} belongs to the language's file in office/words: an office adds no sentences to it"
    return _fact_fault(name, entry)


def _fact_fault(name: str, entry: Entry) -> str | None:
    if name in _FACTS and entry.message not in _FACTS[name]:
        return f"{name} must be {' or '.join(map(repr, _FACTS[name]))}"
    if name in _NAMED and not re.fullmatch("[a-z0-9-]+", str(entry.message)):
        return f"{name} must be a name in small letters, digits and dashes"
    return None


def _is_for_everyone(found: Mapping[str, Entry]) -> bool:
    return READERS in found and found[READERS].message == EVERYONE


def _sentence_faults(name: str, entry: Entry, ours: Entry) -> Iterator[str]:
    if (fault := _fact_fault(name, entry)) is not None:
        yield fault
    # What chooses only need not be there: a language may have one sentence for every number.
    choosing = {one.message.by for one in (entry, ours) if isinstance(one.message, Choice)}
    for place in sorted((places_in(entry.message) ^ places_in(ours.message)) - choosing):
        yield f"{name}: {{ ${place} }} stands in one of this and the Vietnamese sentence"
    if not entry.place:
        yield f"{name} has no ## above it that says its place"
