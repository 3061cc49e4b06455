"""The public shapes of the API, on which other programs rely. They may grow, never shrink."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from office.papers.print_job import PrintJob
from office.tickets.duty import CounterState, Duty
from office.tickets.office import Office
from office.tickets.ticket import Outcome, PrintState, Standing, State, Ticket, last_called_at
from office.waiting.estimate import Estimate
from office.waiting.hall import FieldLine, Hall
from office.words.catalogue import LANGUAGES
from office.words.text_form import line_form, text_form

Text = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), AfterValidator(line_form)]
Code = Annotated[str, StringConstraints(min_length=1, max_length=40), AfterValidator(text_form)]
Moment = datetime

if TYPE_CHECKING:
    LanguageCode = str
else:
    LanguageCode = Literal[LANGUAGES]
    """A language that has a file in ``office/words``, such as ``vi``; any other is a fault of the request."""


class Asked(BaseModel):
    """A request's body: unknown keys are faults, so that a misspelt one is not silently dropped."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Nothing(Asked):
    """An empty body, ``{}``."""


class Problem(BaseModel):
    """A refusal or a fault (RFC 9457); ``code`` is stable, ``details`` hold what a screen may show."""

    type: str = "about:blank"
    title: str
    status: int
    code: str
    detail: str
    details: dict[str, str] = Field(default_factory=dict)


class EstimateShape(BaseModel):
    """An expected wait in whole seconds, whole minutes up."""

    low_s: int
    high_s: int


class TicketShape(BaseModel):
    """A ticket; times are UTC. ``key`` is null but for the device that issued it.

    ``group`` is the one of its state: pages go by it, so that a new state finds its place in them.
    ``checked_in_at``: a missed or parked visitor said to be back, and has not been called since.
    ``booked_for`` is the time its visitor had booked, null for who took a number.
    """

    id: int
    key: str | None
    label: str
    field: str
    state: State
    group: Standing
    priority: str | None
    counter: int | None
    calls: int
    issued_at: Moment
    called_at: Moment | None
    started_at: Moment | None
    finished_at: Moment | None
    outcome: Outcome | None
    office_day: date
    print: PrintState | None
    checked_in_at: Moment | None
    booked_for: Moment | None


class TicketAnswer(BaseModel):
    """One ticket."""

    ticket: TicketShape


class JobShape(BaseModel):
    """A print job; ``reason`` says why it failed."""

    id: int
    ticket: int
    printer: str
    state: PrintState
    tries: int
    reason: str | None


class JobAnswer(BaseModel):
    """One print job."""

    job: JobShape


class CounterShape(BaseModel):
    """A counter today."""

    number: int
    state: CounterState
    reason: str | None
    fields: list[str]


class CounterAnswer(BaseModel):
    """One counter."""

    counter: CounterShape


class ServingShape(BaseModel):
    """A ticket in hand at a counter; ``at`` is when it was last called.

    ``booked_for`` is the time its visitor had booked, null for who took a number.
    """

    label: str
    counter: int | None
    field: str
    state: State
    at: Moment
    booked_for: Moment | None


class LineShape(BaseModel):
    """A field's line. A closed one says why (``reason``) and when it opens, where that is known.

    ``mark`` is the letter that its labels of the day begin with, '' where they have none; ``begins`` is what
    a visitor knows them by, in blocks such as ``2…``, '' where the field gives no numbers on this day.
    """

    code: str
    waiting: int
    estimate: EstimateShape | None
    open: bool
    opens_at: Moment | None
    reason: str
    mark: str
    begins: str


class MissedShape(BaseModel):
    """A number that was called and nobody came; ``counter`` is where, null where it is not known any more."""

    label: str
    counter: int | None


class BookedShape(BaseModel):
    """A ticket that waits, whose visitor had booked the time ``at``."""

    label: str
    at: Moment


