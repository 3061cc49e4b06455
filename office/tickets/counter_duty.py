"""Opening, pausing and closing a counter, and choosing what it serves today."""

from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.checks import duty_of, refuse_busy
from office.tickets.duty import KIND_OF_STATE, CounterState, Duty
from office.tickets.fairness import flag_of_fields, kept_by_pause
from office.tickets.journal import Flag, NewEntry
from office.tickets.office import Counter, Office
from office.tickets.refusals import InvalidRequest
from office.tickets.store import Transaction


def set_duty(
    changes: Changes,
    counter: int,
    state: CounterState,
    request: Request,
    reason: str | None,
    fields: tuple[str, ...] | None,
) -> Duty:
    """Set a counter's duty and journal it; see ``TicketQueue.set_duty``."""
    office = changes.office

    def work(tx: Transaction) -> Duty:
        now = changes.now()
        before = duty_of(tx, office, counter, now)
        serves = before.fields if fields is None else _known(office, fields)
        if (before.state, before.reason, before.fields) == (state, reason, serves):
            return before
        day = office.day(now)
        if state is CounterState.CLOSED:
            refuse_busy(tx, counter, day)
        duty = Duty(counter, state, day, now, request.actor, reason, serves)
        tx.save_duty(duty)
        kind, counted = KIND_OF_STATE[state], office.counter(counter)
        kept, changed = kept_by_pause(tx, before, duty), _changed_fields(before, duty, counted)
        flag = Flag.KEPT_AT_IDLE_COUNTER if kept else None
        # Whoever opens a counter in the morning chooses; later it may be for one visitor's sake.
        if changed and before.actor:
            flag = flag_of_fields(tx, duty, now)
        labels = ", ".join(ticket.label for ticket in kept)
        told = "; ".join(part for part in (reason, changed, labels) if part) or None
        tx.record(NewEntry(kind, now, day, request.actor, counter=counter, reason=told, flag=flag))
        return duty

    return changes.run(work)


def _changed_fields(before: Duty, duty: Duty, counter: Counter) -> str:
    """Return the fields before and after, '' where they are the same."""
    old, new = before.serves(counter), duty.serves(counter)
    return "" if set(old) == set(new) else f"{', '.join(old)} → {', '.join(new)}"


def _known(office: Office, codes: tuple[str, ...]) -> tuple[str, ...]:
    if not codes:
        raise InvalidRequest("a counter serves one field at least", reason="no_fields")
    return tuple(office.field(code).code for code in codes)
