"""A virtual serial line with what hangs on it: LED signs, keypads, a scanner."""

from collections.abc import Sequence
from pathlib import Path

from hardware.frame_template import Template
from office.demo.twins.cable import CableOut, Connection, PtyCable

_MOST_KEPT = 4096


class SignTwin:
    """Shows the text of the last whole frame that was for it. ``text`` is "" after its power came back."""

    def __init__(self, template: Template, address: int, width: int) -> None:
        self.text = ""
        self._template = template
        self._address = address
        self._size = template.size + width
        one, other = (template.frame(address, text=char * width) for char in (b"0", b"1"))
        self._at = next(at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)
        self._width = width
        self._heard = b""

    def receive(self, received: bytes) -> None:
        """Take what came over the line, however it is cut."""
        heard = (self._heard + received)[-_MOST_KEPT:]
        while len(heard) >= self._size:
            text = heard[self._at : self._at + self._width]
            is_mine = self._template.frame(self._address, text=text) == heard[: self._size]
            if is_mine:
                self.text = text.decode("ascii", "replace").strip()
            heard = heard[self._size if is_mine else 1 :]
        self._heard = heard

    def go_dark(self) -> None:
        """Lose the power."""
        self.text, self._heard = "", b""


class LineTwin:
    """The device's end of one line at ``path``, unplugged at first; pulled, its signs go dark."""

    def __init__(self, path: Path, signs: Sequence[SignTwin] = ()) -> None:
        self.path = path
        self.cable = PtyCable(path, self._talk)
        self._signs = signs
        self._connection: Connection | None = None

    def send(self, sent: bytes) -> None:
        """Send a few bytes to the computer; into nothing while the cable is out."""
        if self._connection is not None:
            self._connection.send(sent)

    def _talk(self, connection: Connection) -> None:
        self._connection = connection
        try:
            while True:
                received = connection.receive()
                for sign in self._signs:
                    sign.receive(received)
        except CableOut:
            for sign in self._signs:
                sign.go_dark()
            raise
        finally:
            self._connection = None


class KeypadTwin:
    """A keypad at ``address`` of a line. It sends each press ``repeats`` times, as some makes do."""

    def __init__(self, line: LineTwin, template: Template, address: int, repeats: int = 1) -> None:
        self._line = line
        self._template = template
        self._address = address
        self._repeats = repeats

    def press(self, key: bytes) -> None:
        """Press the key with that code."""
        self._line.send(self._template.frame(self._address, key=key) * self._repeats)


class ScannerTwin:
    """A scanner in serial mode: a text, then CR."""

    def __init__(self, line: LineTwin) -> None:
        self._line = line

    def scan(self, text: str) -> None:
        """Read a code that says ``text``, one line of it."""
        self._line.send(text.encode() + b"\r")
