"""The sessions that ended before their time: a copy of such a cookie opens nothing, also after a restart.

A session is a signed cookie, which the server does not keep; what it keeps are the few that were ended.
"""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from hardware.programs.whole_file import write_whole

_ID_SHOWN = 32


def _no_more() -> None:
    """End nothing: for lists beside which no session is."""


class EndedSessions:
    """Remembers each ended session until its twelve hours would have been over."""

    def __init__(
        self, clock: Callable[[], datetime], file: Path | None = None, end_all: Callable[[], None] = _no_more
    ) -> None:
        """Read what ``file`` holds; None keeps the list in memory only.

        Where it is spoilt nobody knows which sessions were ended: ``end_all`` must end all there are.
        """
        self._clock = clock
        self._file = file
        self._until: dict[str, datetime] = {}
        self._acts: dict[str, Callable[[], None]] = {}
        if file is not None and file.exists():
            self._read(file, end_all)

    def end(self, session_id: str, until: datetime) -> None:
        """End a session that would have lasted ``until`` then, for good once this returns. Raises OSError."""
        if (act := self._acts.pop(session_id, None)) is not None:
            act()
        now = self._clock()
        self._until = {kept: time for kept, time in self._until.items() if time >= now}
        self._until[_hashed(session_id)] = until
        if self._file is not None:
            write_whole(
                self._file, "".join(f"{kept} {time.isoformat()}\n" for kept, time in self._until.items())
            )

    def when_ended(self, session_id: str, act: Callable[[], None]) -> None:
        """Have ``act`` done as that session is ended; it takes the place of one that was given before."""
        self._acts[session_id] = act

    def has(self, session_id: str) -> bool:
        """Whether that session was ended."""
        return bool(self._until) and _hashed(session_id) in self._until

    def _read(self, file: Path, end_all: Callable[[], None]) -> None:
        try:
            lines = [line.partition(" ") for line in file.read_text(encoding="ascii").splitlines()]
            self._until = {kept: datetime.fromisoformat(until).astimezone(UTC) for kept, _, until in lines}
        except ValueError:
            end_all()
            file.unlink()


def _hashed(session_id: str) -> str:
    return hashlib.sha256(session_id.encode()).hexdigest()[:_ID_SHOWN]
