"""What a durable ticket costs over HTTP, beside a raw commit on the same disk and a POST of nothing."""

import json
import statistics
from pathlib import Path

from bench.figures import Book
from bench.load import Asker, Run, requests_in_turn, run
from bench.measured_office import NOTHING, MeasuredOffice, measured_office
from bench.measurement import ROUNDS, Chart, Measurement, back_and_forth
from bench.raw_writer import RawRun, RawWriter, raw_writer
from bench.screens import listening_screens
from bench.slow_flush import slow_flush

REQUESTS = {1: 200, 4: 400, 16: 800, 64: 1280}
"""How many requests a run has, by its number of clients."""
RAW_COMMITS = 400
SCREENS = 50
PRINTED_REQUESTS = 160
"""With printers: a crowd at the kiosks, not more papers than the machine can draw."""
FLUSH_MS = 2.0
SLOW_RAW_COMMITS = 150
_TICKETS = "/api/v1/tickets"
_PATHS = {"noop": NOTHING, "tickets": _TICKETS}


def measure(book: Book, folder: Path) -> None:
    """Write rates, times and ratios: alone, with screens, with printers, and on a slow disk."""
    with measured_office(folder / "plain") as office, raw_writer(folder / "raw") as raw:
        _beside_raw(book, office, raw)
        with listening_screens(office.port, SCREENS):
            _beside_nothing(book, office, "_50_screens", REQUESTS[16])
    with measured_office(folder / "printed", with_printers=True) as office:
        _beside_nothing(book, office, "_printed", PRINTED_REQUESTS)
    _on_a_slow_disk(book, folder)


def _beside_raw(book: Book, office: MeasuredOffice, raw: RawWriter) -> None:
    """Write the main figures: every number of clients, nobody listening, nothing printed."""
    runs: dict[str, list[Run]] = {}
    commits: list[RawRun] = []
    for turn in range(ROUNDS + 1):
        committed = raw.run("ticket", RAW_COMMITS)
        done = {
            f"{way}_{clients}": _run(office, _PATHS[way], clients, requests)
            for clients, requests in REQUESTS.items()
            for way in back_and_forth(_PATHS, turn)
        }
        # The first round warms all up.
        if turn:
            commits.append(committed)
            for name, one in done.items():
                runs.setdefault(name, []).append(one)
    book.rounds("raw_commits", "commits/s", [one.rate for one in commits])
    book.times("raw_commit", [one.times_s for one in commits])
    for clients in REQUESTS:
        for way in ("noop", "tickets"):
            _write(book, f"{way}_{clients}", runs[f"{way}_{clients}"])
        book.ratio(f"tickets_vs_noop_{clients}", f"tickets_{clients}", f"noop_{clients}")
        book.ratio(f"tickets_vs_raw_{clients}", f"tickets_{clients}", "raw_commits")
    book.ratio("tickets_cpu_vs_noop_16", "tickets_16_cpu", "noop_16_cpu")
    book.ratio("ticket_p50_vs_raw_1", "tickets_1_p50", "raw_commit_p50")
    for way in ("noop", "tickets"):
        book.growth(f"{way}_by_clients_exponent", {clients: f"{way}_{clients}" for clients in REQUESTS})


def _beside_nothing(book: Book, office: MeasuredOffice, circumstance: str, requests: int) -> None:
    """Write the figures of sixteen clients in other circumstances."""
    runs: dict[str, list[Run]] = {"noop": [], "tickets": []}
    for turn in range(ROUNDS + 1):
        for way in back_and_forth(_PATHS, turn):
            done = _run(office, _PATHS[way], 16, requests)
            office.wait_until_printed()
            if turn:
                runs[way].append(done)
    for way, done_by_round in runs.items():
        _write(book, f"{way}_16{circumstance}", done_by_round)
    book.ratio(f"tickets_vs_noop_16{circumstance}", f"tickets_16{circumstance}", f"noop_16{circumstance}")


def _on_a_slow_disk(book: Book, folder: Path) -> None:
    """Write the rates of sixteen clients and of single commits, both where a flush takes 2 ms longer."""
    env = slow_flush(folder, FLUSH_MS)
    rates: dict[str, list[float]] = {"raw": [], "tickets": []}
    with measured_office(folder / "slow", env=env) as office, raw_writer(folder / "slow-raw", env=env) as raw:
        for turn in range(ROUNDS + 1):
            commits = raw.run("ticket", SLOW_RAW_COMMITS)
            fastest_ms = min(commits.times_s) * 1e3
            if fastest_ms < FLUSH_MS:
                raise RuntimeError(f"the slow disk is not in force: a commit took {fastest_ms:.2f} ms")
            alone = _run(office, _TICKETS, 1, 20)
            if statistics.median(alone.times_s) * 1e3 < FLUSH_MS:
                raise RuntimeError("the server does not write to the slow disk")
            done = _run(office, _TICKETS, 16, REQUESTS[16])
            if turn:
                rates["raw"].append(commits.rate)
                rates["tickets"].append(done.rate)
    book.rounds("raw_commits_2ms", "commits/s", rates["raw"])
    book.rounds("tickets_16_2ms", "requests/s", rates["tickets"])
    book.ratio("tickets_vs_raw_2ms_16", "tickets_16_2ms", "raw_commits_2ms")


def _run(office: MeasuredOffice, path: str, clients: int, requests: int) -> Run:
    tokens = list(office.staffed.kiosk_tokens.values())
    bodies = [json.dumps({"field": field}).encode() for field in office.staffed.fields]
    askers = [Asker(requests_in_turn(path, tokens, bodies))] * clients
    return run(office.port, askers, requests=requests, cpu_s=office.cpu_s)


def _write(book: Book, name: str, runs: list[Run]) -> None:
    book.rounds(name, "requests/s", [one.rate for one in runs])
    book.times(name, [one.times_s for one in runs])
    book.rounds(f"{name}_cpu", "ms/request", [one.cpu_s * 1e3 for one in runs])


MEASUREMENT = Measurement(
    "tickets",
    "what a durable ticket costs over HTTP",
    measure,
    charts=(
        Chart(
            "tickets_rate.svg",
            "Tickets on disk beside POSTs that do nothing",
            "clients that ask at once",
            "requests or commits a second",
            {
                "POST that does nothing": {clients: f"noop_{clients}" for clients in REQUESTS},
                "durable ticket": {clients: f"tickets_{clients}" for clients in REQUESTS},
                "raw SQLite, one commit after the other": dict.fromkeys(REQUESTS, "raw_commits"),
            },
        ),
        Chart(
            "tickets_time.svg",
            "How long a ticket takes while others ask, too",
            "clients that ask at once",
            "milliseconds",
            {
                "ticket, 99th percentile": {clients: f"tickets_{clients}_p99" for clients in REQUESTS},
                "ticket, median": {clients: f"tickets_{clients}_p50" for clients in REQUESTS},
                "POST that does nothing, median": {clients: f"noop_{clients}_p50" for clients in REQUESTS},
            },
        ),
    ),
)
