"""A manager takes a catalogue from a file: reads it, looks at what it would change, takes it, steps back."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path, PurePath
from typing import IO, Annotated, Literal

from flask import Response, request
from pydantic import BaseModel, Field
from spectree import Response as Answers
from werkzeug.exceptions import RequestEntityTooLarge

from office.people import Role
from office.procedures.blueprint import bp, desk, desk_to_change
from office.procedures.imports import FileGiven, Import
from office.procedures.reading.refusals import Reason, refused
from office.procedures.reading.wire import FileKind
from office.procedures.report import Report
from office.procedures.revisions import Revision
from office.tickets.answers import Request
from office.tickets.refusals import InvalidRequest
from office.web.access import allows, asked
from office.web.api_document import takes_file
from office.web.context import current
from office.web.openapi import answer, api
from office.web.shapes import Asked, Nothing, Problem

_CATALOGUE = "/api/v1/catalogue"
_IMPORT = f"{_CATALOGUE}/imports/<int:number>"
_PIECE_BYTES = 65_536
_LONGEST_NAME = 120
_NUMBER = Annotated[int, Field(ge=1, lt=2**63)]


class NamedFile(Asked):
    """``file`` is what the file is called; its ending says of which kind it is."""

    file: Annotated[str, Field(min_length=1, max_length=255)]


class ImportAnswer(BaseModel):
    """A file that was read, and what came of it."""

    id: int
    state: Literal["open", "taken", "discarded"]
    file: str
    by: str
    at: datetime
    report: Report


class RevisionAnswer(BaseModel):
    """The revision in use from now on."""

    revision: int


class RevisionShape(BaseModel):
    """A whole catalogue: its number, the file it came from, who gave it, and since when it is in use."""

    revision: int
    file: str
    by: str
    taken_at: datetime | None


class CatalogueAnswer(BaseModel):
    """What is in use, and what one step back takes into use again; null for none."""

    current: RevisionShape | None
    previous: RevisionShape | None


class StepBack(Asked):
    """``instead_of``: the revision in use that is stepped back from."""

    instead_of: _NUMBER


@bp.get(_CATALOGUE)
@api.validate(resp=Answers(HTTP_200=CatalogueAnswer), tags=["procedures"])
@allows(role=Role.MANAGER)
def catalogue() -> Response:
    """The catalogue in use, and the one before it."""
    revisions = desk().revisions
    return answer(
        CatalogueAnswer(current=_revision(revisions.current()), previous=_revision(revisions.previous()))
    )


@bp.post(f"{_CATALOGUE}/imports")
@api.validate(
    resp=Answers(
        HTTP_201=ImportAnswer, HTTP_400=Problem, HTTP_409=Problem, HTTP_413=Problem, HTTP_422=Problem
    ),
    tags=["procedures"],
)
@allows(role=Role.MANAGER)
@takes_file
def read(query: NamedFile) -> Response:
    """Read the file that is the body. Nothing is in use before it is taken."""
    at_desk, kind = desk_to_change(), _kind(query.file)
    with at_desk.imports.one_at_a_time(), _body(at_desk.imports.limits.file_bytes) as (path, wish):
        given = FileGiven(path, kind, _shown(query.file))
        done = at_desk.imports.read(given, wish, current().clock())
    at_desk.tidy_from_now_on()
    return answer(_shape(at_desk.imports.find(done.value)), 201)


@bp.get(_IMPORT)
@api.validate(resp=Answers(HTTP_200=ImportAnswer, HTTP_404=Problem), tags=["procedures"])
@allows(role=Role.MANAGER)
def one_import(number: int) -> Response:
    """A file that was read, and what it would change."""
    return answer(_shape(desk().imports.find(number)))


@bp.post(f"{_IMPORT}/takings")
@api.validate(resp=Answers(HTTP_201=RevisionAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["procedures"])
@allows(role=Role.MANAGER)
def take(number: int, json: Nothing) -> Response:
    """Take what was read into use, all of it at once."""
    at_desk = desk_to_change()
    done = at_desk.imports.take(number, asked())
    at_desk.ready()
    return answer(RevisionAnswer(revision=done.value), 201)


@bp.post(f"{_IMPORT}/cancellations")
@api.validate(resp=Answers(HTTP_201=ImportAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["procedures"])
@allows(role=Role.MANAGER)
def discard(number: int, json: Nothing) -> Response:
    """Give a file up that was read: nothing of it comes into use."""
    imports = desk_to_change().imports
    return answer(_shape(imports.find(imports.discard(number, asked()).value)), 201)


@bp.post(f"{_CATALOGUE}/steps-back")
@api.validate(resp=Answers(HTTP_201=RevisionAnswer, HTTP_400=Problem, HTTP_409=Problem), tags=["procedures"])
@allows(role=Role.MANAGER)
def step_back(json: StepBack) -> Response:
    """Take the catalogue before into use again; the next step back undoes this one."""
    at_desk = desk_to_change()
    done = at_desk.imports.step_back(json.instead_of, asked())
    at_desk.ready()
    return answer(RevisionAnswer(revision=done.value), 201)


@contextmanager
def _body(most: int) -> Iterator[tuple[Path, Request]]:
    """Put the body into a file of its own for as long as it is read; with it comes what the core is asked.

    Raises RequestEntityTooLarge beyond ``most`` bytes.
    """
    request.max_content_length = most
    if (request.content_length or 0) > most:
        raise refused(Reason.FILE_TOO_LARGE, most=most)
    with tempfile.NamedTemporaryFile(dir=current().settings.server.data, prefix="import-") as file:
        try:
            digest = _copied(file)
        except RequestEntityTooLarge as error:
            raise refused(Reason.FILE_TOO_LARGE, most=most) from error
        yield Path(file.name), asked(digest)


def _copied(file: IO[bytes]) -> bytes:
    """Write the body into the file, and return what tells it from others."""
    digest = hashlib.blake2b(digest_size=16)
    while piece := request.stream.read(_PIECE_BYTES):
        digest.update(piece)
        file.write(piece)
    file.flush()
    return digest.digest()


def _kind(name: str) -> FileKind:
    try:
        return FileKind(PurePath(name).suffix.lower().removeprefix("."))
    except ValueError:
        raise InvalidRequest("the file must be .xlsx, .csv or .json", reason="file_kind") from None


def _shown(name: str) -> str:
    """Return a file's name as it is kept: its end, in letters that are seen."""
    return "".join(letter for letter in PurePath(name).name if letter.isprintable())[-_LONGEST_NAME:]


def _shape(one: Import) -> ImportAnswer:
    return ImportAnswer.model_validate(
        {
            "id": one.id,
            "state": one.state,
            "file": one.file,
            "by": one.actor,
            "at": one.at,
            "report": one.report,
        }
    )


def _revision(one: Revision | None) -> RevisionShape | None:
    if one is None:
        return None
    return RevisionShape(revision=one.id, file=one.file, by=one.actor, taken_at=one.taken_at)
