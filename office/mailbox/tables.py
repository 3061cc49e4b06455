"""The mailbox's tables. A migration that has shipped is never changed."""

from office.mailbox.set_back import keep_barred
from office.store.tables import Migration, Tables, executing

# Dates only: with a time of day the hall's pictures would tell who wrote.
_MAILBOX = (
    """
    CREATE TABLE mailbox_keys (
        id INTEGER PRIMARY KEY,
        public BLOB NOT NULL UNIQUE
    ) STRICT
    """,
    # A version is 1 for the first and one more for each that took its place: a restored copy may be behind.
    """
    CREATE TABLE mailbox_wrappings (
        key_id INTEGER NOT NULL REFERENCES mailbox_keys (id),
        opened_with TEXT NOT NULL,
        salt BLOB NOT NULL,
        passes INTEGER NOT NULL,
        memory_bytes INTEGER NOT NULL,
        box BLOB NOT NULL,
        version INTEGER NOT NULL DEFAULT 1,
        PRIMARY KEY (key_id, opened_with)
    ) STRICT
    """,
    """
    CREATE TABLE messages (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL CHECK (kind IN ('rule', 'conduct')),
        state TEXT NOT NULL,
        received_on TEXT NOT NULL,
        text TEXT,
        sealed BLOB,
        fingerprint TEXT,
        copies INTEGER NOT NULL,
        counter INTEGER,
        ticket_id INTEGER REFERENCES tickets (id),
        contested INTEGER NOT NULL,
        CHECK (kind = 'rule' OR (text IS NULL AND fingerprint IS NULL))
    ) STRICT
    """,
    "CREATE INDEX messages_by_state ON messages (state, id)",
    "CREATE INDEX messages_by_day ON messages (received_on, id)",
    """
    CREATE INDEX messages_alike ON messages (fingerprint) WHERE fingerprint IS NOT NULL
    """,
    """
    CREATE TABLE message_steps (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        message_id INTEGER NOT NULL REFERENCES messages (id),
        action TEXT NOT NULL,
        state TEXT NOT NULL,
        "on" TEXT NOT NULL,
        "by" TEXT NOT NULL,
        words TEXT,
        sealed BLOB,
        why TEXT,
        for_writer BLOB,
        CHECK ((action = 'refuse') = (why IS NOT NULL))
    ) STRICT
    """,
    "CREATE INDEX message_steps_of ON message_steps (message_id, id)",
    """
    CREATE TRIGGER message_steps_stay BEFORE DELETE ON message_steps
    BEGIN SELECT RAISE(ABORT, 'a step of a message is never removed'); END
    """,
    # Words may be erased after their time; nothing else of a step may change.
    """
    CREATE TRIGGER message_steps_keep BEFORE UPDATE ON message_steps
    WHEN new.id IS NOT old.id OR new.message_id IS NOT old.message_id OR new.action IS NOT old.action
        OR new.state IS NOT old.state OR new."on" IS NOT old."on" OR new."by" IS NOT old."by"
        OR new.why IS NOT old.why OR new.words IS NOT NULL OR new.sealed IS NOT NULL
        OR new.for_writer IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a step of a message is never changed'); END
    """,
    """
    CREATE TABLE message_receipts (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code_hash TEXT NOT NULL UNIQUE,
        message_id INTEGER NOT NULL REFERENCES messages (id),
        given_on TEXT NOT NULL,
        public BLOB NOT NULL,
        contact BLOB
    ) STRICT
    """,
    "CREATE INDEX message_receipts_of ON message_receipts (message_id, id)",
    "CREATE INDEX message_receipts_by_day ON message_receipts (given_on)",
)
"""Keep messages, what was done with them, who holds a receipt, and the key that seals."""


TABLES = Tables("mailbox", (Migration("0001_mailbox", executing(*_MAILBOX)),), keep_barred=keep_barred)
