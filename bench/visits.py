"""What a whole visit costs the processor: a ticket, its call, its start and finish, at thirteen counters."""

import json
import uuid
from functools import partial
from itertools import cycle
from pathlib import Path

from bench.figures import Book
from bench.load import Asker, Run, post, run
from bench.measured_office import NOTHING_AT_A_COUNTER, MeasuredOffice, measured_office
from bench.measurement import ROUNDS, Measurement, back_and_forth
from bench.people import Officer
from tests.faults.crowded_office import Staffed

COUNTERS = 13
VISITS = 156
"""In a round: a dozen at each counter."""
_STEPS = 4
"""A ticket, a call, a start, a finish: a request each."""


class VisitedOfficer(Officer):
    """An officer beside whom a kiosk gives out one number for each visit: a `bench.load.Client`."""

    def __init__(self, office: Staffed, counter: int) -> None:
        super().__init__(office, counter)
        self._kiosks, self._fields = cycle(office.kiosk_tokens.values()), cycle(office.fields)
        self._step = 0

    def request(self) -> bytes:
        """Return the next request of the visit under way."""
        if self._step == 0:
            headers = {"Authorization": f"Bearer {next(self._kiosks)}", "Idempotency-Key": str(uuid.uuid4())}
            return post("/api/v1/tickets", json.dumps({"field": next(self._fields)}).encode(), headers)
        return self.start() if self._step == 2 else super().request()

    def take(self, body: bytes) -> None:
        """Read whom the call gave, and go on to the next step."""
        if self._step in (1, 3):
            super().take(body)
        self._step = (self._step + 1) % _STEPS


def measure(book: Book, folder: Path) -> None:
    """Write the processor time of a visit, of a POST that does nothing, and how many of these a visit is."""
    with measured_office(folder / "visits") as office:
        officers = [VisitedOfficer(office.staffed, counter) for counter in office.staffed.counters[:COUNTERS]]
        for officer in officers:
            officer.open_counter(office.staffed)
        ways = {"visit": partial(_visits, office, officers), "nothing": partial(_nothing, office, officers)}
        runs: dict[str, list[Run]] = {way: [] for way in ways}
        for turn in range(ROUNDS + 1):
            for way in back_and_forth(ways, turn):
                done = ways[way]()
                if turn:
                    runs[way].append(done)
    book.rounds("visit_cpu", "ms/visit", [one.cpu_s * _STEPS * 1e3 for one in runs["visit"]])
    book.rounds("visit_nothing_cpu", "ms/request", [one.cpu_s * 1e3 for one in runs["nothing"]])
    book.ratio("visit_cpu_vs_nothing", "visit_cpu", "visit_nothing_cpu")


def _visits(office: MeasuredOffice, officers: list[VisitedOfficer]) -> Run:
    return run(office.port, officers, requests=VISITS * _STEPS, cpu_s=office.cpu_s)


def _nothing(office: MeasuredOffice, officers: list[VisitedOfficer]) -> Run:
    idle = [Asker(partial(officer.post, NOTHING_AT_A_COUNTER)) for officer in officers]
    return run(office.port, idle, requests=VISITS * _STEPS, cpu_s=office.cpu_s)


MEASUREMENT = Measurement("visits", "what a whole visit costs the processor", measure)
