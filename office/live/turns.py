"""Fair turns on the loop: what strangers ask for waits behind the office's own work, and is shared evenly.

One loop serves all, and a client whose next bytes are always there already would never give it back by
itself. What a single connection may take: `allowance`.
"""

import heapq
import itertools
import time
from collections.abc import Callable
from typing import Any

import gevent
import structlog
from gevent.event import Event

from office.live.buckets import Bucket, Usage
from office.live.claims import Claims
from office.live.origins import origin_of

STRANGERS_SHARE = 0.6
"""Of the loop's time; the rest is always left for devices, officers, the pump and the spools."""
AT_ONCE_S = 0.05
"""Strangers' work that may be done in a row, while nobody else could have the loop."""
MOST_WAITING_OF_ONE = 2048
"""Of one address. More than a hall's phones, screens and tablets that come back in the same moment."""
_COMING_S = 0.0003
"""What it takes to let a connection in."""
_SHORTEST_SLEEP_S = 0.001
_FORGOTTEN_S = 0.0001
_MOST_ORIGINS = 10_000
_MOST_NAMED = 5

log = structlog.get_logger(__name__)


class Origin:
    """One address, or one network that is given out as a whole: what it used lately, and who waits there."""

    __slots__ = ("connections", "used", "waiting")

    def __init__(self, now: float) -> None:
        self.used = Usage(now)
        self.waiting: list[tuple[float, int, Event]] = []
        self.connections = 0


class FairTurns:
    """Gives strangers their turns: next is the address that used least lately, there the connection that did.

    All strangers together have ``STRANGERS_SHARE`` of the loop's time. Whoever waits reads nothing more from
    its socket, so that the network holds the rest back. No address is refused for what it takes: many honest
    phones can be behind it, and they go before those beside them that flood.

    ``clock`` gives seconds and never goes back, ``sleep`` has others run meanwhile, ``round_`` gives another
    value each time that the loop has looked at everybody; None asks gevent's loop.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Any] = gevent.sleep,
        round_: Callable[[], float] | None = None,
    ) -> None:
        self.clock = clock
        self.sleep = sleep
        self.round = gevent.get_hub().loop.now if round_ is None else round_
        self.claims = Claims()
        self._numbers = itertools.count()
        self._share = Bucket(AT_ONCE_S, STRANGERS_SHARE, clock())
        self._origins: dict[str, Origin] = {}
        self._waiting: set[Origin] = set()
        self._giver: gevent.Greenlet | None = None
        self._ended = 0
        self._named: set[str] = set()

    def come(self, address: str) -> Origin | None:
        """Return where a new connection belongs, None if too many from there wait for their turn."""
        name = origin_of(address)
        if name not in self._origins and len(self._origins) >= _MOST_ORIGINS:
            name = ""
        origin = self._origins.setdefault(name, Origin(self.clock()))
        self.took(_COMING_S, origin)
        if len(origin.waiting) >= MOST_WAITING_OF_ONE:
            return None
        origin.connections += 1
        return origin

    def left(self, origin: Origin) -> None:
        """One of the origin's connections is over."""
        origin.connections -= 1

    def is_free(self) -> bool:
        """Whether a turn can be had without waiting."""
        return not self._waiting and self._share.level(self.clock()) > 0

    def queue(self, turn: Event, origin: Origin, used: Usage) -> None:
        """Have ``turn`` set when it is the turn of that connection, which ``used`` so much."""
        heapq.heappush(origin.waiting, (used.lately(self.clock()), next(self._numbers), turn))
        self._waiting.add(origin)
        if self._giver is None:
            self._giver = gevent.spawn(self._give)

    def took(self, seconds: float, origin: Origin, used: Usage | None = None) -> None:
        """A turn took so long: of the strangers' share, of what its origin and what its connection used."""
        now = self.clock()
        self._share.take(seconds, now)
        origin.used.add(seconds, now)
        if used is not None:
            used.add(seconds, now)

    def note_ended(self, address: str) -> None:
        """Somebody from there went on and on, and was ended."""
        self._ended += 1
        if len(self._named) < _MOST_NAMED:
            self._named.add(address)

    def report(self) -> None:
        """Write one line of those who were ended since the last, and forget origins that take nothing."""
        if self._ended:
            log.warning("flood_ended", connections=self._ended, addresses=sorted(self._named))
            self._ended = 0
            self._named.clear()
        now = self.clock()
        for name, origin in list(self._origins.items()):
            if not origin.connections and not origin.waiting and origin.used.lately(now) < _FORGOTTEN_S:
                del self._origins[name]

    def give_one(self) -> None:
        """Give the next turn: to the address that used least, and there to the connection that did."""
        now = self.clock()
        origin = min(self._waiting, key=lambda one: one.used.lately(now))
        *_, turn = heapq.heappop(origin.waiting)
        if not origin.waiting:
            self._waiting.discard(origin)
        turn.set()

    def _give(self) -> None:
        try:
            while self._waiting:
                owed_s = self._share.owed_s(self.clock())
                if owed_s > 0:
                    self.sleep(max(owed_s, _SHORTEST_SLEEP_S))
                else:
                    self.give_one()
                    # Whoever got it does its work before this goes on, and what that took is known then.
                    self.sleep(0)
        finally:
            self._giver = None
