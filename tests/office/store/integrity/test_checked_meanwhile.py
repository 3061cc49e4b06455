"""Files are looked at while a thread of ours writes to them: it is not taken for another program."""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from office.store.integrity import open_files
from office.store.integrity.open_files import OpenFiles

Meanwhile = Callable[[Callable[[], object]], None]
"""Have something happen once, in the midst of the next check: after the files were looked at."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    for suffix in ("", "-wal", "-shm"):
        (tmp_path / f"office.db{suffix}").write_bytes(b"begun")
    return tmp_path / "office.db"


@pytest.fixture
def files(path: Path) -> OpenFiles:
    return OpenFiles(path)


@pytest.fixture
def meanwhile(monkeypatch: pytest.MonkeyPatch) -> Meanwhile:
    found = open_files._found

    def in_the_midst(act: Callable[[], object]) -> None:
        def looked_at_then(name: str) -> object:
            seen = found(name)
            if name.endswith("-shm"):
                monkeypatch.setattr(open_files, "_found", found)
                act()
            return seen

        monkeypatch.setattr(open_files, "_found", looked_at_then)

    return in_the_midst


def test_the_log_is_carried_over_meanwhile(files: OpenFiles, path: Path, meanwhile: Meanwhile) -> None:
    def carry_over() -> None:
        with files.tidying():
            path.write_bytes(b"carried over")

    meanwhile(carry_over)
    files.check()
    files.check()


def test_the_carrying_over_ends_meanwhile(files: OpenFiles, path: Path, meanwhile: Meanwhile) -> None:
    carrying = ExitStack()
    carrying.enter_context(files.tidying())
    path.write_bytes(b"half")

    def end() -> None:
        path.write_bytes(b"carried over")
        carrying.close()

    meanwhile(end)
    files.check()
    files.check()


def test_a_commit_makes_the_log_longer_meanwhile(files: OpenFiles, path: Path, meanwhile: Meanwhile) -> None:
    def commit() -> None:
        Path(f"{path}-wal").write_bytes(b"a longer log than before")
        files.committed()

    meanwhile(commit)
    files.check()
    files.check()
