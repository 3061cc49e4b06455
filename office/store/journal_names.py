"""The journal's name in the file, the names it had before, and what was given out and then lost."""

JOURNAL_NAMES = (
    "ALTER TABLE journal ADD COLUMN priority TEXT",
    """
    UPDATE journal SET priority = tickets.priority FROM tickets
    WHERE tickets.id = journal.ticket_id AND tickets.priority IS NOT NULL
    """,
    """
    CREATE TABLE journal_names (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        after_seq INTEGER NOT NULL CHECK (after_seq >= 0)
    ) STRICT
    """,
    """
    CREATE TABLE numbers_lost (
        office_day TEXT NOT NULL,
        series TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        PRIMARY KEY (office_day, series)
    ) STRICT
    """,
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
)
