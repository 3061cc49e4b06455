"""What ``server.py check`` says of the office's languages: who has read them, and letters no font has."""

from collections.abc import Callable, Iterable, Iterator
from unicodedata import category, normalize

from office.settings import Settings
from office.words.catalogue import ENGLISH
from office.words.languages import fonts_of, language_of
from office.words.reading import texts_of

_MOST_NAMED = 5
_ON_PAPER = ("paper-", "shared-")
_LETTERS = ("L", "M", "N")
"""How Unicode's categories of letters, marks and numbers begin: signs such as arrows stand in any font."""

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VIETNAMESE = {normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES} | {"đ"}
"""Be Vietnam Pro has these and ASCII: fonts are read only where something else stands."""

Text = tuple[str, str]
"""Where a text stands, and the text."""


def language_hints(settings: Settings) -> list[str]:
    """Return a sentence for names without English, languages nobody has read, and letters without a font."""
    return [
        *_without_english(settings),
        *_not_proofread(settings),
        *_lacking_on_pages(settings),
        *_lacking_on_paper(settings),
    ]


def _without_english(settings: Settings) -> Iterator[str]:
    """Tell which names of fields and priority classes English pages show in Vietnamese."""
    office = settings.office
    fields = [one.name for one in office.fields if one.name_en == one.name]
    names = fields + [one.name for one in office.priorities if one.name_en == one.name]
    if names and any(ENGLISH in kiosk.languages for kiosk in settings.kiosks):
        some = "; ".join(names[:_MOST_NAMED]) + ("; ..." if len(names) > _MOST_NAMED else "")
        yield (
            f"{len(names)} names have no English one ({some}): English pages show the Vietnamese."
            " Add name_en when you have it"
        )


def _not_proofread(settings: Settings) -> Iterator[str]:
    for code in settings.words.languages:
        language = language_of(settings.words, code)
        if not language.is_proofread:
            yield (
                f"{language.name} is machine-made, and no person has read it yet: have somebody who speaks it"
                f" read office/words/{code}.ftl, then say `language-proofread = yes` in your own {code}.ftl"
                " (docs/words.md)"
            )


def _lacking_on_pages(settings: Settings) -> Iterator[str]:
    fonts = fonts_of(settings.words)
    texts = [*_sentences(settings, ""), *_names(settings), *_titles(settings)]
    if named := _named(texts, lambda letters: _lacking_on_screen(letters, fonts)):
        yield (
            f"the pages' fonts (Be Vietnam Pro{''.join(f', {font}' for font in fonts)}) lack {named}:"
            " screens show boxes there. Write it otherwise, or bring a font (docs/words.md)"
        )


def _lacking_on_paper(settings: Settings) -> Iterator[str]:
    if not settings.printers:
        return
    texts = [text for begin in _ON_PAPER for text in _sentences(settings, begin)]
    if named := _named([*texts, *_names(settings)], _lacking_in_print):
        yield (
            f"the printers' fonts lack {named}: paper shows '?' there. Write it otherwise, or bring a font"
            " (docs/words.md)"
        )


def _lacking_on_screen(letters: Iterable[str], fonts: Iterable[str]) -> list[str]:
    from office.web.page_fonts import letters_lacking

    return letters_lacking(letters, fonts)


def _lacking_in_print(letters: Iterable[str]) -> list[str]:
    from hardware.printing.fonts import is_in_font

    return [letter for letter in letters if not is_in_font(letter)]


def _named(texts: Iterable[Text], lacking: Callable[[Iterable[str]], list[str]]) -> str:
    """Return the letters that no font has, each with the first place where it stands; '' for none."""
    places: dict[str, str] = {}
    for place, text in texts:
        for letter in text:
            if not _is_vietnamese(letter) and category(letter).startswith(_LETTERS):
                places.setdefault(letter, place)
    missing = lacking(places) if places else []
    some = ", ".join(f"{letter!r} ({places[letter]})" for letter in missing[:_MOST_NAMED])
    return some + (", ..." if len(missing) > _MOST_NAMED else "")


def _is_vietnamese(letter: str) -> bool:
    return letter.isascii() or letter.lower() in _VIETNAMESE


def _sentences(settings: Settings, begin: str) -> Iterator[Text]:
    for code in settings.words.languages:
        for name, message in settings.words.words(code).messages.items():
            if name.startswith(begin):
                yield from ((f"{code}: {name}", text) for text in texts_of(message))


def _names(settings: Settings) -> Iterator[Text]:
    """Give the names that pages and papers show."""
    office = settings.office
    yield from (("office.agency", line) for line in office.agency)
    for field in office.fields:
        yield from ((f"field[{field.code}]", name) for name in (field.name, field.name_en))
    for one in office.procedures:
        yield from ((f"procedure[{one.code}]", text) for text in (one.name, one.name_en, *one.documents))


def _titles(settings: Settings) -> Iterator[Text]:
    """Give the names that pages alone show."""
    office = settings.office
    yield "office.name", office.name
    for field in office.fields:
        yield from ((f"field[{field.code}]", name) for name in (field.short, field.short_en))
    for one in office.priorities:
        yield from ((f"priority[{one.code}]", text) for text in (one.name, one.name_en, one.who, one.who_en))
    yield from ((f"hours.closed[{day}]", reason) for day, reason in office.hours.closed_days.items())
    yield from ((f"counter[{counter.number}]", counter.zone) for counter in office.counters)
    yield from ((f"kiosk[{kiosk.name}]", kiosk.title) for kiosk in settings.kiosks)
    yield from ((f"lookup[{lookup.name}]", lookup.title) for lookup in settings.lookups)
    yield from ((f"screen[{screen.name}]", screen.title) for screen in settings.screens)
