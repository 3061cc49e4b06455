"""Every figure of a report is on its page, in sentences of its own."""

import pytest

from manager.report_figures import BY_TABLE, COLUMNS, Figure, figures_said
from office.reports.figures import ReportLine, ShareShape, TimesShape, figures
from office.words.catalogue import OWN, entries, shipped
from tests.manager.test_report_page import page
from tests.office.web.web_office import Caller

SAID = [*figures_said(int), *figures_said(TimesShape), *figures_said(ShareShape)]


@pytest.mark.parametrize("figure", SAID, ids=lambda one: one.name)
def test_every_figure_has_its_sentences(figure: Figure) -> None:
    sentences = {figure.title} if figure.name in figures(int) else {figure.title, figure.more, figure.none}

    assert sentences - entries(OWN).keys() == set()


def test_every_column_has_its_title_and_is_of_a_figure() -> None:
    columns = [column for group in COLUMNS.values() for column in group]
    titles = {*COLUMNS, *(column.title for column in columns if column.title != BY_TABLE)}
    titles |= {f"{BY_TABLE}-{table}" for table in ("fields", "counters", "hours")}

    assert {f"manager-report-column-{title}" for title in titles} - entries(OWN).keys() == set()
    assert {column.figure for column in columns} <= ReportLine.__dataclass_fields__.keys()
    assert {column.figure for column in columns if not column.part} >= set(figures(int))


def test_the_page_shows_every_figure(manager: Caller) -> None:
    text, words = page(manager), shipped().words(OWN)

    assert [one.name for one in SAID if words(one.title) not in text] == []
