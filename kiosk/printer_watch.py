"""Looks after one printer between its tickets, and tells the office how it is."""

from collections.abc import Callable

from kiosk.printing.outcome import Outcome
from kiosk.printing.printer_state import PrinterState
from office.hardware import Condition, Hardware

_KIND = "printer"
_NO_PRINT = "no_print"
"""The code where a ticket did not come out and the printer has not said why."""

_CONDITIONS = {
    PrinterState.OK: Condition.OK,
    PrinterState.UNTOLD: Condition.OK,
    PrinterState.PAPER_LOW: Condition.WARNING,
    PrinterState.SILENT: Condition.WARNING,
    PrinterState.PAPER_OUT: Condition.FAULT,
    PrinterState.COVER_OPEN: Condition.FAULT,
    PrinterState.OFFLINE: Condition.FAULT,
    PrinterState.UNREACHABLE: Condition.FAULT,
}


class PrinterWatch:
    """``ask`` gets the printer's state; None: it has none to tell, and only its tickets tell of it.

    ``works_as`` is the code for such a printer while it works: it has its row from the start.
    """

    def __init__(
        self,
        printer: str,
        hardware: Hardware,
        ask: Callable[[], PrinterState] | None,
        works_as: str = PrinterState.UNTOLD.value,
    ) -> None:
        self._printer = printer
        self._hardware = hardware
        self._ask = ask
        self._prints = False
        self._works_as = works_as
        if ask is None:
            hardware.tell(_KIND, printer, Condition.OK, works_as, is_seen=False)

    def look(self) -> bool:
        """Ask how the printer is and tell the office. Says whether it prints, having not printed before."""
        if self._ask is None:
            return False
        state = self._ask()
        condition = _CONDITIONS[state]
        is_seen = state is not PrinterState.UNREACHABLE
        self._hardware.tell(_KIND, self._printer, condition, state.value, is_seen=is_seen)
        came_back = condition is not Condition.FAULT and not self._prints
        self._prints = condition is not Condition.FAULT
        return came_back

    def note(self, outcome: Outcome) -> None:
        """Take from a ticket's outcome how the printer is, where it cannot be asked."""
        if self._ask is not None:
            return
        if outcome is Outcome.PRINTED:
            self._hardware.tell(_KIND, self._printer, Condition.OK, self._works_as)
        else:
            self._hardware.tell(_KIND, self._printer, Condition.FAULT, _NO_PRINT, is_seen=False)
