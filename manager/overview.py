"""The office at a glance, in one consistent view: counters, lines, papers that did not come, who and what."""

from collections import Counter as Tally
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum

from flask import Response
from pydantic import BaseModel
from spectree import Response as Answers

from manager.blueprint import bp
from manager.equipment import DeviceRow, OfficerRow, device_rows, officer_rows
from manager.hardware import HardwareRow, hardware_rows
from manager.left_over import LeftOverShape, left_over_shape
from office.live.wire import JournalEntryShape, journal_entry_shape
from office.papers.print_queue import troubles
from office.people import Role
from office.reports.figures import LONG_WAIT_S, TOO_LONG_WAIT_S
from office.reports.order_signs import OrderSigns, order_signs
from office.tickets.checks import duties_of
from office.tickets.clock_watch import ClockTrouble, trouble_of
from office.tickets.duty import CounterState, Duty
from office.tickets.legs import in_hand_since
from office.tickets.office import Office
from office.tickets.store import Reader
from office.tickets.ticket import EXPECTED, IN_HAND, IN_LINE, MISSED, PrintState, State, Ticket
from office.waiting.hall import FieldLine, hall
from office.web.access import allows
from office.web.context import Context, current
from office.web.openapi import answer, api
from office.web.shapes import EstimateShape, Problem, estimate_shape

_ENTRIES_SHOWN = 30
_SIGNS_SHOWN = 10

Tallies = Mapping[tuple[State, int | None], int]
"""How many of today's tickets are in which state at which counter (None: at none)."""


class WaitLevel(StrEnum):
    """How the longest wait of a line compares with the targets."""

    FINE = "fine"
    LONG = "long"
    TOO_LONG = "too_long"


class InHand(BaseModel):
    """The ticket at a counter; ``since`` it was last called, or its visit began, or went on."""

    id: int
    label: str
    field: str
    state: State
    calls: int
    since: datetime


class CounterRow(BaseModel):
    """A counter today. ``since`` and ``actor`` (who set its state) are null where nobody has come yet.

    ``served`` visits were finished there; ``called_for`` are waiting tickets that only it may call.
    """

    number: int
    zone: str
    state: CounterState
    reason: str | None
    since: datetime | None
    actor: str | None
    fields: list[str]
    ticket: InHand | None
    served: int
    called_for: int


class FieldRow(BaseModel):
    """A field's line. ``longest_wait_s`` is null when nobody waits; ``counters`` are those open for it.

    ``reason`` is why it gives no numbers, as in the hall, '' while it does.
    """

    code: str
    name: str
    name_en: str
    waiting: int
    longest_wait_s: int | None
    wait_level: WaitLevel
    estimate: EstimateShape | None
    open: bool
    reason: str
    counters: list[int]


class PrintTrouble(BaseModel):
    """A paper of today that did not come (``failed``), or of which nobody knows (``unknown``)."""

    ticket: int
    label: str
    state: PrintState
    printer: str
    reason: str | None
    issued_at: datetime


class Totals(BaseModel):
    """Today's tickets by where they stand; ``issued`` is all of them."""

    issued: int
    waiting: int
    in_hand: int
    parked: int
    finished: int
    no_show: int
    cancelled: int


class OverviewAnswer(BaseModel):
    """The office after entry ``seq``; ``now`` is the server's clock, ``clock`` why it cannot be right.

    ``entries`` has the newest first."""

    journal_id: str
    seq: int
    now: datetime
    clock: ClockTrouble | None
    office_day: date
    totals: Totals
    counters: list[CounterRow]
    fields: list[FieldRow]
    print_troubles: list[PrintTrouble]
    left_over: LeftOverShape
    hardware: list[HardwareRow]
    devices: list[DeviceRow]
    officers: list[OfficerRow]
    entries: list[JournalEntryShape]
    order: OrderSigns


@bp.get("/api/v1/manager/overview")
@api.validate(resp=Answers(HTTP_200=OverviewAnswer, HTTP_403=Problem), tags=["manager"])
@allows(role=Role.MANAGER)
def show_overview() -> Response:
    """The whole office as it stands now."""
    return answer(overview(current()))


