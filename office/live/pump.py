"""Ships the journal to the screens: every entry once, in order, as soon as it is committed."""

import threading
from collections.abc import Callable, Sequence
from typing import Protocol

import structlog

from office.tickets.journal import Entry
from office.tickets.store import Store

log = structlog.get_logger(__name__)

_MOST_AT_ONCE = 500
JOIN_S = 0.02
"""Under load entries of so long travel together; a lone one leaves at once."""
HEAD_S = 5.0
"""How often screens are told the last ``seq``, so that a lost tail is found."""
_AGAIN_S = 1.0
_LAST_S = 3.0
"""How long a closing server waits for the last entries to leave."""


class EntrySink(Protocol):
    """Where the pump delivers; ``office/live/hub.py`` is the real one."""

    def entries(self, entries: Sequence[Entry]) -> None:
        """Send entries to everyone who follows."""
        ...

    def head(self, seq: int) -> None:
        """Tell everyone who follows the last ``seq``."""
        ...


class Pump:
    """Reads the journal from where it was at the start and delivers what is new, until closed.

    While nobody ``is_following`` it sleeps until it is woken, which a newcomer has to do: what another
    process committed meanwhile leaves then. While somebody follows it also looks by itself, and calls
    ``look_besides`` each time, for what another process may have changed besides the journal.
    """

    def __init__(
        self,
        store: Store,
        outlet: EntrySink,
        pause: Callable[[float], None],
        is_following: Callable[[], bool] = lambda: True,
        look_besides: Callable[[], None] = lambda: None,
    ) -> None:
        self._store = store
        self._outlet = outlet
        self._pause = pause
        self._is_following = is_following
        self._look_besides = look_besides
        self._news = threading.Event()
        self._closed = False
        self._ended = threading.Event()
        self._ended.set()
        with store.reading() as reader:
            self._seq = reader.last_seq()

    def wake(self) -> None:
        """Tell the pump that something was committed, or that somebody follows now."""
        self._news.set()

    def close(self) -> None:
        """End ``run`` after what is committed was shipped, and return once it has."""
        self._closed = True
        self._news.set()
        if not self._ended.wait(_LAST_S):
            log.warning("pump_cut_off", seq=self._seq)

    def run(self) -> None:
        """Deliver until closed. A failed round is logged and tried again: the journal keeps it."""
        self._ended.clear()
        while not self._closed:
            has_news = self._news.wait(HEAD_S if self._is_following() else None)
            self._news.clear()
            try:
                # Nobody tells of what a command beside the server committed.
                if not self._ship() and not has_news:
                    self._outlet.head(self._seq)
                self._look_besides()
            except Exception:
                log.exception("pump_failed", seq=self._seq)
                self._news.set()
                self._pause(_AGAIN_S)
        self._end()

    def _end(self) -> None:
        # What was committed during the last pause has not left yet.
        try:
            self._ship()
        except Exception:
            log.exception("pump_failed", seq=self._seq)
        self._ended.set()

    def _ship(self) -> bool:
        """Ship what is new; return whether anything was."""
        before = self._seq
        # Each look reads pages that the last commit has changed: without the pause between two of them a
        # crowd's tickets cost a third more.
        while entries := self._new_entries():
            self._outlet.entries(entries)
            self._seq = entries[-1].seq
            self._pause(JOIN_S)
        return self._seq > before

    def _new_entries(self) -> Sequence[Entry]:
        with self._store.reading() as reader:
            return reader.entries(self._seq, _MOST_AT_ONCE)
