"""What a counter's LED sign is sent: the text it shows, as a frame of its make."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from office.frame_template import Template

BLINK_S = 0.5
_PAUSED = "Tạm đóng"
_REFUSED = "-"
_ALL_SEGMENTS = "8"


class Showing(StrEnum):
    """What a sign has to tell. ``CALLING`` and ``TRIAL`` blink; ``TRIAL`` is every segment of every place."""

    NOTHING = "nothing"
    CALLING = "calling"
    LABEL = "label"
    PAUSED = "paused"
    REFUSED = "refused"
    TRIAL = "trial"


@dataclass(frozen=True, slots=True)
class Face:
    """What one counter's sign shows now; ``label`` with ``CALLING`` and ``LABEL``."""

    showing: Showing
    label: str = ""


@dataclass(frozen=True, slots=True)
class SignModel:
    """One make of sign: ``template`` is its frame, ``width`` its places, the exact length of every text.

    ``letters`` False: it shows digits only. ``encoding`` is "ascii", which leaves the marks off letters, or
    another of Python's. ``refresh_s`` is how often it is told the same again, after a cut of its power.
    """

    template: Template
    width: int = 4
    letters: bool = True
    encoding: str = "ascii"
    refresh_s: float = 5.0


def text_of(model: SignModel, face: Face, *, is_lit: bool = True) -> str:
    """Return what stands on the sign, ``model.width`` characters; ``is_lit`` is the half of a blink."""
    match face.showing:
        case Showing.CALLING | Showing.TRIAL if not is_lit:
            text = ""
        case Showing.TRIAL:
            text = _ALL_SEGMENTS * model.width
        case Showing.CALLING | Showing.LABEL:
            text = face.label
        case Showing.PAUSED:
            text = _PAUSED if model.letters else ""
            text = text if len(text) <= model.width else _REFUSED * model.width
        case Showing.REFUSED:
            return _REFUSED * model.width
        case Showing.NOTHING:
            text = ""
    if not model.letters:
        text = "".join(char for char in text if char.isdecimal())
    # The end of a label that is too long tells people apart, its beginning is the field.
    return text[-model.width :].rjust(model.width)


def frame_of(model: SignModel, address: int, text: str) -> bytes:
    """Return the frame that has the sign at that address show the text."""
    if model.encoding == "ascii":
        plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
        text = "".join(char for char in plain if not unicodedata.combining(char)).upper()
    return model.template.frame(address, text=text.encode(model.encoding, "replace"))


class Panel:
    """One sign on a line. ``look`` returns what its counter shows now; its errors are the caller's."""

    def __init__(self, model: SignModel, address: int, look: Callable[[], Face]) -> None:
        self._model = model
        self._address = address
        self._look = look
        self._sent = b""
        self._again_at = 0.0
        self._is_blinking = False

    def show(self, now_s: float, write: Callable[[bytes], None]) -> None:
        """Write what is new, and what was written ``refresh_s`` ago. ``now_s`` is a clock that is never set.

        Raises what ``look`` and ``write`` raise; what was not written is tried again next time.
        """
        face = self._look()
        self._is_blinking = face.showing in (Showing.CALLING, Showing.REFUSED, Showing.TRIAL)
        is_lit = int(now_s / BLINK_S) % 2 == 0
        frame = frame_of(self._model, self._address, text_of(self._model, face, is_lit=is_lit))
        if frame == self._sent and now_s < self._again_at:
            return
        write(frame)
        self._sent, self._again_at = frame, now_s + self._model.refresh_s

    def forget(self) -> None:
        """Have everything written again: the line was away, and the sign perhaps too."""
        self._sent = b""

    def again_in_s(self) -> float:
        """Return after how many seconds it wants to be shown again, if nothing happens before."""
        return BLINK_S if self._is_blinking else self._model.refresh_s
