"""The tables of booking. A migration that has shipped is never changed."""

from sqlite_utils import Database

from office.booking.set_back import forgive
from office.store.tables import Migration, Tables, executing

_SLOTS = """
    CREATE TABLE booking_slots (
        day TEXT NOT NULL,
        field TEXT NOT NULL,
        at TEXT NOT NULL,
        seat INTEGER NOT NULL CHECK (seat >= 1),
        PRIMARY KEY (day, field, at, seat)
    ) STRICT, WITHOUT ROWID
"""
_BOOKINGS = (
    """
    CREATE TABLE bookings (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        day TEXT NOT NULL,
        field TEXT NOT NULL,
        at TEXT NOT NULL,
        seat INTEGER NOT NULL,
        person TEXT,
        card TEXT,
        missed_mark TEXT,
        nth INTEGER NOT NULL CHECK (nth BETWEEN 1 AND 2),
        state TEXT NOT NULL,
        made_at TEXT NOT NULL,
        address TEXT,
        nth_hold INTEGER CHECK (nth_hold BETWEEN 1 AND 2),
        held_until TEXT,
        booked_at TEXT,
        ended_at TEXT,
        ticket_id INTEGER UNIQUE REFERENCES tickets (id),
        FOREIGN KEY (day, field, at, seat) REFERENCES booking_slots (day, field, at, seat),
        CHECK ((state = 'held') = (held_until IS NOT NULL))
    ) STRICT
    """,
    """
    CREATE UNIQUE INDEX one_live_booking_a_seat ON bookings (day, field, at, seat)
    WHERE state IN ('held', 'booked', 'checked_in')
    """,
    """
    CREATE UNIQUE INDEX one_live_booking_a_person_and_field ON bookings (day, person, field)
    WHERE state IN ('held', 'booked', 'checked_in')
    """,
    """
    CREATE UNIQUE INDEX two_live_bookings_a_person_and_day ON bookings (day, person, nth)
    WHERE state IN ('held', 'booked', 'checked_in')
    """,
    "CREATE UNIQUE INDEX two_holds_an_address ON bookings (address, nth_hold) WHERE state = 'held'",
    "CREATE INDEX bookings_of_slot ON bookings (day, field, at, seat)",
    "CREATE INDEX bookings_ahead ON bookings (state, at)",
)
_DAYS = """
    CREATE TABLE booking_days (
        day TEXT NOT NULL,
        field TEXT NOT NULL,
        opened_at TEXT NOT NULL,
        sold_out_at TEXT,
        seed BLOB,
        drawn_at TEXT,
        PRIMARY KEY (day, field)
    ) STRICT, WITHOUT ROWID
"""
_REQUESTS = """
    CREATE TABLE booking_requests (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL UNIQUE,
        day TEXT NOT NULL,
        field TEXT NOT NULL,
        wanted TEXT NOT NULL,
        person TEXT NOT NULL,
        card TEXT NOT NULL,
        missed_mark TEXT,
        nth INTEGER NOT NULL CHECK (nth BETWEEN 1 AND 2),
        made_at TEXT NOT NULL,
        UNIQUE (day, person, field),
        UNIQUE (day, person, nth),
        FOREIGN KEY (day, field) REFERENCES booking_days (day, field)
    ) STRICT
"""
_MISSED = (
    """
    CREATE TABLE booking_missed (
        id INTEGER PRIMARY KEY,
        missed_mark TEXT NOT NULL,
        day TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX booking_missed_of ON booking_missed (missed_mark, day)",
)
_CLOSINGS = """
    CREATE TABLE booking_closings (
        day TEXT NOT NULL,
        field TEXT NOT NULL,
        reason TEXT NOT NULL,
        closed_by TEXT NOT NULL,
        closed_at TEXT NOT NULL,
        PRIMARY KEY (day, field)
    ) STRICT, WITHOUT ROWID
"""
_CONTACTS = (
    """
    CREATE TABLE booking_contacts (
        booking_id INTEGER PRIMARY KEY REFERENCES bookings (id),
        day TEXT NOT NULL,
        mark TEXT NOT NULL,
        sealed BLOB NOT NULL,
        language TEXT NOT NULL,
        told_at TEXT
    ) STRICT
    """,
    "CREATE INDEX booking_contacts_of ON booking_contacts (day, mark)",
)
"""Keep whom to tell of a booking, sealed."""


_BOOKED = (_SLOTS, *_BOOKINGS, _DAYS, _REQUESTS, *_MISSED)
"""Keep the seats that can be booked, who has which, and what was drawn or missed."""


def _closings(db: Database) -> None:
    """Keep which days a manager closed, and why the office took a time back."""
    db.execute(_CLOSINGS)
    db.execute("ALTER TABLE bookings ADD COLUMN closed_for TEXT")


_MIGRATIONS = (
    Migration("0001_bookings", executing(*_BOOKED)),
    Migration("0002_booking_closings", _closings),
    Migration("0003_booking_contacts", executing(*_CONTACTS)),
)
TABLES = Tables("booking", _MIGRATIONS, set_back=forgive)
