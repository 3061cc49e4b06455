"""How samples become the few figures that are printed."""

import statistics
from collections.abc import Callable, Sequence

Report = Callable[[str, float, str], None]
"""Prints one figure: its name, its value, its unit."""


def report_times(report: Report, name: str, seconds: Sequence[float], *, most: bool = False) -> None:
    """Report the median and the 99th percentile in ms, and the longest too if ``most``."""
    report(f"{name}_p50", statistics.median(seconds) * 1e3, "ms")
    report(f"{name}_p99", statistics.quantiles(seconds, n=100)[98] * 1e3, "ms")
    if most:
        report(f"{name}_max", max(seconds) * 1e3, "ms")


def report_rates(report: Report, unit: str, rates: dict[str, Sequence[float]], *, reference: str) -> None:
    """Report each way's median rate, and beside it how many times slower than ``reference`` it is.

    The ratio is the median of the rounds' ratios: what slows the machine for a while slows both of a pair.
    """
    report(reference, statistics.median(rates[reference]), unit)
    for name, rounds in rates.items():
        if name == reference:
            continue
        report(name, statistics.median(rounds), unit)
        slower = [base / rate for base, rate in zip(rates[reference], rounds, strict=True)]
        report(f"{name}_slower_than_{reference}", statistics.median(slower), "x")
