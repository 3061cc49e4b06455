"""The form of the nine indices of a period, as its page, its API and its files are given it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from flask import abort

from manager.index_evidence import Gathered, gathered
from manager.period import Kind, Period, containing, read_period
from office.ratings.at_work import Ratings
from office.ratings.index_points import IndexForm
from office.tickets.refusals import InvalidRequest
from office.web.context import Context, at_office, looked_back

KINDS = (Kind.MONTH, Kind.QUARTER, Kind.YEAR)
"""What a form is of; a day has none."""


@dataclass(frozen=True, slots=True)
class FilledForm:
    """A period's form with what stands beside it. ``is_over``: nothing more is counted in these days."""

    period: Period
    form: IndexForm
    gathered: Gathered
    is_over: bool


def index_context() -> Context:
    """Return the office whose indices are asked for. Raises NotFound where it takes no ratings."""
    context = at_office()
    if "ratings" not in context.opened:
        abort(404)
    return context


def ratings_of(context: Context) -> Ratings:
    """Return the office's ratings at work."""
    return cast(Ratings, context.opened["ratings"])


def filled_form(context: Context, period: Period) -> FilledForm:
    """Return the form of that period, added up while other requests go on."""
    today = context.settings.office.day(context.clock())
    desk = ratings_of(context).indices
    form, found = looked_back(
        lambda reader: (desk.form(reader, period.first, period.last), gathered(context, reader, period))
    )
    return FilledForm(period, form, found, period.last < today)


def chosen_period(arguments: Mapping[str, str], today: date) -> Period:
    """Return the month, quarter or year that an address names, this month for none. Raises InvalidRequest."""
    named = [kind for kind in Kind if kind in arguments]
    if not named:
        return containing(Kind.MONTH, today)
    if len(named) > 1 or named[0] not in KINDS:
        raise InvalidRequest("name one of month, quarter and year", reason="two_periods")
    return read_period(named[0], arguments[named[0]])


def written_period(text: str) -> Period:
    """Return the period written ``2026-11``, ``2026-Q4`` or ``2026``. Raises InvalidRequest."""
    kind = Kind.QUARTER if "Q" in text else Kind.MONTH if "-" in text else Kind.YEAR
    return read_period(kind, text)
