"""How every change travels: one transaction, the first answer kept beside it, the pump woken after."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar

from office.tickets.answers import KEPT, Answer, Kept, Request, Result, TicketForm
from office.tickets.day_keeper import DayKeeper, DayTurned
from office.tickets.journal import KIND_OF, Flag, NewEntry
from office.tickets.moves import Action
from office.tickets.office import Office
from office.tickets.papers import Papers
from office.tickets.refusals import InvalidRequest, Refusal
from office.tickets.store import Store, Transaction
from office.tickets.ticket import Ticket

T = TypeVar("T")
Change = Callable[[Transaction, datetime], T]
"""Checks first and raises a Refusal before its first write; then writes, and returns what came of it."""
_AS_TICKET = TicketForm()


class AnswerForm(Protocol[T]):
    """How the value of a change is kept as a first answer: ``Form``, or ``TicketForm``."""

    def keep(self, value: T) -> Kept:
        """Return what is kept of that value."""
        ...

    def give(self, kept: Kept) -> T | None:
        """Return the value of which that was kept, None where it is of another kind."""
        ...


class Changes:
    """Carries changes to the store, each on the office's day. ``days`` alone changes: it keeps that day.

    ``papers`` has tickets printed; None in an office that prints none.
    """

    def __init__(
        self,
        office: Office,
        store: Store,
        clock: Callable[[], datetime],
        on_commit: Callable[[], None] = lambda: None,
        elapsed: Callable[[], float] | None = None,
        papers: Papers | None = None,
    ) -> None:
        self.office = office
        self.store = store
        self.clock = clock
        self.papers = papers
        self.days = DayKeeper(office, store, clock, elapsed, papers)
        self._on_commit = on_commit

    def run(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in one transaction of the office's day, then wake whoever ships the journal."""
        while True:
            self.keep_day()
            try:
                value = self.store.transact(work)
            except DayTurned:
                continue
            self._on_commit()
            return value

    def keep_day(self) -> None:
        """Turn the day where it has turned; to be called now and then. Raises StoreError."""
        if self.days.keep():
            self._on_commit()

    def accept_clock(self, actor: str) -> bool:
        """Say that the clock is right; see ``DayKeeper.accept``."""
        is_doubted = self.days.accept(actor)
        self._on_commit()
        return is_doubted

    def now(self) -> datetime:
        """Return the time at which a change is made, inside its transaction. Raises ClockWrong, DayTurned."""
        now = self.clock()
        self.days.check(now)
        return now

    def once(self, request: Request, change: Change[Ticket]) -> Result[Ticket]:
        """Make ``change`` unless the request was answered before; see ``once_as``."""
        return self.once_as(_AS_TICKET, request, change)

    def once_as(self, form: AnswerForm[T], request: Request, change: Change[T]) -> Result[T]:
        """Make ``change`` unless the request was answered before; refusals are answers too.

        ``form`` says how the change's value is kept. Raises the change's Refusal, and InvalidRequest when
        the key was used for something else.
        """

        # Quoted: Python would build this type anew at every request.
        def work(tx: Transaction) -> "Result[T] | Refusal":
            if request.key is None:
                return Result(change(tx, self.now()))
            first = tx.first_answer(request.actor, request.key)
            if first is not None and self.clock() - first.at < KEPT:
                return _again(form, first, request)
            now = self.now()
            try:
                value = change(tx, now)
            except Refusal as refused:
                tx.remember(Answer(request.actor, request.key, request.fingerprint, refused, now))
                return refused
            tx.remember(Answer(request.actor, request.key, request.fingerprint, form.keep(value), now))
            return Result(value)

        done = self.run(work)
        if isinstance(done, Refusal):
            raise done
        return done

    def answered(self, request: Request) -> Result[Ticket] | None:
        """Return the ticket this request was answered with before, None if it was not.

        Raises the refusal it was answered with.
        """
        return self.answered_as(_AS_TICKET, request)

    def answered_as(self, form: AnswerForm[T], request: Request) -> Result[T] | None:
        """Return what this request was answered before, kept in that form; see ``answered``."""
        if request.key is None:
            return None
        with self.store.reading() as reader:
            first = reader.first_answer(request.actor, request.key)
        if first is None or self.clock() - first.at >= KEPT:
            return None
        done = _again(form, first, request)
        if isinstance(done, Refusal):
            raise done
        return done

    def forget_old_answers(self) -> None:
        """Drop first answers that are no longer given; to be called now and then."""
        self.store.transact(lambda tx: tx.forget_answers(self.clock() - KEPT))

    def keep(
        self,
        tx: Transaction,
        ticket: Ticket,
        action: Action,
        request: Request,
        at: datetime,
        *,
        reason: str | None = None,
        left: int | None = None,
        flag: Flag | None = None,
    ) -> Ticket:
        """Save a moved ticket and journal the move; ``left`` is the counter it leaves, if it left one."""
        tx.save_ticket(ticket)
        tx.record(
            NewEntry(
                KIND_OF[action],
                at,
                ticket.office_day,
                request.actor,
                ticket,
                counter=left or ticket.counter,
                reason=reason,
                flag=flag,
            )
        )
        return ticket


def _again(form: AnswerForm[T], first: Answer, request: Request) -> Result[T] | Refusal:
    is_same = first.fingerprint == request.fingerprint
    if is_same and isinstance(first.value, Refusal):
        return first.value
    value = form.give(first.value) if is_same else None
    if value is None:
        return InvalidRequest("this Idempotency-Key was used for another request", reason="key_reused")
    return Result(value, repeated=True)
