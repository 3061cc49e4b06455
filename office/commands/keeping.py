"""What the command line does with an office's whole data: copies it, puts a copy back, accepts a loss."""

import os
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from shlex import quote

from sqlite_utils.utils import sqlite3

from hardware.programs.whole_file import flush, no_remains
from office.commands.data_folder import DataFolderError, claim, kind_of, need_office
from office.commands.kind import DEMO, known_kind
from office.store.barred import keep_barred_beside
from office.store.integrity.damage import FileCheck
from office.store.integrity.high_mark import HighMark
from office.store.integrity.journal_names import begin_anew, given_in
from office.store.integrity.lost_entries import Loss, loss_of
from office.store.opening import advice, this_user
from office.store.restoring import holds_an_office, restore
from office.store.sqlite import FILE_NAME, SqliteStore
from office.store.tables import Schema, Tables
from office.tickets.store import StoreError
from office.tickets.typed import typed


def back_up(folder: Path, file: Path, config: Path) -> list[str]:
    """Copy the data of ``folder`` to ``file`` while its server runs, and ``config`` beside it, and say so.

    Neither replaces a file. Raises StoreError.
    """
    need_office(folder)
    copy = _config_beside(file)
    if os.path.lexists(copy):
        raise StoreError(f"{copy} exists already: name a new file")
    store = SqliteStore(folder, is_guest=True)
    try:
        store.backup(file)
    finally:
        store.close()
    _copy_config(config, copy)
    return [
        f"{file} holds a consistent copy of {folder}",
        f"{copy} is a copy of {config.absolute()}; other files that it names are in neither",
    ]


def _config_beside(file: Path) -> Path:
    """Return where the config.toml of the backup ``file`` is kept."""
    return file.with_name(f"{file.name}.config.toml")


def _copy_config(config: Path, copy: Path) -> None:
    part = copy.with_name(f"{copy.name}.part")
    try:
        with no_remains(part):
            part.write_bytes(config.read_bytes())
            flush(part)
            part.rename(copy)
        flush(copy.parent)
    except OSError as error:
        raise StoreError(advice(copy, error)) from error


def put_back(folder: Path, file: Path, config: Path, at: datetime, rooms: Sequence[Tables] = ()) -> list[str]:
    """Make the backup ``file`` the data of ``folder``, which no server uses, and say what came of it.

    ``config`` is the office's configuration in use: it stays, and what the backup's own is beside it is said.

    Raises StoreError, and DataFolderError while a server runs, or where a demo's backup would become an
    office's data.
    """
    _need_readable(file, folder)
    if not holds_an_office(file):
        raise StoreError(
            f"{file} is no backup, or a damaged one: name a file that {typed('backup FILE')} made."
            f" Nothing in {folder} was changed"
        )
    is_demo = known_kind(file) == DEMO
    there = kind_of(folder)
    if there is not None and (there == DEMO) != is_demo:
        raise DataFolderError(
            f"{file} is {_whose(is_demo)} backup, and {folder} holds {_whose(not is_demo)} data:"
            f" name the folder of {_whose(is_demo)} data, --data DIR"
        )
    with claim(folder, is_demo=is_demo):
        restored = restore(file, folder / FILE_NAME, at, rooms)
    was_there = [f"what was there is kept as {name}" for name in restored.kept]
    return [
        f"{folder} holds what {file} held; what came after that copy is not in it",
        *was_there,
        *_config_left(_config_beside(file), config),
        *restored.barred,
        "Passwords, people, their rights and devices are those of that copy: what was added or changed since"
        " is to be done again. Every officer signs in again",
        *([] if restored.knows_all else [_revoke_again(folder)]),
    ]


def _config_left(copy: Path, config: Path) -> list[str]:
    """Say what became of the backup's ``copy`` of a configuration; nothing where there is none."""
    if not copy.exists():
        return []
    try:
        is_same = copy.read_bytes() == config.read_bytes()
    except OSError:
        is_same = False
    if is_same:
        return [f"{config} is as it was at that copy, and stays"]
    command = f"sudo install -m 644 {quote(str(copy))} {quote(str(config.absolute()))}"
    return [f"{config} stays as it is and differs from that copy's, {copy}; to have that one: {command}"]


def _need_readable(file: Path, folder: Path) -> None:
    """Raise StoreError where the backup ``file`` is not there, or closed to this user."""
    try:
        if not file.is_file():
            raise StoreError(f"{file} is not there or no file: name the backup to restore")
        file.open("rb").close()
    except PermissionError as error:
        raise StoreError(
            f"{file} cannot be read ({error.strerror}): put it where {this_user()} may read it,"
            f" such as {folder}"
        ) from error


def accept_loss(folder: Path, at: datetime, rooms: Sequence[Tables] = ()) -> list[str]:
    """Have the office in ``folder`` go on without the entries that its data lack, and say what came of it.

    Its journal gets another name, and no number that was given is given again. Raises StoreError, and
    DataFolderError while a server runs.
    """
    path = folder / FILE_NAME
    with claim(folder, is_demo=kind_of(folder) == DEMO):
        FileCheck(path).before_serving()
        loss = loss_of(path)
        if loss is None:
            return [f"{folder} lacks nothing that is known of: nothing was changed"]
        store = SqliteStore(folder, rooms=rooms)
        try:
            barred = store.change_records(lambda db: _go_on_without(db.conn, loss, at, rooms))
            HighMark(path, store.change_records(lambda db: given_in(db.conn))).close()
        finally:
            store.close()
    return [
        f"{folder} goes on without {loss.given.seq - loss.seq} entries, under another name of its journal;"
        " numbers go on above the highest that were given",
        *barred,
        _revoke_again(folder),
    ]


def _go_on_without(conn: sqlite3.Connection, loss: Loss, at: datetime, rooms: Sequence[Tables]) -> list[str]:
    """Set the data in ``conn`` back to what is there; return whom copies beside them bar, a line each."""
    begin_anew(conn, loss.given.numbers)
    schema = Schema(rooms)
    barred = keep_barred_beside(conn, loss.path, schema)
    schema.set_back(conn, at)
    return barred


def _revoke_again(folder: Path) -> str:
    """Return what to do where nobody can say all that was revoked."""
    return (
        f"ATTENTION: what {folder} held does not tell all that was revoked or disabled since: look at who is"
        f" let in, by {typed('device list')} and {typed('officer list')}, then revoke and disable it again"
    )


def _whose(is_demo: bool) -> str:
    return "a demo's" if is_demo else "an office's"
