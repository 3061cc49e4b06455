"""What a changed config.toml leaves over today, in words: for ``server.py check`` and the log at start."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime

import structlog

from office.papers.orphaned import orphans
from office.papers.print_job import PrintJob
from office.settings import Settings
from office.store.looking_in import OlderDatabaseError, look_in
from office.store.sqlite import FILE_NAME
from office.store.tables import Tables
from office.tickets.clock_watch import clock_trouble, newest_at, trouble_of
from office.tickets.day_keeper import words
from office.tickets.left_over import Gone, LeftOver, close_counters_gone, left_over
from office.tickets.numbering import Numbering
from office.tickets.office import Office, Series
from office.tickets.store import Reader, Store, StoreError
from office.tickets.ticket import Ticket

log = structlog.get_logger(__name__)

_MOST_NAMED = 5
_ON_OVERVIEW = "a manager moves or cancels them on the overview"


def plan_hints(settings: Settings, now: datetime, rooms: Sequence[Tables]) -> list[str]:
    """Return what is doubtful today, a sentence each: the clock, and who is left over by these settings.

    Changes nothing, and works beside a running server.
    """
    path, office = settings.server.data / FILE_NAME, settings.office
    if not path.exists():
        return list(_doubt(office, None, now))

    def newest_and_told(reader: Reader) -> tuple[datetime | None, list[str]]:
        return newest_at(reader), list(sentences(settings, reader, now))

    try:
        newest, told = look_in(path, newest_and_told, rooms)
    except OlderDatabaseError:
        return [
            "the data is of an older version: the log of the next start says whether anybody is left over"
        ]
    except StoreError as error:
        return [f"nobody knows who is left over today: {error}"]
    return [*_doubt(office, newest, now), *told]


def _doubt(office: Office, newest: datetime | None, now: datetime) -> Iterator[str]:
    trouble = clock_trouble(office, newest, now)
    if trouble is not None:
        yield words(trouble, now, newest)


def settle_plan(settings: Settings, store: Store, clock: Callable[[], datetime]) -> None:
    """At start: close counters that have left, and log who is left over. Raises StoreError.

    While the clock cannot be right, today is another day than that of those who wait: nothing is done.
    """
    now, office = clock(), settings.office
    with store.reading() as reader:
        if trouble_of(office, reader, now) is not None:
            return
    closed = store.transact(lambda tx: close_counters_gone(office, tx, now))
    with store.reading() as reader:
        told = list(sentences(settings, reader, now))
    for number in closed:
        log.warning("counter_left", counter=number)
    for sentence in told:
        log.warning("left_over", what=sentence)


def printers_of(settings: Settings) -> set[str]:
    """Return the kiosks that have a printer."""
    return {kiosk.name for kiosk in settings.kiosks if kiosk.printer is not None}


def sentences(settings: Settings, reader: Reader, now: datetime) -> Iterator[str]:
    """Give what is left over, a sentence each."""
    office, found = settings.office, left_over(settings.office, reader, now)
    yield from _nobodys(found)
    for number in sorted({one.counter for one in found.freed if one.counter is not None}):
        named = _labels(one for one in found.freed if one.counter == number)
        yield f"counter {number} has left: {named} had been sent to it and wait for their field's counters"
    yield from _papers(orphans(reader, printers_of(settings)))
    for code in sorted({one.priority for one in found.ordinary if one.priority}):
        named = _labels(one for one in found.ordinary if one.priority == code)
        yield f"priority class {code!r} has left: {named} are called like ordinary tickets"
    if found.unnamed:
        yield f"procedures have left: papers and consoles do not name them for {_labels(found.unnamed)}"
    yield from _tomorrow(office, found, now)


def _nobodys(found: LeftOver) -> Iterator[str]:
    for code in sorted({one.field for one, gone in found.tickets if gone is Gone.FIELD}):
        named = _labels(one for one, gone in found.tickets if gone is Gone.FIELD and one.field == code)
        yield f"field {code!r} has left: nobody calls {named}; {_ON_OVERVIEW}"
    for ticket, gone in found.tickets:
        if gone is Gone.COUNTER:
            yield f"counter {ticket.counter} has left with {ticket.label} ({ticket.state}); {_ON_OVERVIEW}"


def _papers(orphaned: Sequence[tuple[PrintJob, Ticket]]) -> Iterator[str]:
    for printer in sorted({job.printer for job, _ in orphaned}):
        named = _labels(ticket for job, ticket in orphaned if job.printer == printer)
        yield (
            f"kiosk {printer!r} has left or has no printer: the papers of {named} wait for it;"
            " a manager prints them elsewhere or gives them up on the overview"
        )


def _tomorrow(office: Office, found: LeftOver, now: datetime) -> Iterator[str]:
    day = f"until the next office day (today is {office.day(now)})"
    for code, (today, later) in (found.tomorrow or {}).items():
        if today is None:
            yield f"field {code} gives no numbers {day}: {_begin(later)} is another field's today"
        else:
            yield f"field {code} keeps {_begin(today)} {day}; then {_begin(later)}"


def _begin(numbering: Numbering) -> str:
    if numbering.series is Series.LETTER:
        return f"the letter {numbering.letter}"
    return f"the block {numbering.block}"


def _labels(tickets: Iterable[Ticket]) -> str:
    labels = list(dict.fromkeys(ticket.label for ticket in tickets))
    more = len(labels) - _MOST_NAMED
    return ", ".join(labels[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
