"""What citizens searched, and visits that were not needed: counted by day, in memory, written now and then.

Neither says who, where or when: a day, some words without long numbers, a count.
"""

import logging
import re
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import partial
from unicodedata import normalize

from sqlite_utils import Database

from office.procedures.revisions import Records
from office.tickets.office import Office
from office.tickets.store import StoreError

log = logging.getLogger(__name__)

Counted = tuple[str, str, str]
"""A day, what was searched or which procedure, and how it went."""

SEARCHES_KEPT = timedelta(days=30)
DIVERSIONS_KEPT = timedelta(days=400)
"""A year can be compared with the one before, month by month."""
MOST_A_DAY = 2_000
"""Different searches of a day; more are a program's."""
LONGEST = 100
_LONG_NUMBER = re.compile(r"\d(?:[\s./\-]{0,2}\d){5,}")
"""A telephone, an identity card, a dossier: six digits and more, however they are set apart."""
_SEARCHED = """
    INSERT INTO searches (day, text, found, count) SELECT ?1, ?2, ?3, ?4
    WHERE (SELECT count(*) FROM searches WHERE day = ?1) < ?5
    OR EXISTS (SELECT 1 FROM searches WHERE day = ?1 AND text = ?2 AND found = ?3)
    ON CONFLICT (day, text, found) DO UPDATE SET count = count + excluded.count
"""
_DIVERTED = """
    INSERT INTO procedure_diversions (day, code, kind, count) VALUES (?, ?, ?, ?)
    ON CONFLICT (day, code, kind) DO UPDATE SET count = count + excluded.count
"""
_IN_VAIN = """
    SELECT text, sum(count) AS times, max(day) FROM searches WHERE found = 0 AND day >= ?
    GROUP BY text ORDER BY times DESC, text LIMIT ?
"""
_SAVED = """
    SELECT code, sum(CASE kind WHEN 'shown' THEN count ELSE 0 END),
        sum(CASE kind WHEN 'taken' THEN count ELSE 0 END) AS taken
    FROM procedure_diversions WHERE day >= ? GROUP BY code ORDER BY taken DESC, code
"""
_OLD = """
    SELECT EXISTS (SELECT 1 FROM searches WHERE day < ?)
    OR EXISTS (SELECT 1 FROM procedure_diversions WHERE day < ?)
"""


class DiversionKind(StrEnum):
    """``shown``: somebody read that no number is needed. ``taken``: and went without one."""

    SHOWN = "shown"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class InVain:
    """What was searched and not found, how often, and on which day last."""

    text: str
    times: int
    last_on: date


@dataclass(frozen=True, slots=True)
class Diverted:
    """How often a procedure's visitors read that they need no number, and how many went without one."""

    code: str
    shown: int
    taken: int


class Counts:
    """Counts in memory; ``flush`` writes. What is counted while nothing can be written is kept meanwhile."""

    def __init__(self, store: Records, office: Office, clock: Callable[[], datetime]) -> None:
        self._store, self._office, self._clock = store, office, clock
        self._lock = threading.Lock()
        self._searches: Counter[Counted] = Counter()
        self._diversions: Counter[Counted] = Counter()

    def note_search(self, text: str, found: bool) -> None:
        """Count what somebody searched, and whether they found it; writes nothing by itself."""
        kept = plain(text)
        if kept:
            with self._lock:
                _count(self._searches, (self._today().isoformat(), kept, "found" if found else ""))

    def note_diversion(self, code: str, kind: DiversionKind) -> None:
        """Count a visit that is not needed; writes nothing by itself."""
        with self._lock:
            _count(self._diversions, (self._today().isoformat(), code, str(kind)))

    def flush(self) -> None:
        """Write what was counted since, in one transaction. What cannot be written is kept and logged."""
        with self._lock:
            searches, diversions = self._searches, self._diversions
            self._searches, self._diversions = Counter(), Counter()
        if not searches and not diversions:
            return
        try:
            self._store.change_records(partial(_write, searches=searches, diversions=diversions))
        except StoreError as error:
            log.warning("counts of searches were not written: %s", error)
            with self._lock:
                self._searches.update(searches)
                self._diversions.update(diversions)

    def forget(self) -> None:
        """Delete what is older than it is kept."""
        today = self._today()
        before = [(today - kept).isoformat() for kept in (SEARCHES_KEPT, DIVERSIONS_KEPT)]
        if self._store.look_up(_OLD, *before)[0][0]:
            self._store.change_records(partial(_forget, before=before))

    def in_vain(self, most: int = 200) -> Sequence[InVain]:
        """Return what was searched in vain in the last 30 days, the most frequent first."""
        self.flush()
        first = (self._today() - SEARCHES_KEPT).isoformat()
        rows = self._store.look_up(_IN_VAIN, first, most)
        return [InVain(text, times, date.fromisoformat(day)) for text, times, day in rows]

    def diverted(self, days: int = 30) -> Sequence[Diverted]:
        """Return the visits of the last days that were not needed, by procedure."""
        self.flush()
        first = (self._today() - timedelta(days=days - 1)).isoformat()
        return [Diverted(*row) for row in self._store.look_up(_SAVED, first)]

    def _today(self) -> date:
        return self._office.day(self._clock())


def _count(counter: Counter[Counted], what: Counted) -> None:
    if what in counter or len(counter) < MOST_A_DAY:
        counter[what] += 1


def plain(text: str) -> str:
    """Return a search as it is kept: small letters, one line, without numbers of six digits and more.

    '' where no word is left.
    """
    line = " ".join(_LONG_NUMBER.sub(" ", normalize("NFKC", text)).lower().split())[:LONGEST].strip()
    return line if any(letter.isalpha() for letter in line) and line.isprintable() else ""


def _write(db: Database, searches: Counter[Counted], diversions: Counter[Counted]) -> None:
    for (day, text, found), count in searches.items():
        db.execute(_SEARCHED, [day, text, int(bool(found)), count, MOST_A_DAY])
    for (day, code, kind), count in diversions.items():
        db.execute(_DIVERTED, [day, code, kind, count])


def _forget(db: Database, before: list[str]) -> None:
    db.execute("DELETE FROM searches WHERE day < ?", [before[0]])
    db.execute("DELETE FROM procedure_diversions WHERE day < ?", [before[1]])
