"""What `server.py check` says of the hall screens that no fault of config.toml is."""

from display.playlist import read_playlist
from display.reach import reach_hints
from office.settings import Settings


def screen_hints(settings: Settings) -> list[str]:
    """Return a sentence for each screen with too small numbers, and for each fault of the notices."""
    return [*reach_hints(settings), *read_playlist(settings).faults]
