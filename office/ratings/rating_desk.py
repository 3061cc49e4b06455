"""Takes answers: which are kept, and which are refused with what reason."""

from datetime import date, datetime, timedelta
from enum import StrEnum

from office.ratings.kept import RATINGS_CHANGED, RATINGS_KEPT
from office.ratings.rating import By, Given, Rating
from office.ratings.refusals import AlreadyRated, NotRated, RatingOver
from office.ratings.scale import Scale
from office.ratings.window import GRACE, Window, window_of
from office.tickets.answers import Result
from office.tickets.changes import Changes
from office.tickets.checks import found
from office.tickets.hours import Hours
from office.tickets.office import Office
from office.tickets.refusals import InvalidRequest
from office.tickets.store import Reader, Transaction
from office.tickets.ticket import State, Ticket
from office.tickets.working_days import next_working_day


class Asking(StrEnum):
    """Whether whoever holds a ticket is asked on the phone."""

    ASKED = "asked"
    GIVEN = "given"
    """They, or somebody at the counter's tablet, said it."""
    NOT_ASKED = "not_asked"


class RatingDesk:
    """Keeps one answer a ticket. ``grace`` is the windows', as the office's settings say."""

    def __init__(self, changes: Changes, scale: Scale, grace: timedelta = GRACE) -> None:
        self._changes, self._scale, self._grace = changes, scale, grace

    def give(self, given: Given) -> Result[Rating]:
        """Keep an answer and return it; the same one sent again is the first, ``repeated``.

        Raises UnknownTicket, InvalidRequest, AlreadyRated, NotRated, RatingOver.
        """

        def work(tx: Transaction) -> Result[Rating]:
            now = self._changes.now()
            ticket = found(tx, given.ticket_id)
            first = RATINGS_KEPT.on(tx).of_ticket(ticket.id)
            if first is not None:
                return Result(_same(first, given), repeated=True)
            rating = self._judged(tx, ticket, given, now)
            return Result(RATINGS_CHANGED.on(tx).add(rating))

        return self._changes.run(work)

    def asking(self, reader: Reader, ticket: Ticket, now: datetime) -> Asking:
        """Return whether the ticket's holder is asked for an answer by phone at that time."""
        office = self._changes.office
        if ticket.state is not State.FINISHED or ticket.counter is None:
            return Asking.NOT_ASKED
        if office.day(now) > last_day(office.hours, ticket.office_day):
            return Asking.NOT_ASKED
        if RATINGS_KEPT.on(reader).of_ticket(ticket.id) is not None:
            return Asking.GIVEN
        window = self._window(reader, ticket, ticket.counter)
        return Asking.NOT_ASKED if window is None else Asking.ASKED

    def _judged(self, tx: Transaction, ticket: Ticket, given: Given, now: datetime) -> Rating:
        """Return the rating that the answer makes, not kept yet."""
        counter = _counter_of(ticket, given)
        _refuse_past(self._changes.office, ticket, now)
        _refuse_outside(ticket, self._window(tx, ticket, counter), given)
        return rated(self._changes.office, self._scale_of(tx, given), ticket, given, now)

    def _window(self, reader: Reader, ticket: Ticket, counter: int) -> Window | None:
        entries = RATINGS_KEPT.on(reader).entries_of_visit(ticket.id, counter)
        return window_of(ticket.id, entries, self._grace)

    def _scale_of(self, reader: Reader, given: Given) -> Scale:
        """Return the scale that was shown: a tablet's answer of last night is in last night's words."""
        version = given.scale
        if version is None or version == self._scale.version:
            return self._scale
        scale = RATINGS_KEPT.on(reader).scale(version)
        if scale is None:
            raise InvalidRequest(f"there is no scale {version}", reason="unknown_scale")
        return scale


def last_day(hours: Hours, office_day: date) -> date:
    """Return the last day on which a ticket of that day can be rated: the next one on which the office works.

    An office that never opens again has none after the ticket's own.
    """
    try:
        return next_working_day(hours, office_day)
    except ValueError:
        return office_day


def rated(office: Office, scale: Scale, ticket: Ticket, given: Given, now: datetime) -> Rating:
    """Return what an answer says of a ticket that has a counter, in the words of the scale.

    Raises InvalidRequest for an answer or a reason that the scale does not have.
    """
    level = scale.level(given.answer)
    if level is None:
        raise InvalidRequest(f"the scale has no answer {given.answer!r}", reason="unknown_answer")
    causes = [(code, scale.cause(code)) for code in dict.fromkeys(given.reasons)]
    unknown = next((code for code, cause in causes if cause is None), None)
    if unknown is not None:
        raise InvalidRequest(f"the scale has no reason {unknown!r}", reason="unknown_reason")
    return Rating(
        id=0,
        ticket_id=ticket.id,
        office_day=ticket.office_day,
        counter=ticket.counter or 0,
        field=ticket.field,
        procedures=ticket.procedures,
        scale_version=scale.version,
        answer=level.code,
        label=level.name,
        mood=level.mood,
        reasons=tuple(code for code, _ in causes),
        is_conduct=any(cause.is_conduct for _, cause in causes if cause is not None),
        by=given.by,
        shown_at=given.shown_at,
        answered_at=given.answered_at,
        came_at=now,
        came_on=office.day(now),
    )


def _same(first: Rating, given: Given) -> Rating:
    """Return the first answer where this is the same one, sent again. Raises AlreadyRated."""
    is_same = (first.answer, first.by) == (given.answer, given.by)
    # Whoever tried each answer in turn on a tablet would else be told which one was given.
    is_sent_again = given.by is By.PHONE or first.shown_at == given.shown_at
    if not (is_same and is_sent_again):
        raise AlreadyRated(f"ticket {first.ticket_id} was rated before")
    return first


def _counter_of(ticket: Ticket, given: Given) -> int:
    """Return the counter that finished the ticket. Raises NotRated, for another counter's tablet as well."""
    if ticket.state is not State.FINISHED or ticket.counter is None:
        raise NotRated(f"cannot rate {ticket.label}: it is {ticket.state}", reason="not_finished")
    if given.by is By.TABLET and given.counter != ticket.counter:
        raise NotRated(
            f"cannot rate {ticket.label} at counter {given.counter}: its visit ended at {ticket.counter}",
            reason="other_counter",
        )
    return ticket.counter


def _refuse_past(office: Office, ticket: Ticket, now: datetime) -> None:
    """Raise RatingOver after the end of the office's next day: what a tablet kept overnight still comes."""
    if office.day(now) > last_day(office.hours, ticket.office_day):
        raise RatingOver(f"cannot rate {ticket.label}: it is of {ticket.office_day}", reason="day_over")


def _refuse_outside(ticket: Ticket, window: Window | None, given: Given) -> None:
    """Raise NotRated for a visit that has no turn, RatingOver for a tablet's answer outside it."""
    if window is None:
        raise NotRated(f"cannot rate {ticket.label}: its visit was too short", reason="too_short")
    if given.by is By.PHONE:
        return
    if not window.holds(given.shown_at, given.answered_at, given.touches):
        raise RatingOver(f"cannot rate {ticket.label}: its turn is over", reason="turn_over")
