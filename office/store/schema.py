"""The core's tables, as sqlite-utils migrations. A migration that has shipped is never changed."""

from uuid import uuid4

from sqlite_utils import Database

from office.store.first_tables import TICKETS, TICKETS_IN_PRINT_TROUBLE
from office.store.integrity.journal_names import JOURNAL_NAMES
from office.store.legs.table import LEGS, fill_from
from office.store.numberings import NUMBERINGS
from office.store.tables import Migration, Tables

OWNER = "mot_cua"
"""What the core's migrations are kept under in a file."""


def tickets_and_journal(db: Database) -> None:
    """Tickets, the journal that is also the outbox, counters' duties, first answers."""
    for statement in TICKETS:
        db.execute(statement)


def few_who_wait_apart(db: Database) -> None:
    """Find who waits for one counter, and in which classes, without reading everybody who waits."""
    for statement in _WAIT_APART:
        db.execute(statement)


def print_indexes_everywhere(db: Database) -> None:
    """Bring an index to the oldest files: 0001 was given it when it had been used already."""
    db.execute(TICKETS_IN_PRINT_TROUBLE.replace("INDEX", "INDEX IF NOT EXISTS"))


def first_calls(db: Database) -> None:
    """Keep when a ticket was first called, where it was called anew after waiting again: reports ask.

    What the journal knows of older tickets is filled in. First answers that hold a ticket get the
    column, too: they are given for a day.
    """
    for statement in _FIRST_CALLS:
        db.execute(statement)


def answers_in_order(db: Database) -> None:
    """Keep first answers in the order they come: whole under their keys each took a page of its own.

    Those of today are carried over. They are looked up by key and dropped by age, once in a while and all
    in one, so that their age needs no index.
    """
    for statement in _ANSWERS_IN_ORDER:
        db.execute(statement)


def check_ins(db: Database) -> None:
    """Keep when a missed or parked visitor said to be back; first answers that hold a ticket, too."""
    for statement in _CHECK_INS:
        db.execute(statement)


def large_print(db: Database) -> None:
    """Keep which tickets are printed large, for their next paper; first answers that hold a ticket, too."""
    for statement in _LARGE_PRINT:
        db.execute(statement)


def journal_names(db: Database) -> None:
    """Name the journal, and keep each entry's priority class, that of its ticket for older entries.

    A journal gets another name whenever it goes on from an older state of itself: the newest is the one
    it has, and ``after_seq`` tells up to which entry it is the same as the one before. ``numbers_lost`` holds
    the highest numbers that were given and then lost: the next ones are above them.
    """
    for statement in JOURNAL_NAMES:
        db.execute(statement)
    db.execute("INSERT INTO journal_names (id, after_seq) VALUES (?, 0)", (str(uuid4()),))


def flags(db: Database) -> None:
    """Keep which entries are worth a manager's look, and find those of a day without reading the others."""
    for statement in _FLAGS:
        db.execute(statement)


def legs(db: Database) -> None:
    """Keep each ticket's stays at counters, its times away and its later waits; the journal fills them in."""
    for statement in (*LEGS, fill_from("journal")):
        db.execute(statement)


def numberings(db: Database) -> None:
    """Keep which letter or block each field's numbers begin with on a day."""
    for statement in NUMBERINGS:
        db.execute(statement)


def one_in_hand_a_day(db: Database) -> None:
    """Let no ticket of a past day keep a counter from having one today."""
    for statement in _ONE_IN_HAND_A_DAY:
        db.execute(statement)


def lates(db: Database) -> None:
    """Keep when a waiting visitor let others pass; first answers that hold a ticket get the column, too."""
    for statement in _LATES:
        db.execute(statement)


def booked_times(db: Database) -> None:
    """Keep which tickets wait from a time that was booked; first answers that hold a ticket, too."""
    for statement in _BOOKED_TIMES:
        db.execute(statement)


def transfers(db: Database) -> None:
    """Find the transfers of a day without reading the other entries."""
    db.execute(
        """
        CREATE INDEX journal_transferred ON journal (office_day, ticket_id, seq) WHERE kind = 'transferred'
        """
    )


