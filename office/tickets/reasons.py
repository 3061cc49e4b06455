"""What counts as a reason where one is wanted: something that a manager can read."""

from unicodedata import category

_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Unicode calls these fillers letters, and nobody sees them."""


def readable(reason: str | None) -> str | None:
    """Return the reason without blanks around it; None for one without a letter or digit that can be seen."""
    text = (reason or "").strip()
    return text if any(category(one)[0] in "LN" and one not in _BLANK_LETTERS for one in text) else None
