"""The tables of officers and devices. A migration that has shipped is never changed."""

from sqlite_utils import Database

from office.people.set_back import end_sessions, keep_barred
from office.store.schema import OWNER
from office.store.tables import Migration, Tables


def _people_and_devices(db: Database) -> None:
    """Officers with hashed passwords, devices with hashed tokens."""
    db.table("officers").create(
        {
            "login": str,
            "role": str,
            "counters": str,
            "may_choose": int,
            "disabled": int,
            "must_change": int,
            "version": int,
            "password_hash": str,
            "password_set_at": str,
        },
        pk="login",
        not_null={"role", "may_choose", "disabled", "must_change", "version", "password_hash"},
    )
    db.table("devices").create(
        {"name": str, "role": str, "token_hash": str, "added_at": str, "revoked_at": str},
        pk="name",
        not_null={"role", "token_hash", "added_at"},
    )
    db.table("devices").create_index(["token_hash"], unique=True)


# Its name is the one it had while it was the core's: files that have had it are not given it again.
TABLES = Tables(
    OWNER,
    (Migration("0002_people_and_devices", _people_and_devices),),
    set_back=end_sessions,
    keep_barred=keep_barred,
)
