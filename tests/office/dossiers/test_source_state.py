"""When a state may be old, and since when its source is interrupted."""

from datetime import UTC, datetime, time, timedelta

import pytest

from office.dossiers.source_state import SourceState, interrupted_since, may_be_old, told_at
from office.tickets.hours import Hours, Session
from tests.conftest import SMALL_OFFICE

ZONE = SMALL_OFFICE.zone
WEEKDAYS = frozenset(range(5))
HOURS = Hours((Session(WEEKDAYS, time(7, 30), time(11, 30)), Session(WEEKDAYS, time(13), time(17))))
AT = datetime(2026, 11, 23, 1, tzinfo=UTC)


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("at", "now", "is_old"),
    [
        ("2026-11-23 08:00", "2026-11-23 10:00", False),
        ("2026-11-23 08:00", "2026-11-23 10:01", True),
        ("2026-11-23 10:30", "2026-11-23 13:59", False),
        ("2026-11-23 10:30", "2026-11-23 14:01", True),
        # Friday afternoon to Monday morning: the week-end is no office time.
        ("2026-11-20 16:00", "2026-11-23 08:30", False),
        ("2026-11-20 16:00", "2026-11-23 08:31", True),
        ("2019-01-01 00:00", "2026-11-22 12:00", True),
        # A source's clock that is ahead.
        ("2026-11-23 10:00", "2026-11-23 08:00", False),
    ],
)
def test_a_state_may_be_old_after_two_hours_of_office_time(at: str, now: str, is_old: bool) -> None:
    assert may_be_old(local(at), local(now), HOURS, ZONE) is is_old


def test_a_source_is_interrupted_since_it_last_answered_once_that_is_30_minutes() -> None:
    state = SourceState("Một cửa").answered(AT, AT).silent(AT + timedelta(minutes=29))

    assert interrupted_since(state, AT + timedelta(minutes=30)) is None
    assert interrupted_since(state, AT + timedelta(minutes=30, seconds=1)) == AT
    back = state.answered(AT + timedelta(hours=1), None)
    assert interrupted_since(back, AT + timedelta(hours=1)) is None


def test_one_that_never_answered_has_nothing_to_be_interrupted() -> None:
    assert interrupted_since(SourceState("Một cửa").silent(AT), AT + timedelta(days=1)) is None


def test_what_a_source_confirmed_is_known_as_of_then_and_nothing_takes_it_back() -> None:
    later = AT + timedelta(hours=3)
    state = SourceState("Một cửa").answered(later, later).answered(later, AT).answered(later, None)

    assert told_at(AT, AT, state) == later
    assert told_at(AT, AT, SourceState("Một cửa").answered(later, None)) == AT


def test_what_was_confirmed_while_the_clock_was_years_ahead_is_dropped() -> None:
    ahead = AT.replace(year=2036)
    state = SourceState("Một cửa").answered(ahead, ahead)

    assert interrupted_since(state, AT) == AT
    assert state.answered(AT, None) == SourceState("Một cửa", AT, None, AT)
    assert state.answered(AT, AT + timedelta(seconds=1)).confirmed_at == AT


def test_what_the_last_list_of_all_does_not_name_is_known_as_of_its_row() -> None:
    now = AT + timedelta(hours=3)
    state = SourceState("Một cửa").answered(now, now, now).answered(now, now)

    assert told_at(AT, AT, state) == AT
    assert told_at(AT, now, state) == now
