"""The table of legs and what fills it from a journal: migration 0012, never changed once it has shipped.

The table is keyed by ticket, so that a call appends to the newest page, and finding a ticket's open leg
needs no index of its own. ``seconds`` and ``walk_s`` are kept, not the times they are between: a year's
report adds up half a million of them.
"""

_KINDS = "'called', 'started', 'finished', 'no_show', 'parked', 'resumed', 'transferred', 'reinstated'"

LEGS = (
    """
    CREATE TABLE legs (
        seq INTEGER NOT NULL,
        ticket_id INTEGER NOT NULL REFERENCES tickets (id),
        office_day TEXT NOT NULL,
        part TEXT NOT NULL,
        field TEXT NOT NULL,
        counter INTEGER,
        actor TEXT NOT NULL,
        began_at TEXT NOT NULL,
        walk_s INTEGER CHECK (walk_s >= 0),
        seconds INTEGER CHECK (seconds >= 0),
        ended_seq INTEGER,
        ending TEXT,
        PRIMARY KEY (ticket_id, seq)
    ) STRICT, WITHOUT ROWID
    """,
    # The last visits of a field, for the estimates, without reading all of its day.
    """
    CREATE INDEX legs_done ON legs (office_day, field, ended_seq)
    WHERE ending IN ('finished', 'transferred') AND part <> 'line'
    """,
)

_FILL = """
    WITH moves AS (
        SELECT
            seq, ticket_id, office_day, kind, field, counter, actor, at,
            unixepoch(substr(at, 1, 19)) AS second,
            sum(kind = 'called') OVER (PARTITION BY ticket_id ORDER BY seq) AS calls
        FROM {journal}
        WHERE ticket_id IS NOT NULL AND kind IN ({kinds}, 'cancelled', 'unfinished')
    ),
    neighbours AS (
        SELECT
            *,
            lead(kind) OVER of_ticket AS next_kind, lead(second) OVER of_ticket AS next_second,
            lead(seq) OVER of_ticket AS next_seq,
            lead(kind, 2) OVER of_ticket AS later_kind, lead(second, 2) OVER of_ticket AS later_second,
            lead(seq, 2) OVER of_ticket AS later_seq
        FROM moves WINDOW of_ticket AS (PARTITION BY ticket_id ORDER BY seq)
    ),
    known AS (
        SELECT
            *,
            CASE WHEN next_kind = 'started' AND next_second >= second THEN next_second - second END AS walk_s,
            iif(next_kind = 'started', later_kind, next_kind) AS ending,
            iif(next_kind = 'started', later_second, next_second) AS end_second,
            iif(next_kind = 'started', later_seq, next_seq) AS ended_seq
        FROM neighbours
        WHERE calls > 0 AND kind IN ('called', 'resumed', 'parked', 'transferred', 'reinstated')
    )
    INSERT INTO {legs}
    SELECT
        seq, ticket_id, office_day,
        CASE kind
            WHEN 'called' THEN 'counter' WHEN 'resumed' THEN 'counter' WHEN 'parked' THEN 'away' ELSE 'line'
        END,
        field,
        CASE WHEN kind NOT IN ('transferred', 'reinstated') THEN counter END,
        actor, at, walk_s,
        CASE
            WHEN end_second - second - coalesce(walk_s, 0) >= 0
            THEN end_second - second - coalesce(walk_s, 0)
        END,
        ended_seq, ending
    FROM known ORDER BY ticket_id, seq
    """


def fill_from(journal: str, legs: str = "legs") -> str:
    """Return SQL that fills the table ``legs`` with the legs of everything in the table ``journal``."""
    return _FILL.format(journal=journal, legs=legs, kinds=_KINDS)
