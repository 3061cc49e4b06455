"""The data folder: one server at a time, and a demo never on an office's data."""

import stat
from pathlib import Path

import pytest

from office.data_folder import DataFolderError, claim, signing_key
from office.store.sqlite import SqliteStore


def test_a_second_server_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    first = claim(tmp_path, is_demo=False)

    with pytest.raises(DataFolderError, match="another server already uses"):
        claim(tmp_path, is_demo=False)

    first.close()
    claim(tmp_path, is_demo=False).close()


def test_a_demo_does_not_run_on_an_offices_data(tmp_path: Path) -> None:
    claim(tmp_path, is_demo=False).close()
    SqliteStore(tmp_path).close()

    with pytest.raises(DataFolderError, match="holds an office's data"):
        claim(tmp_path, is_demo=True)


def test_an_office_does_not_run_on_a_demos_data(tmp_path: Path) -> None:
    claim(tmp_path, is_demo=True).close()
    SqliteStore(tmp_path).close()

    with pytest.raises(DataFolderError, match="holds a demo's data"):
        claim(tmp_path, is_demo=False)
    claim(tmp_path, is_demo=True).close()


def test_the_signing_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    key = signing_key(tmp_path)

    assert len(key) == 64
    assert signing_key(tmp_path) == key
    (path,) = tmp_path.iterdir()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
