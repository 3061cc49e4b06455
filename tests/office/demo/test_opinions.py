"""The demo's visitors say how it was now and then, as tablets and phones would send it."""

import random
from typing import cast

from office.demo.office import furnish
from office.demo.opinions import Opinions
from office.people import DeviceRole
from office.ratings.at_work import Ratings
from office.ratings.rating import By
from tests.conftest import FakeClock
from tests.office.ratings.visits_over_http import ratings_of, visited
from tests.office.web.web_office import WebOffice


def test_what_they_say_is_kept_on_tablet_and_phone_and_alarms_nobody(
    context: WebOffice, clock: FakeClock
) -> None:
    ratings = cast(Ratings, context.app.extensions["mot_cua"].opened["ratings"])
    opinions = Opinions(ratings, clock, random.Random(1))
    said = []
    for _ in range(60):
        ticket = visited(context)
        shown_at = clock.now
        clock.forward(seconds=4)
        if opinions.wish_to_say():
            opinions.give(ticket, shown_at)
            said.append(ticket.id)

    kept = ratings_of(context)

    assert [one.ticket_id for one in kept] == said
    assert 10 < len(said) < 40
    assert {one.by for one in kept} == set(By)
    assert not any(one.is_conduct for one in kept)


def test_each_counter_of_a_demo_has_a_tablet(context: WebOffice, clock: FakeClock) -> None:
    furnish(context.settings, context.queue, context.accounts, clock())

    tablets = [one for one in context.accounts.devices() if one.role is DeviceRole.RATING]

    assert [one.counter for one in tablets] == [one.number for one in context.settings.office.counters]
