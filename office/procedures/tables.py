"""The tables of procedures. A migration that has shipped is never changed."""

from sqlite_utils import Database

from office.store.tables import Migration, Tables, executing

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
# Apart from revisions: what the office adds itself outlives every file that is taken, and every step back.
_NAMES = """
    CREATE TABLE procedure_names (
        code TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (code, name)
    ) STRICT, WITHOUT ROWID
"""
# ``meant`` has the meanings one a line; none: the program's own line of that saying does not count here.
_SYNONYMS = """
    CREATE TABLE procedure_synonyms (
        said TEXT PRIMARY KEY,
        shown TEXT NOT NULL,
        meant TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
"""
_WORDS_VERSION = """
    CREATE TABLE procedure_words_version (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        version INTEGER NOT NULL
    ) STRICT
"""
_IMPORTS = """
    CREATE TABLE procedure_imports (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        revision INTEGER,
        state TEXT NOT NULL CHECK (state IN ('open', 'taken', 'discarded')),
        actor TEXT NOT NULL,
        file TEXT NOT NULL,
        at TEXT NOT NULL,
        report TEXT NOT NULL
    ) STRICT
"""
# Of a day, never of a time or a device: nobody is found again by what was searched.
_SEARCHES = """
    CREATE TABLE searches (
        day TEXT NOT NULL,
        text TEXT NOT NULL,
        found INTEGER NOT NULL CHECK (found IN (0, 1)),
        count INTEGER NOT NULL,
        PRIMARY KEY (day, text, found)
    ) STRICT, WITHOUT ROWID
"""
_DIVERSIONS = """
    CREATE TABLE procedure_diversions (
        day TEXT NOT NULL,
        code TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('shown', 'taken')),
        count INTEGER NOT NULL,
        PRIMARY KEY (day, code, kind)
    ) STRICT, WITHOUT ROWID
"""


_CATALOGUES = (_REVISIONS, _ONE_OF_A_STATE, _PROCEDURES)
"""Keep the catalogue in use, the one before it, and those that are looked at before they are taken."""


def _desk(db: Database) -> None:
    """Keep what the office adds to a catalogue, reports of files, and counts of searches and saved visits."""
    for statement in (_NAMES, _SYNONYMS, _WORDS_VERSION, _IMPORTS, _SEARCHES, _DIVERSIONS):
        db.execute(statement)
    db.execute("INSERT INTO procedure_words_version (one, version) VALUES (1, 0)")


TABLES = Tables(
    "procedures",
    (
        Migration("0001_procedures", executing(*_CATALOGUES)),
        Migration("0002_procedures_desk", _desk),
    ),
)
