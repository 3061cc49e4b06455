"""How often one screen and one ticket may write. Kept in memory: on the disk it would tell who wrote when."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Final

from office.mailbox.refusals import TooManyMessages

SCREEN_PAUSE: Final = timedelta(minutes=1)
A_TICKET_A_DAY: Final = 3


class Pace:
    """Counts since the program started; a restart forgets, and costs an office a few messages more."""

    def __init__(self) -> None:
        self._screens: dict[str, datetime] = {}
        self._tickets: Counter[str] = Counter()
        self._day: date | None = None

    def check_screen(self, screen: str, now: datetime) -> None:
        """Raise TooManyMessages within a minute after that screen's last message."""
        last = self._screens.get(screen)
        # A clock that was put back must not close a screen for longer than that minute.
        if last is not None and abs(now - last) < SCREEN_PAUSE:
            raise TooManyMessages(f"{screen} sent a message less than a minute ago", again="minute")

    def check_ticket(self, key: str, today: date) -> None:
        """Raise TooManyMessages after that ticket's third message of the day."""
        self._turn(today)
        if self._tickets[key] >= A_TICKET_A_DAY:
            raise TooManyMessages("a ticket sent its messages of today", again="day")

    def screen_wrote(self, screen: str, now: datetime) -> None:
        """Count a message that was kept."""
        self._screens[screen] = now

    def ticket_wrote(self, key: str, today: date) -> None:
        """Count a message that was kept."""
        self._turn(today)
        self._tickets[key] += 1

    def _turn(self, today: date) -> None:
        if today != self._day:
            self._day = today
            self._tickets.clear()
