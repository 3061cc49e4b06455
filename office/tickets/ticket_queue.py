"""The queue of one office: the only way by which anything changes. Start reading here.

Every method that changes something runs one transaction: check, move, write, journal. A refusal is
raised before the first write. Repeated under its key, a request gets its first answer again.
"""

from datetime import datetime, timedelta

from office.tickets.answers import Request, Result
from office.tickets.being_late import late
from office.tickets.changes import Changes
from office.tickets.checking_in import check_in
from office.tickets.checks import duty_of, found, found_today, free_counter, refuse_busy
from office.tickets.counter_duty import set_duty
from office.tickets.duty import CounterState, Duty
from office.tickets.fairness import overtaking, sent_away
from office.tickets.giving_up import cancel, give_up, reinstate
from office.tickets.issuing import NewTicket, issue
from office.tickets.journal import Flag
from office.tickets.line import Rule
from office.tickets.moves import Action, move
from office.tickets.next_call import next_call
from office.tickets.reasons import readable
from office.tickets.refusals import CounterClosed, IllegalMove, InvalidRequest, NobodyWaiting
from office.tickets.rights import Canceller, Right
from office.tickets.store import Transaction
from office.tickets.ticket import Outcome, Standing, Ticket
from office.tickets.transferring import transfer
from office.tickets.undoing import correct, undo

__all__ = ["NewTicket", "Right", "TicketQueue"]


