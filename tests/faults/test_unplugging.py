"""Cables pulled at random moments: nothing crashes, leaks or is lost, and no press calls twice.

The full size, 1,000 pulls, runs with ``MOT_CUA_FULL=1``.
"""

import os
import random
from pathlib import Path

import pytest

from tests.faults.unplugged_office import UnpluggedOffice
from tests.leftovers import held, left_since

pytestmark = [pytest.mark.faults, pytest.mark.slow]

PULLS = 1_000 if os.environ.get("MOT_CUA_FULL") == "1" else 40


def test_pulling_cables_loses_no_paper_and_doubles_no_call(tmp_path: Path) -> None:
    seed = int(os.environ.get("MOT_CUA_SEED") or random.SystemRandom().randrange(1_000_000))
    before = held()
    try:
        with UnpluggedOffice(tmp_path, seed) as office:
            for pull in range(PULLS):
                office.pull(office.devices[pull % len(office.devices)])
            office.settle()
    except BaseException as error:
        error.add_note(f"MOT_CUA_SEED={seed} pulls at the same moments again")
        raise

    assert left_since(before) == ([], 0)
