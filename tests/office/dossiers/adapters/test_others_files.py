"""What others put into the drop folder: odd names, links, pipes, files of another user."""

import errno
import json
import os
from pathlib import Path

import pytest

from office.dossiers.adapters.others_files import changed_at
from office.dossiers.adapters.source import FileFault, SourceAway
from tests.conftest import FakeClock
from tests.office.dossiers.adapters.rigs import FolderRig, csv_of
from tests.office.dossiers.adapters.test_sources_alike import FIRST, SECOND

WHOLE = csv_of([FIRST, SECOND]).encode()


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize("name", [b"h\xf4 s\xb0.csv", b"h\xf4 s\xb0.xlsx"])
def test_a_name_in_an_old_encoding_is_read_and_reported_readably(folder: FolderRig, name: bytes) -> None:
    folder.put(os.fsdecode(name), WHOLE)

    batch = folder.source.fetch()
    folder.source.taken(batch)

    (report,) = (file for kept in ("done", "refused") for file in (folder.folder / kept).glob("*.json"))
    assert json.loads(report.read_text())["file"] == name.decode(errors="replace").replace("\ufffd", "?")
    assert folder.source.fetch().mark == ""


@pytest.mark.parametrize("name", ["taking", "done", "refused"])
def test_a_link_in_place_of_its_own_folder_is_not_followed(
    folder: FolderRig, tmp_path: Path, name: str
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "20200101T000000Z-old.csv").write_bytes(WHOLE)
    (folder.folder / name).symlink_to(elsewhere)
    folder.put("a.csv", WHOLE)

    with pytest.raises(SourceAway, match=name):
        folder.source.taken(folder.source.fetch())
    assert names(elsewhere) == ["20200101T000000Z-old.csv"]


def test_a_folder_of_another_user_is_not_taken_for_its_own(
    folder: FolderRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder.folder / "taking").mkdir()
    monkeypatch.setattr("os.geteuid", lambda: os.getuid() + 1)

    with pytest.raises(SourceAway, match="taking"):
        folder.source.fetch()


def test_a_link_or_a_pipe_put_in_a_file_s_place_is_refused_unread(folder: FolderRig, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.csv").write_bytes(WHOLE)
    (tmp_path / "elsewhere.csv").chmod(0o644)
    folder.source.fetch()
    (folder.folder / "taking").mkdir(exist_ok=True)
    (folder.folder / "taking" / "link.csv").symlink_to(tmp_path / "elsewhere.csv")
    os.mkfifo(folder.folder / "taking" / "pipe.csv")

    for _ in range(2):
        batch = folder.source.fetch()
        folder.source.taken(batch)
        assert (batch.refused, list(batch.told)) == (FileFault.KIND, [])
    assert (tmp_path / "elsewhere.csv").stat().st_mode & 0o777 == 0o644
    assert folder.source.fetch().mark == ""


def test_another_user_s_file_is_read_though_its_mode_stays(
    folder: FolderRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*_: object) -> None:
        raise PermissionError(errno.EPERM, "Operation not permitted")

    folder.put("a.csv", WHOLE)
    monkeypatch.setattr("os.chmod", forbidden)
    monkeypatch.setattr("os.fchmod", forbidden)

    assert len(folder.source.fetch().told) == 2


def test_one_file_that_may_not_be_read_keeps_none_waiting_and_is_refused_in_ten_minutes(
    folder: FolderRig, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = os.open

    def guarded(path: Path, *how: int) -> int:
        if Path(path).name == "a.csv":
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, *how)

    monkeypatch.setattr("office.dossiers.adapters.others_files.os.open", guarded)
    folder.put("a.csv", WHOLE)
    folder.put("b.csv", WHOLE)
    folder.source.fetch()
    clock.forward(seconds=10)

    batch = folder.source.fetch()
    folder.source.taken(batch)
    clock.forward(minutes=10)

    assert (batch.mark, len(batch.told)) == ("b.csv", 2)
    assert folder.source.fetch().refused is FileFault.NOT_ALLOWED


def test_one_file_that_cannot_be_moved_keeps_none_waiting_and_is_named(
    folder: FolderRig, monkeypatch: pytest.MonkeyPatch
) -> None:
    renamed = Path.rename

    def guarded(file: Path, to: Path) -> Path:
        if file == folder.folder / "a.csv":
            raise PermissionError(errno.EPERM, "Operation not permitted")
        return renamed(file, to)

    monkeypatch.setattr(Path, "rename", guarded)
    folder.put("a.csv", WHOLE)
    os.utime(folder.folder / "a.csv", (0, 0))
    folder.put("b.csv", WHOLE)
    folder.clock.forward(seconds=10)

    batch = folder.source.fetch()
    folder.source.taken(batch)

    assert batch.mark == "b.csv"
    with pytest.raises(SourceAway, match=r"a\.csv"):
        folder.source.fetch()


@pytest.mark.parametrize(
    ("changed_s", "at"),
    [(-1e12, "1970-01-01T00:00:00+00:00"), (1e9, "2001-09-09T01:46:40+00:00"), (1e12, None)],
)
def test_a_time_that_no_date_has_is_one_that_has(clock: FakeClock, changed_s: float, at: str | None) -> None:
    assert changed_at(changed_s, clock()).isoformat() == (at or clock().isoformat())
