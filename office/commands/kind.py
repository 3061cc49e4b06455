"""Whether a database is an office's or a demo's: it says so itself, so that a demo's copy stays a demo."""

from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from office.people.secrets import is_password
from office.store.integrity.damage import only_reading

OFFICE, DEMO = "office", "demo"
_KIND = "SELECT value FROM facts WHERE name = 'kind'"
_DEMO_MANAGER = "SELECT password_hash FROM officers WHERE login = 'manager' AND role = 'manager'"
_DEMO_PASSWORD = "demo"  # noqa: S105 - public by design; too short for an office, which refuses it


def known_kind(path: Path) -> str | None:
    """Return what the database ``path`` is: OFFICE or DEMO; None where it does not say and nothing shows it.

    One from before databases said so is a demo's where it has the account that everyone knows.
    """
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        with only_reading(path) as conn:
            tables = {name for (name,) in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
            found = conn.execute(_KIND).fetchone() if "facts" in tables else None
            if found is not None:
                return str(found[0])
            manager = conn.execute(_DEMO_MANAGER).fetchone() if "officers" in tables else None
    except sqlite3.Error:
        return None  # It is damaged: whoever opens it says so.
    return DEMO if manager is not None and is_password(_DEMO_PASSWORD, manager[0]) else None


def keep_kind(db: Database, kind: str) -> None:
    """Have the database say what it is; what it has said before stays."""
    db.execute("INSERT OR IGNORE INTO facts (name, value) VALUES ('kind', ?)", (kind,))
