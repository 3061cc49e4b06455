"""What visitors say of a finished visit: GET /ratings/next tells a counter's tablet whom to ask."""

from datetime import datetime, timedelta
from typing import Annotated, cast

from flask import Blueprint, Response
from pydantic import AwareDatetime, BaseModel, Field
from spectree import Response as Answers

from office.people import DeviceRole
from office.ratings.at_work import Ratings
from office.ratings.rating import By, Given, Rating
from office.ratings.scale import Mood, Scale
from office.ratings.window import Window
from office.tickets.answers import Result
from office.tickets.checks import found
from office.tickets.refusals import NotAllowed, UnknownTicket
from office.web.access import actor, allows, allows_anyone, asked
from office.web.context import current
from office.web.edition import edition
from office.web.openapi import answer, api
from office.web.shapes import Asked, Code, Moment, Problem
from office.words.catalogue import ENGLISH, OWN

bp = Blueprint("ratings", __name__)

_WAIT_S = 5.0
"""Shorter than pages wait for any answer, so that a server that is gone is noticed as soon as elsewhere."""
_STALE = timedelta(seconds=120)
"""So long after its end a turn is still told: its visitor may be touching the tablet all the while."""
_MOST_REASONS, _MOST_TOUCHES = 8, 400
_MS = timedelta(milliseconds=1)


class AfterTurn(Asked):
    """``after`` is the ``seq`` of the last answer; without it the answer comes at once."""

    after: Annotated[int | None, Field(ge=0, lt=2**63)] = None


class Answered(Asked):
    """An answer on a tablet. The times are its own, reckoned from ``now`` of what it was told last.

    ``answered_at`` is now where it is left out. ``touches`` are those before the answer, but not those that
    follow another within a second. ``scale`` is the version that was shown, the one in use where left out.
    """

    ticket: Annotated[int, Field(ge=1, lt=2**63)]
    answer: Code
    reasons: list[Code] = Field(default_factory=list, max_length=_MOST_REASONS)
    shown_at: AwareDatetime
    answered_at: AwareDatetime | None = None
    touches: list[AwareDatetime] = Field(default_factory=list, max_length=_MOST_TOUCHES)
    scale: Annotated[int | None, Field(ge=1, lt=2**31)] = None


class AnsweredByPhone(Asked):
    """An answer by a ticket's key."""

    answer: Code
    reasons: list[Code] = Field(default_factory=list, max_length=_MOST_REASONS)


class RatedTicket(BaseModel):
    """Whom a tablet asks, and in which language to begin."""

    id: int
    label: str
    language: str


class LevelShape(BaseModel):
    """One answer that may be given; ``counts_as`` is what it is, whatever it is called."""

    code: str
    counts_as: Mood
    name: str
    name_en: str


class CauseShape(BaseModel):
    """One reason that may be given with an answer."""

    code: str
    name: str
    name_en: str


class ScaleShape(BaseModel):
    """What may be answered, in the order in which it is shown."""

    version: int
    answers: list[LevelShape]
    reasons: list[CauseShape]


class TurnAnswer(BaseModel):
    """Whose turn it is at the tablet's counter as of ``now``; ``ticket`` null: nobody's.

    It is shown from ``shown_from`` until ``until``, or ``grace_s`` after the last touch in that time, and no
    longer than the tablet is told of it. One that hears nothing any more asks until ``grace_s`` after ``now``
    at most: the next visitor may have been called.
    """

    seq: int
    now: Moment
    edition: str
    ticket: RatedTicket | None
    shown_from: Moment | None
    until: Moment | None
    grace_s: float
    scale: ScaleShape


class RatingAnswer(BaseModel):
    """The answer that is kept."""

    ticket: int
    answer: str
    came_at: Moment


