"""The mailbox's key by the command line: made, given another passphrase, told of by ``check``.

A passphrase is asked for twice and never stands on the command line, which others see and a shell keeps.
"""

from argparse import Namespace
from collections.abc import Callable
from datetime import datetime

from office.commands.mailbox_hints import MailboxKeyError
from office.mailbox.key_pair import LEAST_PASSPHRASE, USUAL_COST, Cost
from office.mailbox.keys import Keys
from office.mailbox.refusals import KeyExists, NoKey, WeakPassphrase, WrongPassphrase
from office.tickets.store import Store
from office.tickets.typed import typed

Ask = Callable[[str], str]
"""Asks for a line that is not shown while it is typed, after that prompt."""


class MailboxKeys:
    """Carries out ``mailbox`` commands. Every method returns the lines to print; raises MailboxKeyError."""

    def __init__(
        self, store: Store, clock: Callable[[], datetime], ask: Ask, cost: Cost = USUAL_COST
    ) -> None:
        self._keys, self._ask = Keys(store, clock, cost), ask

    def carry_out(self, options: Namespace) -> list[str]:
        """Do what a ``mailbox`` command asks for; return what to print."""
        return self.init(anew=options.anew) if options.action == "init" else self.recover()

    def init(self, *, anew: bool = False) -> list[str]:
        """Make the key pair and give the recovery code, which is shown this once."""
        passphrase = self._passphrase()
        try:
            recovery = self._keys.make(passphrase, anew=anew)
        except KeyExists as error:
            raise MailboxKeyError(
                "the mailbox has a key already: for another passphrase type"
                f" {typed('mailbox recover')}; a second key is made only by --anew"
            ) from error
        except WeakPassphrase as error:
            raise MailboxKeyError(_WEAK) from error
        return [
            f"recovery code: {recovery}",
            "It is not shown again. Write it on two sheets, each in a sealed envelope at another place:"
            " without passphrase and sheet nobody reads what was sealed, we neither",
            "Reports of conduct are taken from now on, by the running server, too",
        ]

    def recover(self) -> list[str]:
        """Give the key another passphrase by the code on a recovery sheet."""
        recovery = self._ask("code on the recovery sheet")
        passphrase = self._passphrase()
        try:
            self._keys.change_passphrase(recovery, passphrase)
        except NoKey as error:
            raise MailboxKeyError(f"the mailbox has no key yet: {typed('mailbox init')}") from error
        except WeakPassphrase as error:
            raise MailboxKeyError(_WEAK) from error
        except WrongPassphrase as error:
            raise MailboxKeyError(
                "this code opens no key of the mailbox: compare it with the sheet, letter by letter"
            ) from error
        return ["the mailbox's key has another passphrase; the recovery sheets stay as they are"]

    def _passphrase(self) -> str:
        passphrase = self._ask("new passphrase, which is not shown")
        if len(passphrase) < LEAST_PASSPHRASE:
            raise MailboxKeyError(_WEAK)
        if self._ask("the same once more") != passphrase:
            raise MailboxKeyError("the two passphrases differ: nothing was changed")
        return passphrase


_WEAK = (
    f"a passphrase needs {LEAST_PASSPHRASE} characters or more,"
    " such as four words that nobody would put together"
)
