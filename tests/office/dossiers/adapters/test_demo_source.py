"""The demo's source: the same seed, the same demo; away now and then, and never for good."""

from office.dossiers.adapters.demo_source import DemoSource
from office.dossiers.adapters.source import SourceAway
from office.dossiers.status import Status
from office.tickets.day import office_day
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.dossiers.adapters.rigs import judge


def days(seed: int) -> list[list[tuple[str, Status]] | None]:
    """Return what it tells at 200 fetches, None where it is away."""
    source = DemoSource(seed, judge({}), FakeClock(), SMALL_OFFICE.zone)
    told: list[list[tuple[str, Status]] | None] = []
    for _ in range(200):
        try:
            batch = source.fetch()
        except SourceAway:
            told.append(None)
        else:
            assert batch.faults == []
            told.append([(one.dossier.code, one.dossier.status) for one in batch.told])
    return told


def test_the_same_seed_tells_the_same_and_another_something_else() -> None:
    assert days(1) == days(1)
    assert days(1) != days(2)


def test_it_is_away_now_and_then() -> None:
    assert 5 <= days(1).count(None) <= 50


def test_its_dossiers_move_on_and_each_status_is_seen() -> None:
    told = [each for each in days(1) if each is not None]

    assert told[0] != told[-1]
    assert {status for day in told for _, status in day} == set(Status) - {Status.UNKNOWN}


def test_what_was_received_today_is_of_the_office_s_day_also_before_seven(clock: FakeClock) -> None:
    while clock().hour != 20:
        clock.forward(minutes=30)
    source = DemoSource(1, judge({}), clock, SMALL_OFFICE.zone)

    days = [one.dossier.received for one in source.fetch().told if one.dossier.received is not None]

    assert clock().date() < max(days) == office_day(clock(), SMALL_OFFICE.zone)
