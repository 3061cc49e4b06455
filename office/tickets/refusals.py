"""What the core refuses, each named by its reason. A refusal is not a fault: a person can act on it."""

from collections.abc import Mapping


class TicketError(Exception):
    """Base of everything the core raises."""


_BY_CODE: dict[str, type["Refusal"]] = {}


class Refusal(TicketError):
    """A request that was understood and is not granted; nothing has changed.

    ``code`` is stable and public (shared interface). ``details`` are plain texts a screen may show,
    such as when a field opens. The message is English, for logs.
    """

    code = "refused"

    def __init__(self, message: str, **details: str) -> None:
        super().__init__(message)
        self.message = message
        self.details: Mapping[str, str] = details

    def __init_subclass__(cls) -> None:
        """Know the class by its code, a room's own too: as a first answer it is raised again."""
        _BY_CODE[cls.code] = cls


class NobodyWaiting(Refusal):
    """No ticket waits for this counter."""

    code = "nobody_waiting"


class IllegalMove(Refusal):
    """The table of moves, or a limit on a move, forbids this action for this ticket now."""

    code = "illegal_move"


class CounterBusy(Refusal):
    """The counter still has a ticket called or being served; ``details['label']`` names it."""

    code = "counter_busy"


class CounterClosed(Refusal):
    """The counter is not open, so it calls nobody."""

    code = "counter_closed"


class FieldClosed(Refusal):
    """The field gives no numbers now; ``details`` hold ``reason`` and, where known, ``opens_at``."""

    code = "field_closed"


class ClockWrong(FieldClosed):
    """The server's clock cannot be right, so no number is given and nothing is journalled.

    ``details`` hold the ``reason`` ``clock_wrong`` and, as ``trouble``, why (``clock_watch.py``).
    """


class NotAllowed(Refusal):
    """The person or device has no right to this action."""

    code = "not_allowed"


class InvalidRequest(Refusal):
    """The request names something that cannot be, or used its Idempotency-Key for something else."""

    code = "invalid_request"


class UnknownTicket(Refusal):
    """No ticket has this id or key."""

    code = "unknown_ticket"


class UnknownField(Refusal):
    """No field has this code."""

    code = "unknown_field"


class UnknownCounter(Refusal):
    """The office has no counter of this number."""

    code = "unknown_counter"


class UnknownJob(Refusal):
    """No print job has this id."""

    code = "unknown_job"


def refusal(code: str, message: str, details: Mapping[str, str]) -> Refusal:
    """Build the refusal that was once answered with ``code``, to answer it again."""
    return _BY_CODE.get(code, Refusal)(message, **details)
