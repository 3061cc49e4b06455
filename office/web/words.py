"""The office's sentences in templates and scripts: ``words`` and ``said`` for both.

A template says ``{{ words("counter-call") }}`` in the page's language, or ``{{ said("kiosk-back") }}``
in all of the page's languages, of which the page shows one. A script imports the same two from
``/words/<room>.js``: every sentence whose name begins with the room's. It is a module and not JSON, so that a
page has its words before its first line runs, and a strict Content-Security-Policy lets it in.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from flask import Blueprint, Flask, Response, abort, current_app, request
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from office.web.access import allows_anyone
from office.web.context import current
from office.words.catalogue import ENGLISH, OWN, Catalogue, Said, Words
from office.words.languages import fonts_of
from office.words.reading import Choice, Message

bp = Blueprint("words", __name__)
_KEY = "mot_cua_word_modules"
_MODULE = """\
import {{ sentences }} from "/static/words.js"

export const {{ english, has, letters, said, words }} = sentences({})
"""


def install(app: Flask) -> None:
    """Let the templates of an app say sentences."""
    app.jinja_env.globals.update(
        words=_words_of_page,
        titled=_titled,
        english=_english,
        has=_has,
        said=_said_on_page,
        named=_named_on_page,
        name_here=_name_on_page,
        spans=_spans_on_page,
        words_of=_words_of,
        own=_own_on_page,
        own_lang=_own_lang,
    )


def spans(said: Said) -> Markup:
    """Return one thing in several languages; the page shows the one its <html lang> names."""
    # By the text's own formatting: Markup's is written in Python, and takes ten times as long.
    return Markup(  # noqa: S704 each part is escaped
        "".join(
            f'<span class="in-{language}" lang="{language}">{escape(text)}</span>'
            for language, text in said.items()
        )
    )


def own_in(language: str, text: str) -> Markup:
    """Return a Vietnamese text, of config.toml or somebody here, marked as such in another language."""
    if language == OWN or not text:
        return escape(text)
    return Markup('<span lang="{}">{}</span>').format(OWN, text)


def filled(words: Words, name: str, /, **values: Any) -> Markup:
    """Return a sentence as HTML, in which what is filled in may be HTML itself."""
    return _filled(words, name, values)


@bp.get("/words/<room>.js")
@allows_anyone
def word_module(room: str) -> Response:
    """The sentences that a room's scripts say, in all languages of the office."""
    catalogue, modules = current().words, current_app.extensions.setdefault(_KEY, {})
    if room not in catalogue.rooms:
        abort(404)
    if room not in modules:
        modules[room] = _module(catalogue, room)
    response = Response(modules[room], content_type="text/javascript; charset=utf-8")
    response.add_etag()
    response.make_conditional(request)
    return response


@bp.get("/words/languages.css")
@allows_anyone
def language_styles() -> Response:
    """Of what stands in several languages each page shows the one that its <html lang> names.

    Brings the fonts of those languages, too. A browser loads what it shows letters of.
    """
    catalogue = current().words
    rules = [f'@import "/static/vendor/{font}.css";\n' for font in fonts_of(catalogue)]
    for shown in catalogue.languages:
        if fonts := fonts_of(catalogue, shown):
            family = ", ".join(f'"{font}"' for font in ("Be Vietnam Pro", *fonts))
            rules.append(f":root:lang({shown}) {{ --font: {family}, sans-serif }}\n")
        rules += [
            f":root:lang({shown}) .in-{other} {{ display: none }}\n"
            for other in catalogue.languages
            if other != shown
        ]
    response = Response("".join(rules), content_type="text/css; charset=utf-8")
    response.add_etag()
    response.make_conditional(request)
    return response


def _module(catalogue: Catalogue, room: str) -> str:
    prefix = f"{room}-"
    picked = {
        language: {
            name: _plain(message)
            for name, message in catalogue.words(language).messages.items()
            if name.startswith(prefix)
        }
        for language in catalogue.languages
    }
    # A language that is for visitors only has no sentence in staff's rooms.
    picked = {language: sentences for language, sentences in picked.items() if sentences}
    return _MODULE.format(json.dumps(picked, ensure_ascii=False, separators=(",", ":")))


def _plain(message: Message) -> object:
    if isinstance(message, Choice):
        return {"by": message.by, "variants": message.variants, "fallback": message.fallback}
    return message


def _filled(words: Words, name: str, filled: Mapping[str, Any]) -> Markup:
    """Return a sentence as HTML, in which what is filled in may be HTML itself."""
    pattern = str(escape(words.pattern(name, filled)))
    html = pattern.format_map({place: escape(value) for place, value in filled.items()})
    return Markup(html)  # noqa: S704 each part is escaped


@pass_context
def _words_of_page(context: Context, name: str, /, **filled: Any) -> Markup:
    return _filled(current().words.words_saying(name, _language(context)), name, filled)


def _language(context: Context) -> str:
    """Return the page's language, which it names by ``language``; without one it is the office's own."""
    return context.get("language") or OWN


@pass_context
def _own_on_page(context: Context, text: str) -> Markup:
    return own_in(_language(context), text)


@pass_context
def _own_lang(context: Context) -> Markup:
    """Return the attribute by which an element says that all in it is Vietnamese; nothing on such a page."""
    return Markup("") if _language(context) == OWN else Markup(' lang="{}"').format(OWN)


def _has(name: str) -> bool:
    return name in current().words


@pass_context
def _english(context: Context, name: str, /, **filled: Any) -> Markup:
    """Return what stands small beside a page's own language; nothing on an English page."""
    is_beside = _language(context) != ENGLISH and ENGLISH in current().words.languages
    return _filled(_words_of(ENGLISH), name, filled) if is_beside else Markup("")


@pass_context
def _titled(context: Context, name: str, /, **filled: Any) -> Markup:
    """Return a heading in the page's language, with the English one in small letters behind it."""
    heading, english = _words_of_page(context, name, **filled), _english(context, name, **filled)
    if not english:
        return heading
    return heading + Markup(' <small lang="{}">{}</small>').format(ENGLISH, english)


def _words_of(language: str) -> Words:
    return current().words.words(language)


@pass_context
def _spans_on_page(context: Context, said: Said) -> Markup:
    return spans({one: said[one] for one in _languages(context)})


@pass_context
def _said_on_page(context: Context, name: str, /, **filled: Any) -> Markup:
    catalogue = current().words
    return spans({one: _filled(catalogue.words(one), name, filled) for one in _languages(context)})


@pass_context
def _name_on_page(context: Context, vietnamese: str, english: str) -> Markup:
    """Return a name in the page's one language: the English one, if there is one, unless it is Vietnamese."""
    language, is_english = _language(context), bool(english) and _language(context) != OWN
    of, name = (ENGLISH, english) if is_english else (OWN, vietnamese)
    return escape(name) if of == language else Markup('<span lang="{}">{}</span>').format(of, name)


@pass_context
def _named_on_page(context: Context, vietnamese: str, english: str) -> Markup:
    """Return a name of config.toml, "" where a script fills it in; other languages show the English."""
    return spans({one: vietnamese if one == OWN else english for one in _languages(context)})


def _languages(context: Context) -> Iterable[str]:
    """Return the page's languages, which it may name itself by ``languages``."""
    return context.get("languages") or current().words.languages
