"""``server.py clock``: what the clock is doubted for, and the word of a technician that it is right."""

from collections.abc import Callable, Sequence
from datetime import datetime

from office.commands.data_folder import DataFolderError, need_office
from office.papers.ticket_papers import TicketPapers
from office.settings import Settings
from office.store.sqlite import SqliteStore
from office.store.tables import Tables
from office.tickets.changes import Changes
from office.tickets.refusals import ClockWrong


def look_at_clock(
    settings: Settings, clock: Callable[[], datetime], rooms: Sequence[Tables] = (), *, accept: bool
) -> list[str]:
    """Say whether the clock can be right, and with ``accept`` that it is, also while the server runs.

    Raises DataFolderError, also where nobody can say so, and StoreError.
    """
    need_office(settings.server.data)
    store = SqliteStore(settings.server.data, rooms=rooms, is_guest=True)
    try:
        changes = Changes(settings.office, store, clock, papers=TicketPapers())
        local = settings.office.local(clock())
        if accept and _accepted(changes):
            return [f"{local:%Y-%m-%d %H:%M} is right: numbers are given again"]
        doubt = changes.days.words()
        return [f"but: {doubt}" if doubt else f"{local:%Y-%m-%d %H:%M} may be right: nobody doubts it"]
    finally:
        store.close()


def _accepted(changes: Changes) -> bool:
    try:
        return changes.accept_clock("server.py clock")
    except ClockWrong as error:
        raise DataFolderError(str(error)) from error
