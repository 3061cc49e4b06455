"""What a language's file says of itself, in the sentences ``language-…`` at its head. Standard library only.

An office that has had a language read by a person says so in its own file of that language:
``language-proofread = yes``.
"""

from dataclasses import dataclass

from office.words.catalogue import OWN, Catalogue
from office.words.readers import EVERYONE, PROOFREAD, READERS

_NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Language:
    """One language. ``name`` is its own word for itself.

    ``is_full``: it has the sentences for staff as well. ``is_proofread``: a person who speaks it read them.
    ``font`` has the letters that Be Vietnam Pro lacks, by its name among the packages
    ``@fontsource-variable/…`` of package.json; None where it lacks none. ``voice`` is eSpeak NG's, None where
    that has none.
    """

    code: str
    name: str
    is_full: bool
    is_proofread: bool
    font: str | None
    voice: str | None


def language_of(words: Catalogue, code: str) -> Language:
    """Return what a language of that catalogue says of itself. Raises KeyError for another one."""
    if code not in words.languages:
        raise KeyError(code)
    said = words.words(code)
    return Language(
        code=code,
        name=said("kiosk-language"),
        is_full=said(READERS) == EVERYONE,
        is_proofread=said(PROOFREAD) == "yes",
        font=_named(said("language-font")),
        voice=_named(said("language-voice")),
    )


def fonts_of(words: Catalogue, first: str = OWN) -> tuple[str, ...]:
    """Return the fonts of a catalogue's languages besides Be Vietnam Pro, that of ``first`` first.

    Chinese, Japanese and Korean draw some signs differently, so a page's own language has its font first.
    """
    codes = sorted(words.languages, key=lambda code: code != first)
    return tuple(dict.fromkeys(font for code in codes if (font := language_of(words, code).font)))


def _named(text: str) -> str | None:
    return None if text == _NOTHING else text
