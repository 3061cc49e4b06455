"""How many of those who are called do not come, by how long they had waited, and how long that takes."""

from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass

_UNTIL_S = (30 * 60.0, 60 * 60.0)
"""Who waited up to half an hour, up to an hour, and longer: people leave a long line."""
BANDS = len(_UNTIL_S) + 1
_SHARE, _SHARE_COUNTS = 0.05, 20
ABSENCE_S = 75.0
"""How long a counter waits for who does not come, until the office's own calls tell."""
_ABSENCE_COUNTS = 5


@dataclass(frozen=True, slots=True)
class Absences:
    """The share of the called who do not come in each band, and the seconds their counter waits for them."""

    shares: tuple[float, ...] = (_SHARE,) * BANDS
    seconds: float = ABSENCE_S

    def share(self, waited_s: float) -> float:
        """Return the share among those who waited so long."""
        return self.shares[band(waited_s)]


def band(waited_s: float) -> int:
    """Return the band of a wait."""
    return bisect(_UNTIL_S, waited_s)


def absences(called: Sequence[int], missed: Sequence[int], missed_s: Sequence[float]) -> Absences:
    """Return what is believed after so many called and missed in each band; ``missed_s`` are their times."""
    pairs = zip(called, missed, strict=True)
    shares = tuple((gone + _SHARE * _SHARE_COUNTS) / (all_ + _SHARE_COUNTS) for all_, gone in pairs)
    seconds = (sum(missed_s) + ABSENCE_S * _ABSENCE_COUNTS) / (len(missed_s) + _ABSENCE_COUNTS)
    return Absences(shares, seconds)
