"""What an officer does at a counter: calls, moves, and the counter's own state."""

from collections.abc import Callable
from typing import Annotated, TypeVar

from flask import Response
from pydantic import Field
from spectree import Response as Answers

from counter.blueprint import bp
from counter.view import CounterView, counter_view
from office.people import DeviceRole, Role
from office.tickets.answers import Result
from office.tickets.duty import CounterState
from office.tickets.refusals import InvalidRequest, NotAllowed
from office.tickets.rights import Canceller, Right
from office.tickets.ticket import AWAY, IN_HAND, Outcome, Standing, Ticket
from office.web.access import actor, allows, asked
from office.web.context import current
from office.web.openapi import answer, answer_values, api
from office.web.shapes import (
    Asked,
    Code,
    CounterAnswer,
    Nothing,
    Problem,
    Text,
    TicketAnswer,
    counter_shape,
    ticket_values,
)

_officers = allows(role=Role.OFFICER, devices=(DeviceRole.COUNTER,))
_LAST_ID = 2**63 - 1
"""The store's widest id: a longer one is no ticket, and no fault."""
_TICKET = f"/api/v1/tickets/<int(max={_LAST_ID}):ticket_id>"

View = TypeVar("View", bound=Callable[..., Response])


def _moved(view: View) -> View:
    """Check the body of a view that moves a ticket.

    spectree remembers the first view's body in its decorator, so every view gets one of its own.
    """
    answers = Answers(HTTP_201=TicketAnswer, HTTP_403=Problem, HTTP_404=Problem, HTTP_409=Problem)
    validated: View = api.validate(resp=answers, tags=["counters"])(view)
    return validated


class Call(Asked):
    """Whom to call: nobody named is the next one; a chosen ``ticket`` wants a ``reason``."""

    ticket: Annotated[int, Field(ge=1, le=_LAST_ID)] | None = None
    reason: Text | None = None


class DutyBody(Asked):
    """The counter's new state. ``fields`` are the codes it serves from now on today."""

    state: CounterState
    reason: Text | None = None
    fields: Annotated[list[Code], Field(max_length=100)] | None = None


class Finish(Asked):
    """How the visit ended, where the officer says it."""

    outcome: Outcome | None = None


class Correction(Asked):
    """How the visit ended in truth."""

    outcome: Outcome


class Park(Asked):
    """Why the visitor leaves for a while."""

    reason: Text | None = None


class Why(Asked):
    """Why it is done, where that is wanted."""

    reason: Text | None = None


class Transfer(Asked):
    """Where the ticket waits next: for a field, or for one counter."""

    field: Code | None = None
    counter: int | None = None


@bp.get("/api/v1/counters/<int:number>")
@api.validate(resp=Answers(HTTP_200=CounterView, HTTP_404=Problem), tags=["counters"])
@_officers
def show_counter(number: int) -> Response:
    """All a console shows: the ticket in hand, who waits, who is away or cancelled, failed prints."""
    _must_be_there(number)
    return answer(counter_view(current(), number))


@bp.post("/api/v1/counters/<int:number>/calls")
@_moved
@_officers
def call(number: int, json: Call) -> Response:
    """Call the next visitor, or a chosen one out of order."""
    _must_be_there(number)
    if json.ticket is None:
        if json.reason is not None:
            raise InvalidRequest("reason: goes with a chosen ticket only")
        return _done(current().queue.call_next(number, asked()))
    officer = actor().officer
    if officer is None or not officer.may_call_chosen():
        raise NotAllowed("calling a chosen ticket is a right of its own: ask a manager")
    return _done(current().queue.call_chosen(number, json.ticket, json.reason or "", asked()))


@bp.put("/api/v1/counters/<int:number>/state")
@api.validate(resp=Answers(HTTP_200=CounterAnswer, HTTP_409=Problem), tags=["counters"])
@_officers
def set_state(number: int, json: DutyBody) -> Response:
    """Open, pause or close the counter, and choose its fields for today."""
    _must_be_there(number)
    fields = None if json.fields is None else tuple(json.fields)
    duty = current().queue.set_duty(number, json.state, asked(), reason=json.reason, fields=fields)
    return answer(CounterAnswer(counter=counter_shape(current().settings.office, duty)))


@bp.post(f"{_TICKET}/recalls")
@_moved
@_officers
def recall(ticket_id: int, json: Nothing) -> Response:
    """Call the same visitor again."""
    return _done(current().queue.recall(ticket_id, asked(), right=_who_has_it()))


@bp.post(f"{_TICKET}/starts")
@_moved
@_officers
def start(ticket_id: int, json: Nothing) -> Response:
    """The visitor is at the counter."""
    return _done(current().queue.start(ticket_id, asked(), right=_who_has_it()))


