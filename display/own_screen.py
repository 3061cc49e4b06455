"""Which screen asks: each speaks for itself only."""

from office.settings import Screen
from office.tickets.refusals import NotAllowed
from office.web.access import actor
from office.web.context import Context


def own_screen(context: Context, name: str) -> Screen:
    """Return the screen of that name, which is the asking device's own. Raises NotAllowed for any other."""
    device = actor().device
    screen = next((each for each in context.settings.screens if each.name == name), None)
    if screen is None or device is None or device.name != name:
        raise NotAllowed("a screen tells of itself only")
    return screen
