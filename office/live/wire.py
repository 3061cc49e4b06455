"""The journal's entries as screens get them, and with the actor as reports do."""

from datetime import date, datetime

from pydantic import BaseModel

from office.tickets.day import as_text
from office.tickets.journal import Entry, Flag, Kind
from office.tickets.ticket import STANDING, Standing, State


class EntryTicket(BaseModel):
    """The ticket an entry tells of, as it stood right after."""

    id: int
    label: str
    field: str
    state: State
    group: Standing


class EntryShape(BaseModel):
    """One entry, with nothing that names a person. ``ticket`` is null for a counter's own entries.

    ``journal_id`` names the journal that ``seq`` belongs to: one who follows and sees another begins anew.
    ``priority`` is the class the ticket waits in, as the hall sees by who is called; it is nobody's name.
    """

    journal_id: str
    seq: int
    kind: Kind
    at: datetime
    office_day: date
    priority: str | None
    ticket: EntryTicket | None
    counter: int | None


class JournalEntryShape(EntryShape):
    """One entry with the login or device that caused it, and the reason given.

    ``flag`` marks what is worth a look for whoever watches over the order: ``docs/fairness.md``.
    """

    actor: str
    reason: str | None
    flag: Flag | None


def entry_message(entry: Entry, journal_id: str) -> dict[str, object]:
    """Return an ``EntryShape`` as plain JSON values. Written out, because every entry travels through it."""
    ticket = None
    if entry.ticket_id is not None:
        ticket = {
            "id": entry.ticket_id,
            "label": entry.label,
            "field": entry.field,
            "state": entry.state,
            "group": None if entry.state is None else STANDING[entry.state],
        }
    return {
        "journal_id": journal_id,
        "seq": entry.seq,
        "kind": entry.kind,
        "at": as_text(entry.at),
        "office_day": entry.office_day.isoformat(),
        "priority": entry.priority,
        "ticket": ticket,
        "counter": entry.counter,
    }


def journal_entry_shape(entry: Entry, journal_id: str) -> JournalEntryShape:
    """Return the entry as a manager may know it."""
    return JournalEntryShape(
        journal_id=journal_id,
        seq=entry.seq,
        kind=entry.kind,
        at=entry.at,
        office_day=entry.office_day,
        priority=entry.priority,
        ticket=_ticket(entry),
        counter=entry.counter,
        actor=entry.actor,
        reason=entry.reason,
        flag=entry.flag,
    )


def _ticket(entry: Entry) -> EntryTicket | None:
    if entry.ticket_id is None or entry.label is None or entry.field is None or entry.state is None:
        return None
    return EntryTicket(
        id=entry.ticket_id,
        label=entry.label,
        field=entry.field,
        state=entry.state,
        group=STANDING[entry.state],
    )
