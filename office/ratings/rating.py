"""A rating: what one visitor said of one finished visit."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from office.ratings.scale import Mood


class By(StrEnum):
    """What an answer was given on: the counter's tablet, or a phone that has the ticket's key."""

    TABLET = "tablet"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it is handed in.

    ``counter`` is the one whose tablet it comes from, None from a phone. The times are the tablet's, reckoned
    from what the office told it last: when the ticket was shown, each touch before the answer (but those that
    follow another within a second), and when it was answered. A phone's are the office's own.
    ``scale`` is the version of the scale that was shown, None for the one in use.
    """

    ticket_id: int
    answer: str
    reasons: tuple[str, ...]
    by: By
    counter: int | None
    shown_at: datetime
    answered_at: datetime
    touches: tuple[datetime, ...] = ()
    scale: int | None = None


@dataclass(frozen=True, slots=True)
class Rating:
    """One kept answer, with all that it needs to be understood when the scale has changed.

    ``office_day`` and ``counter`` are the ticket's; ``came_on`` is the office's day of ``came_at``. ``label``
    is what the visitor read, '' where it was the catalogue's own. ``id`` is 0 until it is kept; then ids are
    in the order in which answers came.
    """

    id: int
    ticket_id: int
    office_day: date
    counter: int
    field: str
    procedures: tuple[str, ...]
    scale_version: int
    answer: str
    label: str
    mood: Mood
    reasons: tuple[str, ...]
    is_conduct: bool
    by: By
    shown_at: datetime
    answered_at: datetime
    came_at: datetime
    came_on: date

    @property
    def thought_s(self) -> float:
        """How long the visitor looked at the question, in seconds."""
        return (self.answered_at - self.shown_at).total_seconds()
