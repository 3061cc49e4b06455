"""A record beside the office's file of whose tokens and passwords were barred: a file that is older lacks it.

One line a name with its hash, hashed once more, added and never taken away: whoever is let in again has a new
token or password. A line that a power cut tore is none.
"""

import os
import re
from hashlib import sha256
from pathlib import Path

import structlog

log = structlog.get_logger(__name__)

_LINE = re.compile(r"[0-9a-f]{64}")


class BarredRecord:
    """The record of the database ``path``. Where it cannot be read or written the log says so."""

    def __init__(self, path: Path) -> None:
        self._path = path.with_name(f"{path.name}.barred")

    def add(self, *barred: tuple[str, str]) -> None:
        """Record these names, each with the hash of the token or password that opens nothing any more."""
        text = "".join(f"{_line(*one)}\n" for one in barred)
        try:
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(handle, text.encode())
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            log.warning("record_failed", reason=str(error))

    def lacking(self, *barred: tuple[str, str]) -> list[tuple[str, str]]:
        """Return which of these names and hashes it does not have."""
        known = self._known()
        return [one for one in barred if _line(*one) not in known]

    def _known(self) -> frozenset[str]:
        try:
            return frozenset(_LINE.findall(self._path.read_text(encoding="ascii", errors="replace")))
        except FileNotFoundError:
            return frozenset()
        except OSError as error:
            log.warning("record_failed", reason=str(error))
            return frozenset()


def _line(name: str, hashed: str) -> str:
    return sha256(f"{name}\n{hashed}".encode()).hexdigest()
