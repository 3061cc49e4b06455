"""The living demo at 20 times its pace for two hours, with every kind of page open: nothing may pile up.

What is sampled: `bench/soak_samples.py`. What must hold: `bench/soak_verdict.py`.
"""

import json
import os
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from bench.figures import Book
from bench.measurement import BoundBroken, Measurement
from bench.screens import listening_screens
from bench.soak_pages import COUNTER, FIELD, Pages
from bench.soak_samples import Samples
from bench.soak_verdict import broken_bounds, broken_silence
from bench.steadiness import Series
from tests.chromium import chromium
from tests.running_server import ROOT, RunningServer

MINUTES = 120.0
SPEED = 20
SCREENS = 20
SAMPLE_S = 30.0
MISSED = 30
_LINES_SHOWN = 50
_WITHOUT_MACHINE_CODE = "--js-flags=--no-opt --no-maglev --no-sparkplug"
"""V8 goes on compiling what a page does often for hours, and counts that as the page's heap."""


def measurement(minutes: float) -> Measurement:
    """Return the soak of that length."""
    return Measurement("soak", "hours of a living office", partial(measure, minutes=minutes), is_extra=True)


def measure(book: Book, folder: Path, *, minutes: float) -> None:
    """Write how the hours went. Raises BoundBroken, when all is written, if something did not stay flat."""
    _miss_some(folder)
    # An environment of its own starts it from nothing: a forked one shares memory with where it came from.
    server = RunningServer(folder, ROOT / "config.toml", is_demo=True, speed=SPEED, env=os.environ)
    server.start()
    try:
        with (
            chromium(_WITHOUT_MACHINE_CODE, is_whole=True) as browser,
            listening_screens(server.port, SCREENS),
        ):
            pages = Pages(browser, server)
            series = _sampled(Samples(server, pages), pages, minutes)
            complaints = list(pages.complaints)
    except Exception:
        # The log goes with the folder, and without it nobody will know.
        print("\n".join(f"# {line}" for line in server.log.splitlines()[-_LINES_SHOWN:]), flush=True)
        raise
    finally:
        server.close()
    book.value("soak_minutes", "min", minutes)
    broken = broken_bounds(book, series, minutes)
    broken += broken_silence(book, server.log.splitlines(), complaints)
    if broken:
        raise BoundBroken("; ".join(broken))


def _miss_some(folder: Path) -> None:
    """Bring the office to midday: as many visitors of one field were missed as a page lists at most."""
    server = RunningServer(folder, ROOT / "config.toml", is_demo=True, speed=0)
    server.start()
    manager = server.api("manager")
    for _ in range(MISSED):
        manager.ticket(FIELD)
        called = manager.post(f"/counters/{COUNTER}/calls")
        called.raise_for_status()
        manager.post(f"/tickets/{called.json()['ticket']['id']}/no-shows").raise_for_status()
    server.close()


def _sampled(samples: Samples, pages: Pages, minutes: float) -> Mapping[str, Series]:
    """Sample until the time is up, each printed as a line that begins with ``#``."""
    begun = time.monotonic()
    for turn in range(int(minutes * 60 / SAMPLE_S) + 1):
        pages.rest(max(0.0, begun + turn * SAMPLE_S - time.monotonic()))
        pages.live()
        said = {name: round(value, 2) for name, value in samples.take().items()}
        print(f"# {json.dumps(said)}", flush=True)
    return samples.series


MEASUREMENT = measurement(MINUTES)
