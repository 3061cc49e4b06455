"""Commits a second: the store's shared ones against plain SQLite's, one after the other on the same disk."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from time import perf_counter

from bench.figures import Book
from bench.measurement import Chart, Measurement, in_turns
from bench.raw_writer import raw_writer, waiting_ticket
from office.store.sqlite import SqliteStore
from office.tickets.journal import Kind, NewEntry
from office.tickets.store import Transaction

COMMITS = 400
THREADS = (1, 4, 16, 64)


def measure(book: Book, folder: Path) -> None:
    """Write the commits/s of raw SQLite, and of the store at 1 to 64 threads."""
    with raw_writer(folder / "raw") as raw, closing(SqliteStore(folder / "store")) as store:
        numbers = count(1)
        ways = {"disk_raw_commits": lambda: raw.run("ticket", COMMITS).rate}
        for threads in THREADS:
            ways[f"disk_store_{threads}"] = lambda threads=threads: _store_rate(store, numbers, threads)  # type: ignore[misc]
        for name, rates in in_turns(ways).items():
            book.rounds(name, "commits/s", rates)
    for threads in THREADS:
        book.ratio(f"disk_store_vs_raw_{threads}", f"disk_store_{threads}", "disk_raw_commits")
    book.growth("disk_by_threads_exponent", {threads: f"disk_store_{threads}" for threads in THREADS})


def _store_rate(store: SqliteStore, numbers: "count[int]", threads: int) -> float:
    def issue(_: int) -> None:
        ticket = waiting_ticket(next(numbers))

        def work(tx: Transaction) -> None:
            kept = tx.add_ticket(ticket)
            tx.record(NewEntry(Kind.ISSUED, datetime.now(UTC), kept.office_day, kept.issued_by, kept))

        store.transact(work)

    commits = COMMITS * min(threads, 4)
    with ThreadPoolExecutor(threads) as pool:
        began = perf_counter()
        for _ in pool.map(issue, range(commits)):
            pass
        return commits / (perf_counter() - began)


MEASUREMENT = Measurement(
    "disk",
    "what one commit for many is worth",
    measure,
    charts=(
        Chart(
            "disk.svg",
            "Those who wait together share one flush",
            "threads that commit at once",
            "commits a second",
            {
                "the office's store": {threads: f"disk_store_{threads}" for threads in THREADS},
                "raw SQLite, one commit after the other": dict.fromkeys(THREADS, "disk_raw_commits"),
            },
        ),
    ),
)
