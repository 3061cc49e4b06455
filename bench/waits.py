"""How well waits are foretold: 30 simulated days of each kind, judged as docs/measurements.md says."""

import math
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bench import wait_figures
from bench.figures import Book
from bench.measurement import Measurement
from bench.results import ROOT
from bench.wait_cost import cost_ms
from bench.wait_days import Series
from bench.wait_judge import Judge
from bench.wait_world import until_the_end
from office.settings import load

DAYS = 30
_FOLLOWED = 3
_SHARES: Mapping[str, Callable[[Sequence[Judge]], float]] = {
    "wait_error_vs_best": wait_figures.error_vs_best,
    "wait_error_vs_today": wait_figures.error_vs_today,
    "wait_error_vs_aware": wait_figures.error_vs_aware,
    "wait_error_vs_true_means": wait_figures.error_vs_true_means,
}


def measure(book: Book, folder: Path) -> None:
    """Write errors, ranges that held, forecasts of closing and what a recomputation costs."""
    office = until_the_end(load(ROOT / "config.toml").office)
    days = Series(DAYS, follows=_FOLLOWED).all_kinds(office)
    for kind, judged in days.items():
        for name, figure in _SHARES.items():
            book.value(f"{name}_{kind}", "x", figure(judged))
        book.value(f"wait_error_min_{kind}", "min", wait_figures.error_min(judged))
        book.value(f"wait_range_holds_{kind}", "%", 100 * wait_figures.range_holds(judged))
        book.value(f"wait_range_worst_day_{kind}", "%", 100 * wait_figures.worst_day_holds(judged))
        book.value(f"wait_range_changes_{kind}", "", wait_figures.changes(judged[:_FOLLOWED]))
        book.value(f"wait_told_nothing_{kind}", "people", wait_figures.told_nothing(judged))
        for session, end in enumerate(("noon", "evening")):
            book.value(f"wait_closing_brier_{end}_{kind}", "x", wait_figures.closing(judged, session).ratio)
    took_s = [one for judged in days.values() for day in judged for one in day.took_s]
    book.value("wait_recomputation_mean", "ms", 1e3 * math.fsum(took_s) / len(took_s))
    for order, milliseconds in cost_ms(office).items():
        book.rounds(f"wait_group_of_300_{order}", "ms", milliseconds)


MEASUREMENT = Measurement("waits", "how well waits are foretold", measure)
