"""First answers: a request repeated under its key gets what it got first, and changes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from office.tickets.refusals import Refusal
from office.tickets.ticket import Ticket

KEPT = timedelta(days=1)
"""How long a first answer is kept."""


@dataclass(frozen=True, slots=True)
class Request:
    """Who asks, and under which key. ``key`` None is never repeated.

    ``fingerprint`` tells two requests apart that use one key by mistake; any text that depends on
    what was asked.
    """

    actor: str
    key: str | None = None
    fingerprint: str = ""


Plain = str | int | None
T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Written:
    """What another room's request was answered, as plain values; ``kind`` says what they are."""

    kind: str
    values: tuple[Plain, ...]


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """How a room's value is kept as a first answer. ``kind`` stays: files have it for a day."""

    kind: str
    plain: Callable[[T], tuple[Plain, ...]]
    read: Callable[[Sequence[Plain]], T]

    def keep(self, value: T) -> Written:
        """Return what is kept of that value."""
        return Written(self.kind, self.plain(value))

    def give(self, kept: "Kept") -> T | None:
        """Return the value of which that was kept, None where it is of another kind."""
        return self.read(kept.values) if isinstance(kept, Written) and kept.kind == self.kind else None


class TicketForm:
    """A ticket is kept as it is."""

    def keep(self, value: Ticket) -> Ticket:
        """Return the ticket."""
        return value

    def give(self, kept: "Kept") -> Ticket | None:
        """Return the ticket, None where it is none."""
        return kept if isinstance(kept, Ticket) else None


Kept = Ticket | Written | Refusal


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request was answered first; a refusal is an answer too."""

    actor: str
    key: str
    fingerprint: str
    value: Kept
    at: datetime


@dataclass(frozen=True, slots=True)
class Result(Generic[T_co]):
    """What a request brought about; ``repeated`` when it was done before and this is its first answer."""

    value: T_co
    repeated: bool = False
