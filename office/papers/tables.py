"""The table of print jobs. A migration that has shipped is never changed."""

from sqlite_utils import Database

from office.papers.set_back import doubt_papers
from office.store.tables import Migration, Tables

# IF NOT EXISTS: the core's first step made them in files that are older than this room.
_PRINT_JOBS = (
    """
    CREATE TABLE IF NOT EXISTS print_jobs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        ticket_id INTEGER NOT NULL REFERENCES tickets (id),
        printer TEXT NOT NULL,
        state TEXT NOT NULL,
        tries INTEGER NOT NULL,
        reason TEXT,
        queued_at TEXT NOT NULL,
        ended_at TEXT
    ) STRICT
    """,
    "CREATE INDEX IF NOT EXISTS print_jobs_due ON print_jobs (state, printer, id)",
    "CREATE INDEX IF NOT EXISTS print_jobs_of_ticket ON print_jobs (ticket_id, id)",
)


def _print_jobs(db: Database) -> None:
    """Keep which papers are to be printed, and what became of each."""
    for statement in _PRINT_JOBS:
        db.execute(statement)


TABLES = Tables("papers", (Migration("0001_print_jobs", _print_jobs),), set_back=doubt_papers)
