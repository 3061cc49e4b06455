"""Every text a kiosk may have to read out: the page's sentences and the names in config.toml.

The sentences are the catalogue's (``office/words/``) for kiosks, in pieces where something is filled in:
numbers, labels and names are read by ``office/voice/texts.py``.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from office.settings import Settings
from office.voice.clips import Language
from office.voice.texts import SIGNS, text_clip, tidy
from office.words.catalogue import Catalogue, shipped
from office.words.reading import texts_of

VI, EN = Language.VIETNAMESE, Language.ENGLISH
Text = tuple[Language, str]

_READ_OUT = ("kiosk-", "shared-wait-")
"""How the names of the sentences on a kiosk's page begin."""
_NOT_READ_OUT = "kiosk-page-"
_FILLED_IN = re.compile(r"\{\w+\}")


def page_texts(words: Catalogue) -> Iterator[Text]:
    """Give the texts that stand on the kiosk's page, in pieces where something is filled in."""
    for language in Language:
        for name, message in words.words(language).messages.items():
            if name.startswith(_READ_OUT) and not name.startswith(_NOT_READ_OUT):
                yield from ((language, text) for text in texts_of(message))


def names(settings: Settings) -> Iterator[Text]:
    """Give the names in config.toml that kiosks show."""
    office = settings.office
    for field in office.fields:
        yield from ((VI, field.name), (EN, field.name_en))
    for procedure in office.procedures:
        yield from ((VI, procedure.name), (EN, procedure.name_en))
    for priority in office.priorities:
        yield from ((VI, priority.name), (EN, priority.name_en))
        yield from ((VI, priority.who), (EN, priority.who_en))
    yield from ((VI, reason) for reason in office.hours.closed_days.values())


def spoken_texts(settings: Settings | None) -> dict[Language, set[str]]:
    """Return all texts that need a clip; only the page's own for None."""
    found: dict[Language, set[str]] = {language: set(SIGNS[language].values()) for language in Language}
    for language, text in [
        *page_texts(settings.words if settings else shipped()),
        *(names(settings) if settings else ()),
    ]:
        found[language] |= {tidy(piece) for piece in _FILLED_IN.split(text)}
    return {language: texts - {""} for language, texts in found.items()}


def clips_of(settings: Settings, has_clip: Callable[[str], bool]) -> dict[Language, dict[str, str]]:
    """Return the clip of each text that has one, by language.

    A Vietnamese name that an English page shows, for want of another, is said in Vietnamese.
    """
    found = {
        language: {text: text_clip(text, language) for text in texts}
        for language, texts in spoken_texts(settings).items()
    }
    own = {tidy(text): text_clip(text, VI) for language, text in names(settings) if language is VI}
    found[EN] = own | found[EN]
    return {
        language: {text: clip for text, clip in clips.items() if has_clip(clip)}
        for language, clips in found.items()
    }


def unread_hints(settings: Settings, config: Path, has_clip: Callable[[str], bool]) -> list[str]:
    """Return what ``server.py check`` says of names that no kiosk can read out; [] where there are none.

    ``config`` is the file the settings are from.
    """
    if not any(kiosk.reads_aloud for kiosk in settings.kiosks):
        return []
    unread = dict.fromkeys(
        tidy(text) for language, text in names(settings) if text and not has_clip(text_clip(text, language))
    )
    if not unread:
        return []
    some = "; ".join(list(unread)[:3]) + ("; ..." if len(unread) > 3 else "")
    return [f"kiosks cannot read {len(unread)} names aloud ({some}): run `make voices CONFIG={config}`"]
