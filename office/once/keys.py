"""Random keys, kept apart from the office's file: whoever copies that file alone finds nothing out by it.

``server.py backup`` copies the office's file, never a key: in an office restored elsewhere old marks are
nobody's. Who copies the whole data folder must leave out the folder of keys, or has marks and keys together.
"""

import os
import re
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from hardware.programs.whole_file import flush

_BYTES = 32


_HALF_MADE = re.compile(r"\.[0-9a-f]{16}")


class Keys(Protocol):
    """Keeps one random key for each name."""

    def known(self, name: str) -> bytes | None:
        """Return the key of that name, None where there is none: what was marked by it is nobody's now."""
        ...

    def key(self, name: str) -> bytes:
        """Return the key of that name, made where there is none."""
        ...

    def forget_but(self, names: frozenset[str]) -> None:
        """Forget every key but those."""
        ...


class KeyFolder:
    """Keys as files of a folder that only the server's user reads, made with the first of them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # A power cut may have left a key under its first name, too, under which nobody would forget it.
        for path in self._paths():
            if _HALF_MADE.fullmatch(path.name):
                path.unlink(missing_ok=True)

    def known(self, name: str) -> bytes | None:
        """Return the key of that name, None where there is none. Raises OSError."""
        with suppress(FileNotFoundError):
            return (self._folder / name).read_bytes()
        return None

    def key(self, name: str) -> bytes:
        """Return the key of that name, made where there is none. Raises OSError."""
        known = self.known(name)
        if known is not None:
            return known
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path, fresh = self._folder / name, self._folder / f".{secrets.token_hex(8)}"
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(_BYTES))
        flush(fresh)
        # A link never replaces: of two that make a key at once both read the first one's.
        with suppress(FileExistsError):
            os.link(fresh, path)
        fresh.unlink()
        # Marks of a key that a power cut took would be nobody's.
        flush(self._folder)
        return path.read_bytes()

    def forget_but(self, names: frozenset[str]) -> None:
        """Forget every key but those."""
        for path in self._paths():
            if path.name not in names and not path.name.startswith("."):
                path.unlink(missing_ok=True)

    def _paths(self) -> list[Path]:
        """Return what lies in the folder, which the first key makes."""
        return list(self._folder.iterdir()) if self._folder.is_dir() else []
