"""The table that keeps how each field counts on a day, and what labels tell of the days before it."""

NUMBERINGS = (
    """
    CREATE TABLE numberings (
        office_day TEXT NOT NULL,
        field TEXT NOT NULL,
        series TEXT NOT NULL,
        letter TEXT NOT NULL,
        block INTEGER NOT NULL,
        PRIMARY KEY (office_day, field)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO numberings
    SELECT
        office_day,
        series,
        iif(label GLOB '[A-Z]*', 'letter', 'block'),
        iif(label GLOB '[A-Z]*', substr(label, 1, 1), ''),
        iif(label GLOB '[A-Z]*', 0, CAST(label AS INTEGER) - number)
    FROM tickets WHERE number = 1
    """,
)
