"""A message to the office, its steps and its receipts."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a message is about: the two classes by which feedback is counted nationally."""

    RULE = "rule"
    CONDUCT = "conduct"


class State(StrEnum):
    """Where a message stands."""

    RECEIVED = "received"
    ASKED_MORE = "asked_more"
    HANDLING = "handling"
    ANSWERED = "answered"
    PUBLISHED = "published"
    REFUSED = "refused"


OPEN: Final[Collection[State]] = (State.RECEIVED, State.ASKED_MORE, State.HANDLING)
"""The office owes an answer."""
SETTLED: Final[Collection[State]] = (State.ANSWERED, State.PUBLISHED, State.REFUSED)
"""The writer has an answer, or knows why there is none."""


class Action(StrEnum):
    """What may be done with a message. RECEIVE is its first step and nothing else."""

    RECEIVE = "receive"
    TAKE_UP = "take_up"
    ASK_MORE = "ask_more"
    REPLY = "reply"
    ANSWER = "answer"
    PUBLISH = "publish"
    REFUSE = "refuse"
    CONTEST = "contest"


WRITER: Final = "writer"
"""By whom the writer's own steps are: whoever holds a receipt, no name."""


class WhyRefused(StrEnum):
    """Why a message is not handled. The list is closed; the office's own words stand beside it."""

    NOT_OURS = "not_ours"
    NOT_UNDERSTOOD = "not_understood"
    ANSWERED_BEFORE = "answered_before"
    INSULT_OR_ADVERT = "insult_or_advert"
    COURT_OR_COMPLAINT = "court_or_complaint"
    """The law gives it another way: a complaint, a denunciation, a lawsuit under way"""
    NO_REPLY = "no_reply"
    """The writer was asked and did not reply"""


@dataclass(frozen=True, slots=True)
class Message:
    """One message. ``id`` is 0 until it is kept.

    ``text`` is what was written about rules, ``sealed`` the same of a report of conduct; both are None once
    the text was erased. ``fingerprint`` tells equal texts about rules (None for others and once erased) and
    ``copies``, 1 or more, is how often that text came. ``counter`` and ``ticket_id`` are None unless the
    writer agreed. ``contested`` says that the one contest was used. There is no time of day: with it a hall's
    pictures would tell who wrote.
    """

    id: int
    kind: Kind
    state: State
    received_on: date
    text: str | None
    sealed: bytes | None
    fingerprint: str | None
    copies: int = 1
    counter: int | None = None
    ticket_id: int | None = None
    contested: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done with a message; steps are only ever added.

    ``state`` is where it led. ``words`` are what was said about rules, or published; what was said about
    conduct is ``sealed`` for managers and, where the office said it, once more ``for_writer``. All are None
    where there were no words or they were erased. ``why`` goes with a refusal.
    """

    id: int
    message_id: int
    action: Action
    state: State
    on: date
    by: str
    words: str | None = None
    sealed: bytes | None = None
    why: WhyRefused | None = None
    for_writer: bytes | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """What one writer holds: of the code only ``code_hash`` is kept. ``contact`` is sealed, None for none.

    ``public`` is the public key of which the code is the private one, 32 bytes.
    """

    id: int
    code_hash: str
    message_id: int
    given_on: date
    public: bytes
    contact: bytes | None = None


@dataclass(frozen=True, slots=True)
class Course:
    """A message with all its steps, oldest first; the first is RECEIVE."""

    message: Message
    steps: tuple[Step, ...]
