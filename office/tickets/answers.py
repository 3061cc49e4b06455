"""First answers: a request repeated under its key gets what it got first, and changes nothing."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Generic, TypeVar

from office.tickets.refusals import Refusal
from office.tickets.ticket import PrintJob, Ticket

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


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request was answered first; a refusal is an answer too."""

    actor: str
    key: str
    fingerprint: str
    value: Ticket | PrintJob | Refusal
    at: datetime


T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Result(Generic[T_co]):
    """What a request brought about; ``repeated`` when it was done before and this is its first answer."""

    value: T_co
    repeated: bool = False
