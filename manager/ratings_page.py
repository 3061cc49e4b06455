"""The ratings as a page: honest figures of a day, a month or a year, and what is to be looked at today."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import cast

from flask import abort, request

from manager.blueprint import bp
from manager.figures import date_words, grouped, percentage, time_and_date
from manager.period import Kind, Period, asked_period, containing
from manager.rating_figures import figure_said, points_said, share_said, span_said
from manager.report_page import choices_of
from office.people import Role
from office.ratings.alarms import Alarm
from office.ratings.at_work import Ratings
from office.ratings.rating import Rating
from office.ratings.scale import Scale
from office.ratings.summary import Summaries, alarms_of, summaries
from office.tickets.store import Reader
from office.web.access import allows
from office.web.context import Context, at_office, looked_back
from office.web.reader import reader_language, reader_words, staff_page
from office.words.catalogue import OWN, Words

_MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Unhappy:
    """An answer that was not satisfied, with its ticket's label."""

    rating: Rating
    label: str


@dataclass(frozen=True, slots=True)
class _Found:
    summed: Summaries
    alarms: Mapping[int, tuple[Alarm, ...]]
    unhappy: tuple[Unhappy, ...]


@bp.get("/manager/ratings")
@allows(role=Role.MANAGER)
def ratings_page() -> str:
    """Today's ratings, or those of the day, month or year which the address names."""
    context = at_office()
    if "ratings" not in context.opened:
        abort(404)
    words, office, now = reader_words(), context.settings.office, context.clock()
    today = office.day(now)
    period = asked_period(request.args, today)
    found = looked_back(lambda reader: _found(context, reader, period, today))
    return staff_page(
        "manager/ratings.html",
        period=period,
        shown={kind: containing(kind, period.first).written for kind in Kind},
        choices=choices_of(Period(Kind.DAY, today)),
        period_words=lambda one: one.said(words),
        summed=found.summed,
        alarms=found.alarms,
        unhappy=found.unhappy,
        at=time_and_date(words, office.local(now)),
        number=partial(grouped, words),
        percentage=partial(percentage, words),
        share=partial(share_said, words),
        span=partial(span_said, words),
        points=points_said,
        figure=partial(figure_said, words),
        date_words=partial(date_words, words),
        answer_said=partial(_answer_said, words),
        reasons_said=partial(_reasons_said, words, scale_of(context)),
    )


def alarms_today(context: Context) -> Mapping[int, tuple[Alarm, ...]]:
    """Return what is to be looked at today, by counter; nothing in an office that takes no ratings."""
    if "ratings" not in context.opened:
        return {}
    with context.store.reading() as reader:
        return _alarms(context, reader, context.settings.office.day(context.clock()))


def scale_of(context: Context) -> Scale:
    """Return the scale in use."""
    return cast(Ratings, context.opened["ratings"]).scale


def _found(context: Context, reader: Reader, period: Period, today: date) -> _Found:
    summed = summaries(reader, period.first, period.last)
    newest = [(one, reader.ticket(one.ticket_id)) for one in summed.unhappy[:_MOST_SHOWN]]
    return _Found(
        summed,
        _alarms(context, reader, today),
        tuple(Unhappy(one, ticket.label) for one, ticket in newest if ticket is not None),
    )


def _alarms(context: Context, reader: Reader, today: date) -> Mapping[int, tuple[Alarm, ...]]:
    return alarms_of(reader, (one.number for one in context.settings.office.counters), today)


def _answer_said(words: Words, rating: Rating) -> str:
    """Return what the visitor read and touched: in an office's own words those are Vietnamese."""
    return rating.label or words(f"rating-level-{rating.answer}")


def _reasons_said(words: Words, scale: Scale, codes: Sequence[str]) -> str:
    """Return reasons as they are read; one that the scale has lost is its code."""
    return ", ".join(_reason_said(words, scale, code) for code in codes)


def _reason_said(words: Words, scale: Scale, code: str) -> str:
    cause = scale.cause(code)
    if cause is not None and cause.name:
        return cause.name if reader_language() == OWN else cause.name_en
    name = f"rating-cause-{code}"
    return words(name) if name in words else code
