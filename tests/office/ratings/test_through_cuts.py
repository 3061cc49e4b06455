"""Thirteen counters whose tablets are cut off and switched off, through the office's own routes and file.

Every answer that somebody was thanked for is kept, once, on the ticket that was shown; no other visitor's
ticket has it. How visitors and networks behave is assumed, as in ``test_right_person.py``; a whole day of 600
tickets is looked at with ``MOT_CUA_FULL=1``.
"""

import os
import random
from dataclasses import replace

import pytest

from office.tickets.office import Counter, Office
from tests.office.ratings.cut_tablets import Hall, acts_of_a_day
from tests.office.ratings.visits_over_http import ratings_of
from tests.office.web.web_office import WebOffice

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
COUNTERS, VISITS = (13, 47) if IS_FULL else (4, 20)


@pytest.fixture
def office(office: Office) -> Office:
    counters = tuple(Counter(number, ("HT",)) for number in range(1, COUNTERS + 1))
    return replace(office, counters=counters)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_who_is_thanked_is_heard_once_and_nobody_for_somebody_else(context: WebOffice, seed: int) -> None:
    chance = random.Random(seed)
    hall = Hall.of(context, COUNTERS)

    hall.live(acts_of_a_day(chance, COUNTERS, VISITS), chance)
    for tablet in hall.tablets.values():
        tablet.is_cut = False
        tablet.send()

    kept = ratings_of(context)
    thanked = [ticket for tablet in hall.tablets.values() for ticket in tablet.thanked]
    assert [one for tablet in hall.tablets.values() for one in tablet.refused] == []
    assert sorted(one.ticket_id for one in kept) == sorted(thanked)
    assert len(set(thanked)) == len(thanked)
    assert hall.wrong == []
    assert {(one.ticket_id, one.counter) for one in kept} <= {
        (ticket, counter) for (counter, _), ticket in hall.tickets.items()
    }
    # The trial saw taps that counted, and taps that came when nobody was asked any more.
    assert hall.right > COUNTERS * VISITS / 16
    assert hall.unasked > 0
