"""Kills in a crowded office, over the network: nothing acknowledged is lost, nothing is doubled.

The full size, 2,000 tickets and 500 kills, runs with ``MOT_CUA_FULL=1``; ``make bench`` measures a day of 20.
"""

import os
import random
from pathlib import Path

import pytest

from tests.faults.crowded_office import staffed_office
from tests.faults.rehearsal import REQUESTS_A_TICKET, Day, Rehearsal

pytestmark = [pytest.mark.faults, pytest.mark.slow]

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"


def rehearsed(folder: Path, *, tickets: int, kills: int, with_printers: bool) -> Day:
    """Rehearse a day; a failure names its seed, and ``MOT_CUA_SEED`` repeats its moments."""
    seed = int(os.environ.get("MOT_CUA_SEED") or random.SystemRandom().randrange(1_000_000))
    with staffed_office(folder, with_printers=with_printers) as office:
        try:
            return Rehearsal(office, tickets=tickets, kills=kills, seed=seed).run()
        except Exception as error:
            error.add_note(f"MOT_CUA_SEED={seed} makes the same kills again")
            raise


def test_every_acknowledged_ticket_and_call_outlives_kills_and_is_printed_once(tmp_path: Path) -> None:
    tickets, kills = (2_000, 500) if IS_FULL else (160, 20)

    day = rehearsed(tmp_path, tickets=tickets, kills=kills, with_printers=True)

    assert day.acknowledged == tickets * REQUESTS_A_TICKET
    assert day.kills == kills
    assert day.repeats > 0


def test_eight_kiosks_and_thirteen_counters_serve_everybody_once(tmp_path: Path) -> None:
    tickets = 2_000 if IS_FULL else 300

    day = rehearsed(tmp_path, tickets=tickets, kills=0, with_printers=False)

    assert day.acknowledged == tickets * REQUESTS_A_TICKET
    assert day.repeats == 0
