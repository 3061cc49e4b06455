"""A field's badge in templates: its pictogram and the letter of its numbers, on its colour."""

from flask import Flask
from markupsafe import Markup

from office.looks.pictograms import lines_of
from office.tickets.office import Field, Series
from office.web.context import current

_PICTOGRAM = Markup(
    '<svg class="field-badge__pictogram" viewBox="0 0 24 24" aria-hidden="true"><path d="{}"/></svg>'
)
_LETTER = Markup('<span class="field-badge__letter" data-mark{}>{}</span>')
_BADGE = Markup('<span class="field-badge field-badge--{}">{}{}</span>')


def install(app: Flask) -> None:
    """Let templates show ``field_badge(field)``, which ``field_badge.css`` draws, and a ``pictogram``."""
    app.jinja_env.globals.update(field_badge=field_badge, pictogram=lines_of)


def field_badge(field: Field, letter: str | None = None) -> Markup:
    """Return the badge of a field, "" where it shows nothing; ``letter`` is today's where it may differ.

    The pictogram is decoration for who hears the page: the letter is text, and the name stands beside it.
    """
    series = current().settings.office.series
    mark = (field.letter if series is Series.LETTER else "") if letter is None else letter
    drawn = _PICTOGRAM.format(lines_of(field.pictogram)) if field.pictogram else Markup("")
    if not mark and not drawn:
        return Markup("")
    shown = _LETTER.format(Markup("") if mark else Markup(" hidden"), mark)
    return _BADGE.format(field.colour or "plain", drawn, shown)
