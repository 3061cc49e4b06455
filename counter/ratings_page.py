"""What an officer sees of the ratings given at a counter: sums of months, which tell of no single visitor."""

from dataclasses import dataclass
from datetime import date, timedelta

from flask import Response, abort, make_response

from counter.blueprint import bp
from office.people import Role
from office.ratings.kept import RATINGS_KEPT
from office.ratings.officer_sums import OfficerSum, officer_sum
from office.tickets.refusals import NotAllowed
from office.tickets.store import Reader
from office.web.access import actor, allows
from office.web.context import at_office, looked_back
from office.web.reader import staff_page

_MONTHS = 6


@dataclass(frozen=True, slots=True)
class MonthSum:
    """One month, by its first day; ``sum`` is None below 5 answers."""

    first: date
    sum: OfficerSum | None


@bp.get("/counter/<int:number>/ratings")
@allows(role=Role.OFFICER)
def ratings_page(number: int) -> Response:
    """The sums of one counter's last six months, for those who may act there."""
    context = at_office()
    if "ratings" not in context.opened:
        abort(404)
    counter, officer = context.settings.office.counter(number), actor().officer
    if officer is None or not officer.may_act_at(number):
        raise NotAllowed("these are another counter's ratings")
    today = context.settings.office.day(context.clock())
    months = looked_back(lambda reader: _sums(reader, number, today))
    page = staff_page("counter/ratings.html", counter=counter, months=months)
    return make_response(page)


def _sums(reader: Reader, counter: int, today: date) -> list[MonthSum]:
    """Return the last months' sums of one counter, the newest first."""
    found, last = [], today
    for _ in range(_MONTHS):
        first = last.replace(day=1)
        of_month = RATINGS_KEPT.on(reader).of_days(first, last)
        own = [rating for rating in of_month if rating.counter == counter]
        found.append(MonthSum(first, officer_sum(own, today)))
        last = first - timedelta(days=1)
    return found