@bp.get("/api/v1/ratings/next")
@api.validate(resp=Answers(HTTP_200=TurnAnswer, HTTP_403=Problem), tags=["ratings"])
@allows(devices=(DeviceRole.RATING,))
def next_turn(query: AfterTurn) -> Response:
    """Whose turn it is at the counter of the tablet that asks; another than ``after`` is waited for."""
    ratings = at_work()
    turn = ratings.turns.after(_counter(), query.after, _WAIT_S)
    window = turn.window
    if window is not None and turn.known_at > window.ends_at() + _STALE:
        window = None
    return answer(
        TurnAnswer(
            seq=turn.mark,
            now=_up(turn.known_at),
            edition=edition(),
            ticket=None if window is None else _ticket(window),
            shown_from=None if window is None else window.opened_at,
            until=None if window is None else window.ends_at(),
            grace_s=ratings.grace.total_seconds(),
            scale=_shape(ratings.scale),
        )
    )


@bp.post("/api/v1/ratings")
@api.validate(
    resp=Answers(
        HTTP_201=RatingAnswer, HTTP_200=RatingAnswer, HTTP_403=Problem, HTTP_404=Problem, HTTP_409=Problem
    ),
    tags=["ratings"],
)
@allows(devices=(DeviceRole.RATING,))
def rate(json: Answered) -> Response:
    """An answer that was given on the tablet of its counter, now or while it was cut off."""
    asked()
    given = Given(
        json.ticket,
        json.answer,
        tuple(json.reasons),
        By.TABLET,
        _counter(),
        json.shown_at,
        json.answered_at or current().clock(),
        tuple(json.touches),
        json.scale,
    )
    return _kept(at_work().give(given))


@bp.post("/api/v1/t/<key>/rating")
@api.validate(
    resp=Answers(HTTP_201=RatingAnswer, HTTP_200=RatingAnswer, HTTP_404=Problem, HTTP_409=Problem),
    tags=["ratings"],
)
@allows_anyone
def rate_by_key(key: str, json: AnsweredByPhone) -> Response:
    """An answer of whoever holds the ticket's key."""
    asked()
    return _kept(give_by_key(key, json.answer, tuple(json.reasons)))


def give_by_key(key: str, answered: str, reasons: tuple[str, ...]) -> Result[Rating]:
    """Keep the answer of whoever holds that key. Raises UnknownTicket and what ``Ratings.give`` does."""
    with current().store.reading() as reader:
        ticket = reader.ticket_of_key(key)
    if ticket is None:
        raise UnknownTicket("no ticket has this key: scan the code on the paper again")
    now = current().clock()
    return at_work().give(Given(ticket.id, answered, reasons, By.PHONE, None, now, now))


def at_work() -> Ratings:
    """Return the ratings of the office that serves this request."""
    return cast(Ratings, current().opened["ratings"])


def _counter() -> int:
    """Return the counter at which the tablet that asks stands."""
    device = actor().device
    if device is None or device.counter is None:
        raise NotAllowed("this tablet stands at no counter: its name must end with the counter's number")
    return device.counter


def _ticket(window: Window) -> RatedTicket:
    with current().store.reading() as reader:
        language = found(reader, window.ticket_id).language
    return RatedTicket(id=window.ticket_id, label=window.label, language=language)


def _up(at: datetime) -> datetime:
    """Return the next whole millisecond: a page's clock knows no less, and shows nothing before its time."""
    return at if at.microsecond % 1000 == 0 else at.replace(microsecond=at.microsecond // 1000 * 1000) + _MS


def _shape(scale: Scale) -> ScaleShape:
    own, english = (current().words.words(language) for language in (OWN, ENGLISH))
    return ScaleShape(
        version=scale.version,
        answers=[
            LevelShape(
                code=one.code,
                counts_as=one.mood,
                name=one.name or own(f"rating-level-{one.code}"),
                name_en=one.name_en or english(f"rating-level-{one.code}"),
            )
            for one in scale.levels
        ],
        reasons=[
            CauseShape(
                code=one.code,
                name=one.name or own(f"rating-cause-{one.code}"),
                name_en=one.name_en or english(f"rating-cause-{one.code}"),
            )
            for one in scale.causes
        ],
    )


def _kept(done: Result[Rating]) -> Response:
    rating = done.value
    kept = RatingAnswer(ticket=rating.ticket_id, answer=rating.answer, came_at=rating.came_at)
    return answer(kept, 200 if done.repeated else 201)
