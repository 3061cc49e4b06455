"""POST /dossiers/lookups: where a dossier stands, for whoever proves that it is their own."""

from datetime import date
from typing import Annotated

from flask import Response
from pydantic import Field
from spectree import Response as Answers

from office.dossiers.asking import asker
from office.dossiers.blueprint import bp
from office.dossiers.lookup import ByCode, ByReceipt, ByShort, Wanted
from office.dossiers.shapes import DossierAnswer, dossier_answer
from office.dossiers.work import dossier_work
from office.tickets.refusals import InvalidRequest
from office.web.access import allows_anyone, asked
from office.web.context import at_office
from office.web.openapi import answer, api
from office.web.shapes import Asked, LanguageCode, Problem
from office.words.catalogue import OWN

_WAYS = "give code and proof, or received, number and proof, or receipt_key alone"


class LookupBody(Asked):
    """One of three ways: ``code`` and ``proof``; ``received``, ``number`` and ``proof``; ``receipt_key``.

    ``proof`` are the last six digits of the phone or identity number given at filing, ``number`` the last
    four of the code. The answer's sentences are in ``language``.
    """

    code: Annotated[str, Field(min_length=1, max_length=160)] | None = None
    proof: Annotated[str, Field(max_length=40)] | None = None
    received: date | None = None
    number: Annotated[str, Field(max_length=20)] | None = None
    receipt_key: Annotated[str, Field(max_length=80)] | None = None
    language: LanguageCode = OWN


@bp.post("/api/v1/dossiers/lookups")
@api.validate(
    resp=Answers(HTTP_200=DossierAnswer, HTTP_404=Problem, HTTP_409=Problem, HTTP_429=Problem),
    tags=["dossiers"],
)
@allows_anyone
def look_up(json: LookupBody) -> Response:
    """Where a dossier stands. Unknown and wrong are refused alike; nothing is kept of a right answer."""
    # Looked at for its form only: what was answered is kept nowhere, so the same key asks anew.
    asked()
    context = at_office()
    view = dossier_work().desk.find(asker(), _wanted(json))
    return answer(dossier_answer(context.words.words(json.language), context.settings.office, view))


def _wanted(json: LookupBody) -> Wanted:
    match (json.code, json.received, json.number, json.proof, json.receipt_key):
        case (str() as code, None, None, str() as proof, None):
            return ByCode(code, proof)
        case (None, date() as received, str() as number, str() as proof, None):
            return ByShort(received, number, proof)
        case (None, None, None, None, str() as key):
            return ByReceipt(key)
        case _:
            raise InvalidRequest(_WAYS)
