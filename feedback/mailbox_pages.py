"""The mailbox's page: write to the office, and read what everybody may know of what was written."""

import secrets
from dataclasses import dataclass, field
from datetime import date
from hashlib import blake2b

import segno
from flask import Response, request
from werkzeug.datastructures import MultiDict

from feedback.blueprint import bp
from feedback.place import Place, here, page
from office.mailbox import texts
from office.mailbox.asking import desk, seen_of, sent
from office.mailbox.calendar import counted
from office.mailbox.message import Kind
from office.mailbox.refusals import (
    ForTheSuperior,
    MailboxFull,
    MessageLength,
    NoKey,
    TicketTooOld,
    TooManyMessages,
)
from office.mailbox.writing import NewMessage
from office.tickets.answers import Request
from office.tickets.refusals import Refusal, UnknownTicket
from office.tickets.store import StoreError
from office.web.access import allows_anyone
from office.web.context import current, looked_back
from office.web.errors import STATUS_OF_CODE

_TOLD = (ForTheSuperior, MailboxFull, MessageLength, NoKey, TicketTooOld, TooManyMessages, UnknownTicket)
"""Refusals that the page tells beside what was written, which stays."""
_MOST_ONCE = 64
_MOST_DIGITS = 3


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the form; no log shows it."""

    kind: Kind | None = None
    text: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    counter: int | None = None
    link: bool = False
    about_manager: bool = False
    once: str = ""


@bp.get("/mailbox")
@allows_anyone
def mailbox_page() -> Response:
    """The mailbox, for whoever holds a ticket's key, stands before a lookup screen, or only reads."""
    return _form(here(), Written())


@bp.post("/mailbox")
@allows_anyone
def write() -> Response:
    """Send what was written, and show its receipt this once."""
    place, written = here(), _written(request.form)
    if written.kind is None or not place.may_write:
        return _form(place, written, 400, refused="kind" if place.may_write else "place")
    new = NewMessage(
        written.kind,
        written.text,
        written.contact or None,
        written.counter,
        written.link,
        written.about_manager and written.kind is Kind.CONDUCT,
    )
    mark = _mark(written)
    # Words that were changed since are another message.
    again = Request("", f"{written.once} {mark}" if written.once else None, mark)
    try:
        receipt = sent(new, place.ticket, place.screen, again)
    except _TOLD as refused:
        return _form(place, written, _status(refused), refused=_name(refused))
    address = f"{current().settings.server.address}/mailbox/{receipt}"
    picture = segno.make(address, error="m", micro=False)
    return page(
        "feedback/receipt.html",
        place,
        receipt=receipt,
        address=address,
        code=picture.svg_data_uri(scale=6, border=4, dark="#000", light="#fff"),
        kind=written.kind,
        last=_last_day(receipt),
    )


def _last_day(receipt: str) -> date | None:
    """Return the day by which it is to be answered, None where that cannot be read: the receipt is shown."""
    try:
        seen = seen_of(receipt)
    except (Refusal, StoreError):
        return None
    told = counted(seen.state, seen.steps, seen.deadlines, desk().calendar)
    return None if told is None else told.last


def _form(place: Place, written: Written, status: int = 200, refused: str | None = None) -> Response:
    at = desk()
    return page(
        "feedback/mailbox.html",
        place,
        status,
        written=written,
        refused=refused,
        once=secrets.token_urlsafe(16),
        takes_sealed=at.takes_sealed,
        told=at.public(looked_back),
        counters=[each.number for each in current().settings.office.counters],
        least=texts.LEAST,
        most=texts.MOST,
        most_a_day=at.table.most_a_day,
    )


def _written(form: MultiDict[str, str]) -> Written:
    kind, counter = form.get("kind", ""), form.get("counter", "")
    return Written(
        Kind(kind) if kind in set(Kind) else None,
        # A browser sends lines by CR and LF, which would count twice.
        form.get("text", "").replace("\r\n", "\n"),
        form.get("contact", "").strip(),
        int(counter) if counter.isascii() and counter.isdecimal() and len(counter) <= _MOST_DIGITS else None,
        "link" in form,
        "about_manager" in form,
        form.get("once", "")[:_MOST_ONCE],
    )


def _mark(written: Written) -> str:
    """Return what tells two messages apart that are sent under one key."""
    parts = (
        written.kind,
        written.text,
        written.contact,
        written.counter,
        written.link,
        written.about_manager,
    )
    return blake2b("\0".join(map(str, parts)).encode(), digest_size=16).hexdigest()


def _status(refused: Refusal) -> int:
    return int(STATUS_OF_CODE.get(refused.code, 409))


def _name(refused: Refusal) -> str:
    """Return how the name of the sentence ends that says it."""
    if isinstance(refused, TooManyMessages):
        return f"{refused.code}-{refused.details['again']}"
    return refused.code
