"""The notices a screen shows beside the calls, and their pictures and videos: for anyone, as the hall is."""

from datetime import date
from pathlib import Path
from urllib.parse import quote

import structlog
from flask import Response, abort, current_app, send_file
from pydantic import BaseModel
from spectree import Response as Answers

from display.blueprint import bp
from display.playlist import KINDS, Notice, NoticeKind, Playlist, read_playlist
from office.tickets.refusals import Refusal
from office.web.access import allows_anyone
from office.web.context import Context, current
from office.web.openapi import answer, api
from office.web.shapes import Problem

log = structlog.get_logger(__name__)

_TOLD = "mot_cua_notice_faults"
_MOST_TOLD = 200


class UnknownScreen(Refusal):
    """No screen has that name."""

    code = "unknown_screen"


class NoticeShape(BaseModel):
    """A notice as shown; ``src`` is the address of its picture or video, '' for words alone."""

    kind: NoticeKind
    title: str
    text: str
    src: str
    seconds: int


class NoticesAnswer(BaseModel):
    """What a screen shows today beside the calls, in this order."""

    notices: list[NoticeShape]


@bp.get("/api/v1/screens/<name>/notices")
@api.validate(resp=Answers(HTTP_200=NoticesAnswer, HTTP_404=Problem), tags=["hall"])
@allows_anyone
def notices(name: str) -> Response:
    """The notices valid today on one screen."""
    context = current()
    if name not in {screen.name for screen in context.settings.screens}:
        raise UnknownScreen(f"no screen has the name {name!r}")
    return answer(NoticesAnswer(notices=shown_notices(context, name)))


@bp.get("/notices/<file>")
@allows_anyone
def notice_file(file: str) -> Response:
    """A picture or video of a notice that is valid today; what the playlist does not name is nobody's."""
    context = current()
    folder = context.settings.notices
    if folder is None or file not in {notice.file for notice in _playlist(context).shown(_today(context))}:
        abort(404)
    path = (folder / file).resolve()
    return send_file(path, mimetype=KINDS[path.suffix.lower()], conditional=True)


def shown_notices(context: Context, screen: str) -> list[NoticeShape]:
    """Return the notices valid today on that screen."""
    return [_shape(context, notice) for notice in _playlist(context).shown(_today(context), screen)]


def _today(context: Context) -> date:
    return context.settings.office.day(context.clock())


def _playlist(context: Context) -> Playlist:
    """Read the playlist, and tell of each fault once in the log."""
    playlist = read_playlist(context.settings)
    told: set[str] = current_app.extensions.setdefault(_TOLD, set())
    for fault in playlist.faults:
        if fault not in told and len(told) < _MOST_TOLD:
            told.add(fault)
            log.warning("notice_faulty", fault=fault)
    return playlist


def _shape(context: Context, notice: Notice) -> NoticeShape:
    return NoticeShape(
        kind=notice.kind,
        title=notice.title,
        text="\n".join(notice.text),
        src=_src(context.settings.notices, notice.file),
        seconds=notice.seconds,
    )


def _src(folder: Path | None, file: str) -> str:
    if folder is None or not file:
        return ""
    # The time of its last change: a file that was exchanged is fetched anew.
    return f"/notices/{quote(file)}?{_changed_s(folder / file)}"


def _changed_s(path: Path) -> int:
    """Return when it was last changed, in seconds since 1970; 0 where it was just taken away."""
    try:
        return int(path.stat().st_mtime)
    except OSError:
        return 0
