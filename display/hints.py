"""What `server.py check` says of the hall screens that no fault of config.toml is."""

from display.playlist import read_playlist
from display.reach import name_hints, reach_hints, turning_hints
from office.settings import Settings


def screen_hints(settings: Settings) -> list[str]:
    """Return a sentence for each screen with small numbers, pages that turn or names without room.

    What is wrong with the notices stands behind.
    """
    screens = [*reach_hints(settings), *turning_hints(settings), *name_hints(settings)]
    return [*screens, *read_playlist(settings).faults]
