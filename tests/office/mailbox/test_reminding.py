"""Reminders: which day brings which, that they carry numbers alone, and that a restart sends none twice."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from office.mailbox.message import Action, Course, Kind
from office.mailbox.reminding import Reminding
from office.mailbox.settings import MailboxTable
from tests.conftest import FakeClock
from tests.office.mailbox.calendars import YEARS, course

RECEIVED = date(2026, 11, 23)
TABLE = MailboxTable(remind="motcua@phuong.example", remind_superior="ubnd@phuong.example")


def conduct(received: date) -> Course:
    """The same as a report of conduct."""
    found = course(received)
    return Course(replace(found.message, kind=Kind.CONDUCT, text=None, sealed=b"sealed"), found.steps)


def reminding(folder: Path, table: MailboxTable = TABLE) -> Reminding:
    return Reminding(table, YEARS, folder / "outbox", folder / "mailbox.reminded")


def sent(folder: Path) -> list[dict[str, object]]:
    """What lies in the outbox."""
    return [
        json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "outbox").glob("*.json"))
    ]


@pytest.mark.parametrize(
    ("today", "values"),
    [
        (date(2026, 11, 30), None),
        (date(2026, 12, 4), {"half_way": "1", "day_before": "0", "overdue": "0"}),
        (date(2026, 12, 14), {"half_way": "0", "day_before": "1", "overdue": "0"}),
        (date(2026, 12, 15), None),
        (date(2026, 12, 16), {"half_way": "0", "day_before": "0", "overdue": "1"}),
        (date(2026, 12, 19), None),
    ],
)
def test_each_working_day_brings_its_reminder(
    tmp_path: Path, clock: FakeClock, today: date, values: dict[str, str] | None
) -> None:
    reminding(tmp_path, MailboxTable(remind="motcua@phuong.example")).remind(
        [course(RECEIVED)], today, clock()
    )

    found = sent(tmp_path)
    assert [one["values"] for one in found] == ([] if values is None else [values])
    assert {one["to"] for one in found} <= {"motcua@phuong.example"}


def test_the_superior_hears_of_overdue_reports_of_conduct_alone(tmp_path: Path, clock: FakeClock) -> None:
    messages = [course(RECEIVED), conduct(RECEIVED), conduct(date(2026, 12, 10))]

    reminding(tmp_path).remind(messages, date(2026, 12, 16), clock())

    told = {one["to"]: one["values"] for one in sent(tmp_path)}
    assert told["ubnd@phuong.example"] == {"overdue": "1"}
    assert told["motcua@phuong.example"]["overdue"] == "2"  # type: ignore[index]


def test_a_restart_on_the_same_day_reminds_of_nothing_twice(tmp_path: Path, clock: FakeClock) -> None:
    for _ in range(2):
        reminding(tmp_path).remind([course(RECEIVED)], date(2026, 12, 16), clock())
    assert len(sent(tmp_path)) == 1

    clock.forward(days=1)
    reminding(tmp_path).remind([course(RECEIVED)], date(2026, 12, 17), clock())

    assert len(sent(tmp_path)) == 2


def test_what_was_answered_and_published_reminds_of_nothing(tmp_path: Path, clock: FakeClock) -> None:
    done = course(RECEIVED, (Action.ANSWER, date(2026, 11, 30)), (Action.PUBLISH, date(2026, 12, 1)))

    reminding(tmp_path).remind([done], date(2026, 12, 16), clock())

    assert sent(tmp_path) == []


def test_an_office_that_names_nobody_writes_no_file(tmp_path: Path, clock: FakeClock) -> None:
    reminding(tmp_path, MailboxTable()).remind([course(RECEIVED)], date(2026, 12, 16), clock())

    assert list(tmp_path.iterdir()) == []
