"""Has the messages in the outbox sent, tries again after 1, 5 and 30 minutes, then marks them as failed.

The folder is the queue: a message that the server had not sent when it ended is sent after its next start.
"""

import threading
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

import structlog

from office.once.outbox import FolderOutbox, Message, fail, message_in, waiting
from office.once.smtp import NotSentError

_LOOK_S: Final = 10.0
_AGAIN: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 30))

log = structlog.get_logger("outbox")


@dataclass(frozen=True, slots=True)
class _Tried:
    times: int
    at: datetime


class Sending:
    """Looks into ``folder`` now and then. ``take`` sends one message; None leaves them to another program."""

    def __init__(
        self, folder: Path, clock: Callable[[], datetime], take: Callable[[Message], None] | None
    ) -> None:
        self._folder, self._clock, self._take = folder, clock, take
        self._tried: dict[Path, _Tried] = {}
        self._closed = threading.Event()

    def start(self) -> None:
        """Begin, in a thread of its own."""
        # By a weak reference: an office that nobody holds any more is not kept for its outbox's sake.
        weak = weakref.ref(self), self._closed
        threading.Thread(target=_run, args=weak, name="outbox", daemon=True).start()

    def close(self) -> None:
        """End it; what is being sent is sent to its end."""
        self._closed.set()

    def send_what_is_due(self) -> None:
        """Forget what is old, and send what is due. Raises OSError."""
        if not self._folder.is_dir():
            return
        FolderOutbox(self._folder).forget_old(self._clock())
        if self._take is None:
            return
        for path in waiting(self._folder):
            if self._is_due(path) and not self._closed.is_set():
                self._send(path, self._take)
        self._tried = {path: tried for path, tried in self._tried.items() if path.exists()}

    def _is_due(self, path: Path) -> bool:
        tried = self._tried.get(path)
        # Of a clock that was put back meanwhile, too.
        return tried is None or not abs(self._clock() - tried.at) < _AGAIN[tried.times - 1]

    def _send(self, path: Path, take: Callable[[Message], None]) -> None:
        message = message_in(path)
        if message is None:
            fail(path)
            log.error("outbox_message_unreadable")
            return
        if "@" not in message.to:
            return  # A telephone's: another program takes it.
        try:
            take(message)
        except NotSentError as error:
            self._failed(path, str(error))
        else:
            path.unlink(missing_ok=True)

    def _failed(self, path: Path, reason: str) -> None:
        before = self._tried.get(path)
        times = 1 if before is None else before.times + 1
        if times > len(_AGAIN):
            fail(path)
            log.error("outbox_message_failed", tries=times, reason=reason)
            return
        self._tried[path] = _Tried(times, self._clock())
        log.warning("outbox_message_delayed", tries=times, reason=reason)


def _run(held: "weakref.ref[Sending]", closed: threading.Event) -> None:
    while not closed.wait(_LOOK_S):
        sending = held()
        if sending is None:
            return
        try:
            sending.send_what_is_due()
        except Exception:
            log.exception("outbox_failed")
        del sending