CORE = Tables(
    OWNER,
    (
        Migration("0001_tickets_and_journal", tickets_and_journal),
        Migration("0003_few_who_wait_apart", few_who_wait_apart),
        Migration("0004_print_indexes_everywhere", print_indexes_everywhere),
        Migration("0005_first_calls", first_calls),
        Migration("0006_answers_in_order", answers_in_order),
        Migration("0007_check_ins", check_ins),
        Migration("0009_large_print", large_print),
        Migration("0010_journal_names", journal_names),
        Migration("0011_flags", flags),
        Migration("0012_legs", legs),
        Migration("0013_numberings", numberings),
        Migration("0014_one_in_hand_a_day", one_in_hand_a_day),
        Migration("0015_lates", lates),
        Migration("0016_booked_times", booked_times),
        Migration("0017_transfers", transfers),
    ),
    handed_over=frozenset({"0002_people_and_devices"}),
)
"""What every office has. The step of officers and devices is now that of ``office/people``."""

_ONE_IN_HAND_A_DAY = (
    "DROP INDEX one_ticket_in_hand",
    """
    CREATE UNIQUE INDEX one_ticket_in_hand_a_day ON tickets (counter, office_day)
    WHERE state IN ('called', 'serving')
    """,
)

_FLAGS = (
    "ALTER TABLE journal ADD COLUMN flag TEXT",
    "CREATE INDEX journal_flagged ON journal (office_day, seq) WHERE flag IS NOT NULL",
)

_LATES = (
    "ALTER TABLE tickets ADD COLUMN late_at TEXT",
    """
    UPDATE answers SET text = json_insert(text, '$[#]', NULL) WHERE json_extract(text, '$[0]') = 'ticket'
    """,
)

_BOOKED_TIMES = (
    "ALTER TABLE tickets ADD COLUMN booked_for TEXT",
    """
    CREATE INDEX tickets_booked ON tickets (office_day, field)
    WHERE state = 'waiting' AND booked_for IS NOT NULL
    """,
    """
    UPDATE answers SET text = json_insert(text, '$[#]', NULL) WHERE json_extract(text, '$[0]') = 'ticket'
    """,
)

_LARGE_PRINT = (
    "ALTER TABLE tickets ADD COLUMN is_large INTEGER NOT NULL DEFAULT 0 CHECK (is_large IN (0, 1))",
    """
    UPDATE answers SET text = json_insert(text, '$[#]', 0) WHERE json_extract(text, '$[0]') = 'ticket'
    """,
)

_CHECK_INS = (
    "ALTER TABLE tickets ADD COLUMN checked_in_at TEXT",
    """
    UPDATE answers SET text = json_insert(text, '$[#]', NULL) WHERE json_extract(text, '$[0]') = 'ticket'
    """,
)

# Partial, so that an ordinary ticket costs nothing more. With 10,000 waiting a call looked through all of
# them twice, for the few of these: 5.5 ms.
_WAIT_APART = (
    """
    CREATE INDEX tickets_for_one_counter ON tickets (office_day, counter, field)
    WHERE state = 'waiting' AND counter IS NOT NULL
    """,
    """
    CREATE INDEX tickets_in_class ON tickets (office_day, priority)
    WHERE state = 'waiting' AND priority IS NOT NULL
    """,
)

_FIRST_CALLS = (
    "ALTER TABLE tickets ADD COLUMN first_called_at TEXT",
    """
    WITH calls AS MATERIALIZED (
        SELECT ticket_id, min(at) AS first FROM journal
        WHERE kind = 'called' GROUP BY ticket_id HAVING count(*) > 1
    )
    UPDATE tickets SET first_called_at = calls.first FROM calls WHERE tickets.id = calls.ticket_id
    """,
    """
    UPDATE answers SET text = json_insert(text, '$[#]', NULL) WHERE json_extract(text, '$[0]') = 'ticket'
    """,
)

_ANSWERS_IN_ORDER = (
    """
    CREATE TABLE answers_in_order (
        actor TEXT NOT NULL,
        key TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        text TEXT NOT NULL,
        at TEXT NOT NULL,
        UNIQUE (actor, key)
    ) STRICT
    """,
    "INSERT INTO answers_in_order SELECT actor, key, fingerprint, text, at FROM answers ORDER BY at",
    "DROP TABLE answers",
    "ALTER TABLE answers_in_order RENAME TO answers",
)
