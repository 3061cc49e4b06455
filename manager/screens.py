"""The hall's screens as they told of themselves: which shows something wrong, is late, silent or dark."""

from datetime import datetime

from pydantic import BaseModel

from office.devices.screen_states import ScreenTrouble, Sound
from office.people import DeviceRole
from office.settings import Screen
from office.web.context import Context


class DifferenceShape(BaseModel):
    """A place where a screen shows another label than the server knows; "" is nobody.

    ``is_huge``: the newest call. ``counter`` is null where it shows no number of a counter.
    """

    counter: int | None
    shown: str
    known: str
    is_huge: bool


class ScreenRow(BaseModel):
    """An enrolled screen. ``told_at`` it told of itself last, null while it has not since the server started.

    ``differences`` and ``behind`` (entries; below 0 it knows of more than there are) are what two reports in
    a row have shown. ``sound`` is null where nothing is known of it. ``speaker`` is the screen that speaks
    for its room, maybe itself: one of a room does, and the others are silent; null while none speaks.
    """

    name: str
    title: str
    troubles: list[ScreenTrouble]
    told_at: datetime | None
    differences: list[DifferenceShape]
    behind: int
    sound: Sound | None
    speaker: str | None


def screen_rows(context: Context) -> list[ScreenRow]:
    """Return every screen of config.toml that is enrolled, in its order.

    In a demo a browser becomes a screen by opening its page: one nobody opened is no trouble there.
    """
    enrolled = {
        device.name
        for device in context.accounts.devices()
        if device.role is DeviceRole.SCREEN and device.revoked_at is None
    }
    return [_row(context, screen) for screen in context.settings.screens if screen.name in enrolled]


def _row(context: Context, screen: Screen) -> ScreenRow:
    state = context.hardware.screens.of(screen.name)
    is_never_opened = context.is_demo and state.told_at is None
    findings = state.findings
    return ScreenRow(
        name=screen.name,
        title=screen.title,
        troubles=[] if is_never_opened else list(state.troubles),
        told_at=state.told_at,
        differences=[
            DifferenceShape(counter=one.counter, shown=one.shown, known=one.known, is_huge=one.is_huge)
            for one in findings.differences
        ],
        behind=findings.behind,
        sound=None if state.told_at is None or state.is_silent else findings.sound,
        speaker=context.hardware.screens.speaker(screen.zone),
    )
