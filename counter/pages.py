"""The pages: choose a counter, the officer's console, the sign above a counter."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import Response, make_response, render_template
from pydantic import BaseModel

from counter.blueprint import bp
from counter.view import counter_view
from office.people import Officer, Role
from office.tickets.checks import duties_of
from office.tickets.duty import Duty
from office.tickets.office import Counter, Field, Office, Priority
from office.tickets.ticket import IN_HAND, State, Ticket
from office.web.access import actor, allows, allows_anyone
from office.web.context import current
from office.web.office_shapes import Named
from office.web.reader import field_names, reader_name, staff_page
from office.web.refusals import NotSignedIn


class CounterSetup(BaseModel):
    """A counter as config.toml has it, for the console's picker."""

    number: int
    zone: str


class ConsoleSetup(BaseModel):
    """What the console needs of the office and the officer, and no call or move changes.

    ``time_zone`` is the office's, such as Asia/Ho_Chi_Minh: the PC's own may be wrong.
    """

    number: int
    time_zone: str
    may_choose: bool
    fields: list[Named]
    priorities: list[Named]
    counters: list[CounterSetup]
    recall_limit: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One counter an officer may take: its state today, the names of its fields, the ticket in hand."""

    counter: Counter
    duty: Duty
    fields: tuple[str, ...]
    ticket: Ticket | None


@bp.get("/counter/")
@allows(role=Role.OFFICER)
def choose_counter() -> str:
    """The page where an officer chooses a counter."""
    return staff_page("counter/choose.html", choices=_choices(_officer()))


@bp.get("/counter/<int:number>")
@allows(role=Role.OFFICER)
def console(number: int) -> Response:
    """The console of one counter; words and a way on for an officer who may not act there."""
    office, officer = current().settings.office, _officer()
    counter = office.counter(number)
    if not officer.may_act_at(number):
        page = staff_page("counter/not_here.html", number=number, choices=_choices(officer))
        return make_response(page, 403)
    return make_response(
        staff_page(
            "counter/console.html",
            counter=counter,
            officer=officer,
            setup=_setup(office, officer, number),
            view=counter_view(current(), number),
        )
    )


@bp.get("/counter/<int:number>/sign")
@allows_anyone
def sign(number: int) -> str:
    """The sign above one counter: its number, the ticket called to it, or why it calls nobody."""
    context = current()
    office = context.settings.office
    counter, now = office.counter(number), context.clock()
    with context.store.reading() as reader:
        duty = next(duty for duty in duties_of(office, reader, now) if duty.number == number)
        ticket = reader.in_hand(number, office.day(now))
    return render_template(
        "counter/sign.html",
        counter=counter,
        device=next((one.name for one in context.settings.signs if one.counter == number), None),
        duty=duty,
        ticket=ticket,
        is_called=ticket is not None and ticket.state is State.CALLED,
        serves=duty.serves(counter),
        fields=office.fields,
    )


def _officer() -> Officer:
    officer = actor().officer
    if officer is None:
        raise NotSignedIn("sign in first")
    return officer


def _choices(officer: Officer) -> list[Choice]:
    context = current()
    office, now, names = context.settings.office, context.clock(), field_names()
    with context.store.reading() as reader:
        in_hand = {ticket.counter: ticket for ticket in reader.in_state(office.day(now), *IN_HAND)}
        mine = [one for one in duties_of(office, reader, now) if officer.may_act_at(one.number)]
    return [
        Choice(office.counter(one.number), one, _field_names(office, one, names), in_hand.get(one.number))
        for one in mine
    ]


def _setup(office: Office, officer: Officer, number: int) -> ConsoleSetup:
    return ConsoleSetup(
        number=number,
        time_zone=office.zone.key,
        may_choose=officer.may_call_chosen(),
        fields=[_named(field) for field in office.fields],
        priorities=[_named(one) for one in office.priorities],
        counters=[CounterSetup(number=one.number, zone=one.zone) for one in office.counters],
        recall_limit=office.rules.recall_limit,
    )


def _field_names(office: Office, duty: Duty, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return what the counter serves. A duty of this morning may name a field config.toml has lost."""
    serves = duty.serves(office.counter(duty.number))
    return tuple(name for code, name in names.items() if code in serves)


def _named(one: Field | Priority) -> Named:
    return Named(code=one.code, name=reader_name(one), name_en=one.name_en)
