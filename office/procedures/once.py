"""A change of procedures is made once a request: repeated under its key it gets its first answer."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import cast

from sqlite_utils.utils import sqlite3

from office.store.new_rows import NewRows
from office.tickets.answers import Form, Plain, Request, Result
from office.tickets.changes import Changes
from office.tickets.store import Transaction

Work = Callable[[sqlite3.Connection, datetime], int]
"""Changes rows by statements of its own and returns the number that is answered."""


def _read(values: Sequence[Plain]) -> int:
    (number,) = values
    return cast(int, number)


_NUMBER: Form[int] = Form("procedures", lambda number: (number,), _read)


class Once:
    """Carries such changes to the store."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes

    def __call__(self, request: Request, work: Work) -> Result[int]:
        """Make the change in one transaction unless it was answered before; refusals are answers, too."""

        def change(tx: Transaction, now: datetime) -> int:
            return work(cast(NewRows, tx.inside).conn, now)

        return self._changes.once_as(_NUMBER, request, change)

    def answered(self, request: Request) -> Result[int] | None:
        """Return what it was answered before, None if it was not. Raises the refusal it was answered."""
        return self._changes.answered_as(_NUMBER, request)
