"""No figure is counted and told to nobody."""

import re
from pathlib import Path

import pytest

from office.reports.report import ReportRow

ROOT = Path(__file__).resolve().parents[3]
ON_THE_PAGE_BY_THEIR_SHARE = {"long_waits", "too_long_waits"}


@pytest.mark.parametrize("figure", ReportRow.__dataclass_fields__)
def test_programs_are_told_every_figure(figure: str) -> None:
    assert re.search(rf"\bline\.{figure}\b", (ROOT / "office/reports/api.py").read_text(encoding="utf-8"))


@pytest.mark.parametrize("figure", sorted(ReportRow.__dataclass_fields__.keys() - ON_THE_PAGE_BY_THEIR_SHARE))
def test_the_page_shows_every_figure(figure: str) -> None:
    page = (ROOT / "manager/templates/manager/report.html").read_text(encoding="utf-8")

    assert re.search(rf"\b(?:line|total)\.{figure}\b|\"{figure}\"", page)
