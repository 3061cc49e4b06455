"""The sessions that ended before their time: a copy of such a cookie opens nothing, also after a restart.

A session is a signed cookie, which the server does not keep; what it keeps are the few that were ended.
"""

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from office.whole_file import write_whole

_ID_SHOWN = 32


class EndedSessions:
    """Remembers each ended session until its twelve hours would have been over."""

    def __init__(self, clock: Callable[[], datetime], file: Path | None = None) -> None:
        """Read what ``file`` holds; None keeps the list in memory only."""
        self._clock = clock
        self._file = file
        self._until: dict[str, datetime] = {}
        if file is not None and file.exists():
            self._read(file)

    def end(self, session_id: str, until: datetime) -> None:
        """End a session that would have lasted ``until`` then, for good once this returns. Raises OSError."""
        now = self._clock()
        self._until = {kept: time for kept, time in self._until.items() if time >= now}
        self._until[_hashed(session_id)] = until
        if self._file is not None:
            write_whole(
                self._file, "".join(f"{kept} {time.isoformat()}\n" for kept, time in self._until.items())
            )

    def has(self, session_id: str) -> bool:
        """Whether that session was ended."""
        return _hashed(session_id) in self._until

    def _read(self, file: Path) -> None:
        for line in file.read_text(encoding="ascii").splitlines():
            kept, _, until = line.partition(" ")
            self._until[kept] = datetime.fromisoformat(until)


def _hashed(session_id: str) -> str:
    return hashlib.sha256(session_id.encode()).hexdigest()[:_ID_SHOWN]
