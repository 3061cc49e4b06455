"""Cables pulled at random moments: nothing crashes, leaks or is lost, and no press calls twice.

The full size, 1,000 pulls, runs with ``MOT_CUA_FULL=1``.
"""

import gc
import os
import random
import threading
from pathlib import Path

import pytest

from tests.faults.unplugged_office import UnpluggedOffice

pytestmark = [pytest.mark.faults, pytest.mark.slow]

PULLS = 1_000 if os.environ.get("MOT_CUA_FULL") == "1" else 40


def descriptors_and_threads() -> tuple[int, int]:
    """Return how many of each this process has, but for what nobody holds any more."""
    gc.collect()
    return len(os.listdir("/proc/self/fd")), threading.active_count()


def test_pulling_cables_loses_no_paper_and_doubles_no_call(tmp_path: Path) -> None:
    seed = int(os.environ.get("MOT_CUA_SEED") or random.SystemRandom().randrange(1_000_000))
    before = descriptors_and_threads()
    try:
        with UnpluggedOffice(tmp_path, seed) as office:
            for pull in range(PULLS):
                office.pull(office.devices[pull % len(office.devices)])
            office.settle()
    except BaseException as error:
        error.add_note(f"MOT_CUA_SEED={seed} pulls at the same moments again")
        raise

    descriptors, threads = descriptors_and_threads()
    # Fewer are those of another test of this process that ended meanwhile.
    assert descriptors <= before[0]
    assert threads <= before[1]
