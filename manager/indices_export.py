"""The form of the nine indices as a file, CSV or a workbook: what its page shows, and all of its history."""

import csv
import io
from collections.abc import Iterator, Sequence

from flask import Response
from spectree import Response as Answers

from manager.blueprint import bp
from manager.index_form import FilledForm, filled_form, index_context, ratings_of, written_period
from manager.index_wording import (
    evidence_said,
    given_said,
    period_said,
    points_said,
    proposal_said,
    rule_said,
    total_said,
)
from manager.indices_page import level_said
from office.people import Role
from office.procedures.spreadsheet_guard import guarded
from office.ratings.indices import Index
from office.ratings.scale import Scale
from office.tickets.office import Office
from office.web.access import allows
from office.web.context import offloaded
from office.web.openapi import api
from office.web.reader import reader_words
from office.web.shapes import Problem
from office.words.catalogue import Words

_MARK = "\ufeff"
"""By it spreadsheets know that the file is UTF-8."""
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ANSWERS = Answers("HTTP_200", HTTP_400=Problem, HTTP_403=Problem, HTTP_404=Problem, HTTP_503=Problem)
_HEAD = ("index", "figures", "proposal", "points", "rule", "note", "given")


@bp.get("/api/v1/manager/indices/<period>/form.csv")
@api.validate(resp=_ANSWERS, tags=["ratings"])
@allows(role=Role.MANAGER)
def indices_csv(period: str) -> Response:
    """The form as CSV, in the language of who reads the manager's pages."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows(_lines(period))
    return _file(_MARK + file.getvalue(), period, "csv", "text/csv; charset=utf-8")


@bp.get("/api/v1/manager/indices/<period>/form.xlsx")
@api.validate(resp=_ANSWERS, tags=["ratings"])
@allows(role=Role.MANAGER)
def indices_xlsx(period: str) -> Response:
    """The form as a workbook of one sheet, whose cells are texts."""
    lines = _lines(period)
    return _file(offloaded(lambda: _workbook(lines)), period, "xlsx", _XLSX)


def _lines(period: str) -> list[list[str]]:
    context = index_context()
    filled = filled_form(context, written_period(period))
    rows = _rows(reader_words(), context.settings.office, ratings_of(context).scale, filled)
    return [[guarded(cell) for cell in row] for row in rows]


def _rows(words: Words, office: Office, scale: Scale, filled: FilledForm) -> Iterator[Sequence[str]]:
    yield [words("manager-indices-title", period=filled.period.said(words))]
    yield [office.name]
    yield [period_said(words, filled)]
    yield [total_said(words, filled)]
    yield []
    yield [words(f"manager-indices-column-{name}") for name in _HEAD]
    for index in Index:
        given, found = filled.form.standing.get(index), filled.gathered.of[index]
        yield [
            f"{index:d}. {words(f'manager-indices-name-{index:d}')}",
            "\n".join(evidence_said(words, found)),
            "" if found.proposal is None else proposal_said(words, found.proposal),
            points_said(words, filled.form.points[index]),
            rule_said(words, index),
            "" if given is None else given.note,
            "" if given is None else given_said(words, office, given),
        ]
    yield []
    yield from _slips(words, scale, filled)
    yield []
    yield [words("manager-indices-history")]
    for one in filled.form.history:
        said = words("manager-indices-entry", index=int(one.index), points=points_said(words, one.points))
        yield [said, given_said(words, office, one), one.note]


def _slips(words: Words, scale: Scale, filled: FilledForm) -> Iterator[Sequence[str]]:
    slips = filled.gathered.slips
    yield [words("manager-indices-slips")]
    yield [words("manager-indices-slips-out"), str(slips.given_out)]
    yield [words("manager-indices-slips-back"), str(slips.returned)]
    for code, count in slips.counts.items():
        yield [level_said(words, scale, code), str(count)]


def _workbook(lines: Sequence[Sequence[str]]) -> bytes:
    # Only who exports a workbook needs it, and it is large.
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    book = Workbook(write_only=True)
    sheet = book.create_sheet("indices")
    for line in lines:
        sheet.append([ILLEGAL_CHARACTERS_RE.sub("", text) or None for text in line])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _file(content: str | bytes, period: str, ending: str, kind: str) -> Response:
    response = Response(content, content_type=kind)
    name = f"indices-{written_period(period).written}.{ending}"
    response.headers["Content-Disposition"] = f"attachment; filename={name}"
    return response
