"""A day and field whose seats can be booked, and a request for one of them where they are drawn."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from office.booking.draw import Wish


@dataclass(frozen=True, slots=True)
class OpenedDay:
    """``seed`` is None where there is no draw.

    ``sold_out_at`` is when the last seat was held, kept once all are booked.
    """

    day: date
    field: str
    opened_at: datetime
    sold_out_at: datetime | None = None
    seed: bytes | None = None
    drawn_at: datetime | None = None

    @property
    def lasted(self) -> timedelta | None:
        """How long there were free seats; None where never all were booked."""
        return None if self.sold_out_at is None else self.sold_out_at - self.opened_at

    @property
    def is_to_be_drawn(self) -> bool:
        """Whether its draw is still to come."""
        return self.seed is not None and self.drawn_at is None


@dataclass(frozen=True, slots=True)
class DrawRequest:
    """One person's request. ``key`` opens it, and the booking that may come of it."""

    key: str
    day: date
    field: str
    wish: Wish
    person: str
    card: str
    missed_mark: str | None
    nth: int
    made_at: datetime
