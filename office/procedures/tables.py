"""The tables of procedures. A migration that has shipped is never changed."""

from sqlite_utils import Database

from office.store.tables import Migration, Tables

# A revision is a whole catalogue, so taking another one is a change of one row, however many rows it has.
_REVISIONS = """
    CREATE TABLE procedure_revisions (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        state TEXT NOT NULL CHECK (state IN ('filling', 'staged', 'current', 'previous', 'dropped')),
        actor TEXT NOT NULL,
        file TEXT NOT NULL,
        staged_at TEXT NOT NULL,
        taken_at TEXT
    ) STRICT
"""
_ONE_OF_A_STATE = """
    CREATE UNIQUE INDEX procedure_revisions_in_use ON procedure_revisions (state)
    WHERE state IN ('current', 'previous')
"""
# Cells as files have them: the rules that read a file read these, too, and lists are never searched by SQL.
_PROCEDURES = """
    CREATE TABLE procedures (
        revision INTEGER NOT NULL REFERENCES procedure_revisions (id),
        n INTEGER NOT NULL,
        code TEXT NOT NULL,
        other_codes TEXT NOT NULL,
        field TEXT NOT NULL,
        name TEXT NOT NULL,
        name_en TEXT NOT NULL,
        everyday TEXT NOT NULL,
        documents TEXT NOT NULL,
        time_limit_days TEXT NOT NULL,
        time_limit_text TEXT NOT NULL,
        cutoff TEXT NOT NULL,
        fee_text TEXT NOT NULL,
        online_level TEXT NOT NULL,
        legal_basis TEXT NOT NULL,
        source TEXT NOT NULL,
        checked_at TEXT NOT NULL,
        sure TEXT NOT NULL,
        verify TEXT NOT NULL,
        valid_from TEXT NOT NULL,
        valid_to TEXT NOT NULL,
        PRIMARY KEY (revision, n),
        UNIQUE (revision, code, valid_from)
    ) STRICT, WITHOUT ROWID
"""


def _procedures(db: Database) -> None:
    """Keep the catalogue in use, the one before it, and those that are looked at before they are taken."""
    for statement in (_REVISIONS, _ONE_OF_A_STATE, _PROCEDURES):
        db.execute(statement)


TABLES = Tables("procedures", (Migration("0001_procedures", _procedures),))
