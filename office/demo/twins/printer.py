"""A virtual receipt printer: paper, cover and switch to play with, and the tickets it cut as pictures."""

from collections.abc import Callable

import structlog

from office.demo.twins.cable import Cable, CableOut, Connection
from office.demo.twins.escpos import Intake, Interpreter, NotUnderstood, Page

log = structlog.get_logger(__name__)

_FIXED = 0x12
_OFFLINE, _COVER, _PAPER = 1, 2, 4
_LOOK_S = 0.05


class PrinterTwin:
    """Prints what comes over the cable that ``cable_to`` gives it; ``on_page`` gets each ticket at its cut.

    Without paper, with an open cover or switched offline it stands still in the middle of a ticket and goes
    on when that is over, as printers do. A command half read when the cable was pulled is read on later.
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
        self._connection: Connection | None = None
        self._intake = Intake(lambda: self._plugged().receive())
        self._interpreter = Interpreter(
            width_dots, self._intake.take, lambda said: self._plugged().send(said)
        )
        self._interpreter.state = self._state
        self._interpreter.on_raster = self._wait
        self._interpreter.on_page = lambda: on_page(self._interpreter.pages.pop())

    def _talk(self, connection: Connection) -> None:
        self._connection = connection
        try:
            self._intake.run(self._interpreter.step)
        except NotUnderstood as error:
            log.warning("virtual_printer_puzzled", reason=str(error))

    def _state(self, asked: int) -> bytes:
        offline = 0x08 if asked == _OFFLINE and self.is_offline else 0
        cover = 0x04 if asked == _COVER and self.is_cover_open else 0
        paper = 0x60 if asked == _PAPER and not self.has_paper else 0
        return bytes([_FIXED | offline | cover | paper])

    def _wait(self) -> None:
        while self.is_offline or self.is_cover_open or not self.has_paper:
            if self._plugged().is_pulled(_LOOK_S):
                raise CableOut

    def _plugged(self) -> Connection:
        assert self._connection is not None  # noqa: S101 - the interpreter runs in a connection alone
        return self._connection
