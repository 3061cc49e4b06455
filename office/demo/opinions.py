"""What the town's visitors say of their visits, now and then, on the tablet or by phone."""

import random
from collections.abc import Callable
from datetime import datetime

from office.ratings.at_work import Ratings
from office.ratings.rating import By, Given
from office.ratings.scale import Mood
from office.tickets.ticket import Ticket

_SAY_CHANCE = 0.35
_PHONE_CHANCE = 0.25
_UNHAPPY_CHANCE = 0.05
_REASON_CHANCE = 0.6
THINKS_S = (3.0, 9.0)
"""How long a visitor looks at the question."""


class Opinions:
    """Some who are served say how it was. Reasons that alarm a manager are left to real people."""

    def __init__(self, ratings: Ratings, clock: Callable[[], datetime], dice: random.Random) -> None:
        self._ratings, self._clock, self._dice = ratings, clock, dice

    def wish_to_say(self) -> bool:
        """Whether the next visitor who leaves says anything."""
        return self._dice.random() < _SAY_CHANCE

    def give(self, ticket: Ticket, shown_at: datetime) -> None:
        """Rate that ticket, which was shown at that time. Raises what ``Ratings.give`` refuses."""
        answered_at = self._clock()
        by = By.PHONE if self._dice.random() < _PHONE_CHANCE else By.TABLET
        answer, mood = self._answer()
        self._ratings.give(
            Given(
                ticket.id,
                answer,
                self._reasons(mood),
                by,
                ticket.counter if by is By.TABLET else None,
                shown_at if by is By.TABLET else answered_at,
                answered_at,
            )
        )

    def _answer(self) -> tuple[str, Mood]:
        levels = self._ratings.scale.levels
        is_unhappy = self._dice.random() < _UNHAPPY_CHANCE
        fitting = [one for one in levels if (one.mood is Mood.UNHAPPY) is is_unhappy] or list(levels)
        level = self._dice.choice(fitting)
        return level.code, level.mood

    def _reasons(self, mood: Mood) -> tuple[str, ...]:
        causes = [one.code for one in self._ratings.scale.causes if not one.is_conduct]
        if mood is not Mood.UNHAPPY or not causes or self._dice.random() > _REASON_CHANCE:
            return ()
        return (self._dice.choice(causes),)
