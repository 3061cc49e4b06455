"""config.toml says which source an office has."""

from contextlib import closing
from pathlib import Path

import pytest

from office.dossiers.adapters.drop_folder import DropFolder
from office.dossiers.adapters.http_json import HttpJson
from office.dossiers.adapters.made import TokenFileError, source_of
from office.dossiers.settings import DossiersTable
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.dossiers.adapters.rigs import System

ZONE = SMALL_OFFICE.zone


def test_a_path_is_a_folder_and_nothing_is_no_source(tmp_path: Path, clock: FakeClock) -> None:
    assert isinstance(source_of(DossiersTable(source=str(tmp_path)), ZONE, clock), DropFolder)
    assert source_of(DossiersTable(), ZONE, clock) is None


def test_an_address_is_asked_with_the_token_of_the_file(
    tmp_path: Path, clock: FakeClock, system: System
) -> None:
    (tmp_path / "token").write_text("abc\n")
    table = DossiersTable(source=system.address, token_file=str(tmp_path / "token"))

    source = source_of(table, ZONE, clock)

    assert isinstance(source, HttpJson)
    with closing(source):
        source.fetch()
    assert system.asked[0]["Authorization"] == "Bearer abc"


@pytest.mark.parametrize("content", ["top\nsecret", "top secret", "tốp secret", "\n"])
def test_a_token_that_is_no_single_word_is_refused_and_never_shown(
    tmp_path: Path, clock: FakeClock, content: str
) -> None:
    (tmp_path / "token").write_text(content, encoding="utf-8")
    table = DossiersTable(source="http://127.0.0.1/", token_file=str(tmp_path / "token"))

    with pytest.raises(TokenFileError, match="token") as refused:
        source_of(table, ZONE, clock)
    assert "secret" not in f"{refused.value!r}{refused.value.__cause__!r}"


def test_a_token_file_that_is_not_there_is_named(tmp_path: Path, clock: FakeClock) -> None:
    table = DossiersTable(source="http://127.0.0.1/", token_file=str(tmp_path / "none"))

    with pytest.raises(TokenFileError, match="none"):
        source_of(table, ZONE, clock)
