"""The mailbox's keys as kept: made once by a command, opened by a manager, wrapped anew by the sheet."""

from collections.abc import Callable, Mapping
from datetime import datetime

from nacl.public import PrivateKey

from office.mailbox.kept import MAILBOX_CHANGED, MAILBOX_KEPT
from office.mailbox.key_pair import USUAL_COST, Cost, WrappedBy, Wrapping, make_pair, unwrap, wrap_anew
from office.mailbox.open_keys import OpenKeys
from office.mailbox.refusals import KeyExists, NoKey
from office.mailbox.sealing import SealingKey
from office.tickets.store import Store, Transaction


class Keys:
    """Makes and opens keys. A passphrase takes a tenth of a second to hash: call it off the event loop."""

    def __init__(self, store: Store, clock: Callable[[], datetime], cost: Cost = USUAL_COST) -> None:
        self._store, self._clock, self._cost = store, clock, cost
        self._open = OpenKeys()

    def make(self, passphrase: str, *, anew: bool = False) -> str:
        """Make a key pair and return the recovery sheet's code, which is kept nowhere.

        ``anew``: though there is one, whose texts then open with its own passphrase or sheet only. Raises
        KeyExists otherwise, and WeakPassphrase.
        """
        pair = make_pair(passphrase, self._cost)

        def work(tx: Transaction) -> None:
            kept = MAILBOX_CHANGED.on(tx)
            if kept.newest_key() is not None and not anew:
                raise KeyExists("the mailbox has a key already")
            key = kept.add_key(pair.public)
            kept.save_wrapping(key.id, WrappedBy.PASSPHRASE, pair.by_passphrase)
            kept.save_wrapping(key.id, WrappedBy.RECOVERY, pair.by_recovery)

        self._store.transact(work)
        return pair.recovery

    def open(self, session: str, passphrase: str) -> datetime:
        """Open the newest key for that session, and return until when. Raises NoKey, WrongPassphrase."""
        key, wrapping = self._newest(WrappedBy.PASSPHRASE)
        return self._open.put(session, key.id, unwrap(wrapping, passphrase), self._clock())

    def open_in(self, session: str) -> Mapping[int, PrivateKey]:
        """Return the private keys open in that session. Raises KeyClosed."""
        return self._open.of(session, self._clock())

    def close(self, session: str) -> None:
        """Forget that session's keys."""
        self._open.close(session)

    def change_passphrase(self, recovery: str, passphrase: str) -> None:
        """Give the newest key another passphrase, by the recovery sheet's code.

        Raises NoKey, WeakPassphrase and WrongPassphrase. The sheet goes on being the one.
        """
        key, by_recovery = self._newest(WrappedBy.RECOVERY)
        wrapping = wrap_anew(by_recovery, recovery, passphrase, self._cost)
        self._store.transact(
            lambda tx: MAILBOX_CHANGED.on(tx).save_wrapping(key.id, WrappedBy.PASSPHRASE, wrapping)
        )

    def _newest(self, opened_with: WrappedBy) -> tuple[SealingKey, Wrapping]:
        with self._store.reading() as reader:
            kept = MAILBOX_KEPT.on(reader)
            key = kept.newest_key()
            wrapping = None if key is None else kept.wrapping(key.id, opened_with)
        if key is None or wrapping is None:
            raise NoKey("no key was made for the mailbox")
        return key, wrapping
