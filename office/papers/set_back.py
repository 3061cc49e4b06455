"""The papers of an office that was set back: what it says of them was so at the time of the copy."""

from datetime import datetime

from sqlite_utils.utils import sqlite3

from office.papers.print_job import GIVEN_UP
from office.store import states
from office.tickets.day import as_text

_REASON = "set back to an older copy: look whether the paper came"
_JOBS = f"""
    UPDATE print_jobs SET state = 'unknown', reason = ?, ended_at = ?
    WHERE state IN ('queued', 'printing')
    OR (
        state = 'failed' AND reason IS NOT ?
        AND ticket_id IN (SELECT id FROM tickets WHERE {states.WAITS})
    )
"""
_TICKETS = """
    UPDATE tickets SET print = 'unknown' WHERE print IN ('queued', 'printing', 'failed') AND 'unknown' = (
        SELECT state FROM print_jobs WHERE ticket_id = tickets.id ORDER BY id DESC LIMIT 1
    )
"""


def doubt_papers(conn: sqlite3.Connection, at: datetime) -> None:
    """Have nobody believe that the papers still to be printed did not come out since, within a transaction.

    Printed once more they would be taken for the first; so staff are told to look, as after a power cut.
    """
    conn.execute(_JOBS, (_REASON, as_text(at), GIVEN_UP))
    conn.execute(_TICKETS)
