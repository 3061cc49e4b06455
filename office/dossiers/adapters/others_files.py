"""A folder that others write to: how its plain files are read, and which folders are this program's own."""

import os
import stat
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from office.dossiers.adapters.source import FileFault, SourceAway, UnreadableFile

_MOST_NAME_BYTES = 120


def opened_plain(file: Path) -> BinaryIO:
    """Open a plain file for reading; a link is not followed, a pipe not waited for.

    Raises UnreadableFile for what is no plain file or not for this user to read, and OSError.
    """
    try:
        handle = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if not stat.S_ISREG(file.lstat().st_mode):
            raise UnreadableFile(FileFault.KIND, "no plain file") from error
        if isinstance(error, PermissionError):
            raise UnreadableFile(FileFault.NOT_ALLOWED, "not for this user to read") from error
        raise
    # Asked of what was opened: the name may stand for something else by now.
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise UnreadableFile(FileFault.KIND, "no plain file")
    return os.fdopen(handle, "rb")


def keep_private(file: Path) -> None:
    """Let nobody else read a file, as far as it is this user's own; another user's stays as it is."""
    with suppress(UnreadableFile, PermissionError), opened_plain(file) as opened:
        os.fchmod(opened.fileno(), 0o600)


def own_folder(folder: Path) -> Path:
    """Return a folder for this user alone, made where it is missing.

    Raises SourceAway where a link, a file or another user's folder has that name: what is moved or removed
    there would be so somewhere else. Raises OSError.
    """
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        raise SourceAway(f"{folder} is no folder of the user that this program runs as")
    return folder


def changed_at(changed_s: float, now: datetime) -> datetime:
    """Return when a file was changed, never ahead; its owner can set any time, also one that no date has."""
    return now if changed_s >= now.timestamp() else datetime.fromtimestamp(max(0.0, changed_s), UTC)


def readable(name: str) -> str:
    """Return a file's name for reports and logs; letters that are no UTF-8 are shown as ``?``."""
    return name.encode(errors="replace").decode()


def shortened(name: str) -> str:
    """Return the end of a name, which says its kind, as long as a file system takes it with more."""
    return readable(name).encode()[-_MOST_NAME_BYTES:].decode(errors="ignore")
