"""What an officer does with a keypad: its presses, by the same calls as the console's actions."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import assert_never

from hardware.wires.key_action import KeyAction
from hardware.wires.keypad import KeyPress, KeyPressFailed, KeyPressRefused
from office.tickets.answers import Request
from office.tickets.checks import duty_of
from office.tickets.duty import CounterState
from office.tickets.office import Office
from office.tickets.reasons import OwnReason
from office.tickets.refusals import CounterBusy, IllegalMove, NotAllowed, Refusal, UnknownTicket
from office.tickets.rights import Right
from office.tickets.store import Store, StoreError
from office.tickets.ticket import AWAY, IN_LINE, MISSED, Standing, State, Ticket, last_called_at
from office.tickets.ticket_queue import TicketQueue

_TOO_SOON = timedelta(seconds=3)
"""A visitor cannot have come so soon after the call: a second Next is a slip of the finger."""


class KeypadDesk:
    """The presses of one counter's keypad. Whoever stands there is its officer; the journal names the keypad.

    ``may_choose``: a number that still waits may be called out of order, by its digits.
    """

    def __init__(
        self,
        counter: int,
        office: Office,
        store: Store,
        queue: TicketQueue,
        clock: Callable[[], datetime],
        *,
        may_choose: bool = False,
    ) -> None:
        self._counter = counter
        self._may_choose = may_choose
        self._office = office
        self._store = store
        self._queue = queue
        self._clock = clock
        self._right: Right = self._is_here

    def do(self, press: KeyPress) -> None:
        """Do what the press wants, once for its key. Raises KeyPressRefused, KeyPressFailed."""
        try:
            self._do(press)
        except Refusal as refused:
            raise KeyPressRefused(str(refused)) from refused
        except StoreError as error:
            raise KeyPressFailed(str(error)) from error

    def _do(self, press: KeyPress) -> None:
        match press.action:
            case KeyAction.NEXT:
                self._next(press)
            case KeyAction.OPEN:
                self._queue.set_duty(self._counter, CounterState.OPEN, self._request(press, ""))
            case KeyAction.PAUSE:
                self._queue.set_duty(self._counter, CounterState.PAUSED, self._request(press, ""))
            case _:
                request = self._request(press, "")
                if self._queue.answered(request) is None:
                    self._move(press, request)

    def _next(self, press: KeyPress) -> None:
        """Finish the ticket in hand, if there is one, and call the next."""
        finish, call = self._request(press, "-finish"), self._request(press, "-call")
        if self._queue.answered(call) is not None:
            return
        ticket = self._in_hand()
        if ticket is not None and self._queue.answered(finish) is None:
            if ticket.state is State.CALLED and self._clock() - last_called_at(ticket) < _TOO_SOON:
                raise CounterBusy(f"{ticket.label} was called a moment ago", label=ticket.label)
            self._queue.finish(ticket.id, finish, right=self._right)
        self._queue.call_next(self._counter, call)

    def _move(self, press: KeyPress, request: Request) -> None:
        if press.action is KeyAction.ENTER:
            self._fetch(self._typed(press.text), request)
            return
        in_hand = self._in_hand()
        if in_hand is None:
            raise UnknownTicket(f"counter {self._counter} has no ticket in hand")
        match press.action:
            case KeyAction.RECALL:
                self._queue.recall(in_hand.id, request, right=self._right)
            case KeyAction.START:
                self._queue.start(in_hand.id, request, right=self._right)
            case KeyAction.FINISH:
                self._queue.finish(in_hand.id, request, right=self._right)
            case KeyAction.NO_SHOW:
                self._queue.no_show(in_hand.id, request, right=self._right)
            case KeyAction.PARK:
                self._queue.park(in_hand.id, request, right=self._right)
            case KeyAction.TRANSFER:
                self._queue.transfer(
                    in_hand.id, request, field=press.text or None, counter=press.counter, right=self._right
                )
            case KeyAction.NEXT | KeyAction.OPEN | KeyAction.PAUSE | KeyAction.DIGIT | KeyAction.CLEAR:
                raise IllegalMove(f"nobody in hand is moved by {press.action}")
            case _:
                assert_never(press.action)

    def _fetch(self, ticket: Ticket, request: Request) -> None:
        if ticket.state in MISSED:
            self._queue.reinstate(ticket.id, request, right=self._right)
        elif ticket.standing is Standing.AWAY:
            self._queue.resume(ticket.id, request, right=self._right)
        else:
            self._queue.call_chosen(self._counter, ticket.id, OwnReason.BY_KEYPAD, request)

    def _typed(self, digits: str) -> Ticket:
        """Return the one ticket with that number that this counter parked or missed, or may call."""
        now = self._clock()
        with self._store.reading() as reader:
            duty = duty_of(reader, self._office, self._counter, now)
            day = self._office.day(now)
            mine = [one for one in reader.in_state(day, *AWAY) if one.counter == self._counter]
            if self._may_choose:
                serves = duty.serves(self._office.counter(self._counter))
                mine += [one for one in reader.in_state(day, *IN_LINE) if one.field in serves]
        found = [one for one in mine if _digits(one.label) == int(digits)]
        if len(found) != 1:
            raise UnknownTicket(f"{len(found)} tickets of counter {self._counter} have the number {digits}")
        return found[0]

    def _in_hand(self) -> Ticket | None:
        with self._store.reading() as reader:
            return reader.in_hand(self._counter, self._office.day(self._clock()))

    def _request(self, press: KeyPress, step: str) -> Request:
        return Request(
            f"keypad:{self._counter}", f"{press.key}{step}", f"{press.action} {press.text} {press.counter}"
        )

    def _is_here(self, ticket: Ticket) -> None:
        if ticket.counter != self._counter:
            raise NotAllowed(f"{ticket.label} is not at counter {self._counter}")


def _digits(label: str) -> int:
    return int("".join(char for char in label if char.isdecimal()))
