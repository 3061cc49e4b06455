"""An expected wait in words, as a guess and never as a promise. ``static/wait.js`` says the same on pages."""

from office.waiting.estimate import Estimate
from office.words.catalogue import Catalogue, Said

_MINUTE_S = 60
_HOUR_MIN = 60
_IN_HOURS_FROM_MIN = 60


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
    form, filled = wait_form(low, high)
    name = "shared-wait" if form.startswith("under") else ranges
    return words.said(f"{name}-{form}", **filled)


def wait_form(low: int, high: int) -> tuple[str, dict[str, int | str]]:
    """Return how a wait of ``low`` to ``high`` minutes is put, and what is filled in: the same on every face.

    Forms are under, minutes, and from an hour on under-hours and hours. ``high`` is above 0.
    """
    if high < _IN_HOURS_FROM_MIN:
        return ("minutes", {"span": _span(low, high)}) if low else ("under", {"minutes": high})
    low_h, high_h = low // _HOUR_MIN, -(-high // _HOUR_MIN)
    return ("hours", {"span": _span(low_h, high_h)}) if low_h else ("under-hours", {"hours": high_h})


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"
