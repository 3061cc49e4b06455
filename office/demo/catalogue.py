"""The demo's catalogue of procedures: the one that comes with the program, taken once."""

from datetime import datetime

from office.procedures.revisions import Records, Revisions
from office.procedures.shipped import FILE_NAME, shipped_catalogue

_DEMO = "demo"


def take_shipped(store: Records, now: datetime) -> None:
    """Take the program's catalogue into use where none is."""
    revisions = Revisions(store)
    if revisions.current() is None:
        staged = revisions.stage(shipped_catalogue(), _DEMO, FILE_NAME, now)
        revisions.take(staged.id, None, now)
