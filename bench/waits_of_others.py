"""How well waits are foretold where visits spread as nobody believed, and where people of a class come."""

from pathlib import Path

from bench import wait_figures
from bench.figures import Book
from bench.measurement import Measurement
from bench.results import ROOT
from bench.wait_days import PAST_DAYS, PRIORITY_SHARE, Series
from bench.wait_judge import Record
from bench.wait_world import LAWS, USUAL_LAW, until_the_end
from office.settings import load

OTHER_DAYS = 6
CLASS_DAYS = 12


def measure(book: Book, folder: Path) -> None:
    """Write the same where visits spread otherwise, and where people of a class come."""
    office = until_the_end(load(ROOT / "config.toml").office)
    for law in LAWS:
        if law != USUAL_LAW:
            for kind, judged in Series(OTHER_DAYS, law, past=PAST_DAYS).all_kinds(office).items():
                book.value(f"wait_range_holds_{law}_{kind}", "%", 100 * wait_figures.range_holds(judged))
    for kind, judged in Series(CLASS_DAYS, priority_share=PRIORITY_SHARE).all_kinds(office).items():
        book.value(
            f"wait_error_vs_best_ordinary_{kind}", "x", wait_figures.error_vs_best(judged, of=_ordinary)
        )
        for name, chosen in (("ordinary", _ordinary), ("priority", _of_a_class)):
            held = wait_figures.range_holds(judged, chosen)
            book.value(f"wait_range_holds_{name}_{kind}", "%", 100 * held)


def _ordinary(one: Record) -> bool:
    return one.priority is None


def _of_a_class(one: Record) -> bool:
    return one.priority is not None


MEASUREMENT = Measurement("waits_of_others", "waits where visits spread otherwise", measure, is_extra=True)
