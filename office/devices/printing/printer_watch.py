"""Looks after one printer between its tickets, and tells the office how it is."""

from collections.abc import Callable

from hardware.printing.outcome import Outcome, PrintOutcome
from hardware.printing.printer_state import PrinterState
from office.devices.conditions import Condition, Hardware
from office.devices.rolls import PaperRoll

_KIND = "printer"
_COUNTED_LOW = "paper_low_counted"
"""The code where by our count a tenth of the roll is left, and the printer does not say."""
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
    PrinterState.BABBLING: Condition.FAULT,
}


class PrinterWatch:
    """``ask`` gets the printer's state; None: it has none to tell, and only its tickets tell of it.

    ``works_as`` is the code for such a printer while it works: it has its row from the start. ``roll`` counts
    its paper, None where nobody said how long a roll is; a printer that has told of low paper by itself is
    believed instead.
    """

    def __init__(
        self,
        printer: str,
        hardware: Hardware,
        ask: Callable[[], PrinterState] | None,
        works_as: str = PrinterState.UNTOLD.value,
        roll: PaperRoll | None = None,
    ) -> None:
        self._printer = printer
        self._hardware = hardware
        self._ask = ask
        self._prints = False
        self._works_as = works_as
        self._roll = roll
        self._has_sensor = self._was_out = False
        if ask is None:
            hardware.set_condition(_KIND, printer, Condition.OK, works_as, is_seen=False)

    @property
    def can_ask(self) -> bool:
        """Whether the printer tells how it is; else there is nothing to look for between its tickets."""
        return self._ask is not None

    @property
    def prints(self) -> bool:
        """Whether the printer said so at the last look; not where it cannot be asked."""
        return self._prints

    def poll(self) -> bool:
        """Ask how the printer is and tell the office. Says whether it prints, having not printed before."""
        if self._ask is None:
            return False
        state = self._ask()
        condition = _CONDITIONS[state]
        is_seen = state is not PrinterState.UNREACHABLE
        self._follow_paper(state)
        is_low = condition is Condition.OK and self._is_low()
        told, what = (Condition.WARNING, _COUNTED_LOW) if is_low else (condition, state.value)
        self._hardware.set_condition(_KIND, self._printer, told, what, is_seen=is_seen)
        came_back = condition is not Condition.FAULT and not self._prints
        self._prints = condition is not Condition.FAULT
        return came_back

    def record_outcome(self, ended: PrintOutcome) -> None:
        """Count a ticket's paper, and take from its outcome how the printer is, where it cannot be asked."""
        if self._roll is not None:
            self._roll.use(ended.length_mm)
        if self._ask is not None:
            return
        if ended.outcome is Outcome.PRINTED:
            is_low = self._is_low()
            condition = Condition.WARNING if is_low else Condition.OK
            self._hardware.set_condition(
                _KIND, self._printer, condition, _COUNTED_LOW if is_low else self._works_as
            )
        else:
            self._hardware.set_condition(_KIND, self._printer, Condition.FAULT, _NO_PRINT, is_seen=False)

    def _follow_paper(self, state: PrinterState) -> None:
        """Take from the printer's own words that it has a sensor, and that somebody put a new roll in."""
        self._has_sensor = self._has_sensor or state is PrinterState.PAPER_LOW
        if state is PrinterState.PAPER_OUT:
            self._was_out = True
        elif self._was_out and _CONDITIONS[state] is not Condition.FAULT:
            self._was_out = False
            if self._roll is not None:
                self._roll.renew()

    def _is_low(self) -> bool:
        return self._roll is not None and not self._has_sensor and self._roll.is_low
