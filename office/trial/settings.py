"""The settings of a trial hour: the office's own, open at every hour, with a data folder of their own."""

from dataclasses import replace

from office.settings import Settings
from office.store.sqlite import SqliteStore
from office.tickets.trial_hour import FIRST_ID, TrialHour, office_on_trial
from office.trial.folder import FOLDER

_COUNTED = ("tickets", "print_jobs")


def trial_settings(settings: Settings, hour: TrialHour) -> Settings:
    """Return the settings that the server has in that hour."""
    server = replace(settings.server, data=settings.server.data / FOLDER)
    return replace(settings, office=office_on_trial(settings.office, hour.name), server=server)


def count_apart(store: SqliteStore) -> None:
    """Have an empty store count its tickets and print jobs from where no office's own come.

    A program that asks again for one of them after the hour finds none there, instead of another ticket.
    """
    store.change_records(
        lambda db: db.conn.executemany(
            "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", [(name, FIRST_ID) for name in _COUNTED]
        )
    )
