"""What is opened for dossiers: a source that cannot work costs nobody a number, nor the office its start."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from office.capabilities import Parts
from office.dossiers import work as working
from office.dossiers.adapters.demo_source import DemoSource
from office.dossiers.adapters.made import MadeLate, TokenFileError
from office.dossiers.adapters.source import Batch, SourceAway
from office.dossiers.capability import DOSSIERS
from office.dossiers.settings import DEMO_SOURCE, DossiersTable
from office.dossiers.source_thread import SourceThread
from office.dossiers.tables import TABLES
from office.dossiers.work import open_work
from office.settings import ServerSettings, Settings
from office.store.sqlite import SqliteStore
from office.tickets.office import Office
from office.tickets.store import StoreError
from tests.conftest import FakeClock
from tests.web_context import changes_of


@pytest.fixture
def parts(office: Office, tmp_path: Path, clock: FakeClock) -> Iterator[Parts]:
    settings = Settings(office, (), (), (), ServerSettings(data=tmp_path / "var"))
    store = SqliteStore(tmp_path / "var", rooms=(TABLES,))
    yield Parts(settings, None, store, changes_of(settings, store, clock), clock)
    store.close()


def test_an_office_without_a_source_asks_nobody(parts: Parts) -> None:
    work = open_work(parts, DossiersTable())

    assert not work.desk.is_at_work
    assert work.thread is None
    work.close()


def test_a_folder_is_read_by_a_thread_that_a_close_ends(parts: Parts, tmp_path: Path) -> None:
    (tmp_path / "drop").mkdir()
    work = open_work(parts, DossiersTable(source=str(tmp_path / "drop")))

    assert work.desk.is_at_work
    assert work.thread is not None
    work.close()


def test_a_trial_hour_takes_no_file_of_the_office(parts: Parts, tmp_path: Path) -> None:
    office = replace(parts.settings.office, trial_hour="thu")
    trial = replace(parts, settings=replace(parts.settings, office=office))

    work = open_work(trial, DossiersTable(source=str(tmp_path)))

    assert not work.desk.is_at_work
    assert work.thread is None


def test_a_key_that_cannot_be_read_hides_dossiers_and_lets_the_office_start(
    parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(working, "proof_key", unreadable)

    assert not open_work(parts, DossiersTable(source=str(tmp_path))).desk.is_at_work


def test_a_demo_s_source_is_its_own(parts: Parts) -> None:
    table = DossiersTable(name="Mẫu").model_copy(update={"source": DEMO_SOURCE})

    work = open_work(parts, table)
    work.close()

    assert isinstance(work.demo, DemoSource)
    assert work.demo.receipts() == ()
    work.demo.taken(Batch())
    receipts = work.demo.receipts()
    assert len({receipt.status for receipt in receipts}) == len(receipts) > 4
    assert DOSSIERS.open is not None


class Scripted:
    """What a thread is to turn; each turn does the next of these."""

    def __init__(self, *acts: Exception | None) -> None:
        self.acts, self.turns = list(acts), 0
        self.thread: SourceThread | None = None

    def turn(self) -> bool:
        self.turns += 1
        act = self.acts.pop(0)
        if not self.acts and self.thread is not None:
            self.thread.close()
        if act is not None:
            raise act
        return True


@pytest.mark.parametrize("fault", [StoreError("the disk is full"), RuntimeError("a fault of the program")])
def test_a_thread_outlives_what_goes_wrong_in_a_turn(
    fault: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("office.dossiers.source_thread._LOOK_S", 0.0)
    monkeypatch.setattr("office.dossiers.source_thread._AFTER_FAULT_S", 0.0)
    scripted = Scripted(None, fault, None)
    scripted.thread = SourceThread(scripted)

    scripted.thread.run()

    assert scripted.turns == 3


def test_a_source_whose_token_cannot_be_read_is_away_until_it_can() -> None:
    readable: list[bool] = []

    class Source:
        def fetch(self) -> Batch:
            return Batch(mark="here")

        def taken(self, batch: Batch) -> None:
            pass

    def make() -> Source:
        if not readable:
            raise TokenFileError("token_file: permission denied")
        return Source()

    source = MadeLate(make)
    with pytest.raises(SourceAway, match="permission"):
        source.fetch()
    readable.append(True)

    assert source.fetch().mark == "here"
