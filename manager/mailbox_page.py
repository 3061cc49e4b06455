"""The mailbox as a manager reads it: by deadline, each message with its steps and how that was counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from manager.blueprint import bp
from manager.figures import date_words
from office.mailbox.asking import desk
from office.mailbox.calendar import Counted, counted
from office.mailbox.clocks import Deadlines, Reminder, deadlines
from office.mailbox.mailbox_desk import MailboxDesk
from office.mailbox.message import Action, Course, Message, Step, WhyRefused
from office.mailbox.moves import MOVES
from office.mailbox.refusals import KeyClosed
from office.mailbox.sealing import SealError
from office.mailbox.wording import how
from office.once.outbox import held_back
from office.people import Role
from office.web.access import allows, session_id
from office.web.context import at_office, looked_back
from office.web.reader import reader_words, staff_page

_SETTLED_SHOWN = 50
OFFICE_ACTIONS = (Action.TAKE_UP, Action.ASK_MORE, Action.ANSWER, Action.PUBLISH, Action.REFUSE)
"""What the office may do, in the order of the page."""


@dataclass(frozen=True, slots=True)
class Row:
    """One message of the list. ``level`` is what its deadline asks for, None for nothing yet."""

    message: Message
    due: Deadlines
    counted: Counted | None
    level: Reminder | None


@dataclass(frozen=True, slots=True)
class Said:
    """The words of a message: None where they are sealed, cannot be opened, or were erased.

    ``is_closed``: something is sealed, and the key is not open. ``is_unreadable``: the key that is open does
    not open it.
    """

    text: str | None
    steps: Sequence[tuple[Step, str | None]]
    contacts: Sequence[str]
    is_closed: bool = False
    is_unreadable: bool = False


@bp.get("/manager/mailbox")
@allows(role=Role.MANAGER)
def mailbox_page() -> str:
    """What is owed, the most urgent first, and what was settled last."""
    at = desk()
    return _page(
        "manager/mailbox.html",
        at,
        rows=[_row(at, each) for each in at.by_deadline()],
        settled=[_row(at, each) for each in at.settled_lately(_SETTLED_SHOWN)],
        told=at.public(looked_back),
        held_back=held_back(at_office().settings.server.data / "outbox"),
    )


@bp.get("/manager/mailbox/<int:message_id>")
@allows(role=Role.MANAGER)
def message_page(message_id: int) -> str:
    """One message, with what may be done about it."""
    at = desk()
    course, ticket = at.one(message_id)
    return _page(
        "manager/mailbox_message.html",
        at,
        row=_row(at, course),
        said=_said(at, course),
        ticket=ticket,
        actions=[action for action in OFFICE_ACTIONS if course.message.state in MOVES[action]],
        whys=list(WhyRefused),
    )


def _page(template: str, at: MailboxDesk, **filled: Any) -> str:
    words, office = reader_words(), at_office().settings.office
    until = at.keys.until(session_id())
    return staff_page(
        template,
        **filled,
        today=at.today(),
        day=partial(date_words, words),
        how=partial(how, words),
        superior=at.table.superior,
        has_key=at.takes_sealed,
        open_until=None if until is None else f"{office.local(until):%H:%M}",
    )


def _row(at: MailboxDesk, course: Course) -> Row:
    due = deadlines(course, at.calendar)
    found = counted(course.message.state, course.steps, due, at.calendar)
    return Row(course.message, due, found, level_of(due, at.today()))


def level_of(due: Deadlines, today: date) -> Reminder | None:
    """Return what a deadline asks for on that day, from the day of its reminder on; None before."""
    if due.owed is None:
        return None
    if due.is_overdue(today):
        return Reminder.OVERDUE
    if due.day_before is not None and due.day_before <= today:
        return Reminder.DAY_BEFORE
    return Reminder.HALF_WAY if due.half_way is not None and due.half_way <= today else None


def _said(at: MailboxDesk, course: Course) -> Said:
    """Return the words of a message: the plain ones, and the sealed ones where the key is open."""
    message = course.message
    try:
        opened = at.handling.opened(message.id, session_id())
        return Said(opened.text, list(zip(course.steps, opened.steps, strict=True)), opened.contacts)
    except (KeyClosed, SealError) as error:
        is_unreadable = isinstance(error, SealError)
        plain = [(step, step.words) for step in course.steps]
        return Said(message.text, plain, (), is_closed=not is_unreadable, is_unreadable=is_unreadable)
