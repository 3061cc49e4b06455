"""What the mailbox does by the clock: closes keys whose time is over, erases what is old, reminds."""

import threading
import weakref
from collections.abc import Callable
from datetime import date
from typing import Final

import structlog

from office.tickets.store import StoreClosedError, StoreError

_LOOK_S: Final = 60.0
"""A key stays open so much longer at most where nobody asks for it."""

log = structlog.get_logger("mailbox")


class MailboxHousekeeping:
    """Calls ``often`` each minute, and ``daily`` once on each of the days that ``today`` tells."""

    def __init__(
        self, often: Callable[[], None], daily: Callable[[], None], today: Callable[[], date]
    ) -> None:
        self._often, self._daily, self._today = often, daily, today
        self._done: date | None = None
        self._closed = threading.Event()

    def start(self) -> None:
        """Begin, in a thread of its own; the first look is a minute away, so that no start waits for it."""
        # By a weak reference: an office that nobody holds any more is not kept for its clock's sake.
        weak = weakref.ref(self), self._closed
        threading.Thread(target=_run, args=weak, name="mailbox", daemon=True).start()

    def close(self) -> None:
        """End it."""
        self._closed.set()

    def do_what_is_due(self) -> None:
        """Do what is due now; what fails is logged and tried again with the next look."""
        self._often()
        today = self._today()
        if today == self._done:
            return
        try:
            self._daily()
        except StoreClosedError:
            raise
        except (StoreError, OSError) as error:
            log.warning("mailbox_not_kept_tidy", reason=str(error))
            return
        self._done = today


def _run(held: "weakref.ref[MailboxHousekeeping]", closed: threading.Event) -> None:
    while not closed.wait(_LOOK_S):
        keeping = held()
        if keeping is None:
            return
        try:
            keeping.do_what_is_due()
        except StoreClosedError:
            return
        except Exception:
            log.exception("mailbox_housekeeping_failed")
        del keeping
