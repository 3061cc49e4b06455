"""The demo's visitors say how it was now and then, as tablets and phones would send it."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from office.demo.office import furnish
from office.demo.opinions import Opinions
from office.people import DeviceRole
from office.ratings.at_work import Ratings
from office.ratings.rating import By
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.ratings.visits_over_http import ratings_of, visited
from tests.office.web.web_office import WebOffice, web_office


@pytest.fixture
def demo(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[WebOffice]:
    built = web_office(office, tmp_path / "demo", clock, is_demo=True)
    yield built
    built.close()


def test_what_they_say_is_kept_on_tablet_and_phone_and_alarms_nobody(
    demo: WebOffice, clock: FakeClock
) -> None:
    ratings = cast(Ratings, demo.app.extensions["mot_cua"].opened["ratings"])
    opinions = Opinions(ratings, clock, random.Random(1))
    said = []
    for _ in range(60):
        ticket = visited(demo)
        shown_at = clock.now
        clock.forward(seconds=4)
        if opinions.wish_to_say():
            opinions.give(ticket, shown_at)
            said.append(ticket.id)

    kept = ratings_of(demo)

    assert [one.ticket_id for one in kept] == said
    assert 10 < len(said) < 40
    assert {one.by for one in kept} == set(By)
    assert not any(one.is_conduct for one in kept)


def test_each_counter_of_a_demo_has_a_tablet(demo: WebOffice, clock: FakeClock) -> None:
    furnish(demo.settings, demo.queue, demo.accounts, clock())

    tablets = [one for one in demo.accounts.devices() if one.role is DeviceRole.RATING]

    assert [one.counter for one in tablets] == [one.number for one in demo.settings.office.counters]
