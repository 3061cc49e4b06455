"""``python -m bench [NAME ...]``: the measurements, a ``name: value unit`` line each, then the goals.

docs/measurements.md says what each line means. The environment's DATA names a folder on the disk to
measure: results are kept in its folder bench, everything else is removed again.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from bench import page, soak
from bench.catalogue import MEASUREMENTS
from bench.charts import draw
from bench.figures import Book, Figure
from bench.goals import closing_table
from bench.measurement import BoundBroken, Measurement
from bench.results import PUBLISHED, keep, kept, result

_CHARTS = "charts"


def main() -> int:
    """Run the named measurements, or all that are not extra; ``charts`` draws those of the documentation.

    Returns 1 when a bound that must hold is broken.
    """
    options = _options()
    if options.names == [_CHARTS]:
        _publish()
        return 0
    disk_folder = Path(os.environ.get("DATA") or "var")
    disk_folder.mkdir(parents=True, exist_ok=True)
    results = PUBLISHED if options.publish else disk_folder / "bench"
    figures: list[Figure] = []
    broken: list[str] = []
    for measurement in _chosen(options):
        figures += _measured(measurement, disk_folder, results, broken)
    print("\n".join(closing_table(figures)))
    if options.publish:
        _publish()
    for bound in broken:
        print(bound, file=sys.stderr)
    return 1 if broken else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Measures one office on this machine"
    )
    known = [measurement.name for measurement in MEASUREMENTS]
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join((*known, _CHARTS)))
    parser.add_argument(
        "--publish", action="store_true", help="keep the results in docs/measurements, and draw them"
    )
    parser.add_argument("--minutes", type=float, default=soak.MINUTES, help="how long a soak takes")
    options = parser.parse_args()
    unknown = set(options.names) - set(known)
    if unknown and options.names != [_CHARTS]:
        parser.error(f"no measurement {min(unknown)!r}: there are {', '.join(known)}")
    return options


def _chosen(options: argparse.Namespace) -> list[Measurement]:
    known = [soak.measurement(options.minutes) if one is soak.MEASUREMENT else one for one in MEASUREMENTS]
    if options.names:
        return [measurement for measurement in known if measurement.name in options.names]
    return [measurement for measurement in known if not measurement.is_extra]


def _measured(
    measurement: Measurement, disk_folder: Path, results: Path, broken: list[str]
) -> tuple[Figure, ...]:
    book = Book(lambda figure: print(figure.line, flush=True))
    with tempfile.TemporaryDirectory(prefix="bench-", dir=disk_folder) as folder:
        try:
            measurement.measure(book, Path(folder).absolute())
        except BoundBroken as bound:
            broken.append(f"{measurement.name}: {bound}")
    keep(result(measurement.name, book.figures), results)
    return book.figures


def _publish() -> None:
    """Draw the published results, and write them into the page."""
    results = kept(measurement.name for measurement in MEASUREMENTS)
    figures = [figure for one in results for figure in one.figures]
    for measurement in MEASUREMENTS:
        for chart in measurement.charts:
            draw(chart, figures, PUBLISHED)
    page.rewrite(page.PAGE, page.block(results, MEASUREMENTS))


if __name__ == "__main__":
    sys.exit(main())
