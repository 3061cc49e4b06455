"""A manager changes by hand: one procedure, its everyday names, what people's words mean here."""

from typing import Annotated

from flask import Response
from pydantic import AfterValidator, BaseModel, Field
from spectree import Response as Answers

from office.people import Role
from office.procedures.blueprint import bp, desk, desk_to_change
from office.procedures.editing import EDITED, Typed
from office.procedures.own_words import LONGEST, MOST_MEANINGS, OwnSynonym
from office.web.access import allows, asked
from office.web.api_document import takes_up_to
from office.web.context import current
from office.web.openapi import answer, api
from office.web.shapes import Asked, Problem

_PROCEDURE = "/api/v1/catalogue/procedures/<code>"
_MOST_LETTERS = 15_000
_MOST_BYTES = 1024 * 1024
"""Whatever a file may hold of one version can be edited: each of its cells as long as one may be."""
_Name = Annotated[str, Field(min_length=1, max_length=2 * LONGEST)]


def _known_columns(cells: dict[str, str]) -> dict[str, str]:
    unknown = sorted(set(cells) - set(EDITED))
    if unknown:
        raise ValueError(f"no column is called {unknown[0][:40]!r}")
    return cells


class Version(Asked):
    """One version as a form has it, each cell as a file would.

    ``instead_of``: the revision in use. ``replaces``: the first day of the version it stands in place of, ''
    for one that has always held; null for one more version. A cell that is left out stays as it is.
    """

    instead_of: Annotated[int, Field(ge=1, lt=2**63)]
    replaces: Annotated[str, Field(max_length=10)] | None
    cells: Annotated[
        dict[str, Annotated[str, Field(max_length=_MOST_LETTERS)]], AfterValidator(_known_columns)
    ]


class EditAnswer(BaseModel):
    """The revision in use from now on."""

    revision: int


class EverydayName(Asked):
    """A name that people give a procedure."""

    name: _Name


class Saying(Asked):
    """``said`` is what people say, ``meant`` what procedures call it, the likeliest first.

    Without a meaning the program's own line of what is said does not count here.
    """

    said: _Name
    meant: Annotated[list[_Name], Field(max_length=MOST_MEANINGS)]


class Said(Asked):
    """What people say."""

    said: _Name


class Searched(Asked):
    """What was searched, as the list has it."""

    text: _Name


class SynonymShape(BaseModel):
    """A line of the office's own; without ``meant`` it takes the program's line of these words out."""

    said: str
    meant: list[str]


class SynonymsAnswer(BaseModel):
    """The office's own lines, and how many sayings the program brings."""

    own: list[SynonymShape]
    shipped: int


class Done(BaseModel):
    """It is as asked."""

    done: bool = True


@bp.post(f"{_PROCEDURE}/versions")
@api.validate(
    resp=Answers(HTTP_201=EditAnswer, HTTP_400=Problem, HTTP_404=Problem, HTTP_409=Problem, HTTP_422=Problem),
    tags=["procedures"],
)
@allows(role=Role.MANAGER)
@takes_up_to(_MOST_BYTES)
def save_version(code: str, json: Version) -> Response:
    """Change the version that holds, or add one that holds from a day on."""
    at_desk = desk_to_change()
    typed = Typed(code, json.replaces, json.cells)
    done = at_desk.editing.save(typed, json.instead_of, asked(), current().clock())
    at_desk.ready()
    at_desk.tidy_from_now_on()
    return answer(EditAnswer(revision=done.value), 201)


@bp.post(f"{_PROCEDURE}/names")
@api.validate(
    resp=Answers(HTTP_201=Done, HTTP_400=Problem, HTTP_404=Problem, HTTP_409=Problem, HTTP_422=Problem),
    tags=["procedures"],
)
@allows(role=Role.MANAGER)
def add_name(code: str, json: EverydayName) -> Response:
    """Have a procedure found by one more everyday name, whatever file is taken later."""
    at_desk = desk_to_change()
    ready = at_desk.ready()
    known = ready.catalogue.find(code, ready.day)
    at_desk.editing.add_name(known.code, json.name, asked())
    return answer(Done(), 201)


@bp.post(f"{_PROCEDURE}/names/removals")
@api.validate(resp=Answers(HTTP_201=Done, HTTP_400=Problem, HTTP_409=Problem), tags=["procedures"])
@allows(role=Role.MANAGER)
def remove_name(code: str, json: EverydayName) -> Response:
    """Take a name away that the office gave; nothing changes where it is not there."""
    desk_to_change().editing.remove_name(code, json.name, asked())
    return answer(Done(), 201)


@bp.get("/api/v1/synonyms")
@api.validate(resp=Answers(HTTP_200=SynonymsAnswer), tags=["procedures"])
@allows(role=Role.MANAGER)
def synonyms() -> Response:
    """What people say and what it means, as this office has it."""
    at_desk = desk()
    own = [_synonym(one) for one in at_desk.words.synonyms()]
    return answer(SynonymsAnswer(own=own, shipped=len(list(at_desk.synonyms().said))))


@bp.post("/api/v1/synonyms")
@api.validate(
    resp=Answers(HTTP_201=Done, HTTP_400=Problem, HTTP_409=Problem, HTTP_422=Problem), tags=["procedures"]
)
@allows(role=Role.MANAGER)
def put_synonym(json: Saying) -> Response:
    """Say what some words mean here, in place of what they meant."""
    desk_to_change().editing.put_synonym(json.said, json.meant, asked())
    return answer(Done(), 201)


@bp.post("/api/v1/synonyms/removals")
@api.validate(resp=Answers(HTTP_201=Done, HTTP_400=Problem, HTTP_409=Problem), tags=["procedures"])
@allows(role=Role.MANAGER)
def remove_synonym(json: Said) -> Response:
    """Take the office's own line of some words away; the program's own counts again."""
    desk_to_change().editing.remove_synonym(json.said, asked())
    return answer(Done(), 201)


@bp.post("/api/v1/searches/dismissals")
@api.validate(resp=Answers(HTTP_201=Done, HTTP_400=Problem, HTTP_409=Problem), tags=["procedures"])
@allows(role=Role.MANAGER)
def dismiss_search(json: Searched) -> Response:
    """Take something that was searched in vain off the manager's list."""
    at_desk = desk_to_change()
    at_desk.counts.flush()
    at_desk.editing.dismiss(json.text, asked())
    return answer(Done(), 201)


def _synonym(one: OwnSynonym) -> SynonymShape:
    return SynonymShape(said=one.shown, meant=list(one.meant))
