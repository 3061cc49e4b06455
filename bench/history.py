"""What ten years leave behind: the start-up, reports, the size on disk, and whether anything grows with them.

Beside every figure stands the same of an office that opened today.
"""

import statistics
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from time import monotonic, perf_counter, sleep

from bench.figures import Book
from bench.load import Asker, Line, requests_in_turn, run
from bench.measured_office import cpu_s_of
from bench.measurement import ROUNDS, Chart, Measurement, back_and_forth, in_turns
from bench.past import WEEKS, last_day, write_past
from bench.people import Officer, manager
from office.reports.report import report
from office.settings import load
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.office import Office
from tests.faults.crowded_office import Staffed, staffed_office

TICKETS = 3_000_000
YEARS = 10
_WEEKS = 52
REPORTS = 20
"""Day reports in a round; a year is reported once."""
ASKED = 100
"""Tickets, and calls with their finishes, in a round."""
SPANS = {"day": 1, "month": 30, "year": 365}
_TICKETS_PATH = "/api/v1/tickets"
_HEALTH = "/healthz"
_SETTLED_WITHIN_S, _LOOK_S, _IDLE = 300.0, 1.0, 0.1
FEWEST = 50
"""Answers in a round, where others are waited for."""


@dataclass(frozen=True)
class Kept:
    """An office with its past, and until when it reaches."""

    name: str
    staffed: Staffed
    office: Office
    until: date

    @property
    def port(self) -> int:
        """Where it listens, on 127.0.0.1."""
        return self.staffed.server.port

    def span(self, days: int) -> tuple[date, date]:
        """Return the first and last of so many days, ending with the last working day before today."""
        last = last_day(self.until)
        return last - timedelta(days=days - 1), last


def measure(
    book: Book, folder: Path, *, tickets: int = TICKETS, years: int = YEARS, rounds: int = ROUNDS
) -> None:
    """Write the figures of an office with so many years of history beside those of a new one."""
    with ExitStack() as stack:
        old, new = (_kept(stack, folder / name, name) for name in ("10y", "empty"))
        times = years * _WEEKS // WEEKS
        data = old.staffed.server.data
        written = write_past(data, old.office, until=old.until, tickets=tickets, times=times)
        book.value("history_tickets", "tickets", written)
        book.value("history_mb", "MB", (data / FILE_NAME).stat().st_size / 1e6)
        book.value("history_bytes_a_ticket", "bytes", (data / FILE_NAME).stat().st_size / written)
        _starts(book, (old, new), rounds)
        for one in (old, new):
            one.staffed.server.start()
            _settle(one)
        headers = {one.name: manager(one.staffed) for one in (old, new)}
        _reports(book, old, new, headers, rounds)
        _meanwhile(book, old, headers[old.name], rounds)
        _moves(book, (old, new), rounds)


def _kept(stack: ExitStack, folder: Path, name: str) -> Kept:
    folder.mkdir()
    staffed = stack.enter_context(staffed_office(folder, with_printers=False))
    office = load(staffed.server.config).office
    return Kept(name, staffed, office, office.day(datetime.now(UTC)))


def _starts(book: Book, offices: tuple[Kept, ...], rounds: int) -> None:
    def start_s(one: Kept) -> float:
        began = perf_counter()
        one.staffed.server.start()  # Returns with the first yes of /healthz.
        took_s = perf_counter() - began
        one.staffed.server.stop()
        return took_s

    for name, taken in in_turns({one.name: partial(start_s, one) for one in offices}, rounds=rounds).items():
        book.rounds(f"start_{name}_s", "s", taken)
    book.ratio("start_10y_vs_empty", "start_10y_s", "start_empty_s")


def _settle(one: Kept) -> None:
    """Wait until the check of a large file, which the server does beside its serving, is over."""
    pid = one.staffed.server.pid
    assert pid is not None
    deadline = monotonic() + _SETTLED_WITHIN_S
    while monotonic() < deadline:
        used_s = cpu_s_of(pid)
        sleep(_LOOK_S)
        if cpu_s_of(pid) - used_s < _LOOK_S * _IDLE:
            return
    raise TimeoutError(f"the server is still busy after {_SETTLED_WITHIN_S} s")


