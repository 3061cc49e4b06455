"""The living demo at 20 times its pace for two hours, with every kind of page open: nothing may pile up.

What is sampled: `bench/soak_samples.py`. What "flat" means: `bench/steadiness.py`.
"""

import json
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from bench.figures import Book
from bench.log_lines import Level, lines_at
from bench.measurement import BoundBroken, Measurement
from bench.screens import listening_screens
from bench.soak_pages import Pages
from bench.soak_samples import Samples
from bench.steadiness import Series, window_min
from tests.e2e.chromium import chromium
from tests.e2e.running_server import ROOT, RunningServer

MINUTES = 120.0
SPEED = 20
SCREENS = 20
SAMPLE_S = 30.0
MOST_GROWTH_PERCENT = 5.0

_ONLY_SAMPLED = ("issued", "called", "journal")
"""What grows with the day by itself."""
_LINES_SHOWN = 20


def measurement(minutes: float) -> Measurement:
    """Return the soak of that length."""
    return Measurement("soak", "hours of a living office", partial(measure, minutes=minutes), is_extra=True)


def measure(book: Book, folder: Path, *, minutes: float) -> None:
    """Write how the hours went. Raises BoundBroken, when all is written, if something did not stay flat."""
    server = RunningServer(folder, ROOT / "config.toml", is_demo=True, speed=SPEED)
    server.start()
    try:
        with chromium() as browser, listening_screens(server.port, SCREENS):
            pages = Pages(browser, server)
            series = _sampled(Samples(server, pages), pages, minutes)
            complaints = list(pages.complaints)
    finally:
        server.close()
    book.value("soak_minutes", "min", minutes)
    broken = _steadiness(book, series, minutes) + _life(book, series, minutes)
    broken += _words(book, server.log.splitlines(), complaints)
    if broken:
        raise BoundBroken("; ".join(broken))


def _sampled(samples: Samples, pages: Pages, minutes: float) -> Mapping[str, Series]:
    """Sample until the time is up, each printed as a line that begins with ``#``."""
    begun = time.monotonic()
    for turn in range(int(minutes * 60 / SAMPLE_S) + 1):
        pages.rest(max(0.0, begun + turn * SAMPLE_S - time.monotonic()))
        pages.live()
        said = {name: round(value, 2) for name, value in samples.take().items()}
        print(f"# {json.dumps(said)}", flush=True)
    return samples.series


def _steadiness(book: Book, series: Mapping[str, Series], minutes: float) -> list[str]:
    """Write every series and its growth; return which bounds are broken."""
    broken = []
    for name, one in series.items():
        book.rounds(f"soak_{name}", one.unit, one.values)
        if name in _ONLY_SAMPLED:
            continue
        if name.endswith("_descriptors"):
            book.value(f"soak_{name}_growth", one.unit, one.floor_rise(minutes))
            is_flat = one.floor_rise(minutes) <= 0
        else:
            book.value(f"soak_{name}_growth", "%", one.growth_percent(minutes))
            is_flat = one.growth_percent(minutes) <= MOST_GROWTH_PERCENT or not _is_bound(name)
        if not is_flat:
            broken.append(f"{name} grew from {one.first(minutes):g} to {one.last(minutes):g} {one.unit}")
    return broken


def _is_bound(name: str) -> bool:
    return name in ("server_resident", "printing_own") or name.endswith("_heap")


def _life(book: Book, series: Mapping[str, Series], minutes: float) -> list[str]:
    """Write the calls a minute of the first and the last window; return it if the town died out."""
    span = window_min(minutes)
    called = series["called"]
    early, late = called.gain(span, 2 * span), called.gain(minutes - span, minutes)
    book.value("soak_calls_first", "calls/min", early / span)
    book.value("soak_calls_last", "calls/min", late / span)
    return [] if late > early / 2 else [f"calls fell from {early:g} to {late:g} in {span:g} min"]


def _words(book: Book, log: list[str], complaints: list[str]) -> list[str]:
    """Write how often the server's log and the pages complained; return what must not stand there."""
    errors, warnings = lines_at(Level.ERROR, log), lines_at(Level.WARNING, log)
    book.value("soak_error_lines", "lines", len(errors))
    book.value("soak_warning_lines", "lines", len(warnings))
    book.value("soak_page_complaints", "lines", len(complaints))
    for line in [*errors[:_LINES_SHOWN], *warnings[:_LINES_SHOWN], *complaints[:_LINES_SHOWN]]:
        print(f"# {line}", flush=True)
    broken = [f"{len(errors)} lines at error level"] if errors else []
    return broken + ([f"{len(complaints)} complaints of pages"] if complaints else [])


MEASUREMENT = measurement(MINUTES)
