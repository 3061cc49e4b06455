"""A loop's time that only a test and who waits move, and a client in it."""

from dataclasses import dataclass, field

import gevent

from office.live.allowance import Allowance
from office.live.turns import FairTurns

A, B = "10.0.0.1", "10.0.0.2"


@dataclass
class Loop:
    """A loop's time. Whoever sleeps lets it pass, and has everybody else run."""

    now: float = 1_000.0
    slept_s: list[float] = field(default_factory=list)

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept_s.append(seconds)
        self.now += seconds
        gevent.sleep(0)

    def round(self) -> float:
        return 0.0


def client(turns: FairTurns, address: str = A) -> Allowance:
    origin = turns.come(address)
    assert origin is not None
    return Allowance(turns, origin, address)
