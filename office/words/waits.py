"""An expected wait in words, as a guess and never as a promise. ``static/wait.js`` says the same on pages."""

from office.words.catalogue import Catalogue, Said

_HOUR_MIN = 60
_IN_HOURS_FROM_MIN = 120


def wait_said(words: Catalogue, low: int, high: int, *, is_narrow: bool = False) -> Said:
    """Return a wait of ``low`` to ``high`` minutes; ``is_narrow`` where a range alone says it is a guess."""
    ranges = "shared-wait-narrow" if is_narrow else "shared-wait"
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