class HallAnswer(BaseModel):
    """The hall after entry ``seq``: the newest call first, nothing that names a person.

    ``edition`` is the pages' that the server has: another than a page's own tells it to load itself anew.
    ``journal_id`` names the journal that ``seq`` belongs to: who follows and sees another begins anew.
    """

    journal_id: str
    seq: int
    edition: str
    office_day: date
    now_serving: list[ServingShape]
    counters: list[CounterShape]
    fields: list[LineShape]
    missed: list[str]
    missed_calls: list[MissedShape]
    booked: list[BookedShape]


class Healthy(BaseModel):
    """The office can serve; ``clock_wrong``: it gives no numbers until its clock is set right."""

    status: Literal["ok", "clock_wrong"] = "ok"
    seq: int


def ticket_shape(ticket: Ticket, *, asker: str | None = None) -> TicketShape:
    """Return the ticket's shape; ``asker`` sees the key if it issued the ticket."""
    return TicketShape.model_construct(None, **ticket_values(ticket, asker=asker))


def ticket_values(ticket: Ticket, *, asker: str | None = None) -> dict[str, Any]:
    """Return what a ``TicketShape`` holds, without making one."""
    return {
        "id": ticket.id,
        "key": ticket.key if asker == ticket.issued_by else None,
        "label": ticket.label,
        "field": ticket.field,
        "state": ticket.state,
        "group": ticket.standing,
        "priority": ticket.priority,
        "counter": ticket.counter,
        "calls": ticket.calls,
        "issued_at": ticket.issued_at,
        "called_at": ticket.called_at,
        "started_at": ticket.started_at,
        "finished_at": ticket.finished_at,
        "outcome": ticket.outcome,
        "office_day": ticket.office_day,
        "print": ticket.print,
        "checked_in_at": ticket.checked_in_at,
        "booked_for": ticket.booked_for,
    }


def estimate_shape(estimate: Estimate | None) -> EstimateShape | None:
    """Return the expected wait's shape; None stays None: unknown is not zero."""
    return None if estimate is None else EstimateShape(low_s=estimate.low_s, high_s=estimate.high_s)


def job_shape(job: PrintJob) -> JobShape:
    """Return the print job's shape."""
    return JobShape(
        id=job.id,
        ticket=job.ticket_id,
        printer=job.printer,
        state=job.state,
        tries=job.tries,
        reason=job.reason,
    )


def counter_shape(office: Office, duty: Duty) -> CounterShape:
    """Return the counter's shape today."""
    fields = list(duty.serves(office.counter(duty.number)))
    return CounterShape(number=duty.number, state=duty.state, reason=duty.reason, fields=fields)


def hall_answer(office: Office, hall: Hall, edition: str = "") -> HallAnswer:
    """Return the hall's shape."""
    return HallAnswer(
        journal_id=hall.journal_id,
        seq=hall.seq,
        edition=edition,
        office_day=hall.office_day,
        now_serving=[_serving(ticket) for ticket in hall.now_serving],
        counters=[counter_shape(office, duty) for duty in hall.duties],
        fields=[_line(line) for line in hall.fields],
        missed=[ticket.label for ticket in hall.missed],
        missed_calls=[MissedShape(label=one.label, counter=one.counter) for one in hall.missed],
        booked=[BookedShape(label=one.label, at=one.booked_for) for one in hall.booked if one.booked_for],
    )


def _serving(ticket: Ticket) -> ServingShape:
    return ServingShape(
        label=ticket.label,
        counter=ticket.counter,
        field=ticket.field,
        state=ticket.state,
        at=last_called_at(ticket),
        booked_for=ticket.booked_for,
    )


def _line(line: FieldLine) -> LineShape:
    return LineShape(
        code=line.code,
        waiting=line.waiting,
        estimate=estimate_shape(line.estimate),
        open=line.is_open,
        opens_at=line.opens_at,
        reason=line.reason,
        mark=line.mark,
        begins=line.begins,
    )
