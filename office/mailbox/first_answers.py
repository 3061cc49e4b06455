"""First answers that no disk may have: in one stands a receipt's code, by which the answers are read.

Kept in memory for ten minutes, longer than a page repeats a request: a restart forgets them.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Generic, TypeVar

from office.tickets.answers import Request
from office.tickets.refusals import InvalidRequest

T = TypeVar("T")
_KEPT: Final = timedelta(minutes=10)
_MOST: Final = 1_000


@dataclass(frozen=True, slots=True)
class _First(Generic[T]):
    fingerprint: str
    value: T = field(repr=False)
    at: datetime


class FirstAnswers(Generic[T]):
    """Does what is asked under one key once, and gives the same answer again."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock, self._turn = clock, threading.Lock()
        self._given: OrderedDict[tuple[str, str], _First[T]] = OrderedDict()

    def once(self, request: Request, work: Callable[[], T]) -> T:
        """Return what ``work`` returns, or what it returned for this request; a refusal is not kept.

        Raises what ``work`` raises, and InvalidRequest where the key was used for something else.
        """
        if request.key is None:
            return work()
        # One after another: else a request and its repetition would both be first.
        with self._turn:
            self._forget()
            whose = request.actor, request.key
            first = self._given.get(whose)
            if first is None:
                first = self._given[whose] = _First(request.fingerprint, work(), self._clock())
            elif first.fingerprint != request.fingerprint:
                raise InvalidRequest("this Idempotency-Key was used for another request", reason="key_reused")
            return first.value

    def _forget(self) -> None:
        now = self._clock()
        # Those of a clock that was put back meanwhile, too.
        for whose in [whose for whose, first in self._given.items() if not abs(now - first.at) < _KEPT]:
            del self._given[whose]
        while len(self._given) >= _MOST:
            self._given.popitem(last=False)
