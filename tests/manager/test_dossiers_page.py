"""/manager/dossiers: when the source answered, what is wrong with its rows, who had to wait."""

import pytest

from office.dossiers.adapters.source import Batch, FileFault, SourceAway
from office.dossiers.judging import RowFault, RowWrong, Told
from office.dossiers.polling import Poller
from office.words.catalogue import STANDARD, shipped
from tests.office.dossiers.dossier_office import A_DOSSIER, DIGITS, PROOFS, numbered
from tests.office.dossiers.web_dossiers import SOURCE, looked_up, with_dossiers
from tests.office.web.web_office import Caller, WebOffice

PAGE = "/manager/dossiers"


class Scripted:
    """A source that answers as the test says."""

    def __init__(self) -> None:
        self.batch: Batch | None = Batch()

    def fetch(self) -> Batch:
        if self.batch is None:
            raise SourceAway("ConnectTimeoutError at https://motcua.example")
        return self.batch

    def taken(self, batch: Batch) -> None:
        pass


@pytest.fixture
def source() -> Scripted:
    return Scripted()


@pytest.fixture
def poller(context: WebOffice, source: Scripted) -> Poller:
    poller = Poller(SOURCE, source, context.store, PROOFS, context.clock, context.settings.office.zone, 60)
    with_dossiers(context, poller)
    return poller


def test_an_office_without_a_source_is_told_how_to_connect_one(manager: Caller) -> None:
    page = manager.page(PAGE).text

    assert "Chưa nối hệ thống hồ sơ" in page
    assert "[dossiers]" in page


def test_the_overview_leads_there(manager: Caller) -> None:
    assert f'href="{PAGE}"' in manager.page("/manager/").text


def test_wrong_rows_are_named_in_words_two_hundred_of_them(
    source: Scripted, poller: Poller, manager: Caller
) -> None:
    faults = [RowFault(number, "due", RowWrong.NO_DATE) for number in range(2, 252)]
    source.batch = Batch([Told(A_DOSSIER, DIGITS, None)], faults, mark="mot-cua.csv", is_one_of_many=True)
    poller.turn()

    page = manager.page(PAGE).text

    assert page.count("Không phải ngày như 22/11/2026.") == 200
    assert "Còn 50 dòng sai nữa" in page
    assert "1 dòng đúng đã được nhận" in page
    assert "mot-cua.csv" in page


def test_a_file_that_was_refused_is_told(source: Scripted, poller: Poller, manager: Caller) -> None:
    source.batch = Batch(refused=FileFault.ENCODING, mark="a.csv", is_one_of_many=True)
    poller.turn()

    assert "Tệp không phải UTF-8" in manager.page(PAGE).text


def test_a_source_that_is_away_is_told_with_since_when(
    context: WebOffice, source: Scripted, poller: Poller, manager: Caller
) -> None:
    source.batch = None
    context.clock.forward(minutes=31)
    poller.turn()

    page = manager.page(PAGE).text

    assert "Đang gián đoạn từ 08:00 23/11/2026" in page
    assert "ConnectTimeoutError at https://motcua.example" in page


def test_what_was_told_before_stays_while_nothing_new_comes(
    context: WebOffice, source: Scripted, poller: Poller, manager: Caller
) -> None:
    source.batch = Batch([Told(A_DOSSIER, DIGITS, None)])
    poller.turn()
    source.batch = Batch(confirmed_at=context.clock())
    context.clock.forward(minutes=2)
    poller.turn()

    assert "1 dòng đúng đã được nhận" in manager.page(PAGE).text


def test_lookups_that_were_slowed_and_visits_are_counted(
    context: WebOffice, poller: Poller, manager: Caller
) -> None:
    for number in range(12):
        looked_up(context.app.test_client(), code=numbered(number).code, proof="000000")

    assert "Hôm nay 2 lần có người bị yêu cầu chờ" in manager.page(PAGE).text


@pytest.mark.parametrize("wrong", RowWrong)
def test_each_fault_of_a_row_has_its_sentence(wrong: RowWrong) -> None:
    said = shipped(STANDARD).said(f"manager-dossier-row-{wrong}")

    assert len(set(said.values())) == len(STANDARD)


@pytest.mark.parametrize("fault", FileFault)
def test_each_fault_of_a_file_has_its_sentence(fault: FileFault) -> None:
    said = shipped(STANDARD).said(f"manager-dossier-file-{fault}")

    assert len(set(said.values())) == len(STANDARD)
