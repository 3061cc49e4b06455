"""How often one may be wrong, by the threat table."""

from office.dossiers.limits import Asker, Limits, Place
from tests.conftest import FakeClock

KIOSK = Asker(Place.KIOSK, "lookup-1")
PHONE = Asker(Place.PHONE, "10.0.0.7")


def wrong(limits: Limits, asker: Asker) -> None:
    limits.begin(asker)
    limits.end(asker, was_wrong=True)


def test_a_kiosk_pauses_60_seconds_after_five_and_twice_as_long_each_time_up_to_15_minutes(
    clock: FakeClock,
) -> None:
    limits, pauses = Limits(clock), []
    for _ in range(4):
        wrong(limits, KIOSK)
    assert limits.wait_s(KIOSK) == 0

    for _ in range(7):
        wrong(limits, KIOSK)
        pauses.append(limits.wait_s(KIOSK))
        clock.forward(seconds=pauses[-1])
        assert limits.wait_s(KIOSK) == 0

    assert pauses == [60, 120, 240, 480, 900, 900, 900]


def test_five_wrong_tries_in_more_than_five_minutes_are_people_s_mistakes(clock: FakeClock) -> None:
    limits = Limits(clock)

    for _ in range(20):
        wrong(limits, KIOSK)
        clock.forward(seconds=75)

    assert limits.wait_s(KIOSK) == 0


def test_a_kiosk_quiet_for_15_minutes_begins_anew(clock: FakeClock) -> None:
    limits = Limits(clock)
    for _ in range(5):
        wrong(limits, KIOSK)
    clock.forward(minutes=17)

    assert limits.wait_s(KIOSK) == 0
    wrong(limits, KIOSK)
    assert limits.wait_s(KIOSK) == 0


def test_another_kiosk_is_not_paused(clock: FakeClock) -> None:
    limits = Limits(clock)
    for _ in range(5):
        wrong(limits, KIOSK)

    assert limits.wait_s(Asker(Place.KIOSK, "lookup-2")) == 0


def test_an_address_has_ten_wrong_tries_an_hour(clock: FakeClock) -> None:
    limits = Limits(clock)
    for _ in range(10):
        assert limits.wait_s(PHONE) == 0
        wrong(limits, PHONE)
        clock.forward(seconds=60)

    assert limits.wait_s(PHONE) == 3000
    clock.forward(seconds=3000)
    assert limits.wait_s(PHONE) == 0


def test_after_300_wrong_tries_an_hour_phones_pause_and_kiosks_do_not(clock: FakeClock) -> None:
    limits = Limits(clock)
    for number in range(300):
        assert limits.wait_s(PHONE) == 0
        wrong(limits, Asker(Place.PHONE, f"fe80::{number}"))

    assert limits.wait_s(PHONE) == 3600
    assert limits.wait_s(KIOSK) == 0


def test_tries_side_by_side_do_not_pass_together(clock: FakeClock) -> None:
    limits = Limits(clock)
    limits.begin(PHONE)

    assert limits.wait_s(PHONE) > 0
    limits.end(PHONE, was_wrong=False)
    assert limits.wait_s(PHONE) == 0


def test_a_clock_set_back_makes_nobody_wait_longer_and_forgives_nothing(clock: FakeClock) -> None:
    limits = Limits(clock)
    for _ in range(10):
        wrong(limits, PHONE)
    for _ in range(5):
        wrong(limits, KIOSK)

    clock.forward(days=-3)

    assert 0 < limits.wait_s(PHONE) <= 3600
    assert 0 < limits.wait_s(KIOSK) <= 60
