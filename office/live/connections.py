"""How many connections the server holds, and how long it waits for what their clients owe it.

Seconds are counted in turns of the loop: while the process is stopped or blocked none pass, so that nobody is
blamed for the server's own absence. One sweep a turn looks at all connections; a request costs no timer.
"""

import heapq
import socket
from collections import defaultdict
from collections.abc import Collection
from contextlib import suppress
from typing import Any

import gevent
import gevent.socket
import structlog
from gevent.event import Event

from office.live.allowance import Allowance
from office.live.turns import FairTurns

FIRST_REQUEST_S = 15
"""From the connection until the first byte of its first request."""
HEAD_S = 15
"""From a head's first byte to its last."""
NEXT_REQUEST_S = 75
"""A kept connection may be silent for so long: longer than the proxies that keep one for 60 s."""
BODY_S = 20
"""From the first look at a body, of 16 kB at most, to its last byte."""
ANSWER_S = 120
"""From an answer's first byte until the client has taken its last."""

_TURN_S = 1.0
_REPORT_S = 10
_GIVING_WAY = 64
"""One in so many gives way at once: looking for those who must costs a look at all."""
_GIVING_WAY_IN_NEED = 4

log = structlog.get_logger(__name__)


class Connection:
    """One open connection; by the turn ``due`` its client must have done what it owes, None is nothing."""

    __slots__ = ("_connections", "address", "allowance", "due", "socket", "was_served")

    def __init__(
        self, connections: "Connections", client_socket: Any, address: str, allowance: Allowance
    ) -> None:
        self._connections = connections
        self.allowance = allowance
        self.socket = client_socket
        self.address = address
        self.due: int | None = None
        self.was_served = False

    def turn_in(self, seconds: int) -> int:
        """Return the turn that begins in so many seconds."""
        return self._connections.turn + seconds


class Connections:
    """All open connections: at most ``most``, of which half may come from one address.

    When there are too many, the clients that owe something longest give way, those first that were never
    served. Only where nobody owes anything is the newcomer turned away.
    """

    def __init__(self, most: int, fair_turns: FairTurns | None = None) -> None:
        self.turn = 0
        self._fair_turns = FairTurns() if fair_turns is None else fair_turns
        self._most = most
        self._most_of_one = max(1, most // 2)
        self._all: set[Connection] = set()
        self._of: defaultdict[str, set[Connection]] = defaultdict(set)
        self._gave_way = 0
        self._turned_away = 0
        self._not_taken = 0
        self._came = Event()

    def __len__(self) -> int:
        return len(self._all)

    def enter(self, client_socket: Any, address: str) -> Connection | None:
        """Return the connection of a client that just came, or None if it must be turned away."""
        self._came.set()
        if not (
            self._has_room(self._of[address], self._most_of_one) and self._has_room(self._all, self._most)
        ):
            self._turned_away += 1
            return None
        origin = self._fair_turns.come(address)
        if origin is None:
            self._turned_away += 1
            return None
        allowance = Allowance(self._fair_turns, origin, address)
        connection = Connection(self, client_socket, address, allowance)
        connection.due = connection.turn_in(FIRST_REQUEST_S)
        self._all.add(connection)
        self._of[address].add(connection)
        return connection

    def leave(self, connection: Connection) -> None:
        """Forget a connection, which may be forgotten already."""
        if connection in self._all:
            self._all.remove(connection)
            connection.allowance.leave()
        own = self._of.get(connection.address)
        if own is not None:
            own.discard(connection)
            if not own:
                del self._of[connection.address]

    def make_room(self) -> bool:
        """Have many of those that owe something give way, and say if there were any: no more can be taken."""
        self._not_taken += 1
        return self._some_give_way(self._all, _GIVING_WAY_IN_NEED)

    def run(self) -> None:
        """Pass turn after turn, until killed; none while there is nobody, once all is reported."""
        while True:
            if not self._all and self.turn % _REPORT_S == 0:
                self._came.clear()
                self._came.wait()
            gevent.sleep(_TURN_S)
            self.pass_turn()

    def pass_turn(self) -> None:
        """Let a second pass, and break off who is overdue."""
        self.turn += 1
        for connection in [one for one in self._all if one.due is not None and one.due < self.turn]:
            self._break_off(connection)
        if self._gave_way or self._turned_away or self._not_taken:
            log.warning(
                "connections_full",
                gave_way=self._gave_way,
                turned_away=self._turned_away,
                not_taken=self._not_taken,
            )
            self._gave_way = self._turned_away = self._not_taken = 0
        if self.turn % _REPORT_S == 0:
            self._fair_turns.report()

    def _has_room(self, among: Collection[Connection], most: int) -> bool:
        return len(among) < most or self._some_give_way(among)

    def _some_give_way(self, among: Collection[Connection], one_in: int = _GIVING_WAY) -> bool:
        overdue_first = heapq.nsmallest(
            len(among) // one_in + 1,
            ((one.was_served, one.due, id(one), one) for one in among if one.due is not None),
        )
        for *_, connection in overdue_first:
            self._break_off(connection)
        self._gave_way += len(overdue_first)
        return bool(overdue_first)

    def _break_off(self, connection: Connection) -> None:
        # The greenlet that waits for the client finds the connection's end and closes it. By TLS, too: its
        # own shutdown would pull the encryption away from under that greenlet.
        self.leave(connection)
        connection.allowance.end()
        with suppress(OSError):
            gevent.socket.socket.shutdown(connection.socket, socket.SHUT_RDWR)