@bp.post(f"{_TICKET}/finishes")
@_moved
@_officers
def finish(ticket_id: int, json: Finish) -> Response:
    """The visit is over."""
    return _done(current().queue.finish(ticket_id, asked(), json.outcome, right=_who_has_it()))


@bp.post(f"{_TICKET}/no-shows")
@_moved
@_officers
def no_show(ticket_id: int, json: Nothing) -> Response:
    """Nobody came."""
    return _done(current().queue.no_show(ticket_id, asked(), right=_who_has_it()))


@bp.post(f"{_TICKET}/parkings")
@_moved
@_officers
def park(ticket_id: int, json: Park) -> Response:
    """The visitor fetches something and comes back."""
    return _done(current().queue.park(ticket_id, asked(), json.reason, right=_who_has_it()))


@bp.post(f"{_TICKET}/resumptions")
@_moved
@_officers
def resume(ticket_id: int, json: Nothing) -> Response:
    """A parked visitor is back."""
    return _done(current().queue.resume(ticket_id, asked(), right=_who_has_it()))


@bp.post(f"{_TICKET}/transfers")
@_moved
@_officers
def transfer(ticket_id: int, json: Transfer) -> Response:
    """The visitor waits for another field or counter, keeping the label and the place in time.

    Who waits already is called in turn, unless no counter can: then it is sent on, by who may choose.
    """
    queue, right = current().queue, _who_may_send_it()
    return _done(queue.transfer(ticket_id, asked(), field=json.field, counter=json.counter, right=right))


@bp.post(f"{_TICKET}/reinstatements")
@_moved
@_officers
def reinstate(ticket_id: int, json: Why) -> Response:
    """A missed visitor has come after all. A cancelled ticket wants a reason, and goes to the end."""
    return _done(current().queue.reinstate(ticket_id, asked(), json.reason, right=_who_may_take_back()))


@bp.post(f"{_TICKET}/undoings")
@_moved
@_officers
def undo(ticket_id: int, json: Nothing) -> Response:
    """A finish or no-show of the last 10 s was a mistake: the visitor is at the counter as before."""
    return _done(current().queue.undo(ticket_id, asked(), right=_who_has_it()))


@bp.post(f"{_TICKET}/corrections")
@_moved
@_officers
def correct(ticket_id: int, json: Correction) -> Response:
    """A visit that ended within the last 10 s did so with another outcome; nobody is moved."""
    return _done(current().queue.correct(ticket_id, asked(), json.outcome, right=_who_has_it()))


@bp.post(f"{_TICKET}/cancellations")
@_moved
@_officers
def cancel(ticket_id: int, json: Why) -> Response:
    """The visitor gives the place up.

    One who is not at your counter wants the right to choose, and a reason.
    """
    return _done(current().queue.cancel(ticket_id, asked(), json.reason, who=_canceller()))


def _done(done: Result[Ticket]) -> Response:
    return answer_values({"ticket": ticket_values(done.value)}, 201)


def _must_be_there(counter: int) -> None:
    current().settings.office.counter(counter)
    if not actor().may_act_at(counter):
        raise NotAllowed(f"you may not act at counter {counter}")


def _canceller() -> Canceller:
    """Return what this actor may cancel: a keypad only what its counter has in hand."""
    who = actor()
    held = IN_HAND if who.device is not None else (*IN_HAND, *AWAY)

    def has(ticket: Ticket) -> bool:
        return ticket.state in held and ticket.counter is not None and who.may_act_at(ticket.counter)

    return Canceller(has, who.officer is not None and who.officer.may_call_chosen())


def _who_may_take_back() -> Right:
    """Return the right to reinstate: any officer's; a keypad's only for what its own counter called."""
    who = actor()

    def right(ticket: Ticket) -> None:
        if who.device is not None and ticket.counter != who.device.counter:
            raise NotAllowed(f"{ticket.label} was not called at counter {who.device.counter}")

    return right


def _who_has_it() -> Right:
    """Return the right to move a ticket: that of whoever may act at its counter. One in line has none yet."""
    who = actor()

    def right(ticket: Ticket) -> None:
        if ticket.counter is not None and not who.may_act_at(ticket.counter):
            raise NotAllowed(f"{ticket.label} is at counter {ticket.counter}, where you may not act")

    return right


def _who_may_send_it() -> Right:
    """Return the right to transfer a ticket; one in line that may be sent on wants the right to choose."""
    who, has_it = actor(), _who_has_it()

    def right(ticket: Ticket) -> None:
        has_it(ticket)
        if ticket.standing is Standing.IN_LINE and not (who.officer and who.officer.may_call_chosen()):
            raise NotAllowed(f"sending {ticket.label} on is a right of its own: ask a manager")

    return right
