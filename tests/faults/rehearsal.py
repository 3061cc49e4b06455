"""A crowded day with power cuts: the server is killed at random moments, and every promise is checked."""

import random
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from time import monotonic

from sqlite_utils.utils import sqlite3

from office.store.sqlite import FILE_NAME
from tests.faults.crowd import Crowd
from tests.faults.crowded_office import Staffed
from tests.faults.verdict import hold

REQUESTS_A_TICKET = 4
"""Issue, call, start, finish."""
_STALLED_S = 90
_LOOK_AGAIN_S = 0.2
_MOST_PAUSE_S = 0.02


@dataclass(frozen=True)
class Day:
    """What a rehearsed day came to, once everything promised was found kept."""

    tickets: int
    kills: int
    acknowledged: int
    repeats: int
    longest_outage_s: float
    served_in_s: float
    printed_in_s: float


class Rehearsal:
    """Runs a crowd through an office whose server is killed ``kills`` times, and checks what is left.

    The moments are random, by ``seed``, while tickets are issued, called and printed. Each time the server
    starts again on the same port and data.
    """

    def __init__(self, office: Staffed, *, tickets: int, kills: int, seed: int) -> None:
        self._office = office
        self._tickets = tickets
        self._kills = kills
        self._killed = 0
        self._chance = random.Random(seed)
        self._crowd = Crowd(office, tickets)

    def run(self) -> Day:
        """Rehearse the day, then hold the server and its data against what it acknowledged."""
        tally = self._crowd.tally
        self._office.power.on()
        began = monotonic()
        with ThreadPoolExecutor(1) as pool:
            crowd = pool.submit(self._crowd.run)
            self._kill_now_and_then()
            crowd.result()
        served = monotonic()
        if self._office.has_printers:
            self._wait_until_printed()
        printed = monotonic()
        self._repeat_all()
        self._office.server.stop()
        hold(self._office, tally.acknowledged, self._tickets)
        return Day(
            self._tickets,
            self._killed,
            len(tally.acknowledged),
            tally.repeats,
            tally.longest_outage_s,
            served - began,
            printed - served,
        )

    def _kill_now_and_then(self) -> None:
        moments = self._chance.sample(range(1, self._tickets * REQUESTS_A_TICKET - 1), self._kills)
        for acknowledged in sorted(moments):
            if self._crowd.tally.wait_for(acknowledged):
                # A kill on the heels of an answer would miss all that happens between two of them.
                threading.Event().wait(self._chance.uniform(0, _MOST_PAUSE_S))
                self._office.power.cut()
                self._killed += 1

    def _wait_until_printed(self) -> None:
        """Wait until every ticket's job is printed, as long as there is progress."""
        printed, moved = self._printed(), monotonic()
        while printed < self._tickets:
            assert monotonic() - moved < _STALLED_S, f"{printed} printed, then none for {_STALLED_S} s"
            threading.Event().wait(_LOOK_AGAIN_S)
            now = self._printed()
            if now > printed:
                printed, moved = now, monotonic()

    def _printed(self) -> int:
        path = self._office.server.data / FILE_NAME
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as conn:
            row = conn.execute("SELECT count(*) FROM print_jobs WHERE state = 'printed'").fetchone()
        return int(row[0])

    def _repeat_all(self) -> None:
        """Ask once more for all there is: the same tickets are answered, and nothing is done twice."""
        for what in ("tickets", "calls"):
            first = self._crowd.tally.of(what)
            again = self._crowd.again(first)
            assert again == [one.ticket for one in first], f"{what}: other answers under the same keys"
