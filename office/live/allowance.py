"""What one connection may take of the loop: its requests, words and bytes, and its turns among the strangers.

A stranger is whoever did not prove to be an enrolled device or a signed-in person. Whose turn it is: `turns`.
"""

from gevent.event import Event

from office.live.buckets import Bucket, Usage
from office.live.turns import FairTurns, Origin

REQUESTS, REQUESTS_PER_S = 200, 10
"""A page with all its files is some sixty requests; a phone then asks once for each call."""
UNASKED_REQUESTS = 10
"""What a request counts for that came before the answer to the last: no browser and no proxy does that."""
WORDS, WORDS_PER_S = 200, 4
"""Frames on a websocket. An honest client joins, and says every 20 seconds that it lives."""
BYTES, BYTES_PER_S = 1088 * 1024, 32 * 1024
"""A body that is refused is read to its end for a mebibyte, so that the refusal arrives."""
GOES_ON_S = 10.0
"""Who is still beyond what is allowed, so long after having been so first, is ended."""
LEAST_TURN_S, SWITCHED_TURN_S, MOST_TURN_S = 0.0002, 0.002, 0.1
"""What a turn is held to have taken: at least, if others had the loop meanwhile, and at most."""
_SHORTEST_SLEEP_S, _LONGEST_SLEEP_S = 0.001, 1.0


class WentOn(ConnectionError):
    """The client went on and on, or its connection was ended while it waited: nobody serves it any more."""


class Allowance:
    """Everything that a connection does goes by here, one thing at a time. Known clients are not counted."""

    __slots__ = (
        "_address", "_began", "_bytes", "_claim", "_has_read", "_is_ended", "_items", "_origin",
        "_over_since", "_round", "_turn", "_turns", "_used", "is_known",
    )  # fmt: skip

    def __init__(self, turns: FairTurns, origin: Origin, address: str) -> None:
        now = turns.clock()
        self._turns = turns
        self._origin = origin
        self._address = address
        self._used = Usage(now)
        self._items = Bucket(REQUESTS, REQUESTS_PER_S, now)
        self._bytes = Bucket(BYTES, BYTES_PER_S, now)
        self._over_since: float | None = None
        self._began: float | None = None
        self._round: float | None = None
        self._turn: Event | None = None
        self._claim: bytes | None = None
        self._has_read = self._is_ended = False
        self.is_known = False

    def rest(self) -> None:
        """End the turn, if it had one: it waits for its client now."""
        if self._began is not None:
            self._turns.took(self._took(self._began), self._origin, self._used)
            self._began = None

    def take_turn(self) -> None:
        """Return when it is its turn. Raises WentOn."""
        self.rest()
        if not self.is_known:
            self._await_turn()

    def read(self, count: int) -> None:
        """It has read so many bytes: return when something may be made of them. Raises WentOn."""
        self._has_read = True
        if not self.is_known:
            self._take(self._bytes, count)
            self._await_turn()

    def ask(self, claim: bytes | None) -> None:
        """It asks for something: return when that may be done. Raises WentOn."""
        self.rest()
        has_waited, self._has_read = self._has_read, False
        self._claim = claim
        self.is_known = self._turns.claims.has(claim, self._turns.clock())
        if self.is_known:
            self._go_first()
            return
        self._take(self._items, 1 if has_waited else UNASKED_REQUESTS)
        self._await_turn()

    def found(self, *, is_known: bool) -> None:
        """It was found to be an enrolled device or a signed-in person, or not to be the one it says."""
        self.is_known = is_known
        self._turns.claims.remember(self._claim, self._turns.clock(), is_good=is_known)

    def becomes_line(self) -> None:
        """It is a websocket from here on: what is counted are its words, whosever they are."""
        self.is_known = False
        self._items = Bucket(WORDS, WORDS_PER_S, self._turns.clock())

    def spend(self, words: int) -> None:
        """It has read so many words: return when they may be looked at. Raises WentOn."""
        self._take(self._items, words)
        self._await_turn()

    def end(self) -> None:
        """Its connection is ended by somebody else: it waits for nothing any more."""
        self._is_ended = True
        if self._turn is not None:
            self._turn.set()

    def leave(self) -> None:
        """Its connection is over."""
        self.rest()
        self._turns.left(self._origin)

    def _go_first(self) -> None:
        # It gives the loop back if its next request was there already.
        if self._round == self._turns.round():
            self._turns.sleep(0)
        self._round = self._turns.round()

    def _took(self, began: float) -> float:
        took = self._turns.clock() - began
        if self._turns.round() != self._round:
            took = min(took, SWITCHED_TURN_S)
        return min(max(took, LEAST_TURN_S), MOST_TURN_S)

    def _take(self, bucket: Bucket, amount: int) -> None:
        """Take so much, and wait while it is more than is allowed."""
        turns, items, bytes_ = self._turns, self._items, self._bytes
        now = turns.clock()
        if items.is_well_filled(now) and bytes_.is_well_filled(now):
            self._over_since = None
        bucket.take(amount, now)
        while (owed_s := max(items.owed_s(now), bytes_.owed_s(now))) > 0:
            if self._over_since is None:
                self._over_since = now
            elif now - self._over_since >= GOES_ON_S:
                turns.note_ended(self._address)
                self._is_ended = True
                raise WentOn("the client went on and on")
            turns.sleep(min(max(owed_s, _SHORTEST_SLEEP_S), _LONGEST_SLEEP_S))
            self._check_ended()
            now = turns.clock()

    def _await_turn(self) -> None:
        if not self._turns.is_free():
            self._turn = Event()
            self._turns.queue(self._turn, self._origin, self._used)
            try:
                self._turn.wait()
            finally:
                self._turn = None
        self._check_ended()
        self._began = self._turns.clock()
        self._round = self._turns.round()

    def _check_ended(self) -> None:
        if self._is_ended:
            raise WentOn("the connection was ended")
