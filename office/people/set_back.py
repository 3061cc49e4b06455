"""People and devices of an office that was set back: whom it had barred since the copy stays barred."""

from datetime import datetime
from typing import Any

from sqlite_utils.utils import sqlite3

from office.tickets.typed import typed

_DEVICE = ("name", "role", "token_hash", "added_at", "revoked_at")
_OFFICER = (
    "login",
    "role",
    "counters",
    "may_choose",
    "disabled",
    "must_change",
    "version",
    "password_hash",
    "password_set_at",
)


def end_sessions(conn: sqlite3.Connection, at: datetime) -> None:
    """Have every officer sign in again, within a transaction.

    A session is known by its officer's version, which counts up: the seconds of a time are more than any
    count that came after the copy, so that no session from then, ended or not, is ever taken for a new one.
    """
    conn.execute("UPDATE officers SET version = max(version + 1, ?)", (int(at.timestamp()),))


def keep_barred(
    conn: sqlite3.Connection, replaced: sqlite3.Connection, newest: sqlite3.Connection | None = None
) -> list[str]:
    """Revoke and disable in ``conn``, an older copy, what ``replaced`` has revoked and disabled.

    What the copy does not have at all is taken over as revoked or disabled, so that it stays so whichever
    copy is restored next. ``replaced`` may be the older of the two: what ``conn`` has from later stands.
    So does whom ``newest``, which came after ``replaced``, lets in by the same token or password.
    Returns what to tell, a line each. Raises sqlite3.Error where one of them cannot be read.
    """
    devices, officers = _rows(replaced, "devices", _DEVICE), _rows(replaced, "officers", _OFFICER)
    kept_devices = {row["name"]: row for row in _rows(conn, "devices", _DEVICE)}
    kept_officers = {row["login"]: row for row in _rows(conn, "officers", _OFFICER)}
    let_in: frozenset[tuple[str, str]] = frozenset() if newest is None else _let_in(newest)
    told = [
        _device(conn, row, kept)
        for row in devices
        if (kept := kept_devices.get(row["name"])) is None or (kept["name"], kept["token_hash"]) not in let_in
    ]
    told += [
        _officer(conn, row, kept)
        for row in officers
        if (kept := kept_officers.get(row["login"])) is None
        or (kept["login"], kept["password_hash"]) not in let_in
    ]
    return [line for line in told if line is not None]


def _let_in(conn: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Return names and logins with the hashes of the tokens and passwords that open something there."""
    devices, officers = _rows(conn, "devices", _DEVICE), _rows(conn, "officers", _OFFICER)
    tokens = {(row["name"], row["token_hash"]) for row in devices if row["revoked_at"] is None}
    passwords = {(row["login"], row["password_hash"]) for row in officers if not row["disabled"]}
    return frozenset(tokens | passwords)


def _rows(conn: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> list[dict[str, Any]]:
    sql = f"SELECT {', '.join(columns)} FROM {table} ORDER BY 1"  # noqa: S608
    found = conn.execute(sql).fetchall()
    return [dict(zip(columns, row, strict=True)) for row in found]


def _device(conn: sqlite3.Connection, was: dict[str, Any], kept: dict[str, Any] | None) -> str | None:
    """Return what to tell; None where nothing changes for whoever has the copy's token."""
    if kept is None:
        if was["revoked_at"] is not None:
            _insert(conn, "devices", was)
        return None
    name, is_same = was["name"], was["token_hash"] == kept["token_hash"]
    # A token that was replaced was revoked before; a later one than ``replaced`` knows of is none of these.
    ended = was["revoked_at"] or (None if is_same else was["added_at"])
    if kept["revoked_at"] is not None or ended is None or not (is_same or str(ended) > kept["added_at"]):
        return None
    conn.execute("UPDATE devices SET revoked_at = ? WHERE name = ?", (ended, name))
    if was["revoked_at"] is not None:
        return f"{name} stays revoked"
    return f"{name} was enrolled again after that copy: enrol it once more, by {_enrolling(was)}"


def _enrolling(device: dict[str, Any]) -> str:
    return typed(f"device add {device['name']} --role {device['role']}")


def _officer(conn: sqlite3.Connection, was: dict[str, Any], kept: dict[str, Any] | None) -> str | None:
    """Return what to tell; None where the copy lets in whom ``replaced`` lets in."""
    if not was["disabled"]:
        return None
    if kept is None:
        _insert(conn, "officers", was)
        return None
    set_at, kept_at = str(was["password_set_at"] or ""), str(kept["password_set_at"] or "")
    # A new password lets a disabled person in again, and the copy has one that ``replaced`` does not know.
    if kept["disabled"] or kept_at > set_at:
        return None
    login = was["login"]
    conn.execute("UPDATE officers SET disabled = 1, password_set_at = ? WHERE login = ?", (set_at, login))
    return f"{login} stays disabled; this lets them in again: {typed(f'officer reset {login}')}"


def _insert(conn: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    places = ", ".join("?" for _ in row)
    conn.execute(
        f"INSERT OR IGNORE INTO {table} ({', '.join(row)}) VALUES ({places})",  # noqa: S608
        tuple(row.values()),
    )
