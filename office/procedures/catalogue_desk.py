"""The catalogue in use, ready for questions: made anew once another revision is taken, or the day turns."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from office.procedures.beside import Beside
from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.counts import Counts, DiversionKind
from office.procedures.diversion_limit import DiversionLimit
from office.procedures.editing_desk import EditingDesk
from office.procedures.imports import Imports
from office.procedures.once import Once
from office.procedures.own_procedures import with_own
from office.procedures.own_words import OwnSynonym, OwnWords, with_names, with_own_synonyms
from office.procedures.revisions import Records, Revision, Revisions
from office.procedures.search import Index
from office.procedures.synonyms import SHIPPED, Synonyms, parsed
from office.procedures.upkeep import Upkeep
from office.tickets.changes import Changes
from office.tickets.office import Office

T = TypeVar("T")

_PASSING = """
    SELECT EXISTS (SELECT 1 FROM searches) OR EXISTS (SELECT 1 FROM procedure_diversions)
    OR EXISTS (SELECT 1 FROM procedure_revisions WHERE state NOT IN ('current', 'previous'))
"""
Names = Mapping[str, Sequence[str]]
"""Everyday names that the office gave, by the procedure's code."""


@dataclass(frozen=True, slots=True)
class Ready:
    """What holds on ``day``: ``holding`` by code, and the index over it."""

    day: date
    catalogue: Catalogue
    holding: dict[str, Procedure]
    index: Index


class CatalogueDesk:
    """Holds the catalogue of one office ready. Whatever is slow runs beside the requests, on a thread."""

    def __init__(
        self, store: Records, office: Office, clock: Callable[[], datetime], changes: Changes
    ) -> None:
        self.revisions, self.words = Revisions(store), OwnWords(store)
        fields = tuple(field.code for field in office.fields)
        once, beside = Once(changes), Beside()
        self.imports = Imports(store, once, beside, fields)
        self.editing = EditingDesk(self.revisions, once, beside, fields)
        self.counts = Counts(store, office, clock)
        self.diversions = DiversionLimit(clock)
        self._upkeep = Upkeep(self.counts.flush, self._tidy)
        self._store, self._office, self._clock, self._beside = store, office, clock, beside
        self._making = threading.Lock()
        self._read: tuple[tuple[int | None, int], Catalogue] | None = None
        self._ready: Ready | None = None

    def ready(self) -> Ready:
        """Return the catalogue of today. The first who asks after a change waits until it is made.

        Who asks meanwhile is answered by what was ready before, which held a moment ago.
        """
        before = self._ready
        if before is not None and self._making.locked():
            return before
        with self._making:
            # Looked at inside: who had waited with a day or a revision of before would make it anew for it.
            day, revision = self._office.day(self._clock()), self.revisions.current()
            told_by = (None if revision is None else revision.id, self.words.version())
            ready, read = self._ready, self._read
            if read is None or read[0] != told_by:
                names = self.words.names()
                read, ready = (told_by, self._beside(lambda: self._made(revision, names))), None
            catalogue = read[1]
            if ready is None or ready.day != day:
                own = self.words.synonyms()
                ready = self._beside(lambda: self._turned(catalogue, own, day))
            self._read, self._ready = read, ready
            return ready

    def exported(self, written: Callable[[Catalogue], T]) -> T:
        """Return what ``written`` makes of the catalogue of files and forms, with the office's own names.

        What stands in config.toml is not in it.
        """
        revision, names = self.revisions.current(), self.words.names()
        return self._beside(lambda: written(with_names(self._of(revision), names)))

    def synonyms(self) -> Synonyms:
        """Return the program's synonyms without the office's own."""
        return parsed(SHIPPED.read_text(encoding="utf-8"))

    def note_search(self, text: str, found: bool) -> None:
        """Count what a citizen searched, and whether it was found; cheap, and writes nothing by itself.

        Once for what somebody meant, not for each letter of it.
        """
        self.counts.note_search(text, found)
        self._upkeep.begin()

    def note_diversion(self, code: str, kind: DiversionKind) -> None:
        """Count a visit for which no number is needed."""
        self.counts.note_diversion(code, kind)
        self._upkeep.begin()

    def tidy_from_now_on(self) -> None:
        """Have what is not kept for ever deleted once it is old, where there is any."""
        if self._store.look_up(_PASSING)[0][0]:
            self._upkeep.begin()

    def close(self) -> None:
        """Write what was counted; nothing is under way that anybody waits for."""
        self._upkeep.close()

    def _tidy(self) -> None:
        self.counts.forget()
        self.imports.drop_unused(self._clock())

    def _of(self, revision: Revision | None) -> Catalogue:
        return Catalogue(()) if revision is None else self.revisions.catalogue(revision)

    def _made(self, revision: Revision | None, names: Names) -> Catalogue:
        return with_names(with_own(self._of(revision), self._office.procedures), names)

    def _turned(self, catalogue: Catalogue, own: Sequence[OwnSynonym], day: date) -> Ready:
        holding = catalogue.on(day)
        here = {field.code for field in self._office.fields}
        index = Index(holding, with_own_synonyms(self.synonyms(), own), here)
        by_code = {one.code: one for one in holding}
        return Ready(day, catalogue, by_code, index)
