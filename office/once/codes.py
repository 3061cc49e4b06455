"""One-time codes: six digits sent to a contact, which whoever has it reads and types.

Nothing that can be read is kept: contact, address and code stand in the table as marks, their key apart.
At most five codes a day and five tries each: 25 guesses at a million codes.
"""

import hashlib
import hmac
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from office.once.contact import contact_of
from office.once.kept import CODES_CHANGED, CodesInSqlite, KeptCode
from office.once.outbox import Message, Outbox, Value
from office.once.refusals import TooManyCodes, WrongCode
from office.tickets.store import Store, Transaction

DIGITS = 6
VALID = timedelta(minutes=10)
TRIES = 5
MOST_AN_HOUR, MOST_A_DAY = 3, 5
"""So many codes to one contact, whatever for."""
MOST_OF_AN_ADDRESS = 20
"""So many codes in an hour asked for from one network address."""
CODE_MESSAGE = "once_code"
"""The kind of a code's message; its values are ``code`` and ``minutes``."""
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)


class Codes:
    """Sends codes and checks them. ``key`` is kept apart from the store's file."""

    def __init__(self, store: Store, clock: Callable[[], datetime], key: bytes, outbox: Outbox) -> None:
        self._store, self._clock, self._key, self._outbox = store, clock, key, outbox

    def send(self, purpose: str, to: str, address: str, language: str, *, is_known: bool = True) -> None:
        """Send a code for ``purpose`` to that contact, asked for from that network address.

        A contact that is not known (``is_known``) is sent nothing, and whoever asked is not told: code and
        limits are kept, and the outbox is tried, all the same. An older code is worth nothing any more.
        Raises NoContact, TooManyCodes, StoreError, and OSError where the outbox takes nothing.
        """
        contact, code = contact_of(to), f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
        of_contact, of_address = self._mark("contact", contact), self._mark("address", address)
        mark = self._code_mark(purpose, contact, code)
        now = self._clock()

        def work(tx: Transaction) -> None:
            kept = CODES_CHANGED.on(tx)
            _check_limits(kept, of_contact, of_address, now)
            kept.add(KeptCode(0, purpose, of_contact, of_address, mark, TRIES), now)
            kept.forget(now - _DAY)

        self._store.transact(work)
        minutes = str(int(VALID.total_seconds()) // 60)
        values = (Value("code", code), Value("minutes", minutes))
        take = self._outbox.send if is_known else self._outbox.pretend
        take(Message(contact, CODE_MESSAGE, language, values), now)

    def check(self, purpose: str, to: str, code: str) -> None:
        """Use the code up that was last sent to that contact for ``purpose``. Raises NoContact, WrongCode."""
        contact, now = contact_of(to), self._clock()
        of_contact, mark = self._mark("contact", contact), self._code_mark(purpose, contact, code)

        # It answers instead of raising: a refusal would undo the try it counts.
        def work(tx: Transaction) -> bool:
            kept = CODES_CHANGED.on(tx)
            sent = kept.newest(purpose, of_contact, now - VALID)
            if sent is None or sent.tries_left < 1:
                return False
            is_right = hmac.compare_digest(sent.code, mark)
            kept.leave(sent.id, 0 if is_right else sent.tries_left - 1)
            return is_right

        if not self._store.transact(work):
            raise WrongCode("this code opens nothing")

    def _mark(self, *parts: str) -> str:
        return hmac.new(self._key, "\0".join(parts).encode(), hashlib.sha256).hexdigest()

    def _code_mark(self, purpose: str, contact: str, code: str) -> str:
        return self._mark("code", purpose, contact, code)


def _check_limits(kept: CodesInSqlite, contact: str, address: str, now: datetime) -> None:
    """Raise TooManyCodes where one more would be too many."""
    is_too_many = (
        kept.to_contact(contact, now - _HOUR) >= MOST_AN_HOUR
        or kept.to_contact(contact, now - _DAY) >= MOST_A_DAY
        or kept.from_address(address, now - _HOUR) >= MOST_OF_AN_ADDRESS
    )
    if is_too_many:
        raise TooManyCodes("too many codes were asked for")
