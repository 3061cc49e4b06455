"""Dossiers for a demo: they move on by themselves, and their source is away now and then."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from office.dossiers.adapters.source import Batch, SourceAway
from office.dossiers.judging import Judge, RawRow
from office.dossiers.status import NATIONAL, Status, national
from office.tickets.day import office_day

_COUNT = 40
_AWAY = 0.1
_MOVES = 0.15
_STEPS = 4
_DAYS = 15
_LAST = max(NATIONAL)
_FROM = {1: (2, 2, 2, 3), 2: (4,), 4: (4, 4, 5, 6, 9), 5: (4,), 6: (4,), 9: (10,)}
"""Which national codes follow which; the others stay."""


@dataclass(frozen=True, slots=True)
class DemoReceipt:
    """What stands on a made-up receipt, and how its dossier stands."""

    code: str
    digits: str
    key: str
    status: Status


class DemoSource:
    """Tells all its dossiers at every fetch; the same seed tells the same.

    ``agency`` begins their codes. The proof of the dossier numbered n is n, in six digits, and its
    receipt has a key as well: all of it is made up, and open to everybody.
    """

    def __init__(
        self,
        seed: int,
        judge: Judge,
        clock: Callable[[], datetime],
        zone: ZoneInfo,
        agency: str = "H24.00.01",
    ) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a demo's chance
        self._judge, self._clock, self._agency = judge, clock, agency
        begun = clock()
        self._received = [
            office_day(begun - timedelta(days=self._random.randrange(_DAYS)), zone) for _ in range(_COUNT)
        ]
        self._codes = [self._random.choice(list(NATIONAL)) for _ in range(_COUNT)]
        self._is_told = False

    def fetch(self) -> Batch:
        """Return all dossiers. Raises SourceAway at one fetch in ten."""
        if self._random.random() < _AWAY:
            raise SourceAway("the demo's source of dossiers is away, as it is now and then")
        self._codes = [self._moved(code) for code in self._codes]
        now = self._clock()
        told, faults = self._judge.judged(map(self._row, range(_COUNT)), now, now)
        return Batch(told, faults, confirmed_at=now, listed_at=now)

    def taken(self, batch: Batch) -> None:
        """Have receipts be shown from now on; all is told anew each time."""
        self._is_told = True

    def receipts(self) -> Sequence[DemoReceipt]:
        """Return a receipt of each status that some dossier has, in the order of the national codes.

        None before they are known in the office: whoever tries one then locks it for the day.
        """
        if not self._is_told:
            return ()
        first = {code: index for index, code in reversed(list(enumerate(self._codes)))}
        return [self._receipt(first[code], national(code)) for code in sorted(first)]

    def _receipt(self, index: int, status: Status) -> DemoReceipt:
        cells = self._row(index).cells
        return DemoReceipt(cells["code"], cells["digits"], cells["receipt_key"], status)

    def _moved(self, code: int) -> int:
        if code not in _FROM or self._random.random() >= _MOVES:
            return code
        return self._random.choice(_FROM[code])

    def _row(self, index: int) -> RawRow:
        number, code, received = index + 1, self._codes[index], self._received[index]
        cells = {
            "code": f"{self._agency}-{received:%y%m%d}-{number:04}",
            "status": str(code),
            "received": received.isoformat(),
            "due": (received + timedelta(days=_DAYS)).isoformat(),
            "digits": f"{number:06}",
            "receipt_key": f"receipt-of-demo-dossier-{number:04}",
        }
        if code < _LAST and code in _FROM:
            cells |= {"step": str(1 + number % _STEPS), "steps": str(_STEPS)}
        return RawRow(number, cells)
