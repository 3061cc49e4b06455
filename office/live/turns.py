"""Fair turns on the loop: what strangers ask for waits behind the office's own work, and is shared evenly.

One loop serves all, and a client whose next bytes are always there already would never give it back by
itself. What a single connection may take: `allowance`.
"""

import heapq
import itertools
import time
from collections import deque
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

_Place = tuple[float, int, Event]
"""What a connection had used when it began to wait, its number, and what tells it that its turn came."""


class Origin:
    """One address, or one network that is given out as a whole: what it used lately, and who waits there."""

    __slots__ = ("connections", "used", "waiting")

    def __init__(self, now: float) -> None:
        self.used = Usage(now)
        self.waiting: list[_Place] = []
        self.connections = 0


class FairTurns:
    """Gives strangers their turns: one to the address that used least lately, there to the one that did.

    The next goes to whoever waits longest, so that newcomers without end put nobody off for ever.

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
        self._line: deque[tuple[Origin, _Place]] = deque()
        self._in_line: set[int] = set()
        self._is_longest_next = False
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
        place = used.lately(self.clock()), next(self._numbers), turn
        heapq.heappush(origin.waiting, place)
        self._line.append((origin, place))
        self._in_line.add(place[1])
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
        """Give the next turn, by turns to who used least and to who waits longest."""
        origin, (_, number, turn) = self._longest() if self._is_longest_next else self._least()
        self._is_longest_next = not self._is_longest_next
        self._in_line.discard(number)
        if not origin.waiting:
            self._waiting.discard(origin)
        if not self._in_line:
            self._line.clear()
        turn.set()

    def _least(self) -> tuple[Origin, _Place]:
        now = self.clock()
        origin = min(self._waiting, key=lambda one: one.used.lately(now))
        return origin, heapq.heappop(origin.waiting)

    def _longest(self) -> tuple[Origin, _Place]:
        # Who used least was given a turn and is left in this line.
        while self._line[0][1][1] not in self._in_line:
            self._line.popleft()
        origin, place = self._line.popleft()
        origin.waiting.remove(place)
        heapq.heapify(origin.waiting)
        return origin, place

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
