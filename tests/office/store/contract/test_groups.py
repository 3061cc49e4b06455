"""A span's tickets in groups; both stores pass the same tests."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from office.reports.groups import Group
from office.reports.kept import REPORTS_KEPT
from office.tickets.store import Reader
from office.tickets.ticket import State
from tests.conftest import ON_BOTH_STORES, SMALL_OFFICE, AnyStore
from tests.office.store.contract.test_contract import DAY, add, numbered
from tests.office.tickets.test_moves import NOW

pytestmark = ON_BOTH_STORES

ZONE = SMALL_OFFICE.zone
FINISHED = {
    "state": State.FINISHED,
    "counter": 1,
    "issued_at": NOW,
    "called_at": NOW + timedelta(minutes=10),
}
"""A visit that began at 09:00 in Việt Nam."""


def groups(store: AnyStore, first: date = DAY, last: date = DAY, zone: ZoneInfo = ZONE) -> list[Group]:
    with store.reading() as reader:
        return list(REPORTS_KEPT.on(reader).groups(first, last, zone))


def test_no_tickets_make_no_groups(store: AnyStore) -> None:
    add(
        store,
        numbered(1, office_day=DAY + timedelta(days=1)),
        numbered(2, office_day=DAY - timedelta(days=1)),
    )

    assert groups(store) == []


def test_a_group_has_the_same_field_hour_counter_and_state(store: AnyStore) -> None:
    add(
        store,
        numbered(1, **FINISHED),
        numbered(2, **FINISHED),
        numbered(3, **(FINISHED | {"counter": 2})),
        numbered(4, **(FINISHED | {"state": State.NO_SHOW})),
        numbered(5, **(FINISHED | {"series": "DD"})),
        numbered(6, issued_at=NOW - timedelta(hours=1)),
    )

    assert groups(store) == [
        Group("DD", 9, 1, State.FINISHED, 1, (600,)),
        Group("HT", 8, None, State.WAITING, 1, ()),
        Group("HT", 9, 1, State.FINISHED, 2, (600, 600)),
        Group("HT", 9, 1, State.NO_SHOW, 1, (600,)),
        Group("HT", 9, 2, State.FINISHED, 1, (600,)),
    ]


@pytest.mark.parametrize(
    ("issued", "called", "seconds"),
    [(".999999", "05.000000", 5), (".000000", "05.999999", 5), (".000001", "05.999500", 5)],
)
def test_times_are_from_whole_second_to_whole_second(
    store: AnyStore, issued: str, called: str, seconds: int
) -> None:
    issued_at = datetime.fromisoformat(f"2026-11-23T02:00:00{issued}+00:00")
    called_at = datetime.fromisoformat(f"2026-11-23T02:00:{called}+00:00")

    add(store, numbered(1, **(FINISHED | {"issued_at": issued_at, "called_at": called_at})))

    assert groups(store)[0].waits_s == (seconds,)


def test_the_wait_ends_with_the_first_call(store: AnyStore) -> None:
    add(store, numbered(1, **(FINISHED | {"first_called_at": NOW + timedelta(minutes=3)})))

    assert groups(store) == [Group("HT", 9, 1, State.FINISHED, 1, (180,))]


def test_a_span_has_both_its_ends_and_nothing_beyond(store: AnyStore) -> None:
    days = [DAY + timedelta(days=days) for days in range(-1, 4)]
    add(store, *(numbered(place, office_day=day) for place, day in enumerate(days, start=1)))

    assert [group.tickets for group in groups(store, DAY, DAY + timedelta(days=2))] == [3]


@pytest.mark.parametrize(
    ("zone", "utc", "hour"),
    [
        ("Asia/Ho_Chi_Minh", "2026-10-25 01:30", 8),
        ("Asia/Kolkata", "2026-10-25 02:29", 7),
        ("Asia/Kolkata", "2026-10-25 02:30", 8),
        # Clocks are put back at 01:00 UTC: 02:30 comes twice.
        ("Europe/Berlin", "2026-10-25 00:30", 2),
        ("Europe/Berlin", "2026-10-25 01:30", 2),
        ("Europe/Berlin", "2026-10-25 02:30", 3),
        ("Europe/Berlin", "2026-10-25 22:30", 23),
        # In winter and west of Greenwich, with the day's midnight after that of UTC.
        ("America/St_Johns", "2026-10-25 03:00", 0),
        ("Europe/Berlin", "2026-03-29 01:00", 3),
    ],
)
def test_hours_are_those_of_clocks_on_the_wall(store: AnyStore, zone: str, utc: str, hour: int) -> None:
    issued_at = datetime.fromisoformat(utc).replace(tzinfo=UTC)
    known = ZoneInfo(zone)
    day = issued_at.astimezone(known).date()
    add(store, numbered(1, issued_at=issued_at, office_day=day))

    assert [group.hour for group in groups(store, day, day, known)] == [hour]
    assert [group.hour for group in groups(store, day - timedelta(days=200), day, known)] == [hour]


def test_looking_back_is_one_view_that_lets_others_write(store: AnyStore) -> None:
    def look(reader: Reader) -> tuple[int, list[Group]]:
        before = reader.last_seq()
        add(store, numbered(1))
        return before, list(REPORTS_KEPT.on(reader).groups(DAY, DAY, ZONE))

    assert store.look_back(look) == (0, [])
    assert store.look_back(lambda reader: len(REPORTS_KEPT.on(reader).groups(DAY, DAY, ZONE))) == 1
