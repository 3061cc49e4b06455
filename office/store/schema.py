"""The tables, as sqlite-utils migrations. A migration that has shipped is never changed."""

from pathlib import Path

from sqlite_utils import Database, Migrations

from office.store.numberings import NUMBERINGS
from office.tickets.store import StoreError

migrations = Migrations("mot_cua")


class NewerDatabaseError(StoreError):
    """The file was written by a newer version of this program."""


def refuse_newer(db: Database, path: Path) -> None:
    """Raise NewerDatabaseError where ``db``, the file ``path``, had migrations that are not known here."""
    if migrations.migrations_table not in db.table_names():
        return
    known = {migration.name for migration in migrations.pending(Database(memory=True))}
    newer = sorted({migration.name for migration in migrations.applied(db)} - known)
    if newer:
        raise NewerDatabaseError(
            f"{path} was written by a newer version of Một Cửa ({newer[-1]}): start that version,"
            " or restore a backup made by this one. Nothing was changed"
        )


@migrations(name="0001_tickets_and_journal")
def tickets_and_journal(db: Database) -> None:
    """Tickets, the journal that is also the outbox, counters' duties, print jobs, first answers."""
    for statement in _TICKETS:
        db.execute(statement)


@migrations(name="0002_people_and_devices")
def people_and_devices(db: Database) -> None:
    """Officers with hashed passwords, devices with hashed tokens."""
    db.table("officers").create(
        {
            "login": str,
            "role": str,
            "counters": str,
            "may_choose": int,
            "disabled": int,
            "must_change": int,
            "version": int,
            "password_hash": str,
            "password_set_at": str,
        },
        pk="login",
        not_null={"role", "may_choose", "disabled", "must_change", "version", "password_hash"},
    )
    db.table("devices").create(
        {"name": str, "role": str, "token_hash": str, "added_at": str, "revoked_at": str},
        pk="name",
        not_null={"role", "token_hash", "added_at"},
    )
    db.table("devices").create_index(["token_hash"], unique=True)


@migrations(name="0003_few_who_wait_apart")
def few_who_wait_apart(db: Database) -> None:
    """Find who waits for one counter, and in which classes, without reading everybody who waits."""
    for statement in _WAIT_APART:
        db.execute(statement)


@migrations(name="0004_print_indexes_everywhere")
def print_indexes_everywhere(db: Database) -> None:
    """Bring two indexes to the oldest files: 0001 was given them when it had been used already."""
    for statement in _PRINT_INDEXES:
        db.execute(statement.replace("INDEX", "INDEX IF NOT EXISTS"))


@migrations(name="0005_first_calls")
def first_calls(db: Database) -> None:
    """Keep when a ticket was first called, where it was called anew after waiting again: reports ask.

    What the journal knows of older tickets is filled in. First answers that hold a ticket get the
    column, too: they are given for a day.
    """
    for statement in _FIRST_CALLS:
        db.execute(statement)


@migrations(name="0006_answers_in_order")
def answers_in_order(db: Database) -> None:
    """Keep first answers in the order they come: whole under their keys each took a page of its own.

    Those of today are carried over. They are looked up by key and dropped by age, once in a while and all
    in one, so that their age needs no index.
    """
    for statement in _ANSWERS_IN_ORDER:
        db.execute(statement)


@migrations(name="0007_check_ins")
def check_ins(db: Database) -> None:
    """Keep when a missed or parked visitor said to be back; first answers that hold a ticket, too."""
    for statement in _CHECK_INS:
        db.execute(statement)


@migrations(name="0009_large_print")
def large_print(db: Database) -> None:
    """Keep which tickets are printed large, for their next paper; first answers that hold a ticket, too."""
    for statement in _LARGE_PRINT:
        db.execute(statement)


@migrations(name="0013_numberings")
def numberings(db: Database) -> None:
    """Keep which letter or block each field's numbers begin with on a day."""
    for statement in NUMBERINGS:
        db.execute(statement)


_LARGE_PRINT = (
    "ALTER TABLE tickets ADD COLUMN is_large INTEGER NOT NULL DEFAULT 0 CHECK (is_large IN (0, 1))",
    """
    UPDATE answers SET text = json_insert(text, '$[#]', 0) WHERE json_extract(text, '$[0]') = 'ticket'
    """,
)

_CHECK_INS = (
    "ALTER TABLE tickets ADD COLUMN checked_in_at TEXT",
    """
    UPDATE answers SET text = json_insert(text, '$[#]', NULL) WHERE json_extract(text, '$[0]') = 'ticket'
    """,
)

_PRINT_INDEXES = (
    "CREATE INDEX print_jobs_of_ticket ON print_jobs (ticket_id, id)",
    "CREATE INDEX tickets_in_print_trouble ON tickets (office_day) WHERE print IN ('failed', 'unknown')",
)

# The unique constraints are what keeps two kiosks from printing one number; code only avoids the refusal.
_TICKETS = (
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
    *_PRINT_INDEXES,
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

# Partial, so that an ordinary ticket costs nothing more. With 10,000 waiting a call looked through all of
# them twice, for the few of these: 5.5 ms.
_WAIT_APART = (
    """
    CREATE INDEX tickets_for_one_counter ON tickets (office_day, counter, field)
    WHERE state = 'waiting' AND counter IS NOT NULL
    """,
    """
    CREATE INDEX tickets_in_class ON tickets (office_day, priority)
    WHERE state = 'waiting' AND priority IS NOT NULL
    """,
)

_FIRST_CALLS = (
    "ALTER TABLE tickets ADD COLUMN first_called_at TEXT",
    """
    WITH calls AS MATERIALIZED (
        SELECT ticket_id, min(at) AS first FROM journal
        WHERE kind = 'called' GROUP BY ticket_id HAVING count(*) > 1
    )
    UPDATE tickets SET first_called_at = calls.first FROM calls WHERE tickets.id = calls.ticket_id
    """,
    """
    UPDATE answers SET text = json_insert(text, '$[#]', NULL) WHERE json_extract(text, '$[0]') = 'ticket'
    """,
)

_ANSWERS_IN_ORDER = (
    """
    CREATE TABLE answers_in_order (
        actor TEXT NOT NULL,
        key TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        text TEXT NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (actor, key)
    ) STRICT
    """,
    "INSERT INTO answers_in_order SELECT actor, key, fingerprint, text, at FROM answers ORDER BY at",
    "DROP TABLE answers",
    "ALTER TABLE answers_in_order RENAME TO answers",
)
