"""The rating on a ticket's page: for whoever holds the key, once the visit is over."""

from datetime import date
from typing import cast
from urllib.parse import quote, urlencode

from flask import abort, redirect, request
from werkzeug.wrappers import Response

from office.ratings.api import give_by_key
from office.ratings.at_work import Ratings
from office.ratings.rating_desk import Asking, last_day
from office.ratings.scale import Mood, Scale
from office.tickets.refusals import InvalidRequest, Refusal
from office.tickets.ticket import State, Ticket
from office.web.access import allows_anyone, is_own_form
from office.web.context import current
from phone.blueprint import bp

UNHAPPY = Mood.UNHAPPY
_MOST_REASONS, _MOST_LETTERS = 8, 40
_TOLD = ("rating_over", "not_rated")
"""What is said of a refusal by its code. A ticket that is rated already says so itself."""


@bp.post("/t/<key>/rating")
@allows_anyone
def rate_without_script(key: str) -> Response:
    """Take the answer of the page's form, for phones without a script, and lead back to the page.

    Raises InvalidRequest for a form that is not the page's own.
    """
    if "ratings" not in current().opened:
        abort(404)
    if not is_own_form(request.form.get("csrf", "")):
        raise InvalidRequest("this form is of another page: load the ticket's page again")
    asked = {"language": request.form.get("language", "")[:_MOST_LETTERS]}
    reasons = tuple(one[:_MOST_LETTERS] for one in request.form.getlist("reasons")[:_MOST_REASONS])
    try:
        give_by_key(key, request.form.get("answer", "")[:_MOST_LETTERS], reasons)
    except Refusal as refused:
        asked["refused"] = refused.code
    return redirect(f"/t/{quote(key, safe='')}?{urlencode(asked)}", 303)


def asking_of(ticket: Ticket) -> Asking:
    """Return whether that ticket's holder is asked now; nobody is in an office that takes no ratings."""
    context = current()
    ratings = context.opened.get("ratings")
    if ratings is None or ticket.state is not State.FINISHED:
        return Asking.NOT_ASKED
    with context.store.reading() as reader:
        return cast(Ratings, ratings).desk.asking(reader, ticket, context.clock())


def scale_shown() -> Scale | None:
    """Return what may be answered, None in an office that takes no ratings."""
    ratings = current().opened.get("ratings")
    return None if ratings is None else cast(Ratings, ratings).scale


def until_day(ticket: Ticket) -> date:
    """Return the last day on which that ticket can be rated."""
    return last_day(current().settings.office.hours, ticket.office_day)


def refusal_said() -> str:
    """Return the code under which the page says why the form's answer was not taken, '' for no reason."""
    code = request.args.get("refused", "")
    return "" if not code or code == "already_rated" else code if code in _TOLD else "other"
