"""What a counter's LED sign is sent: the text it shows, as a frame of its make."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from hardware.frame_template import Template

BLINK_S = 0.5
_TURN_S = 2 * BLINK_S
"""How long each half of a label stands that is too long for the sign: lit and dark once while it blinks."""
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
class SignText:
    """What a counter's sign shows now; ``label`` with ``CALLING`` and ``LABEL``, ``note`` with ``PAUSED``."""

    showing: Showing
    label: str = ""
    note: str = ""


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


def texts_of(model: SignModel, face: SignText, *, is_lit: bool = True) -> tuple[str, ...]:
    """Return what stands on the sign, ``model.width`` characters; two texts are shown in turn.

    ``is_lit`` is the half of a blink.
    """
    return tuple(text.rjust(model.width) for text in _texts(model, face, is_lit=is_lit))


def _texts(model: SignModel, face: SignText, *, is_lit: bool) -> tuple[str, ...]:
    refused = _REFUSED * model.width
    match face.showing:
        case Showing.CALLING | Showing.TRIAL if not is_lit:
            return ("",)
        case Showing.TRIAL:
            return (_ALL_SEGMENTS * model.width,)
        case Showing.CALLING | Showing.LABEL:
            return _label(model, face.label) or (refused,)
        case Showing.PAUSED if model.letters:
            return (face.note if len(face.note) <= model.width else refused,)
        case Showing.REFUSED:
            return (refused,)
        case _:
            return ("",)


def _label(model: SignModel, label: str) -> tuple[str, ...]:
    """Return how the sign shows a label, or digits as they are typed; () where it cannot.

    Of a label that is too long both halves have its letter, and a dash where the other half belongs: B1234 is
    B12- and B-34. Its end alone would be that of another field's label.
    """
    if label.isdecimal():
        return (label[-model.width :],)
    if not model.letters:
        return ()
    if len(label) <= model.width:
        return (label,)
    letter, digits, half = label[:1], label[1:], model.width - 2
    if half < 1 or len(digits) > 2 * half:
        return ()
    return f"{letter}{digits[:half]}-", f"{letter}-{digits[half:]}"


def frame_of(model: SignModel, address: int, text: str) -> bytes:
    """Return the frame that has the sign at that address show the text."""
    if model.encoding == "ascii":
        plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
        text = "".join(char for char in plain if not unicodedata.combining(char)).upper()
    return model.template.frame(address, text=text.encode(model.encoding, "replace"))


class Panel:
    """One sign on a line. ``look`` returns what its counter shows now; its errors are the caller's."""

    def __init__(self, model: SignModel, address: int, look: Callable[[], SignText]) -> None:
        self._model = model
        self._address = address
        self._look = look
        self._sent = b""
        self._again_at = 0.0
        self._changes_in_s = model.refresh_s

    def show(self, now_s: float, write: Callable[[bytes], None]) -> None:
        """Write what is new, and what was written ``refresh_s`` ago. ``now_s`` is a clock that is never set.

        Raises what ``look`` and ``write`` raise; what was not written is tried again next time.
        """
        face = self._look()
        is_blinking = face.showing in (Showing.CALLING, Showing.REFUSED, Showing.TRIAL)
        texts = texts_of(self._model, face, is_lit=int(now_s / BLINK_S) % 2 == 0)
        self._changes_in_s = BLINK_S if is_blinking or len(texts) > 1 else self._model.refresh_s
        frame = frame_of(self._model, self._address, texts[int(now_s / _TURN_S) % len(texts)])
        if frame == self._sent and now_s < self._again_at:
            return
        write(frame)
        self._sent, self._again_at = frame, now_s + self._model.refresh_s

    def forget(self) -> None:
        """Have everything written again: the line was away, and the sign perhaps too."""
        self._sent = b""

    def again_in_s(self) -> float:
        """Return after how many seconds it wants to be shown again, if nothing happens before."""
        return self._changes_in_s
