"""Ratings and entries of the journal in as few words as these tests need."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from office.ratings.rating import By, Rating
from office.ratings.scale import Mood
from office.tickets.journal import Entry, Kind

DAY = date(2026, 11, 23)
START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
CODES = {Mood.SATISFIED: "satisfied", Mood.NEUTRAL: "so_so", Mood.UNHAPPY: "unhappy"}


def at(seconds: float) -> datetime:
    """That many seconds after the office opened."""
    return START + timedelta(seconds=seconds)


def entry(kind: Kind, ticket_id: int, seconds: float, counter: int = 4, seq: int = 0) -> Entry:
    """Something that happened to a ticket at a counter."""
    return Entry(seq, kind, at(seconds), DAY, "an", ticket_id, f"A{ticket_id:03d}", "HT", None, counter)


def visit(ticket_id: int, called: float, finished: float, counter: int = 4) -> list[Entry]:
    """A ticket is called and finished."""
    return [
        entry(Kind.CALLED, ticket_id, called, counter),
        entry(Kind.FINISHED, ticket_id, finished, counter),
    ]


def rating(number: int, mood: Mood = Mood.SATISFIED, **changes: object) -> Rating:
    """The rating of ticket ``number``, thought over for 4 seconds."""
    shown = at(300 * number)
    made = Rating(
        id=number,
        ticket_id=number,
        office_day=DAY,
        counter=4,
        field="HT",
        procedures=(),
        scale_version=1,
        answer=CODES[mood],
        label="",
        mood=mood,
        reasons=(),
        is_conduct=False,
        by=By.TABLET,
        shown_at=shown,
        answered_at=shown + timedelta(seconds=4),
        came_at=shown + timedelta(seconds=5),
        came_on=DAY,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def ratings(moods: Iterable[Mood], **changes: object) -> list[Rating]:
    """Ratings in the order in which they came."""
    return [rating(number, mood, **changes) for number, mood in enumerate(moods, 1)]
