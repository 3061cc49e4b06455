"""What it costs to know who is next, how long one waits, and what the hall looks like, as the hall fills."""

import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bench.figures import Book
from bench.measurement import ROUNDS, Chart, Measurement, back_and_forth
from bench.raw_writer import waiting_ticket
from bench.results import ROOT
from office.settings import load
from office.store.sqlite import SqliteStore
from office.tickets.duty import CounterState, Duty
from office.tickets.next_call import next_call
from office.tickets.office import Office
from office.tickets.store import Transaction
from office.tickets.ticket import Ticket
from office.waiting.hall import hall, place
from office.waiting.routing import next_in_turn
from office.web.shapes import hall_answer

WAITING = (50, 500, 5_000)
LOOKS = 40
_ONE_IN = 6
"""So many of the visitors, one is of a class: every field has some, for it has no factor with the fields."""
WAYS = ("lookup", "next", "wait", "hall")


def measure(book: Book, folder: Path) -> None:
    """Write the times of one look in each of three halls, beside a look at one row, and how they grow."""
    office = load(ROOT / "config.toml").office
    with ExitStack() as stack:
        ways: dict[str, Callable[[], object]] = {}
        for waiting in WAITING:
            store = stack.enter_context(closing(SqliteStore(folder / str(waiting))))
            last = _filled(store, office, waiting)
            ways |= {f"{way}_at_{waiting}": look for way, look in _looks(store, office, last).items()}
        rounds: dict[str, list[list[float]]] = {name: [] for name in ways}
        for turn in range(ROUNDS + 1):
            for name in back_and_forth(ways, turn):
                taken = [_seconds(ways[name]) for _ in range(LOOKS)]
                if turn:
                    rounds[name].append(taken)
    for name, by_round in rounds.items():
        book.times(name, by_round)
    for way in WAYS[1:]:
        book.ratio(f"{way}_vs_lookup_5000", f"{way}_at_5000_p50", "lookup_at_5000_p50")
        points: dict[float, str] = {waiting: f"{way}_at_{waiting}_p50" for waiting in WAITING}
        book.growth(f"{way}_by_waiting_exponent", points)


def _filled(store: SqliteStore, office: Office, waiting: int) -> Ticket:
    """Let so many wait today, for each field in turn, and return the last in line."""
    day = office.day(datetime.now(UTC))

    def work(tx: Transaction) -> Ticket:
        for number in range(1, waiting + 1):
            field = office.fields[number % len(office.fields)].code
            priority = office.classes[0] if number % _ONE_IN == 0 else None
            ticket = replace(waiting_ticket(number), office_day=day, field=field, priority=priority)
            last = tx.add_ticket(ticket)
        return last

    return store.transact(work)


def _looks(store: SqliteStore, office: Office, last: Ticket) -> Mapping[str, Callable[[], object]]:
    fields = tuple(field.code for field in office.fields)

    def look(way: str) -> object:
        now = datetime.now(UTC)
        with store.reading() as reader:
            match way:
                case "lookup":
                    return reader.ticket(last.id)
                case "next":
                    duty = Duty(
                        office.counters[0].number, CounterState.OPEN, office.day(now), now, "", None, fields
                    )
                    return next_in_turn(next_call(office, reader, duty, now))
                case "wait":
                    return place(office, reader, last, now)
                case _:
                    return hall_answer(office, hall(office, reader, now)).model_dump_json()

    return {way: partial(look, way) for way in WAYS}


def _seconds(look: Callable[[], object]) -> float:
    began = time.perf_counter()
    look()
    return time.perf_counter() - began


MEASUREMENT = Measurement(
    "lines",
    "who is next, how long one waits, what the hall looks like",
    measure,
    charts=(
        Chart(
            "lines.svg",
            "What the office looks up as the hall fills",
            "visitors waiting",
            "milliseconds",
            {
                legend: {waiting: f"{way}_at_{waiting}_p50" for waiting in WAITING}
                for legend, way in {
                    "the hall's snapshot": "hall",
                    "one visitor's expected wait": "wait",
                    "who is next": "next",
                    "one row by its id": "lookup",
                }.items()
            },
        ),
    ),
)
