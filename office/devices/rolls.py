"""How much paper each printer has left, counted from what it printed since its roll was put in."""

import json
import threading
from collections.abc import Callable
from pathlib import Path

import structlog

from office.tickets.refusals import Refusal

log = structlog.get_logger(__name__)

LOW_PERCENT = 10


class UnknownRoll(Refusal):
    """No printer has that name, or the length of its rolls is not known."""

    code = "unknown_device"


class PaperRoll:
    """One printer's roll, ``length_m`` long when new. Its count outlives restarts, in ``file``.

    The file is not flushed: a power cut costs the count of the last tickets, and nobody waits for it.
    """

    def __init__(self, file: Path, length_m: float) -> None:
        self._file = file
        self._length_mm = length_m * 1000
        self._turn = threading.Lock()
        self._used_mm = self._read()

    @property
    def left_percent(self) -> int:
        """What is left, 0 to 100."""
        return max(0, round(100 * (1 - self._used_mm / self._length_mm)))

    @property
    def is_low(self) -> bool:
        """Whether a tenth or less is left."""
        return self.left_percent <= LOW_PERCENT

    def use(self, length_mm: int) -> None:
        """Count what a ticket took."""
        self._set(lambda used_mm: used_mm + length_mm)

    def renew(self) -> None:
        """Begin anew: somebody has put a new roll in."""
        self._set(lambda _: 0)

    def _set(self, change: Callable[[int], int]) -> None:
        with self._turn:
            self._used_mm = change(self._used_mm)
            fresh = self._file.with_suffix(".new")
            try:
                fresh.write_text(json.dumps({"used_mm": self._used_mm}), encoding="utf-8")
                fresh.replace(self._file)
            except OSError as error:
                # A full disk has worse to tell: the next visitor's paper does not wait for this count.
                log.warning("paper_count_not_kept", reason=str(error))

    def _read(self) -> int:
        try:
            used_mm = json.loads(self._file.read_text("utf-8"))["used_mm"]
        except (OSError, ValueError, KeyError, TypeError):
            return 0
        return used_mm if type(used_mm) is int and used_mm >= 0 else 0


class PaperRolls:
    """The rolls of the printers whose length is known, by the printer's name."""

    def __init__(self) -> None:
        self._rolls: dict[str, PaperRoll] = {}

    def put_in(self, printer: str, roll: PaperRoll) -> None:
        """Let that printer's roll be known."""
        self._rolls[printer] = roll

    def known(self, printer: str) -> PaperRoll | None:
        """Return the printer's roll, None where its length is not known."""
        return self._rolls.get(printer)

    def renew(self, printer: str) -> PaperRoll:
        """Count a new roll and return it. Raises UnknownRoll."""
        roll = self._rolls.get(printer)
        if roll is None:
            raise UnknownRoll(
                f"no printer {printer!r} counts its paper: set its kiosk's roll_m in config.toml"
            )
        roll.renew()
        return roll
