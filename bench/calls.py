"""What a durable call costs over HTTP at thirteen counters, beside a raw commit and a POST that does nothing.

An officer has one visitor at a time, so every call is followed by that visit's finish: both are durable
moves, and both are counted. 10,000 visitors wait, and each round's visitors are replaced before it.
"""

import json
from functools import partial
from pathlib import Path

from bench.figures import Book
from bench.load import Asker, Run, requests_in_turn, run
from bench.measured_office import NOTHING_AT_A_COUNTER, MeasuredOffice, measured_office
from bench.measurement import ROUNDS, Chart, Measurement
from bench.people import Officer
from bench.raw_writer import RawRun, raw_writer

WAITING = (400, 2_000, 10_000)
"""None below the calls of a run: nobody waiting would be a refusal."""
COUNTERS = 13
MOVES = 1_040
"""In a run: about forty calls and forty finishes for each counter."""
RAW_COMMITS = 400
_ISSUERS = 16


def measure(book: Book, folder: Path) -> None:
    """Write rates, times and ratios at 13 counters while 400, 2,000 and 10,000 wait."""
    with (
        measured_office(folder / "calls") as office,
        raw_writer(folder / "raw", tickets=max(WAITING)) as raw,
    ):
        hall = _Hall(office)
        for waiting in WAITING:
            commits, noops, calls = [], [], []
            for turn in range(ROUNDS + 1):
                hall.fill(waiting)
                one_by_one, (nothing, called) = raw.run("call", RAW_COMMITS), hall.rounds(turn)
                if turn:
                    commits.append(one_by_one)
                    noops.append(nothing)
                    calls.append(called)
            _write(book, waiting, commits, noops, calls)
    book.growth("calls_by_waiting_exponent", {waiting: _name("calls", waiting) for waiting in WAITING})


class _Hall:
    """Thirteen officers who may each call from every field, and as many visitors as are wanted."""

    def __init__(self, office: MeasuredOffice) -> None:
        self._office = office
        self._waiting = 0
        self._officers = [Officer(office.staffed, counter) for counter in office.staffed.counters[:COUNTERS]]
        for officer in self._officers:
            officer.open_counter(office.staffed)

    def fill(self, waiting: int) -> None:
        """Let so many wait in the middle of the next run, half of whose moves are calls."""
        staffed = self._office.staffed
        missing = waiting + MOVES // 4 - self._waiting
        bodies = [json.dumps({"field": field}).encode() for field in staffed.fields]
        asker = Asker(requests_in_turn("/api/v1/tickets", list(staffed.kiosk_tokens.values()), bodies))
        run(self._office.port, [asker] * _ISSUERS, requests=missing, cpu_s=self._office.cpu_s)
        self._waiting += missing

    def rounds(self, turn: int) -> tuple[Run, Run]:
        """Return a run of nothing and one of calls and finishes, whose order changes with ``turn``."""
        if turn % 2:
            nothing = self._nothing()
            return nothing, self._moves()
        moves = self._moves()
        return self._nothing(), moves

    def _nothing(self) -> Run:
        idle = [Asker(partial(officer.post, NOTHING_AT_A_COUNTER)) for officer in self._officers]
        return run(self._office.port, idle, requests=MOVES, cpu_s=self._office.cpu_s)

    def _moves(self) -> Run:
        called = sum(officer.calls for officer in self._officers)
        moves = run(self._office.port, self._officers, requests=MOVES, cpu_s=self._office.cpu_s)
        self._waiting -= sum(officer.calls for officer in self._officers) - called
        return moves


def _write(book: Book, waiting: int, commits: list[RawRun], noops: list[Run], calls: list[Run]) -> None:
    raw, noop, called = (_name(way, waiting) for way in ("raw_calls", "noop_calls", "calls"))
    book.rounds(raw, "commits/s", [one.rate for one in commits])
    for name, runs in ((noop, noops), (called, calls)):
        book.rounds(name, "requests/s", [one.rate for one in runs])
        book.times(name, [one.times_s for one in runs])
        book.rounds(f"{name}_cpu", "ms/request", [one.cpu_s * 1e3 for one in runs])
    ending = "13" if waiting == max(WAITING) else f"13_{waiting}_waiting"
    book.ratio(f"calls_vs_noop_{ending}", called, noop)
    book.ratio(f"calls_cpu_vs_noop_{ending}", f"{called}_cpu", f"{noop}_cpu")
    book.ratio(f"calls_vs_raw_{ending}", called, raw)


def _name(way: str, waiting: int) -> str:
    return f"{way}_13_at_{waiting}"


MEASUREMENT = Measurement(
    "calls",
    "what a durable call costs over HTTP",
    measure,
    charts=(
        Chart(
            "calls_rate.svg",
            "Calls as the hall fills",
            "visitors who wait",
            "requests or commits a second",
            {
                "POST that does nothing": {waiting: _name("noop_calls", waiting) for waiting in WAITING},
                "durable call or finish": {waiting: _name("calls", waiting) for waiting in WAITING},
                "raw SQLite, one commit after the other": {
                    waiting: _name("raw_calls", waiting) for waiting in WAITING
                },
            },
        ),
    ),
)
