"""The tables of dossiers. A migration that has shipped is never changed."""

from sqlite_utils import Database

from office.dossiers.set_back import keep_tries
from office.store.tables import Migration, Tables, executing

_DOSSIERS = (
    # ``spelling`` is the code without dots, as it is compared. No column holds a name, a number or a text.
    """
    CREATE TABLE dossiers (
        code TEXT PRIMARY KEY,
        spelling TEXT NOT NULL,
        check_hmac TEXT,
        short_hmac TEXT,
        receipt_hash TEXT,
        status TEXT NOT NULL,
        step INTEGER,
        steps INTEGER,
        due TEXT,
        received TEXT,
        digitised_url TEXT,
        source TEXT NOT NULL,
        source_at TEXT NOT NULL,
        fetched_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX dossiers_by_spelling ON dossiers (spelling)",
    "CREATE INDEX dossiers_by_check ON dossiers (check_hmac) WHERE check_hmac IS NOT NULL",
    "CREATE INDEX dossiers_by_short ON dossiers (short_hmac) WHERE short_hmac IS NOT NULL",
    "CREATE INDEX dossiers_by_receipt ON dossiers (receipt_hash) WHERE receipt_hash IS NOT NULL",
    # ``name`` is an HMAC: what somebody typed by mistake may be a number of their own.
    """
    CREATE TABLE dossier_tries (
        day TEXT NOT NULL,
        name TEXT NOT NULL,
        wrong INTEGER NOT NULL,
        PRIMARY KEY (day, name)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE dossier_sources (
        name TEXT PRIMARY KEY,
        reached_at TEXT,
        confirmed_at TEXT,
        tried_at TEXT
    ) STRICT, WITHOUT ROWID
    """,
    # A row a dossier and day: whoever scans twice is one visit saved.
    """
    CREATE TABLE dossier_visits_saved (
        day TEXT NOT NULL,
        name TEXT NOT NULL,
        why TEXT NOT NULL,
        PRIMARY KEY (day, name)
    ) STRICT, WITHOUT ROWID
    """,
)
"""Keep the last known state of dossiers, wrong tries of the day, how sources are, visits saved."""


def _lists(db: Database) -> None:
    """Keep when a source last named every dossier that it knows: others are not confirmed by it."""
    db.execute("ALTER TABLE dossier_sources ADD COLUMN listed_at TEXT")


_VISITS = (
    # A dossier is named by chance here: a ticket says nothing of it to who has the tickets alone.
    """
    CREATE TABLE dossier_links (
        link TEXT PRIMARY KEY,
        spelling TEXT NOT NULL UNIQUE
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE dossier_visits (
        ticket INTEGER PRIMARY KEY,
        day TEXT NOT NULL,
        link TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX dossier_visits_by_link ON dossier_visits (link)",
)
"""Keep which tickets were for the same dossier."""


_FINISHED = (
    "ALTER TABLE dossiers ADD COLUMN finished TEXT",
    "CREATE INDEX dossiers_by_finished ON dossiers (finished) WHERE finished IS NOT NULL",
)
"""Keep when a dossier's result was ready: against the day it was due it says how long it took."""


TABLES = Tables(
    "dossiers",
    (
        Migration("0001_dossiers", executing(*_DOSSIERS)),
        Migration("0002_lists", _lists),
        Migration("0003_visits", executing(*_VISITS)),
        Migration("0004_finished", executing(*_FINISHED)),
    ),
    keep_barred=keep_tries,
)
