"""How a message stands, for whoever holds its receipt; there its writer replies, and contests once.

The code stands in the address that the receipt's QR code leads to and in forms. No page sends it on to
another address (Referrer-Policy), no cache keeps it, and the log names a route by its pattern.
"""

from collections.abc import Callable

from flask import Response, request

from feedback.blueprint import bp
from feedback.place import Place, here, page
from office.mailbox import texts
from office.mailbox.asking import desk, seen_of
from office.mailbox.calendar import counted
from office.mailbox.message import State
from office.mailbox.refusals import ContestOver, MessageLength, NotTheFirstWriter, UnknownReceipt
from office.tickets.refusals import IllegalMove, Refusal
from office.web.access import allows_anyone

_TOLD = (ContestOver, IllegalMove, MessageLength, NotTheFirstWriter)
_MOST_CODE = 64


@bp.get("/mailbox/<receipt>")
@allows_anyone
def seen_page(receipt: str) -> Response:
    """How the message stands: its steps, the office's words, the deadline and how it was counted."""
    return _seen(here(), receipt[:_MOST_CODE])


@bp.post("/mailbox/receipts")
@allows_anyone
def typed_page() -> Response:
    """The same, by a code that was typed."""
    place, code = here(), _code()
    return _seen(place, code) if code else page("feedback/no_receipt.html", place, 400)


@bp.post("/mailbox/receipts/replies")
@allows_anyone
def reply() -> Response:
    """Add what the office asked for."""
    return _said(lambda code, words: desk().writing.reply(code, words))


@bp.post("/mailbox/receipts/contests")
@allows_anyone
def contest() -> Response:
    """Contest how it was settled, once."""
    return _said(lambda code, words: desk().writing.contest(code, words))


def _said(say: Callable[[str, str], object]) -> Response:
    place, code = here(), _code()
    if not code:
        return page("feedback/no_receipt.html", place, 400)
    words = request.form.get("text", "").replace("\r\n", "\n")
    try:
        # Whoever guesses is slowed here, too.
        seen_of(code)
        say(code, words)
    except UnknownReceipt:
        return page("feedback/no_receipt.html", place, 404)
    except _TOLD as refused:
        return _seen(place, code, 409, refused, words)
    return _seen(place, code, is_taken=True)


def _seen(
    place: Place,
    code: str,
    status: int = 200,
    refused: Refusal | None = None,
    words: str = "",
    *,
    is_taken: bool = False,
) -> Response:
    try:
        seen = seen_of(code)
    except UnknownReceipt:
        return page("feedback/no_receipt.html", place, 404)
    at = desk()
    return page(
        "feedback/seen.html",
        place,
        status,
        seen=seen,
        code=code,
        counted=counted(seen.state, seen.steps, seen.deadlines, at.calendar),
        is_overdue=seen.deadlines.is_overdue(at.today()),
        is_asked=seen.state is State.ASKED_MORE,
        refused=None if refused is None else refused.code,
        said_words=words,
        is_taken=is_taken,
        least=texts.LEAST,
        most=texts.MOST,
    )


def _code() -> str:
    return request.form.get("receipt", "").strip()[:_MOST_CODE]
