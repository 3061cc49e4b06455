"""What the hall can say of each of the nine indices in some days: gathered from the rooms that count."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from manager.period import Period
from manager.ratings_page import scale_of
from office.dossiers.kept import DOSSIERS
from office.dossiers.visits import VISITS
from office.dossiers.work import DossierWork
from office.mailbox.kept import MAILBOX_KEPT
from office.mailbox.mailbox_desk import MailboxDesk
from office.mailbox.punctuality import Punctuality, punctuality
from office.procedures.catalogue import Procedure
from office.procedures.catalogue_desk import CatalogueDesk
from office.ratings.doubtful import sorted_out
from office.ratings.evidence import Evidence, FactName, WhyNone, evidence, facts, proposal
from office.ratings.figures import level_counts
from office.ratings.indices import Index, Slips, proposed_for_coming
from office.ratings.kept import RATINGS_KEPT
from office.ratings.summary import Summary, summaries
from office.reports.report import DayReport, report
from office.tickets.store import Reader
from office.web.context import Context


@dataclass(frozen=True, slots=True)
class Gathered:
    """The evidence of each index, and the form's second table."""

    of: Mapping[Index, Evidence]
    slips: Slips


def gathered(context: Context, reader: Reader, period: Period) -> Gathered:
    """Return what there is of that period so far, in one consistent view. Raises InvalidRequest."""
    first, last = period.first, period.last
    today = context.settings.office.day(context.clock())
    found = report(context.settings.office, reader, first, last)
    rated = summaries(reader, first, last).total
    messages = _messages(context, reader, first, last, today)
    found_of = {
        Index.TOTAL_TIME: _time(context, reader, first, last),
        Index.TIMES_ONE_HAD_TO_COME: _coming(context, reader, first, last, found.total.finished),
        Index.WORK_OF_THE_OFFICE: _work(found),
        Index.PUBLICATION: _publication(context, min(last, today)),
        Index.ATTITUDE: _attitude(reader, first, last, rated, messages),
        Index.FEEDBACK: _feedback(messages),
    }
    nothing = Evidence(why_none=WhyNone.NOT_MEASURED)
    return Gathered(
        {one: found_of.get(one, nothing) for one in Index}, _slips(context, reader, period, rated)
    )


def _time(context: Context, reader: Reader, first: date, last: date) -> Evidence:
    if not _has_source(context):
        return Evidence(why_none=WhyNone.NO_SOURCE)
    found = DOSSIERS.on(reader).timeliness(first, last)
    counts = {2: found.early, 1: found.on_its_day, 0: found.late}
    of = sum(counts.values())
    counted = facts(
        (FactName.EARLY, found.early, of),
        (FactName.ON_ITS_DAY, found.on_its_day, of),
        (FactName.LATE, found.late, of),
    )
    return evidence(counted, proposal(counts))


def _coming(context: Context, reader: Reader, first: date, last: date, finished: int) -> Evidence:
    if not _has_source(context):
        return Evidence(why_none=WhyNone.NO_SOURCE)
    visits = VISITS.on(reader)
    asked, came = visits.asked_for_more(first, last), visits.by_number(first, last)
    dossiers, told = sum(came.values()), sum(asked.values())
    found = facts(
        (FactName.LINKED, visits.linked(first, last), finished),
        (FactName.CAME_ONCE, came.get(1, 0), dossiers),
        (FactName.CAME_TWICE, came.get(2, 0), dossiers),
        (FactName.CAME_MORE, sum(some for times, some in came.items() if times > 2), dossiers),
        (FactName.ASKED_NEVER, asked.get(0, 0), told),
        (FactName.ASKED_ONCE, asked.get(1, 0), told),
        (FactName.ASKED_MORE, sum(some for times, some in asked.items() if times > 1), told),
    )
    points: dict[int, int] = {}
    for times, some in asked.items():
        each = proposed_for_coming(times)
        points[each] = points.get(each, 0) + some
    return evidence(found, proposal(points)) if dossiers else Evidence(why_none=WhyNone.NOTHING)


def _work(found: DayReport) -> Evidence:
    over_15, over_30 = found.total.waited_over_15_min, found.total.waited_over_30_min
    served = sum(line.service.tickets > 0 for line in found.counters.values())
    counted = facts(
        (FactName.WAITED_OVER_15, over_15.tickets, over_15.of),
        (FactName.WAITED_OVER_30, over_30.tickets, over_30.of),
        (FactName.COUNTERS_SERVED, served, len(found.counters) if served else 0),
    )
    return evidence(counted)


_PUBLISHED: Sequence[tuple[FactName, Callable[[Procedure], bool]]] = (
    (FactName.WITH_DOCUMENTS, lambda one: bool(one.documents)),
    (FactName.WITH_TIME, lambda one: bool(one.time_limit_days is not None or one.time_limit_text)),
    (FactName.WITH_FEE, lambda one: bool(one.fee_text)),
    (FactName.WITH_BASIS, lambda one: bool(one.legal_basis)),
    (FactName.VERIFIED, lambda one: one.is_sure),
)
"""What has to be published of a procedure, as far as the catalogue knows of it."""


def _publication(context: Context, day: date) -> Evidence:
    desk = context.opened.get("procedures")
    if desk is None:
        return Evidence(why_none=WhyNone.NO_SOURCE)
    here = [one for one in cast(CatalogueDesk, desk).ready().catalogue.on(day) if one.field]
    whole = sum(all(has(one) for _, has in _PUBLISHED) for one in here)
    parts = [(name, sum(map(has, here)), len(here)) for name, has in _PUBLISHED]
    return evidence(facts((FactName.PUBLISHED_WHOLE, whole, len(here)), *parts))


def _attitude(
    reader: Reader, first: date, last: date, rated: Summary, messages: Punctuality | None
) -> Evidence:
    ratings = RATINGS_KEPT.on(reader).of_days(first, last)
    counted = [
        (FactName.ANSWERED, rated.answers, rated.visits),
        (FactName.ABOUT_CONDUCT, sum(one.is_conduct for one in ratings), len(ratings)),
    ]
    if messages is not None:
        counted.append((FactName.CONDUCT_MESSAGES, messages.conduct, messages.messages))
    found = facts(*counted)
    return Evidence(found, None if found else WhyNone.NOTHING, satisfaction=rated.figure)


def _feedback(messages: Punctuality | None) -> Evidence:
    if messages is None:
        return Evidence(why_none=WhyNone.NO_SOURCE)
    due = messages.due
    return evidence(
        facts((FactName.IN_TIME, messages.in_time, due), (FactName.OVERDUE, messages.overdue, due))
    )


def _messages(context: Context, reader: Reader, first: date, last: date, today: date) -> Punctuality | None:
    desk = context.opened.get("mailbox")
    if desk is None:
        return None
    return punctuality(MAILBOX_KEPT.on(reader), first, last, today, cast(MailboxDesk, desk).calendar)


def _has_source(context: Context) -> bool:
    work = context.opened.get("dossiers")
    return work is not None and cast(DossierWork, work).desk.is_at_work


def _slips(context: Context, reader: Reader, period: Period, rated: Summary) -> Slips:
    """Return the second table: whose visit was too short was asked nothing; doubtful answers are in none."""
    clear = sorted_out(RATINGS_KEPT.on(reader).of_days(period.first, period.last)).clear
    codes = [level.code for level in scale_of(context).levels]
    older = sorted({one.answer for one in clear} - set(codes))
    return Slips(rated.visits - rated.too_short, level_counts(clear, [*codes, *older]))
