"""What screens report several times a second, and which of them is told to speak: decision 60."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Annotated

from flask import Response, current_app
from pydantic import BaseModel, Field
from spectree import Response as Answers

from display.blueprint import bp
from display.own_screen import own_screen
from display.zone_voice import SENTENCES, SPOKEN_FOR_S, Call, Key, Order, VoiceReport, ZoneVoice
from office.people import DeviceRole
from office.settings import Layout, Screen, Settings
from office.tickets.ticket import State, Ticket, last_called_at
from office.voice.clips import Language
from office.voice.sentences import call_sentence
from office.web.access import allows
from office.web.context import Context, current
from office.web.openapi import answer, api
from office.web.shapes import Asked, Problem
from office.web.voices import says_trial

ZONE_VOICES = "mot_cua_zone_voices"
"""Under this name an app has its ``ZoneVoices``."""
_MOST_CALLS = 200
_SPOKEN_FOR = timedelta(seconds=SPOKEN_FOR_S)

_Label = Annotated[str, Field(min_length=1, max_length=16)]
_AtMs = Annotated[int, Field(ge=0, lt=2**53)]


class CallKey(Asked):
    """One call or recall; ``at_ms`` is when, in milliseconds since 1970."""

    label: _Label
    at_ms: _AtMs


class SaidCall(CallKey):
    """How many sentences of a call were heard whole."""

    times: Annotated[int, Field(ge=1, le=SENTENCES)]


class ScreenReport(Asked):
    """What a screen's page tells. ``page`` is its own until it is loaded anew.

    ``can_speak``: its sound is on and its clips are there. ``saying`` is the call it is just saying, ``said``
    what it knows to have been said.
    """

    page: Annotated[str, Field(min_length=8, max_length=64)]
    can_speak: bool
    saying: CallKey | None = None
    said: Annotated[list[SaidCall], Field(max_length=_MOST_CALLS)] = Field(default_factory=list)


class SentenceShape(BaseModel):
    """One sentence to say now: ``clips`` in groups between which the speaker draws breath.

    ``nth`` is 1 or 2; before the first comes the chime. ``is_louder``: a recall.
    """

    label: str
    at_ms: int
    counter: int
    nth: int
    is_louder: bool
    clips: list[list[str]]


class ReportAnswer(BaseModel):
    """``speaks``: this page has its zone's word. ``say`` null: go on with what you say, or say nothing."""

    speaks: bool
    say: SentenceShape | None
    said: list[SaidCall]


@dataclass
class ZoneVoices:
    """The voice of each zone of an office. ``clock`` gives seconds and never steps."""

    settings: Settings
    clock: Callable[[], float] = time.monotonic
    _voices: dict[str, ZoneVoice] = field(default_factory=dict)

    def of(self, zone: str) -> ZoneVoice:
        """Return the voice of a zone."""
        return self._voices.setdefault(zone, ZoneVoice())

    def counters(self, zone: str) -> set[int]:
        """Return the counters whose calls are spoken in a zone: those of all its screens."""
        there = (each for each in self.settings.screens if each.zone == zone and _shows_calls(each))
        return {counter for each in there for counter in each.counters}


@bp.put("/api/v1/screens/<name>/report")
@api.validate(
    json=ScreenReport,
    resp=Answers(HTTP_200=ReportAnswer, HTTP_403=Problem),
    tags=["hall"],
)
@allows(devices=(DeviceRole.SCREEN,))
def report(name: str, json: ScreenReport) -> Response:
    """Tell what this screen says, and be told whether it is to speak. For a page every 0.4 seconds."""
    context = current()
    screen = own_screen(context, name)
    voices = _zone_voices(context)
    told = VoiceReport(
        page=json.page,
        can_speak=json.can_speak and can_speak(screen),
        saying=_key(json.saying) if json.saying else None,
        said={_key(each): each.times for each in json.said},
    )
    voice, now_s = voices.of(screen.zone), voices.clock()
    spoken_for = _SPOKEN_FOR + timedelta(seconds=voice.on_for_s(told, now_s))
    calls = list(_calls(context, voices.counters(screen.zone), spoken_for))
    order = voice.report(told, calls, now_s)
    if order.speaks:
        context.hardware.screens.give_word(screen.zone, name)
    if order.say is not None:
        context.saying(screen.zone, order.say.key.label)
    return answer(_shape(context, order))


def can_speak(screen: Screen) -> bool:
    """Whether a screen may speak at all."""
    return screen.speaks and screen.volume > 0 and _shows_calls(screen)


def _shows_calls(screen: Screen) -> bool:
    """Whether the calls of its counters are its business: at the entrance none are."""
    return screen.layout is not Layout.ENTRANCE


def _zone_voices(context: Context) -> ZoneVoices:
    if ZONE_VOICES not in current_app.extensions:
        current_app.extensions[ZONE_VOICES] = ZoneVoices(context.settings)
    found: ZoneVoices = current_app.extensions[ZONE_VOICES]
    return found


def _calls(context: Context, counters: set[int], spoken_for: timedelta) -> Iterator[Call]:
    """Give the zone's calls that nobody has met yet, but those older than that and those of quiet hours."""
    office, voice, now = context.settings.office, context.settings.voice, context.clock()
    with context.store.reading() as reader:
        called: Iterable[Ticket] = reader.in_state(office.day(now), State.CALLED)
    for ticket in called:
        at = last_called_at(ticket)
        if now - at > spoken_for:
            continue
        if ticket.counter in counters and not voice.is_quiet(office.local(at).time()):
            key = Key(ticket.label, int(at.timestamp() * 1000))
            yield Call(key, ticket.counter, ticket.language, is_recall=ticket.recalled_at is not None)


def _key(shape: CallKey) -> Key:
    return Key(shape.label, shape.at_ms)


def _shape(context: Context, order: Order) -> ReportAnswer:
    said = [SaidCall(label=key.label, at_ms=key.at_ms, times=times) for key, times in order.said.items()]
    return ReportAnswer(
        speaks=order.speaks, say=_sentence(context, order.say, order.nth) if order.say else None, said=said
    )


def _sentence(context: Context, call: Call, nth: int) -> SentenceShape:
    is_english = call.is_foreign and nth == SENTENCES
    language = Language.ENGLISH if is_english else Language.VIETNAMESE
    clips = call_sentence(
        call.key.label,
        call.counter,
        language,
        context.settings.voice.manner,
        is_trial=says_trial(language),
    )
    return SentenceShape(
        label=call.key.label,
        at_ms=call.key.at_ms,
        counter=call.counter,
        nth=nth,
        is_louder=call.is_recall,
        clips=[list(group) for group in clips],
    )
