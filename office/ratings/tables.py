"""The tables of ratings. A migration that has shipped is never changed."""

from sqlite_utils import Database

from office.store.tables import Migration, Tables, executing

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
"""Keep what visitors said of their visits."""


# A version is what visitors read: an answer given in it is understood when the office has another.
_SCALES = """
    CREATE TABLE rating_scales (
        version INTEGER PRIMARY KEY,
        written TEXT NOT NULL
    ) STRICT
"""


# Who gave what stays, whoever thinks better of it later: a change is one row more.
_INDEX_POINTS = (
    """
    CREATE TABLE index_points (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        first_day TEXT NOT NULL,
        last_day TEXT NOT NULL,
        index_number INTEGER NOT NULL CHECK (index_number BETWEEN 1 AND 9),
        points INTEGER CHECK (points BETWEEN 0 AND 2),
        note TEXT NOT NULL,
        given_by TEXT NOT NULL,
        given_at TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX index_points_of_period ON index_points (first_day, last_day, id)",
    """
    CREATE TRIGGER index_points_stay BEFORE DELETE ON index_points
    BEGIN SELECT RAISE(ABORT, 'points that were given are never removed'); END
    """,
    """
    CREATE TRIGGER index_points_keep BEFORE UPDATE ON index_points
    BEGIN SELECT RAISE(ABORT, 'points that were given are never changed'); END
    """,
)
"""Keep which points people gave the nine indices."""


def _scales(db: Database) -> None:
    """Keep each version of the scale."""
    db.execute(_SCALES)


TABLES = Tables(
    "ratings",
    (
        Migration("0001_ratings", executing(*_RATINGS)),
        Migration("0002_scales", _scales),
        Migration("0003_index_points", executing(*_INDEX_POINTS)),
    ),
)
