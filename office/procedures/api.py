"""What procedures there are, found by everyday words, and what each asks for: for anyone, by no name."""

from datetime import date
from typing import Annotated, cast

from flask import Response, request
from pydantic import BaseModel, Field
from spectree import Response as Answers

from office.procedures.blueprint import bp, desk
from office.procedures.catalogue import Procedure
from office.procedures.catalogue_desk import Ready
from office.procedures.search import Result, Sureness
from office.web.access import allows_anyone
from office.web.asked_days import OfficeDay
from office.web.context import current
from office.web.openapi import answer, api
from office.web.shapes import Asked, Problem

_MOST = 50


class Search(Asked):
    """``q`` are a citizen's words; without them all of a field are listed, or all there are."""

    q: str = ""
    field: str | None = None
    limit: Annotated[int, Field(ge=1, le=_MOST)] = 10


class FoundProcedure(BaseModel):
    """``here``: this office does it itself. ``sure``: nothing of it is still to be verified.

    ``score_class`` says how surely the words mean it: ``sure``, ``maybe``, ``far``.
    """

    code: str
    name: str
    name_en: str
    field: str
    here: bool
    sure: bool
    score_class: Sureness


class SearchAnswer(BaseModel):
    """The best first. ``asked`` are the words that were answered, so that a page drops what came late."""

    results: list[FoundProcedure]
    asked: str


class OnDay(Asked):
    """The office day whose version is asked for; today where none is given."""

    day: OfficeDay | None = None


class DocumentShape(BaseModel):
    """A paper to bring. ``originals`` and ``copies`` are null where no source says how many."""

    name: str
    originals: int | None
    copies: int | None
    form: str


class ProcedureAnswer(BaseModel):
    """One version of a procedure. Every text is '' where nothing is known.

    ``time_limit_days`` are working days. Unless ``sure``, ``verify`` says what is still to be verified.
    """

    code: str
    other_codes: list[str]
    name: str
    name_en: str
    everyday: list[str]
    field: str
    here: bool
    documents: list[DocumentShape]
    time_limit_days: int | None
    time_limit_text: str
    cutoff: str | None
    fee_text: str
    online_level: str | None
    legal_basis: str
    source: str
    checked_at: date | None
    sure: bool
    verify: str
    valid_from: date | None
    valid_to: date | None


@bp.get("/api/v1/procedures")
@api.validate(resp=Answers(HTTP_200=SearchAnswer, HTTP_400=Problem), tags=["procedures"])
@allows_anyone
def find(query: Search) -> Response:
    """Procedures that a citizen's words may mean, as of today."""
    found = answer(SearchAnswer(results=_results(desk().ready(), query), asked=query.q))
    # Of the answer itself: it goes by the day, the catalogue, the office's fields and the program.
    found.add_etag()
    return cast(Response, found.make_conditional(request))


@bp.get("/api/v1/procedures/<code>")
@api.validate(resp=Answers(HTTP_200=ProcedureAnswer, HTTP_400=Problem, HTTP_404=Problem), tags=["procedures"])
@allows_anyone
def one(code: str, query: OnDay) -> Response:
    """The version of a procedure that holds on a day, by any of its codes."""
    ready = desk().ready()
    return answer(_shape(ready.catalogue.find(code, query.day or ready.day)))


def _results(ready: Ready, query: Search) -> list[FoundProcedure]:
    if query.q.strip():
        found = ready.index.search(query.q, query.limit, query.field)
        return [_found(ready.holding[each.code], each) for each in found.results]
    listed = [each for each in ready.holding.values() if query.field in (None, each.field)]
    return [_found(each) for each in listed[: query.limit]]


def _found(procedure: Procedure, result: Result | None = None) -> FoundProcedure:
    return FoundProcedure(
        code=procedure.code,
        name=procedure.name,
        name_en=procedure.name_en,
        field=procedure.field,
        here=is_here(procedure),
        sure=procedure.is_sure,
        score_class=Sureness.SURE if result is None else result.sureness,
    )


def is_here(procedure: Procedure) -> bool:
    """Whether this office does it itself."""
    return any(each.code == procedure.field for each in current().settings.office.fields)


def _shape(procedure: Procedure) -> ProcedureAnswer:
    return ProcedureAnswer(
        code=procedure.code,
        other_codes=list(procedure.other_codes),
        name=procedure.name,
        name_en=procedure.name_en,
        everyday=list(procedure.everyday),
        field=procedure.field,
        here=is_here(procedure),
        documents=[
            DocumentShape(name=each.name, originals=each.originals, copies=each.copies, form=each.form)
            for each in procedure.documents
        ],
        time_limit_days=procedure.time_limit_days,
        time_limit_text=procedure.time_limit_text,
        cutoff=None if procedure.cutoff is None else f"{procedure.cutoff:%H:%M}",
        fee_text=procedure.fee_text,
        online_level=procedure.online_level,
        legal_basis=procedure.legal_basis,
        source=procedure.source,
        checked_at=procedure.checked_at,
        sure=procedure.is_sure,
        verify=procedure.verify,
        valid_from=procedure.valid_from,
        valid_to=procedure.valid_to,
    )
