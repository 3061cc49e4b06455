"""Guessing digits of dossiers whose codes are known: nothing is found, and it takes days.

The full size, 10,000 tries from phones, runs with ``MOT_CUA_FULL=1``.
"""

import os
import random
from collections.abc import Callable

import pytest

from office.dossiers.limits import Asker, Place
from office.dossiers.lookup import ByCode
from office.dossiers.refusals import AtCounterOnly, NoSuchDossier
from office.web.refusals import SlowDown
from tests.office.dossiers.dossier_office import DossierOffice, numbered

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
TRIES = 10_000 if IS_FULL else 650
KIOSK_TRIES = 1_000 if IS_FULL else 60
DOSSIERS = 4_000 if IS_FULL else 300


def guessed(dossiers: DossierOffice, tries: int, asker_of: Callable[[int], Asker]) -> tuple[int, float]:
    """Guess wrong digits of right codes and return the hits and the hours; who is told to wait waits."""
    chance, began = random.Random(7), dossiers.clock()
    right = {number: f"{chance.randrange(10**6):06}" for number in range(DOSSIERS)}
    for number, digits in right.items():
        dossiers.keep(numbered(number), digits)
    hits = made = 0
    while made < tries:
        number, digits = chance.randrange(DOSSIERS), f"{chance.randrange(10**6):06}"
        if digits == right[number]:
            continue
        try:
            dossiers.lookups.find(asker_of(made), ByCode(numbered(number).code, digits))
            hits += 1
        except SlowDown as told:
            dossiers.clock.forward(seconds=float(told.details["retry_after_s"]))
        except (NoSuchDossier, AtCounterOnly):
            made += 1
    return hits, (dossiers.clock() - began).total_seconds() / 3600


@pytest.mark.slow
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_wrong_digits_from_ever_new_addresses_hit_nothing_at_300_an_hour(dossiers: DossierOffice) -> None:
    hits, hours = guessed(dossiers, TRIES, lambda made: Asker(Place.PHONE, f"10.{made >> 8}.{made & 255}"))

    assert hits == 0
    assert hours >= (TRIES - 1) // 300


@pytest.mark.slow
@pytest.mark.parametrize("store", ["sqlite"], indirect=True)
def test_wrong_digits_at_a_kiosk_hit_nothing_at_four_an_hour(dossiers: DossierOffice) -> None:
    hits, hours = guessed(dossiers, KIOSK_TRIES, lambda made: Asker(Place.KIOSK, "lookup-1"))

    assert hits == 0
    assert hours >= (KIOSK_TRIES - 10) / 4
