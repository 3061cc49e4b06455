"""Who reads a staff page, and in which language: this browser's choice, the office's own until one is made.

``languages.html`` in a page's head offers the choice; the session's cookie keeps it, signed in or not.
"""

from typing import Any, Protocol

from flask import render_template, session

from office.tickets.refusals import InvalidRequest
from office.web.context import current
from office.words.catalogue import OWN, Words


class Named(Protocol):
    """What config.toml names in Vietnamese, and perhaps in English."""

    @property
    def name(self) -> str:
        """The Vietnamese name."""

    @property
    def name_en(self) -> str:
        """The English name, '' without one."""


def reader_language() -> str:
    """Return the language of who reads this request's page: one that has every sentence."""
    chosen: str = session.get("language", OWN)
    return chosen if chosen in current().words.full else OWN


def choose(language: str) -> None:
    """Keep the language of this browser's staff pages. Raises InvalidRequest unless it has every sentence."""
    full = current().words.full
    if language not in full:
        raise InvalidRequest(f"language: one of {', '.join(full)}")
    session.permanent = True
    session["language"] = language


def reader_words() -> Words:
    """Return the sentences in the language of who reads this request's page."""
    return current().words.words(reader_language())


def reader_name(named: Named) -> str:
    """Return a name of config.toml for who reads this request's page."""
    return named.name if reader_language() == OWN else named.name_en or named.name


def field_names() -> dict[str, str]:
    """Return the fields' names by code, for who reads this request's page."""
    return {field.code: reader_name(field) for field in current().settings.office.fields}


def staff_page(template: str, **filled: Any) -> str:
    """Return a page in the language of who reads it; ``render_template`` gives one in the office's own."""
    return render_template(template, language=reader_language(), **filled)
