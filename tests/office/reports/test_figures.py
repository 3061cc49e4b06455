"""Every figure is counted in the two days below, told to programs, and explained where it is a time."""

from dataclasses import MISSING, asdict, fields
from datetime import date
from pathlib import Path

import pytest

from office.reports.figures import NOTHING, ReportLine, ShareShape, TimesShape, figures, line_of
from office.reports.report import report
from office.tickets.changes import Changes
from office.tickets.office import Office
from office.tickets.rights import ANYBODY, anyones
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, AnyStore, FakeClock
from tests.office.reports.test_api import report as told
from tests.office.tickets.acts import OFFICER, call, issue, missed, open_counters, visit
from tests.office.web.web_office import Caller

FIRST, LAST = date(2026, 11, 23), date(2026, 11, 24)
SAYS_NOTHING = (0, asdict(NOTHING), *({"tickets": 0, "of": of} for of in range(6)))
"""What no figure of those days is: otherwise it would be counted, and nobody could tell whether rightly."""
TIMES = (Path(__file__).resolve().parents[3] / "docs/times.md").read_text(encoding="utf-8")


def two_days(queue: TicketQueue, changes: Changes, clock: FakeClock) -> None:
    """One visitor was everywhere; others waited long, left, did not come, or were there at the end."""
    open_counters(queue, 1, 2)
    issue(queue)
    clock.forward(minutes=16)
    everywhere = call(queue)
    clock.forward(minutes=1)
    queue.start(everywhere.id, OFFICER, right=anyones)
    clock.forward(minutes=4)
    queue.park(everywhere.id, OFFICER, right=anyones)
    clock.forward(minutes=10)
    queue.resume(everywhere.id, OFFICER, right=anyones)
    clock.forward(minutes=2)
    queue.transfer(everywhere.id, OFFICER, field="DD", right=anyones)
    clock.forward(minutes=7)
    visit(queue, 2)
    issue(queue)
    clock.forward(minutes=31)
    missed(queue)
    queue.cancel(issue(queue).id, OFFICER, "went home", who=ANYBODY)
    issue(queue)
    clock.set_local("2026-11-24 08:00")
    changes.keep_day()
    issue(queue)


@ON_BOTH_STORES
def test_every_figure_is_counted(
    office: Office, queue: TicketQueue, store: AnyStore, changes: Changes, clock: FakeClock
) -> None:
    two_days(queue, changes, clock)

    with store.reading() as reader:
        total = report(office, reader, FIRST, LAST).total

    assert total == ReportLine(
        issued=5,
        finished=1,
        no_show=1,
        cancelled=1,
        unfinished=1,
        still_open=1,
        wait=TimesShape(2, 1410.0, 1860),
        service=TimesShape(1, 360.0, 360),
        waited_over_15_min=ShareShape(2, 2),
        waited_over_30_min=ShareShape(1, 2),
        walk=TimesShape(1, 60.0, 60),
        away=TimesShape(1, 600.0, 600),
        wait_again=TimesShape(1, 420.0, 420),
    )
    assert [name for name, figure in asdict(total).items() if figure in SAYS_NOTHING] == []


def test_every_figure_is_counted_anew_for_each_line() -> None:
    """One with a default could be forgotten above."""
    assert [one.name for one in fields(ReportLine) if one.default is not MISSING] == []
    assert {*figures(int), *figures(TimesShape), *figures(ShareShape)} == {
        one.name for one in fields(ReportLine)
    }


def test_programs_are_told_every_figure_under_its_name(manager: Caller) -> None:
    found = told(manager)

    assert found["total"] == asdict(line_of([]))
    assert list(found["total"]) == [one.name for one in fields(ReportLine)]
    assert found["fields"][0] == {**found["total"], "code": "HT", "name": "Hộ tịch"}


@pytest.mark.parametrize("figure", figures(TimesShape))
def test_every_time_is_explained(figure: str) -> None:
    assert f"\n| **{figure.replace('_', ' ')}** | " in TIMES
