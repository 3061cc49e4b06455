"""What is erased when: contacts 30 days after the answer or refusal, words two years after it."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from office.mailbox.kept import MAILBOX_CHANGED
from office.tickets.store import Store, Transaction

_CONTACT: Final = timedelta(days=30)
_TEXT_YEARS: Final = 2


@dataclass(frozen=True, slots=True)
class Erased:
    """How many messages lost their words, and how many receipts their contacts."""

    texts: int
    contacts: int


def erase_old(store: Store, today: date) -> Erased:
    """Erase what is old enough; to be called once a day. Raises StoreError.

    That there was a message, its days, states and published summary stay. Backups made before keep all, and
    the write-ahead log keeps it until it is written over.
    """

    def erase(tx: Transaction) -> Erased:
        kept = MAILBOX_CHANGED.on(tx)
        contacts = kept.erase_contacts(today - _CONTACT)
        return Erased(kept.erase_texts(years_before(today, _TEXT_YEARS)), contacts)

    return store.transact(erase)


def years_before(day: date, years: int) -> date:
    """Return the same date so many years before; 28 February for a 29th that year lacks."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
