"""What must hold after a soak. What "flat" means: `bench/steadiness.py`."""

from collections.abc import Mapping, Sequence

from bench.figures import Book
from bench.log_lines import Level, lines_at
from bench.steadiness import Series, window_min

MOST_GROWTH_PERCENT = 5.0

_COUNTS_OF_THE_DAY = ("issued", "called", "journal")
_LINES_SHOWN = 20


def broken_bounds(book: Book, series: Mapping[str, Series], minutes: float) -> list[str]:
    """Write every series and its growth in a run of so many minutes; return which bounds are broken."""
    broken = []
    for name, one in series.items():
        book.rounds(f"soak_{name}", one.unit, one.values)
        if name in _COUNTS_OF_THE_DAY:
            continue
        if name.endswith("_descriptors"):
            growth, unit, most = one.floor_rise(minutes), one.unit, 0.0
        else:
            growth, unit = one.growth_percent(minutes), "%"
            most = MOST_GROWTH_PERCENT if _is_bound(name) else float("inf")
        book.value(f"soak_{name}_growth", unit, growth)
        if growth > most:
            broken.append(f"{name} grew by {growth:.3g} {unit}")
    return broken + _died_out(book, series["called"], minutes)


def broken_silence(book: Book, log: Sequence[str], complaints: Sequence[str]) -> list[str]:
    """Write how often the server's log and the pages complained; return what must not stand there."""
    errors, warnings = lines_at(Level.ERROR, log), lines_at(Level.WARNING, log)
    book.value("soak_error_lines", "lines", len(errors))
    book.value("soak_warning_lines", "lines", len(warnings))
    book.value("soak_page_complaints", "lines", len(complaints))
    for line in [*errors[:_LINES_SHOWN], *warnings[:_LINES_SHOWN], *complaints[:_LINES_SHOWN]]:
        print(f"# {line}", flush=True)
    broken = [f"the log has {len(errors)} lines at error level"] if errors else []
    return broken + ([f"the pages have {len(complaints)} complaints"] if complaints else [])


def _is_bound(name: str) -> bool:
    return name in ("server_beside_cache", "printing_resident") or name.endswith("_heap")


def _died_out(book: Book, called: Series, minutes: float) -> list[str]:
    """Write the calls a minute of the first and the last window; return it if the town died out."""
    span = window_min(minutes)
    early, late = called.gain(span, 2 * span) / span, called.gain(minutes - span, minutes) / span
    book.value("soak_calls_first", "calls/min", early)
    book.value("soak_calls_last", "calls/min", late)
    return [] if late > early / 2 else [f"calls fell from {early:.3g} to {late:.3g} a minute"]
