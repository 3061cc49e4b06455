"""The catalogue in use, ready for questions: made anew once another revision is taken, or the day turns."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar, cast

from office.live.serving import NativeThread
from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.own_procedures import with_own
from office.procedures.revisions import Records, Revision, Revisions
from office.procedures.search import Index
from office.procedures.synonyms import SHIPPED, parsed
from office.tickets.office import Office

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ready:
    """What holds on ``day``: ``holding`` by code, and the index over it."""

    day: date
    catalogue: Catalogue
    holding: dict[str, Procedure]
    index: Index


class CatalogueDesk:
    """Holds the catalogue of one office ready. Whatever is slow runs beside the requests, on a thread."""

    def __init__(self, store: Records, office: Office, clock: Callable[[], datetime]) -> None:
        self.revisions = Revisions(store)
        self._office, self._clock = office, clock
        self._making = threading.Lock()
        self._thread = NativeThread()
        self._read: tuple[int | None, Catalogue] | None = None
        self._ready: Ready | None = None

    def ready(self) -> Ready:
        """Return the catalogue of today. The first who asks after a change waits until it is made."""
        with self._making:
            # Looked at inside: who had waited with a day or a revision of before would make it anew for it.
            day, revision = self._office.day(self._clock()), self.revisions.current()
            number = None if revision is None else revision.id
            if self._read is None or self._read[0] != number:
                self._read, self._ready = (number, self._beside(lambda: self._made(revision))), None
            catalogue = self._read[1]
            if self._ready is None or self._ready.day != day:
                self._ready = self._beside(lambda: self._turned(catalogue, day))
            return self._ready

    def close(self) -> None:
        """Nothing is under way that anybody waits for."""

    def _beside(self, work: Callable[[], T]) -> T:
        return cast(T, self._thread(work))

    def _made(self, revision: Revision | None) -> Catalogue:
        catalogue = Catalogue(()) if revision is None else self.revisions.catalogue(revision)
        return with_own(catalogue, self._office.procedures)

    def _turned(self, catalogue: Catalogue, day: date) -> Ready:
        holding = catalogue.on(day)
        here = {field.code for field in self._office.fields}
        index = Index(holding, parsed(SHIPPED.read_text(encoding="utf-8")), here)
        by_code = {one.code: one for one in holding}
        return Ready(day, catalogue, by_code, index)
