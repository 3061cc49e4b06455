"""The form of the nine indices as a page: the hall's figures beside each, and points that a person gives."""

from datetime import date
from functools import partial

from flask import request

from manager.blueprint import bp
from manager.figures import grouped, percentage, time_and_date
from manager.index_form import chosen_period, filled_form, index_context, ratings_of
from manager.index_wording import (
    evidence_said,
    given_said,
    period_said,
    points_said,
    proposal_said,
    rule_said,
    total_said,
)
from manager.period import Kind, Period, containing
from office.people import Role
from office.ratings.indices import MOST_POINTS, Index
from office.ratings.scale import Scale
from office.web.access import allows
from office.web.reader import reader_language, reader_words, staff_page
from office.words.catalogue import OWN, Words

_QUARTERS = 8
"""So many quarters back are offered; an address may name any."""
_MOST_SHOWN = 50
"""Of the history, the newest; the files have all of it."""


@bp.get("/manager/indices")
@allows(role=Role.MANAGER)
def indices_page() -> str:
    """This month's form, or that of the month, quarter or year which the address names."""
    context = index_context()
    words, office, now = reader_words(), context.settings.office, context.clock()
    today = office.day(now)
    period = chosen_period(request.args, today)
    filled = filled_form(context, period)
    scale = ratings_of(context).scale
    return staff_page(
        "manager/indices.html",
        period=period,
        filled=filled,
        is_begun=period.first <= today,
        indices=tuple(Index),
        points=range(MOST_POINTS, -1, -1),
        shown={kind: containing(kind, period.first).written for kind in Kind},
        choices=_choices(today),
        quarters=_quarters(period, today),
        newest=tuple(reversed(filled.form.history))[:_MOST_SHOWN],
        at=time_and_date(words, office.local(now)),
        period_words=lambda one: one.said(words),
        days_said=period_said(words, filled),
        total_said=total_said(words, filled),
        evidence_said=partial(evidence_said, words),
        proposal_said=partial(proposal_said, words),
        rule_said=partial(rule_said, words),
        points_said=partial(points_said, words),
        given_said=partial(given_said, words, office),
        level_said=partial(level_said, words, scale),
        number=partial(grouped, words),
        percentage=partial(percentage, words),
    )


def level_said(words: Words, scale: Scale, code: str) -> str:
    """Return an answer as visitors read it; one that the scale has lost is its code."""
    level = scale.level(code)
    if level is not None and level.name:
        return level.name if reader_language() == OWN else level.name_en
    name = f"rating-level-{code}"
    return words(name) if name in words else code


def _choices(today: date) -> list[tuple[str, Period]]:
    """Return the periods one most often wants, each with how its sentence's name ends."""
    found = []
    for kind in (Kind.MONTH, Kind.QUARTER, Kind.YEAR):
        now = containing(kind, today)
        found += [(f"this-{kind}", now), (f"last-{kind}", now.before)]
    return found


def _quarters(period: Period, today: date) -> list[Period]:
    """Return the last quarters, the newest first, and that of the period where it is none of them."""
    found = [containing(Kind.QUARTER, today)]
    while len(found) < _QUARTERS:
        found.append(found[-1].before)
    chosen = containing(Kind.QUARTER, period.first)
    return found if chosen in found else [*found, chosen]
