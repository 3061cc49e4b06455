"""What ratings refuse, each named by its reason."""

from office.tickets.refusals import Refusal


class AlreadyRated(Refusal):
    """The ticket has another answer, and the first one stays."""

    code = "already_rated"


class RatingOver(Refusal):
    """It was answered outside its turn at the tablet, or came after the end of the next office day."""

    code = "rating_over"


class NotRated(Refusal):
    """The ticket is not one to be rated; ``details['reason']`` says why.

    ``not_finished``, ``other_counter``, or ``too_short`` for a visit of some seconds.
    """

    code = "not_rated"
