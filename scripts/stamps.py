"""A stamp remembers what a finished step was made from, so that it is not done again for nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def fingerprint(paths: Iterable[Path], *words: str) -> str:
    """Return a hex digest of the files' contents, in the order given, and of ``words``."""
    digest = hashlib.sha256()
    for part in [*(path.read_bytes() for path in paths), *(word.encode() for word in words)]:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def is_current(stamp: Path, expected: str) -> bool:
    """Say whether the step behind ``stamp`` was finished from what ``expected`` was taken of."""
    try:
        return stamp.read_text(encoding="ascii").strip() == expected
    except (OSError, UnicodeDecodeError):
        return False


def put(stamp: Path, value: str) -> None:
    """Write the stamp whole, or leave what was there."""
    stamp.parent.mkdir(parents=True, exist_ok=True)
    new = stamp.with_name(f"{stamp.name}.new")
    new.write_text(f"{value}\n", encoding="ascii")
    new.replace(stamp)
