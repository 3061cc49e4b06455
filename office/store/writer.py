"""One writer, one commit for many: requests that wait together share one flush to the disk.

Plain ``threading``: in the gevent server the writer is a greenlet, and the store hands the flush itself
to a native thread, so that a slow disk never holds up the event loop.
"""

import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from typing import Any

from office.tickets.store import StoreClosedError

_MOST_PER_COMMIT = 128
_IDLE_S = 1.0
"""After so long without work the log is checkpointed, so that no request waits for it."""


def _held_lock() -> threading.Lock:
    lock = threading.Lock()
    lock.acquire()
    return lock


@dataclass(slots=True)
class Piece:
    """One waiting request. ``value`` or ``error`` is set before ``done``, which is held, is released.

    A lock rather than an Event, which is three objects for each request.
    """

    work: Callable[[Any], Any]
    done: threading.Lock = field(default_factory=_held_lock)
    value: Any = None
    error: BaseException | None = None


class GroupWriter:
    """Gathers pieces of work and has them committed in batches, in the order they came.

    ``commit`` takes a batch, sets each piece's value or error, and returns only once that is durable;
    it must not raise. ``tidy`` runs when nothing is waiting, and after ``tidy_after`` pieces at the
    latest.
    """

    def __init__(
        self, commit: Callable[[Sequence[Piece]], None], tidy: Callable[[], None], *, tidy_after: int = 2_000
    ) -> None:
        self._commit = commit
        self._tidy = tidy
        self._tidy_after = tidy_after
        self._waiting: SimpleQueue[Piece | None] = SimpleQueue()
        self._turn = threading.Lock()
        # The locks of answered requests, held, for those to come: to make one costs as much as a statement.
        self._held: deque[threading.Lock] = deque()
        self._is_closed = False
        self._thread = threading.Thread(target=self._run, name="store-writer", daemon=True)
        self._thread.start()

    @property
    def is_closed(self) -> bool:
        """Whether it takes no more work."""
        return self._is_closed

    def do(self, work: Callable[[Any], Any]) -> Any:
        """Wait until ``work`` is committed and return its value, or raise what it raised.

        Raises StoreClosedError once the writer is closed.
        """
        with self._turn:  # Nothing may come after the mark that ends the writer.
            if self._is_closed:
                raise StoreClosedError
            piece = Piece(work, self._held.pop() if self._held else _held_lock())
            self._waiting.put(piece)
        piece.done.acquire()
        self._held.append(piece.done)
        if piece.error is not None:
            raise piece.error
        return piece.value

    def close(self) -> None:
        """Commit what waits, then end the writer."""
        with self._turn:
            if not self._is_closed:
                self._is_closed = True
                self._waiting.put(None)
        self._thread.join()

    def _run(self) -> None:
        untidied, is_last = 0, False
        while not is_last:
            batch, is_last = self._next_batch(_IDLE_S if untidied else None)
            if batch:
                self._commit(batch)
                for piece in batch:
                    piece.done.release()
                untidied += len(batch)
            if untidied and (not batch or untidied >= self._tidy_after):
                self._tidy()
                untidied = 0

    def _next_batch(self, patience_s: float | None) -> tuple[list[Piece], bool]:
        """Return all that waits, up to a commit's fill, and whether it is the last.

        Empty after ``patience_s`` seconds of nothing.
        """
        batch: list[Piece] = []
        try:
            piece = self._waiting.get(timeout=patience_s)
            # Requests that are ready by now come along instead of waiting for a flush of their own.
            time.sleep(0)
            while piece is not None:
                batch.append(piece)
                if len(batch) == _MOST_PER_COMMIT:
                    return batch, False
                piece = self._waiting.get_nowait()
        except Empty:
            return batch, False
        return batch, True
