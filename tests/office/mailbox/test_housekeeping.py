"""What the mailbox does by the clock: once a day, again after a fault, keys each time."""

from datetime import date

from office.mailbox.housekeeping import MailboxHousekeeping
from office.tickets.store import StoreError


class Day:
    """A day that can be turned, and what was done on it."""

    def __init__(self) -> None:
        self.today, self.often, self.daily, self.is_full = date(2026, 11, 23), 0, 0, False

    def sweep(self) -> None:
        self.often += 1

    def tidy(self) -> None:
        if self.is_full:
            raise StoreError("the disk is full")
        self.daily += 1

    def housekeeping(self) -> MailboxHousekeeping:
        return MailboxHousekeeping(self.sweep, self.tidy, lambda: self.today)


def test_each_look_closes_keys_and_each_day_is_tidied_once() -> None:
    day = Day()
    keeping = day.housekeeping()

    for _ in range(3):
        keeping.do_what_is_due()
    day.today = date(2026, 11, 24)
    keeping.do_what_is_due()

    assert (day.often, day.daily) == (4, 2)


def test_what_could_not_be_erased_is_tried_again() -> None:
    day = Day()
    keeping, day.is_full = day.housekeeping(), True
    keeping.do_what_is_due()
    assert day.daily == 0

    day.is_full = False
    keeping.do_what_is_due()

    assert day.daily == 1
