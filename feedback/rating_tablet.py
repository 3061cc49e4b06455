"""The page on a counter's rating tablet, and what stands there before the tablet is enrolled."""

from typing import cast

from flask import Response, make_response, render_template

from feedback.blueprint import bp
from office.people import Device, DeviceRole
from office.ratings.at_work import Ratings
from office.ratings.scale import Mood
from office.web.access import allows_anyone
from office.web.context import current
from office.web.enrolment import is_here


@bp.get("/rating/<name>")
@allows_anyone
def rating_tablet(name: str) -> Response:
    """The page of one rating tablet, or how to enrol it. The number that ends its name is its counter's."""
    context = current()
    office, ratings = context.settings.office, context.opened.get("ratings")
    number = Device(name, DeviceRole.RATING, context.clock()).counter
    counter = next((one for one in office.counters if one.number == number), None)
    if counter is None or ratings is None:
        return make_response(render_template("feedback/no_tablet.html", name=name), 404)
    if not is_here(name, DeviceRole.RATING):
        page = render_template("feedback/not_enrolled.html", name=name, counter=counter)
        return make_response(page, 403)
    page = render_template(
        "feedback/rating_tablet.html",
        name=name,
        counter=counter,
        scale=cast(Ratings, ratings).scale,
        unhappy=Mood.UNHAPPY,
        languages=context.words.languages,
    )
    return make_response(page)
