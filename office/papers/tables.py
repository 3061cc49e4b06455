"""The tables of print jobs and of slips without a number. A migration that has shipped is never changed."""

from office.papers.set_back import doubt_papers
from office.store.tables import Migration, Tables, executing

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
"""Keep which papers are to be printed, and what became of each."""


_SLIPS = (
    """
    CREATE TABLE slips (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        screen TEXT NOT NULL,
        printer TEXT NOT NULL,
        paper TEXT NOT NULL,
        state TEXT NOT NULL,
        queued_at TEXT NOT NULL,
        ended_at TEXT,
        reason TEXT
    ) STRICT
    """,
    "CREATE INDEX slips_due ON slips (state, printer, id)",
    "CREATE INDEX slips_of_screen ON slips (screen, queued_at)",
)
"""Keep which slips of what to bring are to be printed, and what became of each."""


TABLES = Tables(
    "papers",
    (Migration("0001_print_jobs", executing(*_PRINT_JOBS)), Migration("0002_slips", executing(*_SLIPS))),
    set_back=doubt_papers,
)
