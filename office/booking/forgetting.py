"""Nobody can say any more who booked a day that is over: marks and their keys are dropped."""

from datetime import date, timedelta

from office.booking.desk import Desk
from office.booking.kept import BOOKINGS_CHANGED
from office.booking.person import PERIOD_DAYS, forget_keys
from office.tickets.store import Transaction


def forget(desk: Desk) -> None:
    """Drop who booked days that are over, and what no longer counts; to be called once a day or more."""

    def work(tx: Transaction) -> date:
        today = desk.office.day(desk.changes.now())
        BOOKINGS_CHANGED.on(tx).forget_people(today, today - timedelta(days=PERIOD_DAYS))
        return today

    today = desk.changes.run(work)
    # The marks first: those whose key is gone would look like strangers'.
    forget_keys(desk.keys, today)
