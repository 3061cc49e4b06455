"""The report as a page, to be read in a hurry or printed: a day, a month or a year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from flask import request

from manager.blueprint import bp
from manager.figures import (
    date_words,
    grouped,
    is_said_in_hours,
    percentage,
    time_and_date,
    time_and_unit,
    time_taken,
    whole_minutes,
)
from manager.order_wording import counts_words, sign_title
from manager.period import Kind, Period, asked_period, containing
from manager.report_figures import BY_TABLE, COLUMNS, figures_said
from manager.wording import actor_words, entry_words, ready_reasons
from office.people import Role
from office.reports.api import ReportAnswer, report_answer, reported
from office.reports.figures import LONG_WAIT_S, TOO_LONG_WAIT_S, ReportLine, ShareShape, TimesShape
from office.web.access import allows
from office.web.context import Context, at_office
from office.web.order_words import order_words
from office.web.reader import field_names, reader_words, staff_page
from office.web.words import filled, own_in
from office.words.catalogue import Words


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table. Bars are in hundredths of their column's greatest; 0 draws none."""

    name: str
    line: ReportLine
    issued_bar: int
    wait_bar: int

    @property
    def level(self) -> str:
        """How the mean wait stands to the targets: ``fine``, ``long`` or ``too_long``."""
        mean_s = self.line.wait.mean_s or 0
        if mean_s > TOO_LONG_WAIT_S:
            return "too_long"
        return "long" if mean_s > LONG_WAIT_S else "fine"


@dataclass(frozen=True, slots=True)
class Table:
    """A table; ``id`` such as ``fields`` is how the names of its sentences end."""

    id: str
    rows: tuple[Row, ...]


@bp.get("/manager/report")
@allows(role=Role.MANAGER)
def report_page() -> str:
    """Today's report, or that of the day, month or year which the address names."""
    context = at_office()
    now, words = context.clock(), reader_words()
    today = context.settings.office.day(now)
    period = asked_period(request.args, today)
    found = report_answer(context, *reported(context, period.first, period.last))
    names, reasons = field_names(), ready_reasons(context.words)
    local = context.settings.office.local
    return staff_page(
        "manager/report.html",
        period=period,
        shown={kind: containing(kind, period.first).written for kind in Kind},
        choices=choices_of(Period(Kind.DAY, today)),
        report=found,
        counts=figures_said(int),
        times=figures_said(TimesShape),
        shares=figures_said(ShareShape),
        columns=COLUMNS,
        by_table=BY_TABLE,
        period_words=lambda period: period.said(words),
        tables=_tables(context, found, words, names),
        at=time_and_date(words, local(now)),
        minutes=partial(time_taken, words),
        minutes_said=partial(time_and_unit, words),
        is_said_in_hours=is_said_in_hours,
        whole_minutes=partial(whole_minutes, words),
        names=names,
        local=lambda at: time_and_date(words, local(at)),
        counts_words=partial(counts_words, words),
        sign_title=partial(sign_title, words),
        entry_words=lambda entry: entry_words(words, entry, names, reasons),
        actor_words=partial(actor_words, words),
        number=partial(grouped, words),
        percentage=partial(percentage, words),
        date_words=partial(date_words, words),
        order_rule=order_words(words, context.settings.office),
    )


def choices_of(today: Period) -> list[tuple[str, Period]]:
    """Return the periods one most often wants, each with how its sentence's name ends."""
    month, year = containing(Kind.MONTH, today.first), containing(Kind.YEAR, today.first)
    return [
        ("today", today),
        ("yesterday", today.before),
        ("this-month", month),
        ("last-month", month.before),
        ("this-year", year),
        ("last-year", year.before),
    ]


def _tables(context: Context, found: ReportAnswer, words: Words, names: Mapping[str, str]) -> list[Table]:
    zones = {counter.number: counter.zone for counter in context.settings.office.counters}
    counters = [(_counter_name(words, one.number, zones), one) for one in found.counters]
    hours = [(words("manager-report-hour", hour=one.hour, next=one.hour + 1), one) for one in found.hours]
    return [
        Table("fields", _rows([(names.get(one.code, one.name or one.code), one) for one in found.fields])),
        Table("counters", _rows(counters)),
        Table("hours", _rows(hours)),
    ]


def _counter_name(words: Words, number: int, zones: Mapping[int, str]) -> str:
    zone = zones.get(number)
    if not zone:
        return words("manager-counter", number=number)
    return filled(words, "manager-counter-zone", number=number, zone=own_in(words.language, zone))


def _rows(named: Sequence[tuple[str, ReportLine]]) -> tuple[Row, ...]:
    most_issued = max((line.issued for _, line in named), default=0)
    longest_s = max((line.wait.mean_s or 0 for _, line in named), default=0)
    return tuple(
        Row(name, line, _hundredths(line.issued, most_issued), _hundredths(line.wait.mean_s or 0, longest_s))
        for name, line in named
    )


def _hundredths(value: float, greatest: float) -> int:
    """Return a bar's length; what is not nothing is seen."""
    return max(1, round(100 * value / greatest)) if value else 0
