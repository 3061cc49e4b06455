"""How values stand in columns: one place that knows both shapes. Rows end here."""

import json
from collections.abc import Callable
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import orjson

from office.tickets.answers import Answer, Kept, Written
from office.tickets.day import as_text, from_text
from office.tickets.duty import CounterState, Duty
from office.tickets.journal import Entry, Flag, Kind
from office.tickets.legs import Leg, Part
from office.tickets.line import Head
from office.tickets.numbering import Numbering
from office.tickets.office import Series
from office.tickets.refusals import refusal
from office.tickets.ticket import Outcome, PrintState, State, Ticket

Row = tuple[Any, ...]

NAME_COLUMNS = "id, key, office_day, series, number, label"
"""What a ticket is known by: none of it changes unless it is carried over to another day."""
PLACE_COLUMNS = (
    "field, priority, state, issued_at, waits_from, issued_by, language, procedures, counter, calls,"
    " called_at, recalled_at, started_at, finished_at, outcome, print, first_called_at, checked_in_at,"
    " is_large, late_at, booked_for"
)
_NAMES = NAME_COLUMNS.count(",") + 1
TICKET_COLUMNS = f"{NAME_COLUMNS}, {PLACE_COLUMNS}"
HEAD_COLUMNS = "id, field, priority, counter, waits_from"
ENTRY_COLUMNS = (
    "seq, kind, at, office_day, actor, ticket_id, label, field, state, counter, reason, priority, flag"
)
DUTY_COLUMNS = "number, state, office_day, since, actor, reason, fields"
LEG_COLUMNS = (
    "seq, ticket_id, office_day, part, field, counter, actor, began_at, walk_s, seconds, ended_seq, ending"
)
NUMBERING_COLUMNS = "office_day, field, series, letter, block"
ANSWER_COLUMNS = "actor, key, fingerprint, text, at"


def update(table: str, columns: str) -> str:
    """Return the statement that keeps a row's values: those of all columns but the first, then the first."""
    sets = ", ".join(f"{name.strip()} = ?" for name in columns.split(",")[1:])
    return f"UPDATE {table} SET {sets} WHERE id = ?"


def _text(moment: datetime | None) -> str | None:
    return None if moment is None else as_text(moment)


def _moment(text: str | None) -> datetime | None:
    return None if text is None else from_text(text)


def _word(one: StrEnum | None) -> str | None:
    # sqlite3 looks for an adapter for all that is not plain: each word took as long as ten plain values.
    return None if one is None else str(one)


def ticket_row(ticket: Ticket) -> Row:
    """Return the ticket in the order of TICKET_COLUMNS."""
    return (
        ticket.id or None,
        ticket.key,
        ticket.office_day.isoformat(),
        ticket.series,
        ticket.number,
        ticket.label,
        ticket.field,
        ticket.priority,
        str(ticket.state),
        as_text(ticket.issued_at),
        as_text(ticket.waits_from),
        ticket.issued_by,
        ticket.language,
        json.dumps(ticket.procedures) if ticket.procedures else "[]",
        ticket.counter,
        ticket.calls,
        _text(ticket.called_at),
        _text(ticket.recalled_at),
        _text(ticket.started_at),
        _text(ticket.finished_at),
        _word(ticket.outcome),
        _word(ticket.print),
        _text(ticket.first_called_at),
        _text(ticket.checked_in_at),
        int(ticket.is_large),
        _text(ticket.late_at),
        _text(ticket.booked_for),
    )


def place_row(ticket: Row) -> Row:
    """Return a row of TICKET_COLUMNS in the order of PLACE_COLUMNS."""
    return ticket[_NAMES:]


def ticket_of(row: Row) -> Ticket:
    """Read a row of TICKET_COLUMNS."""
    return Ticket(
        id=row[0],
        key=row[1],
        office_day=date.fromisoformat(row[2]),
        series=row[3],
        number=row[4],
        label=row[5],
        field=row[6],
        priority=row[7],
        state=State(row[8]),
        issued_at=from_text(row[9]),
        waits_from=from_text(row[10]),
        issued_by=row[11],
        language=row[12],
        procedures=() if row[13] == "[]" else tuple(json.loads(row[13])),
        counter=row[14],
        calls=row[15],
        called_at=_moment(row[16]),
        recalled_at=_moment(row[17]),
        started_at=_moment(row[18]),
        finished_at=_moment(row[19]),
        outcome=None if row[20] is None else Outcome(row[20]),
        print=None if row[21] is None else PrintState(row[21]),
        first_called_at=_moment(row[22]),
        checked_in_at=_moment(row[23]),
        is_large=bool(row[24]),
        late_at=_moment(row[25]),
        booked_for=_moment(row[26]),
    )


