"""The fault tests' crowded day at full size: 2,000 tickets, 13 counters, with and without 20 power cuts."""

import random
from pathlib import Path

from bench.figures import Report
from tests.faults.crowded_office import staffed_office
from tests.faults.rehearsal import Rehearsal

TICKETS = 2_000
KILLS = 20


def measure(report: Report, folder: Path) -> None:
    """Report how the days went. A broken promise raises AssertionError."""
    seed = random.SystemRandom().randrange(1_000_000)
    report("kills_seed", seed, "")
    for name, kills, with_printers in (("calm", 0, False), ("kills", KILLS, True)):
        own = folder / name
        own.mkdir()
        with staffed_office(own, with_printers=with_printers) as office:
            day = Rehearsal(office, tickets=TICKETS, kills=kills, seed=seed).run()
        report(f"{name}_tickets", day.tickets, "tickets")
        report(f"{name}_kills", day.kills, "kills")
        report(f"{name}_acknowledged", day.acknowledged, "answers")
        report(f"{name}_repeats", day.repeats, "requests")
        report(f"{name}_longest_outage", day.longest_outage_s, "s")
        report(f"{name}_served_in", day.served_in_s, "s")
        report(f"{name}_printed_after", day.printed_in_s, "s")
