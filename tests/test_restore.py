"""Damage and restoring as a technician meets them: real commands on a real office's folder."""

import signal
import threading
from pathlib import Path

import pytest

from office.store.sqlite import FILE_NAME
from tests.office.settings_toml import spoiled, written
from tests.office.store.damaging import PAGE, TO_A_FILE, busy_office, files_of
from tests.test_server import Running, from_nothing, server

pytestmark = pytest.mark.slow


@pytest.fixture
def files(tmp_path: Path) -> tuple[object, ...]:
    """The options that name the office's configuration and folder."""
    config = written(tmp_path, spoiled('kind = "network"\nhost = "192.168.1.50"', 'kind = "virtual"'))
    return ("--config", config, "--data", tmp_path / "var")


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    """The file of an office that was stopped well."""
    busy_office(tmp_path / "var").close()
    return tmp_path / "var" / FILE_NAME


@pytest.fixture
def backup(files: tuple[object, ...], office_file: Path, tmp_path: Path) -> Path:
    """A copy by the command."""
    assert server("backup", tmp_path / "copy.db", *files).returncode == 0
    return tmp_path / "copy.db"


def test_a_damaged_office_is_refused_then_restored_by_the_command_that_was_named(
    files: tuple[object, ...], backup: Path, office_file: Path
) -> None:
    TO_A_FILE["a table's page"](office_file)
    before = files_of(office_file.parent)

    refused = server("run", *files, "--port", 0)

    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.count("\n") == 1
    assert f"server.py restore FILE {' '.join(map(str, files))}" in refused.stderr
    assert files_of(office_file.parent) == before

    restored = from_nothing("restore", backup, *files)

    assert (restored.returncode, restored.stderr) == (0, "")
    assert "what came after that copy is not in it" in restored.stdout
    aside = next(office_file.parent.glob("office-before-*.db"))
    assert str(aside) in restored.stdout
    assert aside.read_bytes() == before[FILE_NAME]
    running = Running(*files, "--port", 0)
    assert running.line.startswith("Một Cửa serves")
    assert running.stop(signal.SIGTERM) == (0, "")


def test_nothing_is_restored_under_a_running_server(
    files: tuple[object, ...], backup: Path, office_file: Path
) -> None:
    running = Running(*files, "--port", 0)

    refused = server("restore", backup, *files)

    assert refused.returncode == 1
    assert "another server already uses" in refused.stderr
    assert list(office_file.parent.glob("office-before-*")) == []
    running.stop(signal.SIGTERM)


def test_a_backup_of_a_damaged_office_names_the_office_and_leaves_no_copy(
    files: tuple[object, ...], office_file: Path, tmp_path: Path
) -> None:
    TO_A_FILE["a table's page"](office_file)

    refused = server("backup", tmp_path / "copy.db", *files)

    assert refused.returncode == 1
    assert refused.stderr.startswith(f"{office_file} is damaged")
    assert not (tmp_path / "copy.db").exists()


@pytest.mark.parametrize("missing", ["typo.db", "."])
def test_a_backup_that_is_not_there_is_refused_and_no_folder_made(
    files: tuple[object, ...], tmp_path: Path, missing: str
) -> None:
    refused = server("restore", tmp_path / missing, *files)

    assert refused.returncode == 1
    assert "name the backup to restore" in refused.stderr
    assert not (tmp_path / "var").exists()


def test_a_large_damaged_office_stops_soon_after_its_start_and_does_not_start_again(
    files: tuple[object, ...], tmp_path: Path
) -> None:
    busy_office(tmp_path / "var", 800).close()
    file = tmp_path / "var" / FILE_NAME
    with file.open("r+b") as grown:
        grown.truncate(70_000 * PAGE)
    TO_A_FILE["a table's page"](file)

    running = Running(*files, "--port", 0)
    patience = threading.Timer(120, running.process.kill)
    patience.start()
    _, errors = running.process.communicate()
    patience.cancel()
    again = server("run", *files, "--port", 0)

    assert running.line.startswith("Một Cửa serves")
    assert running.process.returncode == 1
    assert f"{file} is damaged" in errors
    assert "Traceback" not in errors
    assert again.returncode == 1
    assert f"{file} is damaged" in again.stderr
