"""Random keys, kept apart from the office's file: whoever copies that file alone finds nothing out by it."""

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from hardware.programs.whole_file import flush

_BYTES = 32


class Keys(Protocol):
    """Keeps one random key for each name."""

    def key(self, name: str) -> bytes:
        """Return the key of that name, made where there is none."""
        ...

    def forget_but(self, names: frozenset[str]) -> None:
        """Forget every key but those."""
        ...


class KeyFolder:
    """Keys as files of a folder that only the server's user reads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def key(self, name: str) -> bytes:
        """Return the key of that name, made where there is none. Raises OSError."""
        path = self._folder / name
        with suppress(FileNotFoundError):
            return path.read_bytes()
        fresh = self._folder / f".{secrets.token_hex(8)}"
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
        for path in self._folder.iterdir():
            if path.name not in names and not path.name.startswith("."):
                path.unlink(missing_ok=True)