def overview(context: Context) -> OverviewAnswer:
    """Return the office as it stands now."""
    office, now = context.settings.office, context.clock()
    with context.store.reading() as reader:
        standing = hall(office, reader, now)
        tallies = reader.tallies(standing.office_day)
        waiting = reader.in_state(standing.office_day, *IN_LINE)
        duties = duties_of(office, reader, now)
        newest = reader.entries(max(0, standing.seq - _ENTRIES_SHOWN), _ENTRIES_SHOWN)
        return OverviewAnswer(
            journal_id=standing.journal_id,
            seq=standing.seq,
            now=now,
            clock=trouble_of(office, reader, now),
            office_day=standing.office_day,
            totals=_totals(tallies),
            counters=[_counter(office, reader, duty, tallies, standing.office_day) for duty in duties],
            fields=[_line(office, line, duties, waiting, now) for line in standing.fields],
            print_troubles=_print_troubles(reader, standing.office_day),
            left_over=left_over_shape(context, reader, now),
            hardware=hardware_rows(context),
            devices=device_rows(context),
            officers=officer_rows(context),
            entries=[journal_entry_shape(entry, standing.journal_id) for entry in reversed(newest)],
            order=order_signs(reader, standing.office_day, standing.office_day, _SIGNS_SHOWN),
        )


def wait_level(longest_s: int | None) -> WaitLevel:
    """Return how a longest wait (None: nobody waits) compares with the targets; at one it is reached."""
    if longest_s is None or longest_s < LONG_WAIT_S:
        return WaitLevel.FINE
    return WaitLevel.LONG if longest_s < TOO_LONG_WAIT_S else WaitLevel.TOO_LONG


def _totals(tallies: Tallies) -> Totals:
    states = Tally[State]()
    for (state, _), count in tallies.items():
        states[state] += count

    def sum_of(some: tuple[State, ...]) -> int:
        return sum(states[state] for state in some)

    return Totals(
        issued=states.total(),
        waiting=sum_of(IN_LINE),
        in_hand=sum_of(IN_HAND),
        parked=sum_of(EXPECTED),
        finished=states[State.FINISHED],
        no_show=sum_of(MISSED),
        cancelled=states[State.CANCELLED],
    )


def _counter(office: Office, reader: Reader, duty: Duty, tallies: Tallies, day: date) -> CounterRow:
    counter, in_hand = office.counter(duty.number), reader.in_hand(duty.number, day)
    return CounterRow(
        number=duty.number,
        zone=counter.zone,
        state=duty.state,
        reason=duty.reason,
        # A duty nobody set is made up afresh for each day: it has neither a beginning nor an actor.
        since=duty.since if duty.actor else None,
        actor=duty.actor or None,
        fields=list(duty.serves(counter)),
        ticket=None if in_hand is None else _in_hand(reader, in_hand),
        served=tallies.get((State.FINISHED, duty.number), 0),
        called_for=sum(tallies.get((state, duty.number), 0) for state in IN_LINE),
    )


def _in_hand(reader: Reader, ticket: Ticket) -> InHand:
    return InHand(
        id=ticket.id,
        label=ticket.label,
        field=ticket.field,
        state=ticket.state,
        calls=ticket.calls,
        since=in_hand_since(ticket, reader.open_leg(ticket.id)),
    )


def _line(
    office: Office, line: FieldLine, duties: Iterable[Duty], waiting: Sequence[Ticket], now: datetime
) -> FieldRow:
    field = office.field(line.code)
    begun = [one.waits_from for one in waiting if one.field == line.code]
    longest_s = max(0, int((now - min(begun)).total_seconds())) if begun else None
    return FieldRow(
        code=field.code,
        name=field.name,
        name_en=field.name_en,
        waiting=line.waiting,
        longest_wait_s=longest_s,
        wait_level=wait_level(longest_s),
        estimate=estimate_shape(line.estimate),
        open=line.is_open,
        reason=line.reason,
        counters=[
            duty.number
            for duty in duties
            if duty.state is CounterState.OPEN and field.code in duty.serves(office.counter(duty.number))
        ],
    )


def _print_troubles(reader: Reader, day: date) -> list[PrintTrouble]:
    return [
        PrintTrouble(
            ticket=ticket.id,
            label=ticket.label,
            state=job.state,
            printer=job.printer,
            reason=job.reason,
            issued_at=ticket.issued_at,
        )
        for ticket, job in reversed(troubles(reader, day))
    ]
