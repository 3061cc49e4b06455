"""Small files beside the database, written whole: a power cut leaves the old one or the new one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_whole(path: Path, text: str) -> None:
    """Replace the file's text for good; only its owner can read it. Raises OSError."""
    fresh = path.with_name(f"{path.name}.new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)
    flush(path.parent)


@contextmanager
def no_remains(part: Path) -> Iterator[None]:
    """Remove ``part`` where the work that makes it fails: half a copy would keep a full disk full."""
    try:
        yield
    except Exception:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def flush(path: Path) -> None:
    """Have the disk keep a file's content or a folder's names; each is flushed by itself. Raises OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
