"""The form of the nine indices for programs, and the points that its page sends."""

from datetime import date
from typing import Annotated

from flask import Response
from pydantic import BaseModel, Field
from spectree import Response as Answers

from manager.blueprint import bp
from manager.index_form import FilledForm, filled_form, index_context, ratings_of, written_period
from office.people import Role
from office.ratings.evidence import Evidence, FactName, WhyNone
from office.ratings.figures import Satisfaction
from office.ratings.index_desk import Mark
from office.ratings.index_points import PointsGiven
from office.ratings.indices import Grade, Index, cut
from office.web.access import actor, allows, asked
from office.web.openapi import answer, api
from office.web.refusals import NotSignedIn
from office.web.shapes import Asked, Moment, Problem, Text


class MarkBody(Asked):
    """What is to stand at the index of that number; ``points`` null takes back what stands."""

    index: Annotated[int, Field(ge=1, le=len(Index))]
    points: Annotated[int | None, Field(ge=0, le=2)]
    note: Text = ""


class MarksBody(Asked):
    """Points for one index or several; those left out stay as they are."""

    marks: Annotated[list[MarkBody], Field(min_length=1, max_length=len(Index))]


class StandingAnswer(BaseModel):
    """How the form stands: how many of nine have points; ``total`` and ``grade`` are null until all have."""

    given: int
    total: int | None
    grade: Grade | None


class FactShape(BaseModel):
    """``count`` out of ``of``."""

    name: FactName
    count: int
    of: int


class ProposalShape(BaseModel):
    """The rule of one dossier over ``dossiers``: their mean, cut to two decimals, and cut to whole points."""

    points: int
    mean: str
    dossiers: int
    is_sure: bool = False


class SatisfactionShape(BaseModel):
    """``satisfied`` of ``answers`` of ``visits``: 95 % interval, and what the silent may hide; 0 to 1."""

    satisfied: int
    answers: int
    visits: int
    low: float
    high: float
    if_silent_low: float
    if_silent_high: float


class GivenShape(BaseModel):
    """What somebody gave an index, and when; ``points`` null: they took it back."""

    index: int
    points: int | None
    note: str
    by: str
    at: Moment


class IndexShape(BaseModel):
    """One index: its points and who gave them, null before, and what the hall has of it.

    ``why_none`` says why there is no figure, null where there is one.
    """

    index: int
    points: int | None
    given: GivenShape | None
    facts: list[FactShape]
    why_none: WhyNone | None
    proposal: ProposalShape | None
    satisfaction: SatisfactionShape | None


class SlipsShape(BaseModel):
    """The second table: how many were asked, and how often each answer came."""

    given_out: int
    returned: int
    counts: dict[str, int]


class FormAnswer(BaseModel):
    """The form of a period; ``is_over`` false: it still counts on. ``history`` is all that was given."""

    first_day: date
    last_day: date
    is_over: bool
    standing: StandingAnswer
    indices: list[IndexShape]
    slips: SlipsShape
    history: list[GivenShape]


@bp.get("/api/v1/manager/indices/<period>")
@api.validate(
    resp=Answers(HTTP_200=FormAnswer, HTTP_400=Problem, HTTP_403=Problem, HTTP_404=Problem, HTTP_503=Problem),
    tags=["ratings"],
)
@allows(role=Role.MANAGER)
def index_form(period: str) -> Response:
    """The nine indices of a month, a quarter or a year: points, who gave them, and the hall's figures."""
    return answer(_shape(filled_form(index_context(), written_period(period))))


@bp.post("/api/v1/manager/indices/<period>/points")
@api.validate(
    resp=Answers(
        HTTP_201=StandingAnswer,
        HTTP_200=StandingAnswer,
        HTTP_400=Problem,
        HTTP_403=Problem,
        HTTP_404=Problem,
        HTTP_503=Problem,
    ),
    tags=["ratings"],
)
@allows(role=Role.MANAGER)
def give_points(period: str, json: MarksBody) -> Response:
    """Points that a person gives indices; what was given before stays in the history."""
    context, officer = index_context(), actor().officer
    if officer is None:
        raise NotSignedIn("sign in as a manager")
    days = written_period(period)
    marks = [Mark(Index(one.index), one.points, one.note) for one in json.marks]
    done = ratings_of(context).indices.give(asked(), days.first, days.last, marks, officer.login)
    stands = done.value
    shape = StandingAnswer(given=stands.given, total=stands.total, grade=stands.grade)
    return answer(shape, 200 if done.repeated else 201)


def _shape(filled: FilledForm) -> FormAnswer:
    form, slips = filled.form, filled.gathered.slips
    return FormAnswer(
        first_day=filled.period.first,
        last_day=filled.period.last,
        is_over=filled.is_over,
        standing=StandingAnswer(given=form.given, total=form.total, grade=form.grade),
        indices=[_index(one, form.standing.get(one), filled.gathered.of[one]) for one in Index],
        slips=SlipsShape(given_out=slips.given_out, returned=slips.returned, counts=dict(slips.counts)),
        history=[_given(one) for one in form.history],
    )


def _index(index: Index, given: PointsGiven | None, found: Evidence) -> IndexShape:
    proposal = found.proposal
    return IndexShape(
        index=index,
        points=None if given is None else given.points,
        given=None if given is None else _given(given),
        facts=[FactShape(name=one.name, count=one.count, of=one.of) for one in found.facts],
        why_none=found.why_none,
        proposal=None
        if proposal is None
        else ProposalShape(points=proposal.points, mean=str(cut(proposal.mean)), dossiers=proposal.dossiers),
        satisfaction=None if found.satisfaction is None else _satisfaction(found.satisfaction),
    )


def _given(one: PointsGiven) -> GivenShape:
    return GivenShape(index=one.index, points=one.points, note=one.note, by=one.by, at=one.at)


def _satisfaction(figure: Satisfaction) -> SatisfactionShape:
    return SatisfactionShape(
        satisfied=figure.satisfied,
        answers=figure.answers,
        visits=figure.visits,
        low=figure.interval.low,
        high=figure.interval.high,
        if_silent_low=figure.if_silent.low,
        if_silent_high=figure.if_silent.high,
    )
