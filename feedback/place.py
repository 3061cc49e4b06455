"""Where a page of the mailbox is read: on a phone, with a ticket or without, or at a lookup screen."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from flask import Response, make_response, render_template, request

from office.mailbox.asking import desk, lookup_screen
from office.mailbox.wording import how
from office.web.context import current

_MOST_LETTERS = 64


@dataclass(frozen=True, slots=True)
class Place:
    """``screen`` is the lookup screen that this browser is, None elsewhere; ``ticket`` a key, '' for none.

    A ticket's key stands in forms and never in a cookie: the phone may be somebody else's tomorrow.
    """

    language: str
    screen: str | None
    ticket: str

    @property
    def may_write(self) -> bool:
        """Whether somebody can write from here."""
        return self.screen is not None or bool(self.ticket)

    def query(self, language: str) -> str:
        """Return what follows the question mark of the same page in that language."""
        kept = {"language": language, "at": self.screen or "", "t": self.ticket}
        return urlencode({name: value for name, value in kept.items() if value})


def here() -> Place:
    """Return where this request's page is read, by its address or its form."""
    given: Mapping[str, str] = request.form if request.method == "POST" else request.args
    languages = current().words.languages
    wished = given.get("language", "")
    return Place(
        wished if wished in languages else languages[0],
        lookup_screen(given.get("at", "")[:_MOST_LETTERS]),
        given.get("t", "")[:_MOST_LETTERS],
    )


def page(template: str, place: Place, status: int = 200, **filled: Any) -> Response:
    """Return a page of the mailbox as it is read there."""
    context = current()
    words = context.words.words(place.language)
    drawn = render_template(
        template,
        place=place,
        language=place.language,
        languages=context.words.languages,
        today=desk().today(),
        superior=desk().table.superior,
        how=lambda counted: how(words, counted),
        **filled,
    )
    return make_response(drawn, status)
