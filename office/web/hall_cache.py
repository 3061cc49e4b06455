"""The hall's snapshot as JSON, built once for all the screens that ask for it after a call."""

from collections.abc import Callable
from datetime import datetime, timedelta

from office.tickets.office import Office
from office.tickets.store import Store
from office.waiting.hall import hall
from office.web.shapes import hall_answer

_FRESH = timedelta(seconds=5)
"""Opening hours turn without an entry, so even a quiet hall is looked at again."""


class HallCache:
    """Answers with the snapshot of the journal's last entry, never an older one."""

    def __init__(self, office: Office, store: Store, clock: Callable[[], datetime]) -> None:
        self._office = office
        self._store = store
        self._clock = clock
        self._seq = -1
        self._built_at: datetime | None = None
        self._text = ""

    def text(self, edition: str = "") -> str:
        """Return the hall as JSON text; ``edition`` is the pages', always the same."""
        now = self._clock()
        with self._store.reading() as reader:
            seq = reader.last_seq()
            if seq != self._seq or not self._is_fresh(now):
                answer = hall_answer(self._office, hall(self._office, reader, now), edition)
                self._text, self._seq, self._built_at = answer.model_dump_json(), seq, now
            return self._text

    def _is_fresh(self, now: datetime) -> bool:
        # A clock that was set back says nothing of how old the snapshot is.
        return self._built_at is not None and timedelta() <= now - self._built_at < _FRESH
