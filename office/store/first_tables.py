"""The tables that an office's file begins with, as the migration 0001 makes them: never changed.

Only what is another room's now has left: ``office/papers/tables.py`` makes it where it is not there.
"""

TICKETS_IN_PRINT_TROUBLE = (
    "CREATE INDEX tickets_in_print_trouble ON tickets (office_day) WHERE print IN ('failed', 'unknown')"
)

# The unique constraints are what keeps two kiosks from printing one number; code only avoids the refusal.
TICKETS = (
    """
    CREATE TABLE tickets (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        office_day TEXT NOT NULL,
        series TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        label TEXT NOT NULL,
        field TEXT NOT NULL,
        priority TEXT,
        state TEXT NOT NULL,
        issued_at TEXT NOT NULL,
        waits_from TEXT NOT NULL,
        issued_by TEXT NOT NULL,
        language TEXT NOT NULL,
        procedures TEXT NOT NULL,
        counter INTEGER,
        calls INTEGER NOT NULL,
        called_at TEXT,
        recalled_at TEXT,
        started_at TEXT,
        finished_at TEXT,
        outcome TEXT,
        print TEXT,
        UNIQUE (office_day, series, number),
        UNIQUE (office_day, label)
    ) STRICT
    """,
    "CREATE INDEX tickets_in_line ON tickets (office_day, state, field, priority, waits_from, id)",
    # One counter never has two tickets in hand, whatever the code above believes.
    """
    CREATE UNIQUE INDEX one_ticket_in_hand ON tickets (counter)
    WHERE state IN ('called', 'serving')
    """,
    """
    CREATE TABLE journal (
        seq INTEGER PRIMARY KEY CHECK (seq > 0),
        kind TEXT NOT NULL,
        at TEXT NOT NULL,
        office_day TEXT NOT NULL,
        actor TEXT NOT NULL,
        ticket_id INTEGER REFERENCES tickets (id),
        label TEXT,
        field TEXT,
        state TEXT,
        counter INTEGER,
        reason TEXT
    ) STRICT
    """,
    """
    CREATE TABLE duties (
        number INTEGER PRIMARY KEY,
        state TEXT NOT NULL,
        office_day TEXT NOT NULL,
        since TEXT NOT NULL,
        actor TEXT NOT NULL,
        reason TEXT,
        fields TEXT
    ) STRICT
    """,
    TICKETS_IN_PRINT_TROUBLE,
    """
    CREATE TABLE answers (
        actor TEXT NOT NULL,
        key TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        text TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (actor, key)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX answers_by_age ON answers (at)",
)