def _reports(book: Book, old: Kept, new: Kept, headers: Mapping[str, dict[str, str]], rounds: int) -> None:
    with ExitStack() as stack:
        store = stack.enter_context(closing(SqliteStore(old.staffed.server.data)))
        lines = {one.name: stack.enter_context(closing(Line(one.port))) for one in (old, new)}

        def over_http(one: Kept, days: int, times: int) -> float:
            request = _report_request(one, days, headers[one.name])
            return _median_ms(lambda: lines[one.name].ask(request), times)

        first, last = old.span(1)
        ways: dict[str, Callable[[], float]] = {
            f"{span}_report_ms": partial(over_http, old, days, REPORTS if days == 1 else 1)
            for span, days in SPANS.items()
        }
        ways["day_report_empty_ms"] = partial(over_http, new, 1, REPORTS)
        ways["day_report_store_ms"] = lambda: _median_ms(
            lambda: store.look_back(lambda reader: report(old.office, reader, first, last)), REPORTS
        )
        for name, taken_ms in in_turns(ways, rounds=rounds).items():
            book.rounds(name, "ms", taken_ms)
    book.ratio("day_report_vs_empty", "day_report_ms", "day_report_empty_ms")
    book.growth("report_by_days_exponent", {days: f"{span}_report_ms" for span, days in SPANS.items()})


def _meanwhile(book: Book, old: Kept, headers: dict[str, str], rounds: int) -> None:
    """Write how soon others are answered while a year is added up, and otherwise."""
    year = _report_request(old, SPANS["year"], headers)
    health = _get(_HEALTH, headers)  # Signed in: a stranger who asks on and on is made to wait, then ended.
    alone, during = [], []
    with closing(Line(old.port)) as line, closing(Line(old.port)) as long, ThreadPoolExecutor(1) as pool:
        for turn in range(rounds + 1):
            under_way = pool.submit(long.ask, year)
            asked_s = _asked_until(line, health, under_way.done)
            under_way.result()
            quiet = iter(range(len(asked_s)))
            quiet_s = _asked_until(line, health, lambda: next(quiet, None) is None)  # noqa: B023
            if turn:
                during.append(asked_s)
                alone.append(quiet_s)
    book.times("health_alone", alone)
    book.times("health_during_year_report", during)
    book.ratio("health_during_year_report_vs_alone", "health_during_year_report_p50", "health_alone_p50")


def _moves(book: Book, offices: tuple[Kept, ...], rounds: int) -> None:
    """Write what a ticket and a call take, one client at a time."""
    officers = {one.name: Officer(one.staffed, one.staffed.counters[0]) for one in offices}
    taken: dict[str, list[list[float]]] = {}
    for one in offices:
        officers[one.name].open_counter(one.staffed)
    for turn in range(rounds + 1):
        for name in back_and_forth([one.name for one in offices], turn):
            one = next(office for office in offices if office.name == name)
            tokens, fields = list(one.staffed.kiosk_tokens.values()), one.staffed.fields
            bodies = [f'{{"field":"{field}"}}'.encode() for field in fields]
            kiosk = Asker(requests_in_turn(_TICKETS_PATH, tokens, bodies))
            issued = run(one.port, [kiosk], requests=ASKED, cpu_s=lambda: 0.0)
            called = run(one.port, [officers[name]], requests=2 * ASKED, cpu_s=lambda: 0.0)
            if turn:
                taken.setdefault(f"ticket_{name}", []).append(issued.times_s)
                taken.setdefault(f"call_{name}", []).append(called.times_s)
    for figure, times_s in taken.items():
        book.times(figure, times_s)
    for what in ("ticket", "call"):
        book.ratio(f"{what}_10y_vs_empty", f"{what}_10y_p50", f"{what}_empty_p50")


def _asked_until(line: Line, request: bytes, is_over: Callable[[], bool]) -> list[float]:
    """Ask until it is over, some times at least, and return the seconds each answer took."""
    times_s: list[float] = []
    while not is_over() or len(times_s) < FEWEST:
        began = perf_counter()
        line.ask(request)
        times_s.append(perf_counter() - began)
    return times_s


def _median_ms(work: Callable[[], object], times: int) -> float:
    taken_s = []
    for _ in range(times):
        began = perf_counter()
        work()
        taken_s.append(perf_counter() - began)
    return statistics.median(taken_s) * 1e3


def _report_request(one: Kept, days: int, headers: dict[str, str]) -> bytes:
    first, last = one.span(days)
    return _get(f"/api/v1/reports?from={first}&to={last}", headers)


def _get(path: str, headers: dict[str, str]) -> bytes:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{lines}\r\n".encode()


MEASUREMENT = Measurement(
    "history",
    "what ten years leave behind",
    measure,
    charts=(
        Chart(
            "history_reports.svg",
            "A report takes as long as its tickets, whatever came before",
            "days reported on, of ten years",
            "milliseconds",
            {"report over HTTP": {days: f"{span}_report_ms" for span, days in SPANS.items()}},
        ),
    ),
)
