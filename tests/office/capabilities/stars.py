"""A capability that brings everything one can bring: visitors give an office stars."""

import threading
from collections.abc import Sequence
from typing import Annotated, cast

from flask import Blueprint, Response, request
from pydantic import BaseModel
from spectree import Response as Answers
from sqlite_utils import Database

from hardware.scanning.codes import Scan
from office.capabilities import Capability, Opened, Parts
from office.people import Role
from office.settings.allowed import Whole
from office.settings.table import Table
from office.store.tables import Migration, Tables
from office.tickets.journal import Entry
from office.web.access import allows, allows_anyone
from office.web.context import current
from office.web.openapi import answer, api

bp = Blueprint("stars", __name__)


class StarsTable(Table):
    """How many stars one may give."""

    most: Annotated[int, Whole(1, 10)] = 5
    """The best of all"""


class StarsGiven(BaseModel):
    """All stars there are."""

    stars: int
    most: int


class Stars:
    """Counts the stars of one office, and hears its journal and its scanners."""

    def __init__(self, parts: Parts) -> None:
        assert isinstance(parts.table, StarsTable)
        self.most, self._store = parts.table.most, parts.store
        self.heard: list[Entry] = []
        self.scans: list[tuple[str, Scan]] = []
        self.heard_some, self.scanned_some, self.is_closed = threading.Event(), threading.Event(), False

    def give(self, stars: int) -> None:
        """Keep some stars, no more than the most."""
        given = min(stars, self.most)
        self._store.change_records(lambda db: db.table("stars").insert({"given": given}))

    def given(self) -> StarsGiven:
        """Return all that were given."""
        return StarsGiven(stars=self._store.look_up("SELECT total(given) FROM stars")[0][0], most=self.most)

    def entries(self, entries: Sequence[Entry]) -> None:
        """Hear of entries."""
        self.heard += entries
        self.heard_some.set()

    def head(self, seq: int) -> None:
        """Hear of the last ``seq``."""

    def put(self, kiosk: str, scan: Scan) -> None:
        """Hear of a scan."""
        self.scans.append((kiosk, scan))
        self.scanned_some.set()

    def close(self) -> None:
        """End."""
        self.is_closed = True


def stars() -> Stars:
    """Return the stars of the office that serves this request."""
    return cast(Stars, current().opened["stars"])


@bp.post("/api/v1/stars")
@api.validate(resp=Answers(HTTP_201=StarsGiven), tags=["stars"])
@allows_anyone
def give() -> Response:
    """Give some."""
    stars().give(int(request.get_json()["stars"]))
    return answer(stars().given(), 201)


@bp.get("/api/v1/stars")
@api.validate(resp=Answers(HTTP_200=StarsGiven), tags=["stars"])
@allows(role=Role.MANAGER)
def given() -> Response:
    """Tell a manager how many there are."""
    return answer(stars().given())


def _tables(db: Database) -> None:
    db.table("stars").create({"id": int, "given": int}, pk="id")


def _stars(opened: Opened) -> Stars:
    return cast(Stars, opened)


STARS = Capability(
    "stars",
    blueprints=lambda: (bp,),
    tables=Tables("stars", (Migration("0001_stars", _tables),)),
    settings=StarsTable,
    open=Stars,
    feed=_stars,
    scans=_stars,
)
