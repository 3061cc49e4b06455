"""``python -m bench [NAME ...]``: the measurements, one ``name: value unit`` line each.

docs/measurements.md says what each line means. The environment's DATA names a folder on the disk to
measure; what is written there is removed again.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench import broadcast, calls, disk, kills, tickets
from bench.figures import Report

_MEASUREMENTS: dict[str, Callable[[Report, Path], None]] = {
    "disk": disk.measure,
    "tickets": tickets.measure,
    "calls": calls.measure,
    "broadcast": lambda report, _: broadcast.measure(report),
    "kills": kills.measure,
}


def _print(name: str, value: float, unit: str) -> None:
    print(f"{name}: {value:.3f} {unit}".rstrip(), flush=True)


def main() -> int:
    """Run the named measurements, or all of them."""
    parser = argparse.ArgumentParser(
        prog="python -m bench", description="Measures one office on this machine"
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(_MEASUREMENTS))
    names = parser.parse_args().names
    unknown = set(names) - set(_MEASUREMENTS)
    if unknown:
        parser.error(f"no measurement {min(unknown)!r}: there are {', '.join(_MEASUREMENTS)}")
    disk_folder = Path(os.environ.get("DATA") or "var")
    disk_folder.mkdir(parents=True, exist_ok=True)
    for name in names or _MEASUREMENTS:
        with tempfile.TemporaryDirectory(prefix="bench-", dir=disk_folder) as folder:
            _MEASUREMENTS[name](_print, Path(folder).absolute())
    return 0


if __name__ == "__main__":
    sys.exit(main())