def head_of(row: Row) -> Head:
    """Read a row of HEAD_COLUMNS."""
    return Head(row[0], row[1], row[2], row[3], from_text(row[4]))


def entry_row(entry: Entry) -> Row:
    """Return the entry in the order of ENTRY_COLUMNS."""
    return (
        entry.seq,
        str(entry.kind),
        as_text(entry.at),
        entry.office_day.isoformat(),
        entry.actor,
        entry.ticket_id,
        entry.label,
        entry.field,
        _word(entry.state),
        entry.counter,
        entry.reason,
        entry.priority,
        _word(entry.flag),
    )


def entry_of(row: Row) -> Entry:
    """Read a row of ENTRY_COLUMNS."""
    seq, kind, at, day, actor, ticket_id, label, field, state, counter, reason, priority, flag = row
    return Entry(
        seq=seq,
        kind=Kind(kind),
        at=from_text(at),
        office_day=date.fromisoformat(day),
        actor=actor,
        ticket_id=ticket_id,
        label=label,
        field=field,
        state=None if state is None else State(state),
        counter=counter,
        reason=reason,
        priority=priority,
        flag=None if flag is None else Flag(flag),
    )


def duty_row(duty: Duty) -> Row:
    """Return the duty in the order of DUTY_COLUMNS."""
    fields = None if duty.fields is None else json.dumps(duty.fields)
    day = duty.office_day.isoformat()
    return duty.number, duty.state, day, as_text(duty.since), duty.actor, duty.reason, fields


def duty_of(row: Row) -> Duty:
    """Read a row of DUTY_COLUMNS."""
    number, state, day, since, actor, reason, fields = row
    return Duty(
        number=number,
        state=CounterState(state),
        office_day=date.fromisoformat(day),
        since=from_text(since),
        actor=actor,
        reason=reason,
        fields=None if fields is None else tuple(json.loads(fields)),
    )


def numbering_row(numbering: Numbering) -> Row:
    """Return how a field counts on a day in the order of NUMBERING_COLUMNS."""
    day = numbering.office_day.isoformat()
    return day, numbering.field, numbering.series, numbering.letter, numbering.block


def numbering_of(row: Row) -> Numbering:
    """Read a row of NUMBERING_COLUMNS."""
    day, field, series, letter, block = row
    return Numbering(date.fromisoformat(day), field, Series(series), letter, block)


def leg_row(leg: Leg) -> Row:
    """Return the leg in the order of LEG_COLUMNS."""
    return (
        leg.seq,
        leg.ticket_id,
        leg.office_day.isoformat(),
        str(leg.part),
        leg.field,
        leg.counter,
        leg.actor,
        as_text(leg.began_at),
        leg.walk_s,
        leg.seconds,
        leg.ended_seq,
        _word(leg.ending),
    )


def leg_of(row: Row) -> Leg:
    """Read a row of LEG_COLUMNS."""
    return Leg(
        seq=row[0],
        ticket_id=row[1],
        office_day=date.fromisoformat(row[2]),
        part=Part(row[3]),
        field=row[4],
        counter=row[5],
        actor=row[6],
        began_at=from_text(row[7]),
        walk_s=row[8],
        seconds=row[9],
        ended_seq=row[10],
        ending=None if row[11] is None else Kind(row[11]),
    )


def answer_row(answer: Answer, row_of: Callable[[Ticket], Row] = ticket_row) -> Row:
    """Return the first answer in the order of ANSWER_COLUMNS; ``row_of`` gives a ticket's row."""
    text = orjson.dumps(_answered(answer.value, row_of)).decode()
    return answer.actor, answer.key, answer.fingerprint, text, as_text(answer.at)


def answer_of(row: Row) -> Answer:
    """Read a row of ANSWER_COLUMNS."""
    kind, *values = json.loads(row[3])
    value: Kept
    match kind:
        case "ticket":
            value = ticket_of(tuple(values))
        case "refusal":
            code, message, details = values
            value = refusal(code, message, details)
        case _:
            value = Written(kind, tuple(values))
    return Answer(row[0], row[1], row[2], value, from_text(row[4]))


def _answered(value: Kept, row_of: Callable[[Ticket], Row]) -> list[Any]:
    if isinstance(value, Ticket):
        return ["ticket", *row_of(value)]
    if isinstance(value, Written):
        return [value.kind, *value.values]
    return ["refusal", value.code, value.message, dict(value.details)]
