"""A virtual receipt printer: paper, cover and switch to play with, and the tickets it cut as pictures."""

from collections.abc import Callable

import structlog

from office.demo.twins.cable import Cable, CableOut, Connection
from office.demo.twins.escpos import Interpreter, NotUnderstood, Page

log = structlog.get_logger(__name__)

_FIXED = 0x12
_OFFLINE, _COVER, _PAPER = 1, 2, 4
_LOOK_S = 0.05


class PrinterTwin:
    """Prints what comes over the cable that ``cable_to`` gives it; ``on_page`` gets each ticket at its cut.

    Without paper, with an open cover or switched offline it stands still in the middle of a ticket and goes
    on when that is over, as printers do. What was half printed when the cable was pulled is never cut.
    """

    def __init__(
        self,
        cable_to: Callable[[Callable[[Connection], None]], Cable],
        on_page: Callable[[Page], None],
        width_dots: int = 576,
    ) -> None:
        self.has_paper = True
        self.is_cover_open = False
        self.is_offline = False
        self.cable = cable_to(self._talk)
        self._on_page = on_page
        self._width_dots = width_dots

    def _talk(self, connection: Connection) -> None:
        rest = b""

        def take(count: int) -> bytes:
            nonlocal rest
            while len(rest) < count:
                rest += connection.receive()
            taken, rest = rest[:count], rest[count:]
            return taken

        interpreter = Interpreter(self._width_dots, take, connection.send)
        interpreter.state = self._state
        interpreter.on_raster = lambda: self._wait(connection)
        interpreter.on_page = lambda: self._on_page(interpreter.pages.pop())
        try:
            while True:
                interpreter.step()
        except NotUnderstood as error:
            log.warning("virtual_printer_puzzled", reason=str(error))

    def _state(self, asked: int) -> bytes:
        offline = 0x08 if asked == _OFFLINE and self.is_offline else 0
        cover = 0x04 if asked == _COVER and self.is_cover_open else 0
        paper = 0x60 if asked == _PAPER and not self.has_paper else 0
        return bytes([_FIXED | offline | cover | paper])

    def _wait(self, connection: Connection) -> None:
        while self.is_offline or self.is_cover_open or not self.has_paper:
            if connection.is_pulled(_LOOK_S):
                raise CableOut
