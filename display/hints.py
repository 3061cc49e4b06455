"""What `server.py check` says of the hall screens that no fault of config.toml is."""

from display.playlist import read_playlist
from display.reach import reach_hints, turning_hints
from office.settings import Settings


def screen_hints(settings: Settings) -> list[str]:
    """Return a sentence for each screen with small numbers or pages that turn, each fault of the notices."""
    return [*reach_hints(settings), *turning_hints(settings), *read_playlist(settings).faults]
