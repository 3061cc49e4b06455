"""How late an authority is, by whatever calendar is in force when it is read."""

from dataclasses import dataclass, replace
from datetime import date

import pytest

from office.dossiers.dossier import overdue_days
from office.dossiers.status import Status
from tests.office.dossiers.dossier_office import A_DOSSIER

DUE_FRIDAY = replace(A_DOSSIER, due=date(2026, 11, 20))


@dataclass(frozen=True)
class Calendar:
    """Monday to Friday, but for these days."""

    closed: frozenset[date] = frozenset()

    def works(self, day: date) -> bool:
        return day.weekday() < 5 and day not in self.closed


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 11, 19), 0),
        (date(2026, 11, 20), 0),
        (date(2026, 11, 22), 0),
        (date(2026, 11, 23), 1),
        (date(2026, 11, 30), 6),
    ],
)
def test_only_working_days_after_the_due_date_count(today: date, days: int) -> None:
    assert overdue_days(DUE_FRIDAY, today, Calendar()) == days


def test_a_holiday_announced_later_moves_it() -> None:
    closed = Calendar(frozenset({date(2026, 11, 24)}))

    assert overdue_days(DUE_FRIDAY, date(2026, 11, 30), closed) == 5


@pytest.mark.parametrize("status", sorted(set(Status) - {Status.ACCEPTED, Status.IN_PROGRESS}))
def test_who_waits_for_papers_or_is_done_is_not_late(status: Status) -> None:
    assert overdue_days(replace(DUE_FRIDAY, status=status), date(2026, 11, 30), Calendar()) == 0


def test_without_a_due_date_nothing_is_late() -> None:
    assert overdue_days(replace(A_DOSSIER, due=None), date(2026, 11, 30), Calendar()) == 0
