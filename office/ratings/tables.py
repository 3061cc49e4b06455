"""The table of ratings. A migration that has shipped is never changed."""

from sqlite_utils import Database

from office.store.tables import Migration, Tables

# UNIQUE: whichever answer of a ticket comes first stays, whatever the code above believes.
_RATINGS = (
    """
    CREATE TABLE ratings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        ticket_id INTEGER NOT NULL UNIQUE REFERENCES tickets (id),
        office_day TEXT NOT NULL,
        counter INTEGER NOT NULL,
        field TEXT NOT NULL,
        procedures TEXT NOT NULL,
        scale_version INTEGER NOT NULL,
        answer TEXT NOT NULL,
        label TEXT NOT NULL,
        mood TEXT NOT NULL,
        reasons TEXT NOT NULL,
        is_conduct INTEGER NOT NULL,
        given_by TEXT NOT NULL,
        shown_at TEXT NOT NULL,
        answered_at TEXT NOT NULL,
        came_at TEXT NOT NULL,
        came_on TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX ratings_of_day ON ratings (office_day, id)",
)


# A version is what visitors read: an answer given in it is understood when the office has another.
_SCALES = """
    CREATE TABLE rating_scales (
        version INTEGER PRIMARY KEY,
        written TEXT NOT NULL
    ) STRICT
"""


def _ratings(db: Database) -> None:
    """Keep what visitors said of their visits."""
    for statement in _RATINGS:
        db.execute(statement)


def _scales(db: Database) -> None:
    """Keep each version of the scale."""
    db.execute(_SCALES)


TABLES = Tables("ratings", (Migration("0001_ratings", _ratings), Migration("0002_scales", _scales)))
