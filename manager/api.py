"""What a manager's programs read: the journal, in order."""

from typing import Annotated

from flask import Response
from pydantic import BaseModel, Field
from spectree import Response as Answers

from manager.blueprint import bp
from office.live.wire import JournalEntryShape, journal_entry_shape
from office.people import DeviceRole, Role
from office.web.access import allows
from office.web.context import at_office
from office.web.openapi import answer, api
from office.web.shapes import Asked, Problem


class Span(Asked):
    """Which part of the journal: entries with ``seq`` above ``after``, at most ``limit``."""

    after: Annotated[int, Field(ge=0, lt=2**63)] = 0
    limit: Annotated[int, Field(ge=1, le=1000)] = 100


class JournalAnswer(BaseModel):
    """Entries in order, gapless, and the last ``seq`` there is.

    ``journal_id`` names the journal: a program that sees another than before begins anew, after 0.
    """

    journal_id: str
    entries: list[JournalEntryShape]
    last_seq: int


@bp.get("/api/v1/journal")
@api.validate(resp=Answers(HTTP_200=JournalAnswer, HTTP_403=Problem, HTTP_503=Problem), tags=["journal"])
@allows(role=Role.MANAGER, devices=(DeviceRole.JOURNAL,))
def journal(query: Span) -> Response:
    """The journal after an entry."""
    with at_office().store.reading() as reader:
        name, found = reader.journal_id(), reader.entries(query.after, query.limit)
        entries = [journal_entry_shape(entry, name) for entry in found]
        return answer(JournalAnswer(journal_id=name, entries=entries, last_seq=reader.last_seq()))
