"""The page of the source of dossiers: when it answered last, what was wrong in its rows, who had to wait."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from math import ceil

from manager.blueprint import bp
from manager.figures import grouped, time_and_date
from office.dossiers.batch_report import BatchReport
from office.dossiers.source_state import SourceState, interrupted_since
from office.dossiers.work import DossierWork, dossier_work
from office.people import Role
from office.web.access import allows
from office.web.context import at_office
from office.web.reader import reader_words, staff_page

_DAYS = 30
"""Of which visits are counted."""


@dataclass(frozen=True, slots=True)
class SourcePage:
    """What a manager sees of a source. ``pause_min`` is how long phones still wait, 0 for not at all.

    ``visits`` has, of dossiers come for in the last 30 days, how many were come for how often.
    """

    name: str
    state: SourceState
    interrupted: datetime | None
    away: str | None
    report: BatchReport | None
    slowed: int
    pause_min: int
    saved: int
    visits: tuple[tuple[int, int], ...]


@bp.get("/manager/dossiers")
@allows(role=Role.MANAGER)
def dossiers_page() -> str:
    """The office's source of dossiers as it is now, or how to connect one."""
    context, words = at_office(), reader_words()
    now, work = context.clock(), dossier_work()
    local = context.settings.office.local
    return staff_page(
        "manager/dossiers.html",
        source=_source(work, now, context.settings.office.day(now)) if work.desk.is_at_work else None,
        days=_DAYS,
        now=now,
        local=_shown(lambda at: time_and_date(words, local(at))),
        number=partial(grouped, words),
    )


def _source(work: DossierWork, now: datetime, today: date) -> SourcePage:
    desk, poller = work.desk, work.poller
    state, first = desk.source_state(), today - timedelta(days=_DAYS - 1)
    return SourcePage(
        desk.source,
        state,
        interrupted_since(state, now),
        None if poller is None else poller.away,
        None if poller is None else poller.report,
        desk.slowed.today,
        ceil(desk.limits.phones_pause_s() / 60),
        desk.visits_saved(first, today),
        tuple(desk.visits_by_number(first, today).items()),
    )


def _shown(said: Callable[[datetime], str]) -> Callable[[datetime | None], str]:
    return lambda at: "–" if at is None else said(at)
