"""Who is left over when config.toml was changed: tickets of today that name what it has no longer.

A counter that has left is closed (``close_counters_gone``): who was sent to it waits for its field again.
The rest cannot go on by itself: ``left_over`` lists it for a manager, who moves or cancels it.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from office.tickets.duty import CounterState, Duty
from office.tickets.journal import Kind, NewEntry
from office.tickets.moves import Action, state_after
from office.tickets.numbering import Numbering
from office.tickets.numbers import day_numbers, planned_numbers
from office.tickets.office import Office
from office.tickets.reasons import OwnReason
from office.tickets.store import Reader, Transaction
from office.tickets.ticket import OPEN, Standing, Ticket

_BY_SERVER = "server"


class Gone(StrEnum):
    """What has left config.toml while a ticket needs it."""

    FIELD = "field"
    COUNTER = "counter"


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What today's tickets name that config.toml has no longer; ``office/papers/orphaned.py`` has papers.

    ``tickets`` are nobody's: no counter can call them or has them. What goes on by itself: ``freed`` were
    sent to a counter that has left, and their field's counters call them; ``ordinary`` are called without
    their class; ``unnamed`` are printed without a procedure. ``tomorrow`` are the fields whose numbers
    change with the next office day: by code, what they have today (None: no numbers) and what config.toml
    gives them.
    """

    tickets: tuple[tuple[Ticket, Gone], ...] = ()
    freed: tuple[Ticket, ...] = ()
    ordinary: tuple[Ticket, ...] = ()
    unnamed: tuple[Ticket, ...] = ()
    tomorrow: Mapping[str, tuple[Numbering | None, Numbering]] | None = None


def left_over(office: Office, reader: Reader, now: datetime) -> LeftOver:
    """Return who is left over at ``now``."""
    day = office.day(now)
    working = working_counters(reader.duties(), office, now)
    present = reader.in_state(day, *OPEN)
    nobodys = [(ticket, gone) for ticket in present if (gone := what_is_gone(office, working, ticket))]
    others = [ticket for ticket in present if what_is_gone(office, working, ticket) is None]
    known = {procedure.code for procedure in office.procedures}
    return LeftOver(
        tickets=tuple(nobodys),
        freed=tuple(
            one for one in others if one.standing is Standing.IN_LINE and _has_left(office, one.counter)
        ),
        ordinary=tuple(one for one in others if one.priority not in office.classes),
        unnamed=tuple(one for one in others if not known.issuperset(one.procedures)),
        tomorrow=_tomorrow(office, reader, now),
    )


def what_is_gone(office: Office, working: Mapping[int, Collection[str]], ticket: Ticket) -> Gone | None:
    """Return what a ticket of today needs and config.toml has no longer, None where it can go on.

    ``working`` are as ``working_counters`` gives them: one that was given the field today calls on.
    """
    if ticket.standing is Standing.IN_LINE:
        is_called = any(
            (number == ticket.counter or ticket.field in chosen) and not _has_left(office, number)
            for number, chosen in working.items()
        )
        return None if _has_field(office, ticket.field) or is_called else Gone.FIELD
    return Gone.COUNTER if _has_left(office, ticket.counter) else None


def way_on(office: Office, reader: Reader, ticket: Ticket, now: datetime) -> Action:
    """Return how a ticket is sent elsewhere: by a transfer, or, where nobody can call it any more, sent on.

    Raises IllegalMove for any other that waits: it is called in its turn.
    """
    if ticket.standing is not Standing.IN_LINE:
        return Action.TRANSFER
    is_left = what_is_gone(office, working_counters(reader.duties(), office, now), ticket)
    action = Action.SEND_ON if is_left else Action.TRANSFER
    state_after(ticket, action)
    return action


def working_counters(duties: Iterable[Duty], office: Office, now: datetime) -> Mapping[int, Collection[str]]:
    """Return the counters that are open or paused today, with the fields that were chosen for them today."""
    day = office.day(now)
    working = (one for one in duties if one.office_day == day and one.state is not CounterState.CLOSED)
    return {one.number: one.fields or () for one in working}


def close_counters_gone(office: Office, tx: Transaction, now: datetime) -> list[int]:
    """Close the counters of today that config.toml has no longer, in the journal too, and return them.

    Who was sent to one of them waits for the field's other counters again.
    """
    day, reason = office.day(now), OwnReason.NOT_IN_CONFIG
    gone = sorted(one for one in working_counters(tx.duties(), office, now) if _has_left(office, one))
    for number in gone:
        tx.save_duty(Duty(number, CounterState.CLOSED, day, now, _BY_SERVER, reason))
        tx.record(NewEntry(Kind.COUNTER_CLOSED, now, day, _BY_SERVER, counter=number, reason=reason))
    return gone


def _tomorrow(
    office: Office, reader: Reader, now: datetime
) -> Mapping[str, tuple[Numbering | None, Numbering]]:
    day = office.day(now)
    today, planned = day_numbers(office, reader, day).by_field, planned_numbers(office, day).by_field
    return {
        code: (today[code], later)
        for code, later in planned.items()
        if later and not _alike(today[code], later)
    }


def _alike(one: Numbering | None, other: Numbering) -> bool:
    if one is None or one.series is not other.series:
        return False
    return one.letter == other.letter if one.series == "letter" else one.block == other.block


def _has_left(office: Office, counter: int | None) -> bool:
    return counter is not None and all(each.number != counter for each in office.counters)


def _has_field(office: Office, code: str) -> bool:
    return any(field.code == code for field in office.fields)