class TicketQueue:
    """Issues, calls and moves tickets. Thread-safe; holds no state but its changes and its rule.

    ``rule`` says who is next: ``office/waiting/`` has the usual one. Moves of a ticket take a ``right``: see
    ``rights.py``.
    """

    def __init__(self, changes: Changes, rule: Rule) -> None:
        self._changes = changes
        self._office = changes.office
        self._rule = rule

    def accept_clock(self, actor: str) -> bool:
        """Say that the server's clock is right; False when nobody doubted it. Raises ClockWrong."""
        return self._changes.accept_clock(actor)

    def answered(self, request: Request) -> Result[Ticket] | None:
        """Return the ticket a repeated request got first, None for a new request."""
        return self._changes.answered(request)

    def issue(self, wish: NewTicket, request: Request) -> Result[Ticket]:
        """Give the next number of the wished field.

        Raises UnknownField, InvalidRequest (unknown priority class or procedure), FieldClosed.
        """

        return self._changes.once(request, lambda tx, now: issue(self._changes, tx, wish, request, now))

    def call_next(self, counter: int, request: Request) -> Result[Ticket]:
        """Call the ticket the routing rule names to that counter: a parked one that is back, too.

        Raises UnknownCounter, CounterClosed, CounterBusy, NobodyWaiting.
        """

        def change(tx: Transaction, now: datetime) -> Ticket:
            duty = free_counter(tx, self._office, counter, now)
            choice = next_call(self._office, tx, duty, now)
            head = self._rule(choice)
            if head is None:
                raise NobodyWaiting(f"nobody waits for counter {counter}")
            ticket = found(tx, head.id)
            action = Action.CALL if ticket.standing is Standing.IN_LINE else Action.CALL_BACK
            called = move(ticket, action, now, counter=counter)
            flag = overtaking(self._office, tx, ticket, choice.now) if action is Action.CALL else None
            return self._changes.keep(tx, called, action, request, now, flag=flag)

        return self._changes.once(request, change)

    def call_chosen(self, counter: int, ticket_id: int, reason: str, request: Request) -> Result[Ticket]:
        """Call a chosen waiting ticket out of order; ``reason`` (see ``reasons.py``) is kept in the journal.

        Raises what ``call_next`` does but NobodyWaiting, and UnknownTicket, IllegalMove, InvalidRequest.
        """

        def change(tx: Transaction, now: datetime) -> Ticket:
            why = readable(reason)
            if why is None:
                raise InvalidRequest("calling out of order wants a reason", reason="missing_reason")
            free_counter(tx, self._office, counter, now)
            ticket = found_today(tx, self._office, ticket_id, Action.CALL, now)
            called = move(ticket, Action.CALL, now, counter=counter)
            return self._changes.keep(
                tx, called, Action.CALL, request, now, reason=why, flag=Flag.OUT_OF_ORDER
            )

        return self._changes.once(request, change)

    def recall(self, ticket_id: int, request: Request, *, right: Right) -> Result[Ticket]:
        """Call the same ticket again. Raises IllegalMove beyond the limit or within the lock-out."""

        def change(tx: Transaction, now: datetime) -> Ticket:
            ticket = found_today(tx, self._office, ticket_id, Action.RECALL, now)
            right(ticket)
            recalled = move(ticket, Action.RECALL, now)
            rules = self._office.rules
            if ticket.calls > rules.recall_limit:
                raise IllegalMove(
                    f"{ticket.label} was recalled {rules.recall_limit} times", reason="recall_limit"
                )
            lockout = timedelta(seconds=rules.recall_lockout_s)
            # A clock that was set back must not lock a recall out for longer.
            if ticket.recalled_at is not None and timedelta() <= now - ticket.recalled_at < lockout:
                raise IllegalMove(f"{ticket.label} was recalled a moment ago", reason="recall_lockout")
            return self._changes.keep(tx, recalled, Action.RECALL, request, now)

        return self._changes.once(request, change)

    def start(self, ticket_id: int, request: Request, *, right: Right) -> Result[Ticket]:
        """The visitor is at the counter. Raises IllegalMove unless it is called."""
        return self._plain(ticket_id, Action.START, request, right)

    def finish(
        self, ticket_id: int, request: Request, outcome: Outcome | None = None, *, right: Right
    ) -> Result[Ticket]:
        """The visit is over, with what the visitor leaves with, where known."""
        return self._plain(ticket_id, Action.FINISH, request, right, outcome=outcome)

    def no_show(self, ticket_id: int, request: Request, *, right: Right) -> Result[Ticket]:
        """Nobody came. The ticket can be reinstated."""
        return self._plain(ticket_id, Action.NO_SHOW, request, right)

    def park(
        self, ticket_id: int, request: Request, reason: str | None = None, *, right: Right
    ) -> Result[Ticket]:
        """The visitor fetches something and comes back to this counter without waiting anew."""
        return self._plain(ticket_id, Action.PARK, request, right, reason=reason)

    def cancel(
        self, ticket_id: int, request: Request, reason: str | None = None, *, who: Canceller
    ) -> Result[Ticket]:
        """Staff cancel a ticket. Raises NotAllowed, and InvalidRequest where ``who`` must give a reason."""
        return cancel(self._changes, ticket_id, request, reason, who)

    def give_up(self, ticket_id: int, request: Request) -> Result[Ticket]:
        """The visitor, who holds the key, gives the place up. Raises IllegalMove, also the second time."""
        return give_up(self._changes, ticket_id, request)

    def late(self, ticket_id: int, request: Request) -> Result[Ticket]:
        """The visitor, who holds the key, lets the next three of the line pass, once.

        Raises IllegalMove, also the second time and where nobody stands behind.
        """
        return late(self._changes, ticket_id, request)

    def resume(self, ticket_id: int, request: Request, *, right: Right) -> Result[Ticket]:
        """A parked visitor is back at the counter.

        Raises CounterClosed, so that nobody is served where nobody is said to be; a paused counter calls
        nobody, but serves on whom it knows. Raises CounterBusy while it has another ticket.
        """

        def change(tx: Transaction, now: datetime) -> Ticket:
            ticket = found_today(tx, self._office, ticket_id, Action.RESUME, now)
            right(ticket)
            resumed = move(ticket, Action.RESUME, now)
            if ticket.counter is not None:
                if duty_of(tx, self._office, ticket.counter, now).state is CounterState.CLOSED:
                    raise CounterClosed(
                        f"counter {ticket.counter} is closed: open it, or transfer {ticket.label}",
                        state=str(CounterState.CLOSED),
                        action=str(Action.RESUME),
                    )
                refuse_busy(tx, ticket.counter, ticket.office_day)
            return self._changes.keep(tx, resumed, Action.RESUME, request, now)

        return self._changes.once(request, change)

    def transfer(
        self,
        ticket_id: int,
        request: Request,
        *,
        field: str | None = None,
        counter: int | None = None,
        right: Right,
    ) -> Result[Ticket]:
        """Let it wait for another field, or for one counter, keeping its label and its place in time.

        ``counter`` alone keeps the field. Raises InvalidRequest when neither is given, UnknownField,
        UnknownCounter, IllegalMove.
        """

        return transfer(self._changes, ticket_id, request, field, counter, right)

    def reinstate(
        self, ticket_id: int, request: Request, reason: str | None = None, *, right: Right
    ) -> Result[Ticket]:
        """Put a ticket back in line: a missed one behind the first few of its field, a cancelled one last.

        A place that was given up is given up; a cancelled one wants a reason (InvalidRequest), too.
        """
        return reinstate(self._changes, ticket_id, request, reason, right)

    def undo(self, ticket_id: int, request: Request, *, right: Right) -> Result[Ticket]:
        """A finish or no-show was a mistake: the visit goes on where it was, as if it had not ended.

        Raises IllegalMove after 10 s or once its counter has had somebody else, CounterBusy, CounterClosed.
        """
        return undo(self._changes, ticket_id, request, right)

    def correct(self, ticket_id: int, request: Request, outcome: Outcome, *, right: Right) -> Result[Ticket]:
        """A visit that has just ended did so with another outcome; nobody is moved.

        The same outcome again changes nothing. Raises IllegalMove after 10 s, and unless it is finished.
        """
        return correct(self._changes, ticket_id, outcome, request, right)

    def check_in(self, ticket_id: int, request: Request) -> Result[Ticket]:
        """A missed or parked visitor is back and waits to be called. Raises UnknownTicket, IllegalMove."""
        return check_in(self._changes, ticket_id, request)

    def set_duty(
        self,
        counter: int,
        state: CounterState,
        request: Request,
        *,
        reason: str | None = None,
        fields: tuple[str, ...] | None = None,
    ) -> Duty:
        """Open, pause or close a counter; ``fields`` None keeps the fields it serves today.

        The same again changes nothing. Raises UnknownCounter, UnknownField, InvalidRequest (no field),
        CounterBusy (closing with a ticket in hand).
        """
        return set_duty(self._changes, counter, state, request, reason, fields)

    def _plain(
        self,
        ticket_id: int,
        action: Action,
        request: Request,
        right: Right,
        *,
        outcome: Outcome | None = None,
        reason: str | None = None,
    ) -> Result[Ticket]:
        def change(tx: Transaction, now: datetime) -> Ticket:
            ticket = found_today(tx, self._office, ticket_id, action, now)
            right(ticket)
            moved = move(ticket, action, now, outcome=outcome)
            leaves = action is not Action.START
            flag = sent_away(self._office, ticket, now) if leaves else None
            return self._changes.keep(tx, moved, action, request, now, reason=reason, flag=flag)

        return self._changes.once(request, change)
