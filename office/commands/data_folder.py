"""The folder that holds one office's data: whose it is, that one server uses it, and its signing key."""

import fcntl
import os
import re
import secrets
from contextlib import ExitStack
from pathlib import Path

import structlog

from hardware.programs.whole_file import flush, write_whole
from office.commands.kind import DEMO, OFFICE, keep_kind, known_kind
from office.store.sqlite import FILE_NAME, SqliteStore

_DEMO_MARK = "THIS-IS-A-DEMO"
_LOCK = "server.lock"
_KEY = "session.key"
_KEY_BYTES = 32
_WHOLE_KEY = re.compile(rf"[0-9a-f]{{{2 * _KEY_BYTES}}}")

log = structlog.get_logger(__name__)


class DataFolderError(Exception):
    """The folder cannot be used; the message says what to do."""


def claim(folder: Path, *, is_demo: bool) -> ExitStack:
    """Make the folder this server's until what is returned is closed.

    Raises DataFolderError when another server uses it, when it cannot be written, and when a demo
    would run on an office's data or an office on a demo's, whose accounts everyone knows.
    """
    with ExitStack() as held:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _lock(held.enter_context((folder / _LOCK).open("w")).fileno())
            _lock_itself(folder, held)
        except BlockingIOError:
            raise DataFolderError(
                f"another server already uses {folder.absolute()}: a service is ended by"
                " `sudo systemctl stop mot-cua`, one that somebody started by Ctrl-C in its window or by"
                " `kill` and the number that `pgrep -af server.py` shows; or use --data"
            ) from None
        except OSError as error:
            raise DataFolderError(
                f"{folder.absolute()} cannot be written ({error.strerror}): give this user the right to,"
                " or use --data"
            ) from error
        _refuse_mixing(folder, is_demo=is_demo)
        return held.pop_all()


def _lock(handle: int) -> None:
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _lock_itself(folder: Path, held: ExitStack) -> None:
    """Lock the folder as well: its lock file may be deleted beside a running server."""
    handle = os.open(folder, os.O_RDONLY)
    held.callback(os.close, handle)
    try:
        _lock(handle)
    except BlockingIOError:
        raise
    except OSError:
        return  # A disk that locks no folders: the file's lock has to do.


def need_office(folder: Path) -> None:
    """Raise DataFolderError unless the folder holds an office's (or a demo's) data."""
    if not (folder / FILE_NAME).exists():
        raise DataFolderError(
            f"{folder.absolute()} holds no office's data: at an installed office type mot-cua,"
            " or name its folder with --data DIR"
        )


def kind_of(folder: Path) -> str | None:
    """Return whether the folder holds an ``office`` or a ``demo``; None where it holds nothing yet.

    The database says so itself, wherever it was copied to. One from before that is a demo's by its folder's
    mark, or by an account that only a demo has.
    """
    path = folder / FILE_NAME
    if (folder / _DEMO_MARK).exists():
        return known_kind(path) or DEMO
    return known_kind(path) or (OFFICE if path.exists() else None)


def notes_of(folder: Path) -> list[str]:
    """Return what whoever gives a command on these data has to know: that they are a demo's."""
    if kind_of(folder) != DEMO:
        return []
    return [
        f"ATTENTION: {folder} holds a demo's data, and no office knows of this;"
        " at an installed office type mot-cua, or name its folder with --data DIR"
    ]


def settle_kind(store: SqliteStore, *, is_demo: bool) -> None:
    """Have the database say what it is, once and for good."""
    store.change_records(lambda db: keep_kind(db, DEMO if is_demo else OFFICE))


def signing_key(folder: Path) -> str:
    """Return the key that signs sessions, made once; only this user can read it.

    One that is cut off or spoilt signs nothing any more, and is made anew: everyone signs in again.
    """
    path = folder / _KEY
    key = path.read_bytes().decode("ascii", "replace") if path.exists() else None
    if key is None or not _WHOLE_KEY.fullmatch(key):
        if key is not None:
            log.warning("signing_key_made_anew", file=str(path))
        key = secrets.token_hex(_KEY_BYTES)
        write_whole(path, key)
    return key


def forget_key(folder: Path) -> None:
    """Have no session hold that was signed until now."""
    (folder / _KEY).unlink(missing_ok=True)
    flush(folder)


def _refuse_mixing(folder: Path, *, is_demo: bool) -> None:
    kind = kind_of(folder)
    if is_demo and kind == OFFICE:
        raise DataFolderError(
            f"{folder} holds an office's data: give the demo a folder of its own, --data DIR"
        )
    if not is_demo and kind == DEMO:
        raise DataFolderError(
            f"{folder} holds a demo's data: give the office a folder of its own, --data DIR"
        )
    if is_demo:
        (folder / _DEMO_MARK).touch()
