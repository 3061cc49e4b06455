"""An expected wait in words, as a guess and never as a promise. ``static/wait.js`` says the same on pages."""

from office.waiting.estimate import Estimate
from office.words.catalogue import Catalogue, Said

_MINUTE_S = 60
_HOUR_MIN = 60
_IN_HOURS_FROM_MIN = 120


def estimate_said(words: Catalogue, estimate: Estimate | None, *, is_narrow: bool = False) -> Said:
    """Return an expected wait, None for unknown; ``is_narrow`` where a range alone says it is a guess."""
    if estimate is None:
        return words.said("shared-wait-unknown")
    low, high = estimate.low_s // _MINUTE_S, estimate.high_s // _MINUTE_S
    return wait_said(words, low, high, "shared-wait-narrow" if is_narrow else "shared-wait")


def wait_said(words: Catalogue, low: int, high: int, ranges: str = "shared-wait") -> Said:
    """Return a wait of ``low`` to ``high`` minutes; how the names of ranges begin is ``ranges``."""
    if high == 0:
        return words.said("shared-wait-none")
    if low == 0:
        return words.said("shared-wait-under", minutes=high)
    if high < _IN_HOURS_FROM_MIN:
        return words.said(f"{ranges}-minutes", span=_span(low, high))
    span = _span(max(1, low // _HOUR_MIN), -(-high // _HOUR_MIN))
    return words.said(f"{ranges}-hours", span=span)


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"
