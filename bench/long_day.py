"""What a hall page holds through a day of 1,500 tickets, in a time of its own."""

import statistics
from pathlib import Path

from bench.figures import Book
from bench.measurement import Measurement
from bench.soak_pages import Held, debugger_of, held_by
from office.settings import Screen
from tests.chromium import chromium
from tests.faults.virtual_hall import VirtualHall
from tests.faults.virtual_office import COUNTERS, VirtualOffice

HOURS = 24.0
"""From just after midnight until the next one is past: the page begins the new day as it is."""
CALLS = 116
"""At each counter: 1,508 tickets."""
_SAMPLE_H = 0.5
_CALLED_IN = 0.97
"""In so much of the time somebody is called: at midnight the counters close."""
_WINDOW = 5
"""Samples at the beginning and at the end whose medians are compared."""
_SEED = 5
_WALK_S = (2.0, 4.0)
_SCREEN = Screen("hall", "Sảnh", tuple(range(1, COUNTERS + 1)))
# V8 goes on compiling what a page does often, and counts that as the page's heap: see bench/soak.py.
_WITHOUT_MACHINE_CODE = "--js-flags=--no-opt --no-maglev --no-sparkplug"


def measure(book: Book, folder: Path) -> None:
    """Write what the page holds every half hour, and by how much that has grown."""
    held = lived(folder, calls=CALLS, hours=HOURS, every_h=_SAMPLE_H)
    book.value("day_tickets", "tickets", CALLS * COUNTERS)
    for name, unit, values in (
        ("heap", "kB", [one.heap_kb for one in held]),
        ("nodes", "nodes", [float(one.nodes) for one in held]),
        ("listeners", "listeners", [float(one.listeners) for one in held]),
    ):
        book.rounds(f"day_page_{name}", unit, values)
        book.value(f"day_page_{name}_growth", "%", growth_percent(values))


def lived(folder: Path, *, calls: int, hours: float, every_h: float) -> list[Held]:
    """Return what the page held after each stretch of ``every_h`` hours.

    Beside the hall's page it holds the frame around it, which keeps no log.
    """
    folder.mkdir(exist_ok=True)
    office = VirtualOffice(
        folder,
        calls=calls,
        within_s=hours * 3600 * _CALLED_IN,
        seed=_SEED,
        screens=[_SCREEN],
        begins="2026-11-23 00:05",
        walk_s=_WALK_S,
    )
    held = []
    with chromium(_WITHOUT_MACHINE_CODE, is_whole=True) as browser:
        hall = VirtualHall(browser, office)
        hall.page.set_default_timeout(0)
        hall.open(seed=_SEED, is_forgetful=True)
        debugger = debugger_of(hall.page)
        for sample in range(1, round(hours / every_h) + 1):
            hall.live(sample * every_h * 3600)
            held.append(held_by(debugger))
            print(f"# after {sample * every_h:g} h: {held[-1]}", flush=True)
    office.close()
    if hall.complaints:
        raise AssertionError(hall.complaints)
    return held


def growth_percent(values: list[float]) -> float:
    """Return by how much the last samples' median is above the first ones', in percent."""
    first, last = values[:_WINDOW], values[-_WINDOW:]
    return (statistics.median(last) / statistics.median(first) - 1) * 100


MEASUREMENT = Measurement("long_day", "what a hall page gathers in a day", measure, is_extra=True)
