"""A clock that is set back locks nobody out, and shows nothing old as new."""

from datetime import timedelta

import pytest
from itsdangerous import TimestampSigner

from office.tickets.office import Office
from office.web.hall_cache import HallCache
from office.web.limits import Cooldown, Failures
from tests.conftest import AnyStore, FakeClock
from tests.office.web.web_office import WebOffice

WINDOW_S = 900


def test_failed_sign_ins_never_make_one_wait_longer_than_their_window(clock: FakeClock) -> None:
    failures = Failures(clock, 5, WINDOW_S)
    for _ in range(5):
        failures.count("an", "10.0.0.7")
    clock.forward(minutes=-180)

    assert failures.wait_s("an", "10.0.0.7") == WINDOW_S
    clock.forward(seconds=WINDOW_S + 1)
    assert failures.wait_s("an", "10.0.0.7") == 0


def test_a_clock_set_back_forgives_no_failed_sign_in(clock: FakeClock) -> None:
    failures = Failures(clock, 5, WINDOW_S)
    for _ in range(4):
        failures.count("an", "10.0.0.7")
    clock.forward(minutes=-180)
    failures.count("an", "10.0.0.7")

    assert failures.wait_s("an", "10.0.0.7") == WINDOW_S


def test_a_kiosk_s_cooldown_is_never_longer_than_it_is_set(clock: FakeClock) -> None:
    cooldown = Cooldown(clock)
    cooldown.begin("kiosk-1", 3.0, None)
    clock.forward(minutes=-180)

    assert cooldown.begin("kiosk-1", 3.0, None) == 0


def test_the_hall_turns_with_the_clock_also_backwards(
    store: AnyStore, clock: FakeClock, office: Office
) -> None:
    cache = HallCache(office, store, clock)
    today = cache.text()
    clock.forward(days=-1)

    assert cache.text() != today


@pytest.mark.parametrize(("signed_in_days", "status"), [(25_000, 200), (-366, 401)])
def test_a_session_begun_before_the_clock_was_set_back_lasts_and_an_old_one_does_not(
    context: WebOffice, clock: FakeClock, monkeypatch: pytest.MonkeyPatch, signed_in_days: int, status: int
) -> None:
    # Decades ahead: whatever the real clock says while this runs, it is set back from there.
    moment = int((clock() + timedelta(days=signed_in_days)).timestamp())
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(TimestampSigner, "get_timestamp", lambda signer: moment)
        officer = context.signed_in("an")

    assert officer.get("/api/v1/counters/1").status_code == status
