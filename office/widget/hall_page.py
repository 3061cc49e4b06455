"""The hall for pages of others: a small page to be framed, and ``GET /api/v1/hall`` for their scripts.

Both are open to the hosts of [widget] alone. The page has no script: it loads itself anew.
"""

from dataclasses import dataclass
from typing import cast

from flask import Blueprint, Response, render_template, request

from office.tickets.office import Field
from office.waiting.hall import FieldLine, hall
from office.web.access import allows_anyone
from office.web.context import Context, current
from office.web.headers import Embedding, embed
from office.web.lean_flask import this_request
from office.web.refusals import SlowDown
from office.widget.desk import FRESH_S, WidgetDesk
from office.words.catalogue import OWN
from office.words.waits import estimate_said

bp = Blueprint(
    "widget", __name__, template_folder="templates", static_folder="static", static_url_path="/static/widget"
)
HALL = "/api/v1/hall"
RELOAD_S = 30


@dataclass(frozen=True, slots=True)
class Line:
    """A field's line as the page shows it. ``wait`` '' where it is closed, ``opens_at`` '' where unknown."""

    name: str
    is_open: bool
    waiting: int
    wait: str
    opens_at: str


@bp.get("/widget/hall")
@allows_anyone
def hall_page() -> Response:
    """How many wait and for how long, in the language ``?language=`` if it is offered."""
    context, desk = current(), _desk()
    languages = context.words.languages
    wished = request.args.get("language", OWN)
    language = wished if wished in languages else OWN
    is_still = request.args.get("still") == "1"
    # By the header, not by the page: who reads slowly, or hears it read, can have it stand still.
    again = {} if is_still else {"Refresh": str(RELOAD_S)}
    embed(request.environ, Embedding(desk.hosts, FRESH_S, is_framed=True))
    if desk.wait_s(request.remote_addr or ""):
        page = render_template("widget/busy.html", language=language)
        return Response(page, 429, {"Retry-After": str(RELOAD_S), **again})
    name = f"{language} still" if is_still else language
    return Response(desk.page(name, lambda: _drawn(context, language, is_still=is_still)), headers=again)


@bp.before_app_request
def _slow_others_down() -> None:
    """Let scripts of others ask for the hall a few times a second from an address."""
    asking = this_request()
    if asking.path == HALL and "HTTP_ORIGIN" in asking.environ:
        wait_s = _desk().wait_s(request.remote_addr or "")
        if wait_s:
            raise SlowDown("the hall is asked for too often from here", wait_s)


@bp.after_app_request
def _let_others_read(answer: Response) -> Response:
    """Let scripts of named hosts read the hall."""
    asking = this_request()
    if asking.path == HALL and "HTTP_ORIGIN" in asking.environ:
        desk, origin = _desk(), request.environ["HTTP_ORIGIN"]
        answer.vary.add("Origin")
        if desk.may_embed(origin):
            answer.headers["Access-Control-Allow-Origin"] = origin
            embed(request.environ, Embedding(desk.hosts, FRESH_S, is_framed=False))
    return answer


def _desk() -> WidgetDesk:
    return cast(WidgetDesk, current().opened["widget"])


def _drawn(context: Context, language: str, *, is_still: bool) -> str:
    office, now = context.settings.office, context.clock()
    with context.store.reading() as reader:
        found = hall(office, reader, now)
    fields = {field.code: field for field in office.fields}
    lines = [_line(context, language, fields[line.code], line) for line in found.fields]
    return render_template(
        "widget/hall.html",
        language=language,
        languages=context.words.languages,
        # The numbers of a trial hour are nobody's.
        lines=[] if office.trial_hour else lines,
        is_open=not office.trial_hour and any(line.is_open for line in lines),
        at=f"{office.local(now):%H:%M}",
        address=context.settings.server.address,
        is_still=is_still,
    )


def _line(context: Context, language: str, field: Field, line: FieldLine) -> Line:
    name = field.name if language == OWN else field.name_en or field.name
    wait = estimate_said(context.words, line.estimate)[language] if line.is_open else ""
    opens_at = "" if line.opens_at is None else f"{line.opens_at:%H:%M %d/%m}"
    return Line(name, line.is_open, line.waiting, wait, opens_at)
