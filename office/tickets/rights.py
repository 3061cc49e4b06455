"""Who may do what with a ticket: asked inside the transaction, where it stands as it is moved.

So a request answered before is answered the same, wherever the ticket has gone since.
"""

from collections.abc import Callable
from dataclasses import dataclass

from office.tickets.ticket import IN_HAND, Ticket

Right = Callable[[Ticket], None]
"""Raises NotAllowed unless whoever asks may move that ticket."""


def anyones(ticket: Ticket) -> None:
    """Let everyone move every ticket: a program that has no rights to check says so by this name."""


@dataclass(frozen=True, slots=True)
class Canceller:
    """What whoever cancels may cancel.

    ``has`` says whether their counter has that ticket; any other wants ``may_choose``, and a reason.
    """

    has: Callable[[Ticket], bool]
    may_choose: bool


ANYBODY = Canceller(has=lambda ticket: ticket.state in IN_HAND, may_choose=True)
"""A program that has no rights to check; its reason for a ticket in line is kept all the same."""
