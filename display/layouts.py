"""What each layout of a screen has besides its page and its style sheet; all of it stands here, once."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from office.settings import Layout


@dataclass(frozen=True, slots=True)
class CallList:
    """The list of calls of an area: ``near`` and ``most`` are sizes of type, in dots.

    ``near`` is that of the smallest number, upright or not; ``most`` the largest that leaves the calls before
    the newest a place. ``listed`` is how many of those there are, at most.
    """

    near: int
    most: int
    listed: int


@dataclass(frozen=True, slots=True)
class Parts:
    """``calls`` is None where no call is listed. ``has_board``: its counters are fitted to the picture."""

    calls: CallList | None
    has_board: bool


PARTS: Final[Mapping[Layout, Parts]] = {
    Layout.CALLS: Parts(CallList(near=62, most=180, listed=5), has_board=True),
    Layout.TABLE: Parts(calls=None, has_board=True),
    Layout.ZONES: Parts(CallList(near=80, most=140, listed=5), has_board=False),
    Layout.TOTEM: Parts(CallList(near=110, most=180, listed=8), has_board=False),
    Layout.ENTRANCE: Parts(calls=None, has_board=False),
}


def call_list(layout: Layout) -> CallList:
    """Return how that layout lists calls. Raises KeyError for one that lists none."""
    found = PARTS[layout].calls
    if found is None:
        raise KeyError(layout)
    return found
