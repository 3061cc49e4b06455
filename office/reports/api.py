"""The report of a span of office days, as programs get it; ``office/reports/figures.py`` says what counts."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Annotated, Any

from flask import Blueprint, Response
from pydantic import BaseModel, Field
from spectree import Response as Answers

from office.people import Role
from office.reports.figures import ReportLine, TimesShape
from office.reports.order_signs import OrderSigns, order_signs
from office.reports.overtaking import Overtaking
from office.reports.report import DayReport, report
from office.reports.spent import Forgotten
from office.tickets.store import Reader
from office.web.access import allows
from office.web.asked_days import OfficeDay
from office.web.context import Context, at_office, looked_back
from office.web.openapi import answer, api
from office.web.shapes import Asked, Problem

bp = Blueprint("reports", __name__)

_MINUTE_S = 60
_MOST_SIGNS = 200


class Days(Asked):
    """The office days of a report, both included; 366 at most."""

    first: Annotated[OfficeDay, Field(alias="from")]
    last: Annotated[OfficeDay, Field(alias="to")]


@dataclass(frozen=True, slots=True)
class FieldReport(ReportLine):
    """A field's line; ``name`` is null where config.toml no longer has the field."""

    code: str
    name: str | None


@dataclass(frozen=True, slots=True)
class CounterReport(ReportLine):
    """A counter's line: tickets it called last, and the times of all it served."""

    number: int


@dataclass(frozen=True, slots=True)
class HourReport(ReportLine):
    """The line of the tickets issued in one hour of the office's clock, 0 to 23."""

    hour: int


class OfficerReport(BaseModel):
    """What one officer (or keypad) did, by the journal's ``actor``: visits after calls of theirs."""

    actor: str
    walk: TimesShape
    service: TimesShape


class ForgottenVisit(BaseModel):
    """A visit in no figure: too long to be one, or ``unfinished`` when its day ended."""

    label: str
    office_day: date
    field: str
    counter: int | None
    actor: str
    minutes: int | None
    unfinished: bool


class ReportAnswer(BaseModel):
    """The office days ``first_day`` to ``last_day`` as of entry ``seq``.

    ``forgotten`` has the longest of ``forgotten_count`` visits that are in no figure. ``overtaking`` is null
    for more than 31 days.
    """

    first_day: date
    last_day: date
    seq: int
    total: ReportLine
    fields: list[FieldReport]
    counters: list[CounterReport]
    hours: list[HourReport]
    officers: list[OfficerReport]
    forgotten_count: int
    forgotten: list[ForgottenVisit]
    order: OrderSigns
    overtaking: Overtaking | None


@bp.get("/api/v1/reports")
@api.validate(
    resp=Answers(HTTP_200=ReportAnswer, HTTP_400=Problem, HTTP_403=Problem, HTTP_503=Problem),
    tags=["manager"],
)
@allows(role=Role.MANAGER)
def days_report(query: Days) -> Response:
    """Tickets, waits and services of those days, by field, counter and hour."""
    return answer(report_answer(at_office(), *reported(at_office(), query.first, query.last)))


def reported(context: Context, first: date, last: date) -> tuple[DayReport, OrderSigns]:
    """Return the report of those days, added up while other requests go on, and whose turn was touched.

    Both are of one consistent view. Raises InvalidRequest.
    """

    def work(reader: Reader) -> tuple[DayReport, OrderSigns]:
        found = report(context.settings.office, reader, first, last)
        return found, order_signs(reader, first, last, _MOST_SIGNS)

    return looked_back(work)


def report_answer(context: Context, found: DayReport, order: OrderSigns) -> ReportAnswer:
    """Return the report's public shape."""
    names = {field.code: field.name for field in context.settings.office.fields}
    return ReportAnswer(
        first_day=found.first,
        last_day=found.last,
        seq=found.seq,
        total=found.total,
        fields=[
            FieldReport(code=code, name=names.get(code), **_figures(line))
            for code, line in found.fields.items()
        ],
        counters=[CounterReport(number=number, **_figures(line)) for number, line in found.counters.items()],
        hours=[HourReport(hour=hour, **_figures(line)) for hour, line in found.hours.items()],
        officers=[
            OfficerReport(actor=actor, walk=work.walk, service=work.service)
            for actor, work in found.officers.items()
        ],
        forgotten_count=found.forgotten_count,
        forgotten=[_forgotten(one) for one in found.forgotten],
        order=order,
        overtaking=found.overtaking,
    )


def _forgotten(one: Forgotten) -> ForgottenVisit:
    leg = one.leg
    return ForgottenVisit(
        label=one.label,
        office_day=leg.office_day,
        field=leg.field,
        counter=leg.counter,
        actor=leg.actor,
        minutes=None if leg.seconds is None else round(leg.seconds / _MINUTE_S),
        unfinished=leg.is_unfinished,
    )


def _figures(line: ReportLine) -> dict[str, Any]:
    return {figure.name: getattr(line, figure.name) for figure in fields(line)}
