"""What each screen tells twice a minute of what it really shows; the manager learns where that is wrong."""

from typing import Annotated

from flask import Response
from pydantic import Field
from spectree import Response as Answers

from display.blueprint import bp
from display.own_screen import own_screen
from display.screen_state import HallState, Huge, PageReport, Shown, differences, entries_behind
from office.devices.screen_states import Findings, Sound
from office.people import DeviceRole
from office.settings import Screen
from office.tickets.ticket import IN_HAND
from office.web.access import allows
from office.web.context import Context, current
from office.web.openapi import api
from office.web.shapes import Asked, Problem

_MOST_HUGE = 8
_MOST_COUNTERS = 99
_MOST_ENTRIES = 400

_Counter = Annotated[int, Field(ge=1, le=_MOST_COUNTERS)]
_Label = Annotated[str, Field(max_length=16)]


class HugeCall(Asked):
    """A newest call as it stands at the place for these ``counters``.

    ``label`` "" is nobody, ``counter`` null none that can be read.
    """

    label: _Label
    counter: _Counter | None
    counters: Annotated[list[_Counter], Field(max_length=_MOST_COUNTERS)]


class BoardLabel(Asked):
    """Whose number stands at a counter; "" is nobody's."""

    label: _Label
    counter: _Counter


class ShownState(Asked):
    """What a page read from itself after entry ``seq``; a place that its layout lacks is not told of.

    ``page`` is its own, also after it was loaded anew; two boxes may be one screen by mistake.
    """

    page: Annotated[str, Field(max_length=64)] = ""
    seq: Annotated[int, Field(ge=0, lt=2**63)]
    huge: Annotated[list[HugeCall], Field(max_length=_MOST_HUGE)]
    board: Annotated[list[BoardLabel], Field(max_length=_MOST_COUNTERS)]
    sound: Sound


@bp.put("/api/v1/screens/<name>/state")
@api.validate(json=ShownState, resp=Answers("HTTP_204", HTTP_403=Problem), tags=["hall"])
@allows(devices=(DeviceRole.SCREEN,))
def tell_state(name: str, json: ShownState) -> Response:
    """Tell what this screen shows. For a page every 30 seconds; ``GET /devices`` tells what came of it."""
    context = current()
    screen = own_screen(context, name)
    told = PageReport(
        seq=json.seq,
        huge=tuple(Huge(one.counter, one.label, tuple(one.counters)) for one in json.huge),
        board=tuple(Shown(one.counter, one.label) for one in json.board),
    )
    known = _known(context, screen, told.seq)
    behind = entries_behind(told, known, context.clock())
    context.hardware.screens.record(name, Findings(json.sound, differences(told, known), behind), json.page)
    return Response(status=204)


def _known(context: Context, screen: Screen, seq: int) -> HallState:
    day = context.settings.office.day(context.clock())
    with context.store.reading() as reader:
        return HallState(
            seq=reader.last_seq(),
            in_hand={
                ticket.counter: ticket.label
                for ticket in reader.in_state(day, *IN_HAND)
                if ticket.counter in screen.counters and ticket.counter is not None
            },
            since=tuple(reader.entries(seq, _MOST_ENTRIES)),
        )
