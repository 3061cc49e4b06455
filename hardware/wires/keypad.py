"""A keypad: frames in, presses out, each with a key of its own, so that one tried again is one action."""

import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import structlog

from hardware.frame_template import Template
from hardware.wires.key_action import KeyAction
from hardware.wires.sign import Showing, SignText
from hardware.wires.trial import KeyTrial

log = structlog.get_logger(__name__)

_SAME_PRESS_S = 0.3
"""A frame that comes again so soon is the keypad's own repetition, or a finger that stays."""
_REFUSED_S = 2.0
_TYPED_S = 10.0
_MOST_DIGITS = 4
_TRIES = 3
_AGAIN_S = 0.2


@dataclass(frozen=True, slots=True)
class KeyMeaning:
    """``text`` is the digit, or the code of the field transferred to; ``counter`` the counter instead."""

    action: KeyAction
    text: str = ""
    counter: int | None = None


@dataclass(frozen=True, slots=True)
class KeyPress:
    """One press that wants something done, under a ``key`` of its own.

    ``text`` are the digits of ``ENTER`` or the field of ``TRANSFER``, ``counter`` its counter instead.
    """

    action: KeyAction
    key: str
    text: str = ""
    counter: int | None = None


class KeyPressRefused(Exception):
    """The office understood the press and does not grant it."""


class KeyPressFailed(Exception):
    """Nobody knows whether it was done: it may be asked again under its key."""


class FrameReader:
    """Finds the frames of one template in what comes, however it is cut and whatever stands between."""

    def __init__(self, template: Template) -> None:
        self._template = template
        self._rest = b""

    def feed(self, received: bytes) -> list[tuple[int, bytes]]:
        """Return address and key of each whole frame; b"", a silence, gives half a frame up."""
        if not received:
            self._rest = b""
            return []
        rest, size, found = self._rest + received, self._template.size, []
        while len(rest) >= size:
            heard = self._template.read(rest[:size])
            if heard is not None:
                found.append(heard)
            rest = rest[1 if heard is None else size :]
        self._rest = rest
        return found


class Keypad:
    """The keypad of one counter. ``act`` does a press: it raises KeyPressRefused or KeyPressFailed.

    A press that its ``trial`` takes does nothing, and counts as one for the repetitions that follow.
    ``clock_s`` is a clock that is never set; ``pause`` waits between tries of a press.
    """

    def __init__(
        self,
        meanings: Mapping[bytes, KeyMeaning],
        act: Callable[[KeyPress], None],
        clock_s: Callable[[], float] = time.monotonic,
        pause: Callable[[float], None] = time.sleep,
    ) -> None:
        self.trial = KeyTrial()
        self._meanings = meanings
        self._act = act
        self._clock_s = clock_s
        self._pause = pause
        self._last = b""
        self._same_until = 0.0
        self._digits = ""
        self._digits_until = 0.0
        self._refused_until = 0.0

    def press(self, key: bytes, *, is_repeated: bool = False) -> None:
        """Do what the key means, once for all its repetitions. An unknown key does nothing.

        ``is_repeated``: it was read in one piece with one like it, however late both are looked at.
        """
        is_repeated = is_repeated or (key == self._last and self._clock_s() < self._same_until)
        meaning = self._meanings.get(key)
        if not is_repeated and not self.trial.takes(key) and meaning is not None:
            self._press(meaning)
        # Counted from the end: what came while the office was slow is read only now.
        self._last, self._same_until = key, self._clock_s() + _SAME_PRESS_S

    def named(self, key: bytes) -> str:
        """Return what the key is: its action with what it carries, such as ``digit 5``, or ``unknown 4e``."""
        meaning = self._meanings.get(key)
        if meaning is None:
            return f"unknown {key.hex()}"
        carried = meaning.text or ("" if meaning.counter is None else str(meaning.counter))
        return f"{meaning.action} {carried}".strip()

    def face(self, otherwise: Callable[[], SignText]) -> SignText:
        """Return what the keypad's own display shows: a refusal, what is typed, or what the sign shows."""
        now_s = self._clock_s()
        if now_s < self._refused_until:
            return SignText(Showing.REFUSED)
        if self._typed():
            return SignText(Showing.LABEL, self._digits)
        return otherwise()

    def _typed(self) -> str:
        if self._clock_s() >= self._digits_until:
            self._digits = ""
        return self._digits

    def _press(self, meaning: KeyMeaning) -> None:
        if meaning.action is KeyAction.DIGIT:
            self._digits = (self._typed() + meaning.text)[-_MOST_DIGITS:]
            self._digits_until = self._clock_s() + _TYPED_S
            return
        text = self._typed() if meaning.action is KeyAction.ENTER else meaning.text
        self._digits, self._refused_until = "", 0.0
        if meaning.action is KeyAction.CLEAR or (meaning.action is KeyAction.ENTER and not text):
            return
        self._do(KeyPress(meaning.action, secrets.token_hex(16), text, meaning.counter))

    def _do(self, press: KeyPress) -> None:
        for tries_left in reversed(range(_TRIES)):
            try:
                return self._act(press)
            except KeyPressRefused:
                break
            except KeyPressFailed as error:
                log.warning("press_failed", action=press.action, reason=str(error), tries_left=tries_left)
                if tries_left:
                    self._pause(_AGAIN_S)
        self._refused_until = self._clock_s() + _REFUSED_S


class KeypadReader:
    """Hears the keypads of one make on a line, by their addresses (0 where their frame holds none)."""

    def __init__(self, template: Template, keypads: Mapping[int, Keypad]) -> None:
        self._reader = FrameReader(template)
        self._keypads = keypads

    def feed(self, received: bytes) -> bool:
        """Have the keypads do what was pressed; whether there was anything. b"" is a silence.

        Frames alike that come in one piece are one press: a busy machine may rest long between two of them.
        """
        frames = self._reader.feed(received)
        for number, (address, key) in enumerate(frames):
            keypad = self._keypads.get(address)
            if keypad is not None:
                keypad.press(key, is_repeated=frames[number - 1 : number] == [(address, key)])
        return bool(frames)
