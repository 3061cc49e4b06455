"""The fault tests' crowded day at full size: 2,000 tickets, 13 counters, with and without 20 power cuts."""

import random
from pathlib import Path

from bench.figures import Book
from bench.measurement import Measurement
from tests.faults.crowded_office import staffed_office
from tests.faults.rehearsal import Rehearsal

TICKETS = 2_000
KILLS = 20


def measure(book: Book, folder: Path) -> None:
    """Write how the days went. A broken promise raises AssertionError."""
    seed = random.SystemRandom().randrange(1_000_000)
    book.value("kills_seed", "", seed)
    for name, kills, with_printers in (("calm", 0, False), ("kills", KILLS, True)):
        own = folder / name
        own.mkdir()
        with staffed_office(own, with_printers=with_printers) as office:
            day = Rehearsal(office, tickets=TICKETS, kills=kills, seed=seed).run()
        book.value(f"{name}_tickets", "tickets", day.tickets)
        book.value(f"{name}_kills", "kills", day.kills)
        book.value(f"{name}_acknowledged", "answers", day.acknowledged)
        book.value(f"{name}_repeats", "requests", day.repeats)
        book.value(f"{name}_longest_outage", "s", day.longest_outage_s)
        book.value(f"{name}_served_in", "s", day.served_in_s)
        book.value(f"{name}_printed_after", "s", day.printed_in_s)


MEASUREMENT = Measurement("kills", "a crowded day with power cuts", measure, is_extra=True)
