"""The mailbox's keys as kept: made once by a command, opened by a manager, wrapped anew by the sheet."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from typing import TypeVar

from nacl.public import PrivateKey

from office.mailbox.kept import MAILBOX_CHANGED, MAILBOX_KEPT
from office.mailbox.key_pair import USUAL_COST, Cost, WrappedBy, Wrapping, make_pair, unwrap, wrap_anew
from office.mailbox.open_keys import OpenKeys
from office.mailbox.refusals import KeyExists, NoKey, WrongPassphrase
from office.tickets.store import Store, Transaction

T = TypeVar("T")
Away = Callable[[Callable[[], PrivateKey]], PrivateKey]
"""Runs work that takes a tenth of a second elsewhere, and returns its value or raises what it raises."""


def _here(work: Callable[[], PrivateKey]) -> PrivateKey:
    return work()


class Keys:
    """Makes and opens keys. A passphrase takes a tenth of a second a key to hash."""

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

    def open(self, session: str, passphrase: str, away: Away = _here) -> datetime:
        """Open each key of that passphrase for that session, and return until when.

        Older ones open by it too: what they sealed must be read after a new one was made. ``away`` runs the
        hashing off the loop. Raises NoKey, and WrongPassphrase where it opens none.
        """
        opened = self._opened_by(
            WrappedBy.PASSPHRASE, lambda wrapping: away(lambda: unwrap(wrapping, passphrase))
        )
        now = self._clock()
        return max(self._open.put(session, key_id, key, now) for key_id, key in opened)

    def open_in(self, session: str) -> Mapping[int, PrivateKey]:
        """Return the private keys open in that session. Raises KeyClosed."""
        return self._open.of(session, self._clock())

    def close(self, session: str) -> None:
        """Forget that session's keys."""
        self._open.close(session)

    def close_all(self) -> None:
        """Forget the keys of all sessions."""
        self._open = OpenKeys()

    def sweep(self) -> None:
        """Forget the keys whose time is over; to be called now and then."""
        self._open.sweep(self._clock())

    def until(self, session: str) -> datetime | None:
        """Return until when that session's keys are open, None where there are none."""
        return self._open.until(session, self._clock())

    def change_passphrase(self, recovery: str, passphrase: str) -> None:
        """Give the key of that recovery sheet's code another passphrase, be it the newest or an older one.

        Raises NoKey, WeakPassphrase and WrongPassphrase. The sheet goes on being the one.
        """
        wrapped = self._opened_by(
            WrappedBy.RECOVERY, lambda wrapping: wrap_anew(wrapping, recovery, passphrase, self._cost)
        )

        def work(tx: Transaction) -> None:
            for key_id, wrapping in wrapped:
                MAILBOX_CHANGED.on(tx).save_wrapping(key_id, WrappedBy.PASSPHRASE, wrapping)

        self._store.transact(work)

    def _opened_by(self, kind: WrappedBy, opening: Callable[[Wrapping], T]) -> list[tuple[int, T]]:
        """Return what ``opening`` makes of the wrappings that it opens, with their keys' ids; at least one.

        Raises NoKey, and WrongPassphrase where it opens none.
        """
        with self._store.reading() as reader:
            wrappings = MAILBOX_KEPT.on(reader).wrappings(kind)
        if not wrappings:
            raise NoKey("no key was made for the mailbox")
        opened: list[tuple[int, T]] = []
        for key_id, wrapping in wrappings:
            with suppress(WrongPassphrase):
                opened.append((key_id, opening(wrapping)))
        if not opened:
            raise WrongPassphrase("the passphrase does not open a key of the mailbox")
        return opened
