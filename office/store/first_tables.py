"""The tables that an office's file began with, as the migration 0001 makes them: never changed."""

PRINT_INDEXES = (
    "CREATE INDEX print_jobs_of_ticket ON print_jobs (ticket_id, id)",
    "CREATE INDEX tickets_in_print_trouble ON tickets (office_day) WHERE print IN ('failed', 'unknown')",
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
    """
    CREATE TABLE print_jobs (
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
    "CREATE INDEX print_jobs_due ON print_jobs (state, printer, id)",
    *PRINT_INDEXES,
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
