"""What the command line does with an office's whole data: takes a copy, and puts a copy in its place."""

from datetime import datetime
from pathlib import Path

from office.data_folder import claim, need_office
from office.store.restoring import restore
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.store import StoreError


def back_up(folder: Path, file: Path) -> list[str]:
    """Copy the data of ``folder`` to ``file`` while its server runs, and say so. Raises StoreError."""
    need_office(folder)
    store = SqliteStore(folder)
    try:
        store.backup(file)
    finally:
        store.close()
    return [f"{file} holds a consistent copy of {folder}"]


def put_back(folder: Path, file: Path, at: datetime) -> list[str]:
    """Make the backup ``file`` the data of ``folder``, which no server uses, and say what came of it.

    Raises StoreError, and DataFolderError while a server runs.
    """
    if not file.is_file():
        raise StoreError(f"{file} is not there or no file: name the backup to restore")
    with claim(folder, is_demo=False):
        kept = restore(file, folder / FILE_NAME, at)
    was_there = [f"what was there is kept as {name}" for name in kept]
    return [f"{folder} holds what {file} held; what came after that copy is not in it", *was_there]
