"""Every text a kiosk may have to read out: the page's sentences and the names in config.toml.

The sentences are the catalogue's (``office/words/``) for kiosks, in pieces where something is filled in:
numbers, labels and names are read by ``office/voice/texts.py``.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from office.settings import Settings
from office.voice.texts import number_texts, pieces, signs, text_clip, tidy
from office.words.catalogue import ENGLISH, OWN, Catalogue, Words, shipped
from office.words.languages import language_of

Text = tuple[str, str]
"""A language and what is said in it."""

_READ_OUT = ("kiosk-", "dossier-no-number-", "shared-wait-")
"""How the names of the sentences on a kiosk's page begin."""
_NOT_READ_OUT = "kiosk-page-"
_PHONES_CALL = ("phone-soon", "phone-title-called")
"""What a phone says in a language in which the hall does not call (``phone/sentences_api.py``)."""


def page_texts(words: Words) -> Iterator[str]:
    """Give the texts that stand on the kiosk's page in a language, in pieces where something is filled in."""
    for name, message in words.messages.items():
        if name.startswith(_READ_OUT) and not name.startswith(_NOT_READ_OUT):
            yield from pieces(message)


def names(settings: Settings) -> Iterator[Text]:
    """Give the names in config.toml that kiosks show."""
    office = settings.office
    for field in office.fields:
        yield from ((OWN, field.name), (ENGLISH, field.name_en))
        yield from ((OWN, example) for example in field.examples)
        yield from ((ENGLISH, example) for example in field.examples_en)
    for procedure in office.procedures:
        yield from ((OWN, procedure.name), (ENGLISH, procedure.name_en))
    for priority in office.priorities:
        yield from ((OWN, priority.name), (ENGLISH, priority.name_en))
        yield from ((OWN, priority.who), (ENGLISH, priority.who_en))
    yield from ((OWN, counter.zone) for counter in office.counters if counter.zone)
    for kiosk in settings.kiosks:
        for way in kiosk.ways:
            yield from ((OWN, way.text), (ENGLISH, way.text_en))
    yield from ((OWN, reason) for reason in office.hours.closed_days.values())


def spoken_texts(settings: Settings | None) -> dict[str, set[str]]:
    """Return all texts that need a clip, by language; only the page's own, in two languages, for None."""
    words = settings.words if settings else shipped()
    found = {code: _own_texts(words, code) for code in voiced(words)}
    for language, text in names(settings) if settings else ():
        if language in found:
            found[language] |= {tidy(text)} - {""}
    return found


def voiced(words: Catalogue) -> list[str]:
    """Return the languages of a catalogue that eSpeak NG can say."""
    return [code for code in words.languages if language_of(words, code).voice is not None]


def clips_of(settings: Settings, has_clip: Callable[[str], bool]) -> dict[str, dict[str, str]]:
    """Return the clip of each text that has one, by language.

    A name that a page shows in Vietnamese or English, for want of another, is said in that language.
    """
    found = {
        language: {text: text_clip(text, language) for text in texts}
        for language, texts in spoken_texts(settings).items()
    }
    named: dict[str, dict[str, str]] = {OWN: {}, ENGLISH: {}}
    for language, text in names(settings):
        named[language][tidy(text)] = text_clip(text, language)
    for language in found.keys() - {OWN}:
        found[language] = named[OWN] | named[ENGLISH] | found[language]
    return {
        language: {text: clip for text, clip in clips.items() if text and has_clip(clip)}
        for language, clips in found.items()
    }


def _own_texts(words: Catalogue, code: str) -> set[str]:
    """Return what the program itself says in a language."""
    said = words.words(code)
    numbers = number_texts(code)
    phones = [text for name in _PHONES_CALL for text in pieces(said.messages[name])] if numbers else []
    return {*page_texts(said), *map(tidy, signs(said).values()), *numbers, *phones}


def unread_hints(settings: Settings, config: Path, has_clip: Callable[[str], bool]) -> list[str]:
    """Return what ``server.py check`` says of languages and names that no kiosk can read out; [] for none.

    ``config`` is the file the settings are from.
    """
    if not any(kiosk.reads_aloud for kiosk in settings.kiosks):
        return []
    hints, words = [], settings.words
    for code in words.languages:
        named = language_of(words, code).name
        if code not in voiced(words):
            hints.append(f"kiosks do not read aloud in {named}: eSpeak NG has no voice for it")
        elif not all(has_clip(text_clip(text, code)) for text in _own_texts(words, code)):
            hints.append(f"kiosks cannot read aloud in {named} yet: run `make voices CONFIG={config}`")
    unread = dict.fromkeys(
        tidy(text) for language, text in names(settings) if text and not has_clip(text_clip(text, language))
    )
    if unread:
        some = "; ".join(list(unread)[:3]) + ("; ..." if len(unread) > 3 else "")
        hints.append(
            f"kiosks cannot read {len(unread)} names aloud ({some}): run `make voices CONFIG={config}`"
        )
    return hints
