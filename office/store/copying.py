"""Copies the office's file while the office goes on."""

from contextlib import closing
from pathlib import Path

from sqlite_utils.utils import sqlite3

from hardware.programs.whole_file import flush, no_remains
from office.store.opening import advice, connect
from office.tickets.store import StoreError


def copy_file(path: Path, target: Path) -> None:
    """Write a consistent copy of the database ``path`` to ``target``, which must not exist.

    A copy that was cut short is called ``target``.part and never ``target``; one that fails is removed.
    Raises StoreError.
    """
    try:
        if target.exists():
            raise StoreError(f"{target} exists already: name a new file")
    except PermissionError as error:  # Its folder is closed to this user.
        raise StoreError(advice(target, error)) from error
    part = target.with_name(f"{target.name}.part")
    try:
        part.unlink(missing_ok=True)
        with no_remains(part):
            with closing(connect(path)) as source:
                source.execute("VACUUM INTO ?", (str(part),))
            # VACUUM INTO does not flush what it wrote.
            flush(part)
            part.rename(target)
        flush(target.parent)
    except (OSError, sqlite3.Error) as error:
        is_ours = "malformed" in str(error)
        raise StoreError(advice(path if is_ours else target, error)) from error
