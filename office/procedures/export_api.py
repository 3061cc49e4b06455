"""A manager takes the catalogue away as a file, in the form in which it is read again."""

from collections.abc import Callable

from flask import Response
from spectree import Response as Answers

from office.people import Role
from office.procedures.blueprint import bp, desk
from office.procedures.catalogue import Catalogue
from office.procedures.exporting import as_csv, as_json, as_xlsx
from office.web.access import allows
from office.web.openapi import api

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@bp.get("/api/v1/catalogue.csv")
@api.validate(resp=Answers("HTTP_200"), tags=["procedures"])
@allows(role=Role.MANAGER)
def csv_file() -> Response:
    """The catalogue in use as CSV."""
    return _file(as_csv, "csv", "text/csv; charset=utf-8")


@bp.get("/api/v1/catalogue.xlsx")
@api.validate(resp=Answers("HTTP_200"), tags=["procedures"])
@allows(role=Role.MANAGER)
def xlsx_file() -> Response:
    """The catalogue in use as a workbook."""
    return _file(as_xlsx, "xlsx", _XLSX)


@bp.get("/api/v1/catalogue.json")
@api.validate(resp=Answers("HTTP_200"), tags=["procedures"])
@allows(role=Role.MANAGER)
def json_file() -> Response:
    """The catalogue in use as JSON."""
    return _file(as_json, "json", "application/json")


def _file(written: Callable[[Catalogue], str | bytes], ending: str, kind: str) -> Response:
    content = desk().exported(written)
    response = Response(content, content_type=kind)
    response.headers["Content-Disposition"] = f"attachment; filename=procedures.{ending}"
    return response
